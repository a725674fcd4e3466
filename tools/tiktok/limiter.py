"""One pace for every process of a machine: evenly spaced slots, handed out in the order of asking.

TikTok counts calls a second and calls a minute for the whole app, where they arrive. Evenly spaced slots alone do not
bound that: a request that left on time can arrive late, with its followers on its heels. A request arrives no later
than its answer less the way back, and its follower no sooner than it leaves plus the way there; both ways together are
the shortest round trip. So the slots in the file move with what is known of the arrivals, and whoever comes a whole
second's worth of slots later keeps its distance to that.
"""

import asyncio
import fcntl
import math
import os
import struct
from bisect import insort
from collections.abc import Awaitable, Callable
from dataclasses import dataclass
from functools import partial
from pathlib import Path

from tools.core.errors import PlatformError
from tools.core.failure.signal import Signal, Trouble
from tools.core.kept_files import LIMITS
from tools.core.ports import Clock
from tools.disk.kept import StoreFile, told, unusable
from tools.disk.plain import kind_refused

_NUMBER = struct.Struct("<d")
_ROW_MARGIN = 1.01
_NEIGHBOURS = 0.9  # of an even share: what was lost to a late arrival can be caught up with
_LONGEST_QUEUE = 20  # slots; whoever comes later is turned away, so that a write is never old when it leaves

Watch = Callable[[str, object], Awaitable[None]]


@dataclass
class _Pages:
    """What the file holds: the shortest round trip, and the last slots, earliest first."""

    shortest: float
    slots: list[float]

    def move(self, slot: float, to: float) -> None:
        """Move a slot to when its request really arrives; one that has left the file comes back as the newest."""
        self.slots.remove(slot if slot in self.slots else self.slots[0])
        insort(self.slots, to)


@dataclass(frozen=True)
class SharedLimiter:
    """Hands out slots from a file that all processes share."""

    path: Path
    clock: Clock
    per_second: float
    per_minute: float

    async def turn(self) -> Watch:
        """Wait for the next slot and give what watches the request, or raise PlatformError where too many wait."""
        slot, wait = await self.in_file(self._reserve)
        while wait > 0:
            await self.clock.sleep(wait)
            slot, wait = await self.in_file(partial(self._check, slot))
        return _Watched(self, slot)

    @property
    def seconds_apart(self) -> float:
        """How far apart two slots are on average."""
        return max(1 / self.per_second, 60 / self.per_minute) * _ROW_MARGIN

    @property
    def longest_wait_seconds(self) -> float:
        """How long a turn takes at most where everything arrives in time."""
        return _LONGEST_QUEUE * self.seconds_apart

    @property
    def _in_a_row(self) -> int:
        return max(1, int(self.per_second))

    def _reserve(self, pages: _Pages, now: float) -> tuple[float, float]:
        if pages.slots[-1] - now > self.longest_wait_seconds:  # left by a clock that has since been set back
            pages.slots = [0.0] * len(pages.slots)
        neighbour = pages.slots[-1] + self.seconds_apart * _NEIGHBOURS
        slot = max(now, neighbour, pages.slots[-self._in_a_row] + self._in_a_row * self.seconds_apart)
        if slot - now > self.longest_wait_seconds:
            raise PlatformError(Signal(trouble=Trouble.CROWDED))
        pages.slots = [*pages.slots[1:], slot]
        return slot, slot - now

    def _check(self, mine: float, pages: _Pages, now: float) -> tuple[float, float]:
        """Look again whether the one a whole row before has arrived long enough ago; it may have been late."""
        place = pages.slots.index(mine) - self._in_a_row if mine in pages.slots else -1
        before = pages.slots[place] if place >= 0 else 0.0
        slot = max(now, before + self._in_a_row * self.seconds_apart)
        pages.move(mine, slot)
        return slot, slot - now

    async def in_file(self, decide: Callable[[_Pages, float], tuple[float, float]]) -> tuple[float, float]:
        """Let a decision read and change the file alone."""
        return await asyncio.to_thread(self._locked, decide)

    def _locked(self, decide: Callable[[_Pages, float], tuple[float, float]]) -> tuple[float, float]:
        store = StoreFile(self.path, LIMITS)
        with told(store):
            self.path.parent.mkdir(parents=True, exist_ok=True, mode=0o700)
            file = os.open(self.path, os.O_RDWR | os.O_CREAT | os.O_NONBLOCK, 0o600)
        try:
            if refused := kind_refused(os.fstat(file)):
                raise unusable(store, refused, is_damaged=True)
            fcntl.flock(file, fcntl.LOCK_EX)
            pages = _read(file, self._in_a_row + 2 * _LONGEST_QUEUE)
            decided = decide(pages, self.clock.now().timestamp())
            os.pwrite(file, b"".join(map(_NUMBER.pack, (pages.shortest, *pages.slots))), 0)
        finally:
            os.close(file)
        return decided


@dataclass
class _Watched:
    """One request under way, as the HTTP client tells of it."""

    limiter: SharedLimiter
    slot: float
    departed: float | None = None

    async def __call__(self, event: str, _details: object) -> None:
        if event.endswith("send_request_headers.started"):
            await self.limiter.in_file(self._leave)
        elif event.endswith("receive_response_headers.complete") and self.departed is not None:
            await self.limiter.in_file(self._arrive)

    def _leave(self, pages: _Pages, now: float) -> tuple[float, float]:
        self.departed = now
        return self._move(pages, now)

    def _arrive(self, pages: _Pages, now: float) -> tuple[float, float]:
        pages.shortest = min(pages.shortest, now - (self.departed or now))
        return self._move(pages, now - pages.shortest)

    def _move(self, pages: _Pages, to: float) -> tuple[float, float]:
        pages.move(self.slot, to)
        self.slot = to
        return to, 0


def _read(file: int, slots: int) -> _Pages:
    written = os.pread(file, (1 + slots) * _NUMBER.size, 0)
    if len(written) != (1 + slots) * _NUMBER.size:
        return _Pages(math.inf, [0.0] * slots)
    shortest, *known = (number for (number,) in _NUMBER.iter_unpack(written))
    if not (shortest >= 0 and all(map(math.isfinite, known)) and known == sorted(known)):
        return _Pages(math.inf, [0.0] * slots)  # what nobody of us wrote paces nobody
    return _Pages(shortest, known)
