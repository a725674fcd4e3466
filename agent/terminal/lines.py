"""Lines from a pipe or a file, which nobody can be asked about."""

import asyncio
import fcntl
import os
import select
import struct
import termios
from collections.abc import AsyncIterator

from tools.core.errors import AdsError

_CHUNK = 2**16
_LONGEST_LINE = 2**20
_TOO_LONG = "A line of the input is longer than 1 MiB, so nothing more is read. Break it up and try again."


class LineTooLong(AdsError):
    """Nobody says that much in one line."""


def has_ended(source: int) -> bool:
    """Say whether there is nothing to read, now or later: nobody is there who could be asked."""
    if not select.select([source], [], [], 0)[0]:
        return False
    try:
        waiting = fcntl.ioctl(source, termios.FIONREAD, struct.pack("i", 0))
    except OSError:
        return True  # /dev/null
    return waiting == struct.pack("i", 0)


async def piped_lines(source: int) -> AsyncIterator[str]:
    """Give the lines of a file descriptor as they come; blank ones say nothing."""
    async for raw in _whole_lines(source):
        if line := raw.decode("utf-8", errors="replace").strip().removeprefix("\ufeff"):
            yield line


async def _whole_lines(source: int) -> AsyncIterator[bytes]:
    held = b""
    while chunk := await _chunk(source):
        *whole, held = (held + chunk).split(b"\n")
        for line in whole:
            yield _within_limit(line)
        _within_limit(held)
    if held:
        yield held


def _within_limit(line: bytes) -> bytes:
    if len(line) > _LONGEST_LINE:
        raise LineTooLong(_TOO_LONG)
    return line


async def _chunk(source: int) -> bytes:
    # Not connect_read_pipe: it cannot read /dev/null, and leaves the pipe non-blocking for whoever shares it.
    loop = asyncio.get_running_loop()
    is_ready = asyncio.Event()
    try:
        loop.add_reader(source, is_ready.set)
    except PermissionError:
        return os.read(source, _CHUNK)  # a plain file: reading it never waits
    try:
        await is_ready.wait()
    finally:
        loop.remove_reader(source)
    return os.read(source, _CHUNK)
