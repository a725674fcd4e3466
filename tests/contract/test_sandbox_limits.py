"""How often an app may ask."""

from pathlib import Path

import pytest
import uvicorn

from tests.doubles.clock import FakeClock
from tests.doubles.sandbox_client import ADVERTISER, SandboxClient
from tools.core.rate_limits import LIMITS_OF_LEVEL, AppLevel, RateLimits
from tools.sandbox import serve
from tools.sandbox.application import Sandbox, make_sandbox


def limited(folder: Path, clock: FakeClock, limits: RateLimits | None) -> Sandbox:
    return make_sandbox(folder / "sandbox.db", clock, limits=limits)


async def codes(client: SandboxClient, times: int) -> list[int]:
    return [(await client.get("campaign/get", advertiser_id=ADVERTISER))["code"] for _ in range(times)]


async def test_the_eleventh_request_of_a_second_is_refused(tmp_path: Path, clock: FakeClock) -> None:
    client = SandboxClient.embedded(limited(tmp_path, clock, LIMITS_OF_LEVEL[AppLevel.BASIC]))
    assert await codes(client, 12) == [0] * 10 + [40100] * 2
    clock.advance(0.999)
    assert await codes(client, 1) == [40100]
    clock.advance(0.002)
    assert await codes(client, 11) == [0] * 10 + [40100]


async def test_the_window_slides(tmp_path: Path, clock: FakeClock) -> None:
    client = SandboxClient.embedded(limited(tmp_path, clock, RateLimits(4, 600)))
    for expected in ([0, 0, 0], [0, 40100], [0, 0, 0, 40100]):
        assert await codes(client, len(expected)) == expected
        clock.advance(0.6)


async def test_the_limit_of_a_minute_is_told_apart(tmp_path: Path, clock: FakeClock) -> None:
    client = SandboxClient.embedded(limited(tmp_path, clock, RateLimits(10, 5)))
    assert await codes(client, 5) == [0] * 5
    clock.advance(59)
    answer = await client.get("campaign/get", advertiser_id=ADVERTISER)
    assert (answer["code"], answer["data"]) == (40100, {})
    assert "QPM" in answer["message"]
    clock.advance(1.1)
    assert await codes(client, 1) == [0]


async def test_every_path_counts_together_and_login_kit_and_pages_do_not(tmp_path: Path, clock: FakeClock) -> None:
    client = SandboxClient.embedded(limited(tmp_path, clock, RateLimits(2, 600)))
    for _ in range(5):
        await client.http.get("/")
        await client.http.post("/v2/oauth/token/")
    assert (await client.post("oauth2/access_token", {}))["code"] == 40002
    assert (await client.get("nowhere"))["code"] == 40400
    assert await codes(client, 1) == [40100]


async def test_nothing_is_carried_out_by_a_request_too_many_and_it_is_logged(tmp_path: Path, clock: FakeClock) -> None:
    sandbox = limited(tmp_path, clock, RateLimits(1, 600))
    client = SandboxClient.embedded(sandbox)
    assert await codes(client, 2) == [0, 40100]
    with pytest.raises(AssertionError, match="40100"):
        await client.create_campaign()
    assert sandbox.state()["campaigns"] == []
    assert len(sandbox.requests()) == 3


@pytest.mark.parametrize(("level", "calls"), [("basic", 10), ("advanced", 20), ("premium", 30), ("ultimate", 50)])
async def test_the_embedded_sandbox_has_no_limits_and_the_served_one_those_of_a_level(
    tmp_path: Path, clock: FakeClock, monkeypatch: pytest.MonkeyPatch, level: str, calls: int
) -> None:
    sandbox = limited(tmp_path, clock, None)
    client = SandboxClient.embedded(sandbox)
    assert await codes(client, 60) == [0] * 60
    monkeypatch.setattr(uvicorn.Server, "run", lambda *_: None)
    serve.run(sandbox, 0, LIMITS_OF_LEVEL[AppLevel(level)], lambda _: None)
    assert await codes(client, calls + 1) == [0] * calls + [40100]
