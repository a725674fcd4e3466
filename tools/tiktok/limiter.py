"""One pace for every process of a machine: evenly spaced slots, handed out in the order of asking.

TikTok counts calls a second and calls a minute for the whole app, where they arrive. Evenly spaced slots alone do not
bound that: a request that left on time can arrive late, with its followers on its heels. A request arrives no later
than its answer less the way back, and its follower no sooner than it leaves plus the way there; both ways together are
the shortest round trip. So the file also holds when the last few arrived at the latest, and nobody leaves too soon
after them. Where that held somebody up, a few slots are made good.
"""

import asyncio
import fcntl
import math
import os
import struct
from collections.abc import Awaitable, Callable
from dataclasses import dataclass
from pathlib import Path

from tools.core.errors import PlatformError
from tools.core.ports import Clock
from tools.core.signal import Signal, Trouble

_NUMBER = struct.Struct("<d")
_SLOT_MARGIN = 1.02
_ROW_MARGIN = 1.01
_MADE_GOOD = 5  # slots that may be made good at most; the margin of a minute has room for more
_LONGEST_QUEUE = 20  # slots; whoever comes later is turned away, so that a write is never old when it leaves

Watch = Callable[[str, object], Awaitable[None]]


@dataclass
class _Pages:
    """What the file holds: the last slot, the shortest round trip, and the last arrivals, earliest first."""

    slot: float
    shortest: float
    arrivals: list[float]


@dataclass(frozen=True)
class SharedLimiter:
    """Hands out slots from a file that all processes share."""

    path: Path
    clock: Clock
    per_second: float
    per_minute: float

    async def turn(self) -> Watch:
        """Wait for the next slot and give what watches the request, or raise PlatformError where too many wait."""
        wait = await self._in_file(self._reserve)
        while wait > 0:
            await self.clock.sleep(wait)
            wait = await self._in_file(self._too_soon)
        return _Watched(self)

    @property
    def seconds_apart(self) -> float:
        """How far apart two slots are."""
        return max(1 / self.per_second, 60 / self.per_minute) * _SLOT_MARGIN

    @property
    def longest_wait_seconds(self) -> float:
        """How long a turn takes at most where everything arrives in time."""
        return _LONGEST_QUEUE * self.seconds_apart

    async def note_departure(self) -> float:
        """Note that a request leaves now, and say when that is."""
        return await self._in_file(self._depart)

    async def note_answer(self, departed: float) -> None:
        """Note that the answer to a request has come."""

        def answer(pages: _Pages, now: float) -> float:
            pages.shortest = min(pages.shortest, now - departed)
            if departed in pages.arrivals:
                pages.arrivals.remove(departed)
                pages.arrivals = sorted([*pages.arrivals, now - pages.shortest])
            return 0

        await self._in_file(answer)

    async def _in_file(self, decide: Callable[[_Pages, float], float]) -> float:
        return await asyncio.to_thread(self._locked, decide)

    def _locked(self, decide: Callable[[_Pages, float], float]) -> float:
        self.path.parent.mkdir(parents=True, exist_ok=True, mode=0o700)
        file = os.open(self.path, os.O_RDWR | os.O_CREAT, 0o600)
        try:
            fcntl.flock(file, fcntl.LOCK_EX)
            pages = _read(file, max(1, int(self.per_second)))
            decided = decide(pages, self.clock.now().timestamp())
            written = (pages.slot, pages.shortest, *pages.arrivals)
            os.pwrite(file, b"".join(map(_NUMBER.pack, written)), 0)
        finally:
            os.close(file)
        return decided

    def _reserve(self, pages: _Pages, now: float) -> float:
        if pages.slot - now > self.longest_wait_seconds:  # left by a clock that has since been set back
            pages.slot = 0.0
        slot = max(now - _MADE_GOOD * self.seconds_apart, pages.slot + self.seconds_apart)
        if slot - now > self.longest_wait_seconds:
            raise PlatformError(Signal(trouble=Trouble.CROWDED))
        pages.slot = slot
        return max(slot - now, self._too_soon(pages, now))

    def _too_soon(self, pages: _Pages, now: float) -> float:
        row = len(pages.arrivals) * max(1 / self.per_second, 60 / self.per_minute) * _ROW_MARGIN
        wait = pages.arrivals[0] + row - now
        return wait if wait <= self.longest_wait_seconds else 0

    def _depart(self, pages: _Pages, now: float) -> float:
        pages.arrivals = sorted([*pages.arrivals[1:], now])
        return now


@dataclass
class _Watched:
    """One request under way, as the HTTP client tells of it."""

    limiter: SharedLimiter
    departed: float | None = None

    async def __call__(self, event: str, _details: object) -> None:
        if event.endswith("send_request_headers.started"):
            self.departed = await self.limiter.note_departure()
        elif event.endswith("receive_response_headers.complete") and self.departed is not None:
            await self.limiter.note_answer(self.departed)


def _read(file: int, in_a_row: int) -> _Pages:
    count = 2 + in_a_row
    written = os.pread(file, count * _NUMBER.size, 0)
    if len(written) != count * _NUMBER.size:
        return _Pages(slot=0.0, shortest=math.inf, arrivals=[0.0] * in_a_row)
    slot, shortest, *arrivals = (number for (number,) in _NUMBER.iter_unpack(written))
    return _Pages(slot, shortest, arrivals)
