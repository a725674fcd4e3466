"""How far a journal had come, in a file beside it: an older journal that is put back is seen by it."""

import fcntl
import os
from collections.abc import Callable
from pathlib import Path

from tools.disk.plain import NotPlain, read_bytes

_DIGITS = 20
_MOST_BYTES = 1024


class HighWater:
    """The number of the last entry that a journal has ever had, as far as anybody wrote it down."""

    def __init__(self, file: Path) -> None:
        """Remember where it stands."""
        self._file = file

    def read(self) -> int:
        """Give the mark; nothing where there is none, or none that can be read."""
        try:
            return _number(read_bytes(self._file, _MOST_BYTES)[:_DIGITS])
        except (OSError, NotPlain):
            return 0

    def reached(self, number: int) -> None:
        """Raise the mark; it is never lowered by this, whoever else writes it.

        It is not waited for until it is on the disk: a mark that is too low only sees less.
        """
        self._write(lambda before: max(before, number))

    def begins_at(self, number: int) -> None:
        """Put the mark where the journal stands, once it was seen that it fell behind."""
        self._write(lambda _: number)

    def _write(self, anew: Callable[[int], int]) -> None:
        handle = os.open(self._file, os.O_RDWR | os.O_CREAT | os.O_CLOEXEC, 0o600)
        try:
            fcntl.flock(handle, fcntl.LOCK_EX | fcntl.LOCK_NB)  # nobody waits for whoever was stopped in here
            before = _number(os.pread(handle, _DIGITS, 0))
            if (number := anew(before)) != before:
                os.pwrite(handle, f"{number:0{_DIGITS}d}\n".encode(), 0)
        finally:
            os.close(handle)


def _number(read: bytes) -> int:
    return int(read) if len(read) == _DIGITS and read.isdigit() else 0
