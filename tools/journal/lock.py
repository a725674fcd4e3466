"""One terminal at a time for one conversation: courtesy, for the journal's claim is what keeps ads single."""

import fcntl
import os
import re
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

from tools.core.errors import SessionBusy
from tools.core.values import digest


@contextmanager
def session_lock(folder: Path, session: str) -> Iterator[None]:
    """Hold a conversation, or say that another terminal does. The lock file is never deleted."""
    folder.mkdir(parents=True, exist_ok=True, mode=0o700)
    readable = re.sub(r"[^A-Za-z0-9._-]", "_", session)[:40]
    path = folder / f"{readable}-{digest(session)}.lock"
    file = os.open(path, os.O_RDWR | os.O_CREAT | os.O_NONBLOCK | os.O_CLOEXEC, 0o600)  # a pipe must not hold us
    try:
        try:
            fcntl.flock(file, fcntl.LOCK_EX | fcntl.LOCK_NB)
        except BlockingIOError:
            msg = f"The conversation {session} is open in another terminal. Close it there, or start another one."
            raise SessionBusy(msg) from None
        yield
    finally:
        os.close(file)
