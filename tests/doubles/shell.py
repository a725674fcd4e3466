"""A shell with job control at a terminal, from which the program is started as people start it."""

import os
import struct
import subprocess
import sys
import termios
from collections.abc import Iterator, Mapping
from contextlib import contextmanager
from fcntl import ioctl
from pathlib import Path
from types import MappingProxyType

from tests.doubles.program import AGENT, Child, environment
from tests.doubles.terminal import Terminal

COMMAND = " ".join(AGENT)
READY = "ready> "


@contextmanager
def shell(home: Path, changes: Mapping[str, str] = MappingProxyType({})) -> Iterator[Terminal]:
    """Start a shell; what runs in it is a job, which can be stopped and gone on with."""
    screen, line = os.openpty()
    ioctl(screen, termios.TIOCSWINSZ, struct.pack("HHHH", 40, 100, 0, 0))
    told = {
        "TERM": "xterm-256color",
        "PROMPT_TOOLKIT_NO_CPR": "1",
        "PS1": READY,
        "LINES": "40",
        "COLUMNS": "100",
        **changes,
    }
    become = "import fcntl, os, termios; fcntl.ioctl(0, termios.TIOCSCTTY, 0); os.execvp('sh', ['sh', '-i'])"
    process = subprocess.Popen(
        (sys.executable, "-c", become),
        stdin=line,
        stdout=line,
        stderr=line,
        cwd=home,
        env=environment(home, told),
        start_new_session=True,
    )
    os.close(line)
    try:
        yield Terminal(Child(process), screen)
    finally:
        os.close(screen)  # hangs up, on the program as well
        process.kill()
        process.wait()
