"""TikTok's host, stood in for in this process: every target but practice is answered by one strict sandbox."""

from pathlib import Path

import httpx
import pytest

from agent.wiring import platforms
from agent.wiring.logins import EMBEDDED
from agent.wiring.settings import Settings
from tests.doubles.clock import FakeClock
from tools.sandbox.application import Sandbox, make_sandbox
from tools.sandbox.transport import SandboxTransport
from tools.tiktok.client import make_http

ACCOUNT = "7000000000000000001"


def tiktok_answered_here(monkeypatch: pytest.MonkeyPatch, home: Path, clock: FakeClock) -> Sandbox:
    """Answer for TikTok; practice stays what it is."""
    sandbox = make_sandbox(home / "tiktok.db", clock)
    sandbox.set_strict(strict=True)
    as_built = platforms._http

    def reached(settings: Settings, embedded: Sandbox | None) -> httpx.AsyncClient:
        if settings.target.is_practice:
            return as_built(settings, embedded)
        return make_http(EMBEDDED, settings.request_timeout_seconds, SandboxTransport(sandbox))

    monkeypatch.setattr(platforms, "_http", reached)
    return sandbox
