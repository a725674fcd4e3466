"""Time that several processes share: it passes only where all of them wait, and it outlives whoever is killed."""

import asyncio
import mmap
import os
from dataclasses import dataclass
from datetime import UTC, datetime, timedelta
from pathlib import Path

from tools.core.window import Instant

START = datetime(2026, 11, 21, 12, 0, tzinfo=UTC)
SANDBOX = 0  # the place of the one that everybody reaches
_CELLS = 128
_FIRST_PLACE, _CELLS_OF_A_PLACE = 16, 3
_PLACES = (_CELLS - _FIRST_PLACE) // _CELLS_OF_A_PLACE
_RUNS, _IS_NOT_THERE = -1.0, -2.0
_POLL_SECONDS = 0.001


class Cells:
    """Numbers in a file that is mapped into every process; each is written by one of them at a time."""

    AHEAD, BOOT, VICTIM, DIES_AT, IS_DONE_FIRST, REQUESTS, UNDER_WAY, IS_YES_SAID = range(8)

    def __init__(self, file: Path) -> None:
        """Map the file, and make it where it is not there."""
        handle = os.open(file, os.O_RDWR | os.O_CREAT, 0o600)
        os.ftruncate(handle, _CELLS * 8)
        self.numbers = memoryview(mmap.mmap(handle, _CELLS * 8)).cast("d")
        os.close(handle)

    def clear(self) -> None:
        """Begin anew, with nobody there."""
        for cell in range(_CELLS):
            self.numbers[cell] = 0.0
        for place in range(_PLACES):
            self.numbers[_cell(place) + 1] = _IS_NOT_THERE

    def passed(self) -> float:
        """Say how much time has passed: as much as anybody has seen pass."""
        return max(self.numbers[_cell(place)] for place in range(_PLACES))

    def pass_to(self, place: int, seconds: float) -> None:
        """Let time pass up to an instant."""
        self.numbers[_cell(place)] = max(seconds, self.numbers[_cell(place)])

    def begins(self, place: int) -> None:
        """Say that somebody is there and works."""
        self.numbers[_cell(place) + 2] = 0.0
        self.numbers[_cell(place) + 1] = _RUNS

    def works(self, place: int) -> None:
        """Say that somebody who is there works again."""
        self.numbers[_cell(place) + 1] = _RUNS

    def ended(self, place: int) -> None:
        """Say that nobody waits at a place any more."""
        self.numbers[_cell(place) + 1] = _IS_NOT_THERE

    def waits(self, place: int, until: float) -> None:
        """Say until when somebody waits."""
        self.numbers[_cell(place) + 1] = until

    def is_next(self, place: int) -> bool:
        """Say whether everybody waits, and nobody for less long."""
        mine = self.numbers[_cell(place) + 1]
        others = (self.numbers[_cell(one) + 1] for one in range(_PLACES))
        return all(one == _IS_NOT_THERE or one >= mine for one in others)

    def asks(self, place: int) -> None:
        """Count that a program wants to read a line: until somebody has spoken, it is not one that works."""
        self.numbers[_cell(place) + 1] = _IS_NOT_THERE
        self.numbers[_cell(place) + 2] += 1

    def asked(self, place: int) -> int:
        """Say how many lines a program has wanted to read."""
        return int(self.numbers[_cell(place) + 2])


def _cell(place: int) -> int:
    return _FIRST_PLACE + place * _CELLS_OF_A_PLACE


@dataclass(frozen=True)
class ClockOfAProgram:
    """What a program takes for the machine's clock."""

    cells: Cells
    place: int

    def now(self) -> datetime:
        """Give the time that the machine says, which somebody may have set."""
        return START + timedelta(seconds=self.cells.passed() + self.cells.numbers[Cells.AHEAD])

    def instant(self) -> Instant:
        """Give the time since the machine was started."""
        return Instant(clock=f"boot {self.cells.numbers[Cells.BOOT]:.0f}", seconds=self.cells.passed())

    async def sleep(self, seconds: float) -> None:
        """Wait until everybody else waits for longer."""
        until = self.cells.passed() + seconds
        self.cells.waits(self.place, until)
        while not self.cells.is_next(self.place):
            await asyncio.sleep(_POLL_SECONDS)
        self.cells.pass_to(self.place, until)
        self.cells.works(self.place)


@dataclass(frozen=True)
class ClockOfTheSandbox:
    """The same time, as it is far away: nobody sets it, and whoever waits for an answer lets it pass."""

    cells: Cells

    def now(self) -> datetime:
        """Give the time."""
        return START + timedelta(seconds=self.cells.passed())

    def instant(self) -> Instant:
        """Give the time since the beginning."""
        return Instant(clock="far away", seconds=self.cells.passed())

    async def sleep(self, seconds: float) -> None:
        """Let time pass at once."""
        self.cells.pass_to(SANDBOX, self.cells.passed() + seconds)
