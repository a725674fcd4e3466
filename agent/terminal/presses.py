"""Ctrl-C and its kin as facts: what was pressed waits until somebody looks, so that no moment is the wrong one."""

import asyncio
import signal
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass, field
from types import FrameType
from typing import Any

from agent.terminal.at_once import FINAL, leave_at_once_on

_ALL = (signal.SIGINT, *FINAL)
_BUSY_SECONDS = 0.8  # so long may the loop be deaf to what ends the program
_CLOSING_SECONDS = 5.0


@dataclass
class Presses:
    """What was pressed and not yet looked at."""

    pressed: asyncio.Event = field(default_factory=asyncio.Event)
    final: asyncio.Event = field(default_factory=asyncio.Event)  # SIGTERM or SIGHUP: never taken back
    is_typed_behind: bool = False  # something was typed behind the last line, in one breath with it

    @contextmanager
    def heard(self) -> Iterator[None]:
        """Hear signals as facts; before and after, they end the program at once."""
        loop = asyncio.get_running_loop()
        before = {number: signal.getsignal(number) for number in _ALL}
        for number in _ALL:
            loop.add_signal_handler(number, self.press, number)
        for number in FINAL:
            # Beside the loop's own waking, which stays: this runs where the loop is deaf, even amid a long pattern.
            signal.signal(number, _end_soon)
        try:
            yield
        finally:
            for number in _ALL:
                loop.remove_signal_handler(number)
                signal.signal(number, before[number])
            if self.final.is_set():
                _end_in(_BUSY_SECONDS)

    def press(self, number: signal.Signals) -> None:
        """Note that something was pressed."""
        self.pressed.set()
        if number in FINAL:
            _end_in(_CLOSING_SECONDS)  # the loop has heard it
            self.final.set()

    def take(self) -> bool:
        """Say whether something was pressed that nobody took; what is final is never taken."""
        was_pressed = self.pressed.is_set()
        if not self.final.is_set():
            self.pressed.clear()
        return was_pressed

    def take_typed(self) -> bool:
        """Say whether something was typed right behind the last line."""
        was_typed, self.is_typed_behind = self.is_typed_behind, False
        return was_typed


async def done_or(doing: "asyncio.Future[Any]", fact: asyncio.Event) -> None:
    """Wait until something is done or a fact is there, whichever comes first; a fact that was there needs no wait."""
    if fact.is_set():
        return
    coming = asyncio.ensure_future(fact.wait())
    try:
        await asyncio.wait({doing, coming}, return_when=asyncio.FIRST_COMPLETED)
    finally:
        coming.cancel()


def _end_soon(_number: int, _frame: FrameType | None) -> None:
    _end_in(_BUSY_SECONDS)


def _end_in(seconds: float) -> None:
    leave_at_once_on(signal.SIGALRM)
    signal.setitimer(signal.ITIMER_REAL, seconds)
