"""Real time."""

import asyncio
import secrets
import time
from datetime import UTC, datetime
from pathlib import Path

from tools.core.window import Instant

_BOOT = Path("/proc/sys/kernel/random/boot_id")
_OF_THIS_PROCESS = secrets.token_hex(8)
# Both count the time a machine is suspended: Linux has a clock of its own for it, macOS has no other.
_NOBODY_SETS = getattr(time, "CLOCK_BOOTTIME", time.CLOCK_MONOTONIC)


class SystemClock:
    """The machine's clock."""

    def __init__(self) -> None:
        """Find out by which name processes know that they count by one clock."""
        self._name = _boot() or _OF_THIS_PROCESS

    def now(self) -> datetime:
        """Give the time, aware, in UTC."""
        return datetime.now(UTC)

    def instant(self) -> Instant:
        """Give the time since the machine was started: all processes of one boot count by it."""
        return Instant(clock=self._name, seconds=time.clock_gettime(_NOBODY_SETS))

    async def sleep(self, seconds: float) -> None:
        """Let time pass."""
        await asyncio.sleep(seconds)


def _boot() -> str | None:
    try:
        return _BOOT.read_text(encoding="ascii").strip() or None
    except (OSError, ValueError):
        return None
