"""The runner's clock: waits cost no real time."""

from datetime import UTC, datetime, timedelta

from tools.core.window import Instant


class VirtualClock:
    """Time that passes only by sleeping, at once, and remembers every wait."""

    def __init__(self, start: datetime = datetime(2026, 11, 21, 12, 0, tzinfo=UTC)) -> None:
        """Begin at a moment that is the same in every run."""
        self._now = start
        self._passed = 0.0
        self.waits: list[float] = []

    def now(self) -> datetime:
        """Give the time, aware, in UTC."""
        return self._now

    def instant(self) -> Instant:
        """Give how much time has passed; restarts of a conversation count on."""
        return Instant(clock="virtual", seconds=self._passed)

    async def sleep(self, seconds: float) -> None:
        """Let time pass at once."""
        self.waits.append(seconds)
        self.advance(seconds)

    def advance(self, seconds: float) -> None:
        """Move the time on."""
        self._now += timedelta(seconds=seconds)
        self._passed += seconds
