"""What a process costs: its processor time, of the user and of the system, to its end or to a sign on its output."""

import os
import pty
import re
import select
import signal
from dataclasses import dataclass
from pathlib import Path

_PATIENCE_SECONDS = 120
_KEPT = 4096  # of the output, for a sign that comes in two pieces


class NoSign(Exception):
    """A process ended, or fell silent, before it gave the sign."""


@dataclass(frozen=True)
class Start:
    """How a process is started, and what of it is measured."""

    command: tuple[str, ...]
    said: bytes = b""  # waits on its standard input, which stays open
    sign: bytes = b""  # a pattern: measured until it is shown; without one, to the end
    is_terminal: bool = False


def seconds_of(start: Start, home: Path) -> float:
    """Run a process with a home of its own and give the seconds of processor time that it took."""
    inner, outer = _terminal() if start.is_terminal else _pipes()
    reading, writing = outer
    os.write(writing, start.said)
    process = _spawned(start.command, inner, home)
    for end in set(inner):
        os.close(end)
    try:
        _read_until(start.sign, reading)
        return _cost_of(process, is_over=not start.sign)
    finally:
        for end in set(outer):
            os.close(end)


def _terminal() -> tuple[tuple[int, int], tuple[int, int]]:
    screen, line = pty.openpty()
    return (line, line), (screen, screen)


def _pipes() -> tuple[tuple[int, int], tuple[int, int]]:
    (given, writing), (reading, shown) = os.pipe(), os.pipe()
    return (given, shown), (reading, writing)


def _spawned(command: tuple[str, ...], inner: tuple[int, int], home: Path) -> int:
    given, shown = inner
    streams = [(os.POSIX_SPAWN_DUP2, own, number) for own, number in ((given, 0), (shown, 1), (shown, 2))]
    # No key, no login, nothing of whoever measures.
    bare = {"PATH": os.defpath, "HOME": str(home), "TIKTOK_ADS_HOME": str(home / "ads"), "TERM": "xterm-256color"}
    bare["PROMPT_TOOLKIT_NO_CPR"] = "1"  # this terminal answers no questions about its cursor
    return os.posix_spawn(command[0], command, bare, file_actions=streams, setsid=True)


def _read_until(sign: bytes, reading: int) -> None:
    seen = b""
    while not sign or not re.search(sign, seen):
        if not select.select([reading], [], [], _PATIENCE_SECONDS)[0]:
            raise NoSign(seen)
        try:
            chunk = os.read(reading, 2**16)
        except OSError:  # a terminal that nobody holds any more
            chunk = b""
        if not chunk:
            break
        seen = seen[-_KEPT:] + chunk
    if sign and not re.search(sign, seen):
        raise NoSign(seen)


def _cost_of(process: int, *, is_over: bool) -> float:
    if not is_over:
        os.kill(process, signal.SIGKILL)
    _, _, used = os.wait4(process, 0)
    return used.ru_utime + used.ru_stime
