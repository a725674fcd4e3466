"""One pace for every process of a machine: evenly spaced slots, handed out in the order of asking.

TikTok counts calls a second and calls a minute for the whole app. Slots that are evenly spaced a little wider than the
stricter of the two never go over either, and leave nobody waiting for a crowd to pass.
"""

import asyncio
import fcntl
import os
import struct
from dataclasses import dataclass
from pathlib import Path

from tools.core.ports import Clock

_SLOT = struct.Struct("<d")
_WAKE_UP_MARGIN = 1.035  # a sleeper wakes a little late, its follower may not: eleven would fit into some second
_LONGEST_QUEUE_SECONDS = 120.0  # a later slot than this was left by a clock that has since been set back


@dataclass(frozen=True)
class SharedLimiter:
    """Hands out slots from a file that all processes share."""

    path: Path
    clock: Clock
    per_second: float
    per_minute: float

    async def turn(self) -> None:
        """Wait for the next slot."""
        wait = await asyncio.to_thread(self._reserve)
        if wait > 0:
            await self.clock.sleep(wait)

    @property
    def seconds_apart(self) -> float:
        """How far apart two slots are."""
        return max(1 / self.per_second, 60 / self.per_minute) * _WAKE_UP_MARGIN

    def _reserve(self) -> float:
        self.path.parent.mkdir(parents=True, exist_ok=True, mode=0o700)
        file = os.open(self.path, os.O_RDWR | os.O_CREAT, 0o600)
        try:
            fcntl.flock(file, fcntl.LOCK_EX)
            now = self.clock.now().timestamp()
            slot = _next_slot(_last_slot(file), now, self.seconds_apart)
            os.pwrite(file, _SLOT.pack(slot), 0)
        finally:
            os.close(file)
        return slot - now


def _last_slot(file: int) -> float:
    written = os.pread(file, _SLOT.size, 0)
    return _SLOT.unpack(written)[0] if len(written) == _SLOT.size else 0.0


def _next_slot(last: float, now: float, apart: float) -> float:
    if last - now > _LONGEST_QUEUE_SECONDS:
        return now
    return max(now, last + apart)
