"""Where lines come from: a person at a terminal, or a pipe that nobody can answer."""

import asyncio
import sys
from collections.abc import AsyncIterator
from pathlib import Path

_LONGEST_LINE = 2**20


async def piped_lines() -> AsyncIterator[str]:
    """Give the lines of standard input as they come; blank ones say nothing."""
    reader = await _reader()
    while True:
        raw = sys.stdin.buffer.readline() if reader is None else await reader.readline()
        if not raw:
            return
        if line := raw.decode("utf-8", errors="replace").strip():
            yield line


async def _reader() -> asyncio.StreamReader | None:
    reader = asyncio.StreamReader(limit=_LONGEST_LINE)
    try:
        await asyncio.get_running_loop().connect_read_pipe(lambda: asyncio.StreamReaderProtocol(reader), sys.stdin)
    except (ValueError, OSError):
        return None  # a plain file: reading it never waits
    return reader


async def typed_lines(history: Path) -> AsyncIterator[str]:
    """Give what a person types, with history and editing; what was typed ahead of a question is dropped."""
    from prompt_toolkit import PromptSession  # noqa: PLC0415 -- only people at a terminal pay for it
    from prompt_toolkit.history import FileHistory  # noqa: PLC0415

    history.parent.mkdir(parents=True, exist_ok=True, mode=0o700)
    session: PromptSession[str] = PromptSession(history=FileHistory(str(history)))
    while True:
        _drop_type_ahead()
        try:
            line = await session.prompt_async("> ", handle_sigint=True)
        except EOFError:
            return
        if line.strip():
            yield line.strip()


def _drop_type_ahead() -> None:
    import termios  # noqa: PLC0415 -- not there on every system

    termios.tcflush(sys.stdin.fileno(), termios.TCIFLUSH)
