"""The console program at a terminal: keys in, and what a person would see."""

import os
import re
import select
import struct
import termios
from collections.abc import Iterator, Mapping
from contextlib import contextmanager, suppress
from dataclasses import dataclass
from fcntl import ioctl
from pathlib import Path
from types import MappingProxyType

from tests.doubles.program import PATIENCE, Child, Prepare, started

ENTER = "\r"
CTRL_C = "\x03"
CTRL_D = "\x04"
PROMPT = "▶"  # what stands here for the sign that a line may be edited
DUMB_PROMPT = r"\n> "

_STEERING = re.compile(r"\x1b(?:\[[0-9;?]*[ -/]*[@-~]|[=>]|\][^\x07]*\x07)|\r")


@dataclass
class Terminal:
    """A terminal with the program in it."""

    child: Child
    screen: int
    raw: str = ""
    read: int = 0

    def type(self, keys: str) -> None:
        os.write(self.screen, keys.encode())

    def until(self, pattern: str) -> str:
        """Wait until something new on the screen matches; give everything new up to its end."""
        while True:
            shown = _STEERING.sub("", self.raw.replace("\x1b[?2004h", PROMPT))
            if found := re.search(pattern, shown[self.read :]):
                seen = shown[self.read : self.read + found.end()]
                self.read += found.end()
                return seen
            assert self._take(), f"{pattern} never came; there was: {shown[self.read :]!r}"

    def leave(self) -> int:
        """Read to the end and give the exit code."""
        with suppress(OSError):  # a terminal without a program in it cannot be read
            while self._take():
                pass
        return self.child.wait()

    def _take(self) -> bool:
        if not select.select([self.screen], [], [], PATIENCE)[0]:
            return False
        chunk = os.read(self.screen, 2**16)
        self.raw += chunk.decode(errors="replace")
        return bool(chunk)


@contextmanager
def terminal(
    home: Path,
    *arguments: str,
    prepare: Prepare | None = None,
    changes: Mapping[str, str] = MappingProxyType({}),
    columns: int = 100,
) -> Iterator[Terminal]:
    """Start the program at a terminal of so many columns that answers no questions about its cursor."""
    screen, line = os.openpty()
    ioctl(screen, termios.TIOCSWINSZ, struct.pack("HHHH", 40, columns, 0, 0))
    streams = (os.dup(line), os.dup(line), line)
    told = {"TERM": "xterm-256color", "PROMPT_TOOLKIT_NO_CPR": "1", **changes}
    with started(home, arguments, streams, prepare, told) as child:
        try:
            yield Terminal(child, screen)
        finally:
            child.stop()
            os.close(screen)
