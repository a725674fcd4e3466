"""A sandbox far away, in this process: it has a clock of its own, and so has every home that reaches it."""

from collections.abc import Iterator
from contextlib import AbstractAsyncContextManager, contextmanager
from dataclasses import dataclass
from datetime import datetime, timedelta
from pathlib import Path
from typing import Any

import httpx
import pytest

from agent.wiring import platforms
from agent.wiring.settings import Settings
from tests.doubles.clock import FakeClock
from tests.doubles.world import World, world
from tools.core.window import Instant
from tools.sandbox.application import Sandbox, make_sandbox
from tools.sandbox.transport import SandboxTransport
from tools.tiktok.client import make_http

ADDRESS = "http://127.0.0.1:9"


class ClockOfAHome(FakeClock):
    """Goes on as time does far away, says another time, and counts since a start of its own."""

    def __init__(self, far_away: FakeClock, ahead: float = 0) -> None:
        super().__init__()
        self._far_away = far_away
        self._ahead = ahead
        self._boot, self._booted_at = 1, far_away.instant().seconds

    def now(self) -> datetime:
        return self._far_away.now() + timedelta(seconds=self._ahead)

    def instant(self) -> Instant:
        seconds = self._far_away.instant().seconds - self._booted_at
        return Instant(clock=f"{id(self)}, boot {self._boot}", seconds=seconds)

    def advance(self, seconds: float) -> None:
        self._far_away.advance(seconds)

    def set_ahead(self, seconds: float) -> None:
        """Set the time that it says; no time passes."""
        self._ahead = seconds

    def boot_anew(self) -> None:
        self._boot, self._booted_at = self._boot + 1, self._far_away.instant().seconds


@dataclass(frozen=True)
class FarAway:
    """What the homes have in common."""

    sandbox: Sandbox
    time: FakeClock
    token: str

    def clock(self, ahead: float = 0) -> ClockOfAHome:
        return ClockOfAHome(self.time, ahead)

    def world(self, home: Path, *replies: Any, clock: FakeClock, **more: Any) -> AbstractAsyncContextManager[World]:
        """Open a conversation of one home, as often as a new process would."""
        return world(
            home, *replies, clock=clock, TIKTOK_ADS_SANDBOX_URL=ADDRESS, TIKTOK_ACCESS_TOKEN=self.token, **more
        )

    def fault(self, *faults: dict[str, Any]) -> None:
        self.sandbox.set_faults(list(faults))

    def ads(self) -> list[dict[str, Any]]:
        """Give the ads that exist now."""
        return self.sandbox.state()["ads"]

    def creates(self) -> list[str]:
        return [str(one["path"]) for one in self.sandbox.requests() if "/create/" in str(one["path"])]


@contextmanager
def far_away(folder: Path, monkeypatch: pytest.MonkeyPatch) -> Iterator[FarAway]:
    """Have a sandbox far away, and every home that names its address reach it."""
    time = FakeClock()
    sandbox = make_sandbox(folder / "far-away.db", time)

    def reach(settings: Settings, _embedded: Sandbox | None) -> httpx.AsyncClient:
        return make_http(ADDRESS, settings.request_timeout_seconds, SandboxTransport(sandbox))

    with monkeypatch.context() as patched:
        patched.setattr(platforms, "_http", reach)
        try:
            yield FarAway(sandbox, time, sandbox.issue_token("valid"))
        finally:
            sandbox.close()
