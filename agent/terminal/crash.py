"""Where the details of an internal failure go: a file of the owner's, without the values of variables."""

import os
import traceback
from contextlib import suppress
from pathlib import Path

_FOR_ADDING = os.O_WRONLY | os.O_APPEND | os.O_CREAT | os.O_NONBLOCK | os.O_CLOEXEC  # a pipe must not hold us


def record_crash(path: Path, error: Exception) -> None:
    """Add a failure's places in the code to the file; messages may hold data and are left out."""
    frames = "".join(traceback.format_tb(error.__traceback__))
    with suppress(OSError), os.fdopen(os.open(path, _FOR_ADDING, 0o600), "a", encoding="utf-8") as file:
        file.write(f"{type(error).__name__}\n{frames}\n")
