"""How often an app may ask."""

from pathlib import Path

import pytest
import uvicorn

from tests.doubles.clock import FakeClock
from tests.doubles.sandbox_client import ADVERTISER, SandboxClient
from tools.sandbox import serve
from tools.sandbox.application import Sandbox, make_sandbox
from tools.sandbox.rate_limits import RateLimits


def limited(folder: Path, clock: FakeClock, limits: RateLimits | None) -> Sandbox:
    return make_sandbox(folder / "sandbox.db", clock, limits=limits)


async def codes(client: SandboxClient, times: int) -> list[int]:
    return [(await client.get("campaign/get", advertiser_id=ADVERTISER))["code"] for _ in range(times)]


async def test_the_eleventh_request_of_a_second_is_refused(tmp_path: Path, clock: FakeClock) -> None:
    client = SandboxClient.embedded(limited(tmp_path, clock, RateLimits()))
    assert await codes(client, 12) == [0] * 10 + [40100] * 2
    clock.advance(0.999)
    assert await codes(client, 1) == [40100]
    clock.advance(0.002)
    assert await codes(client, 11) == [0] * 10 + [40100]


async def test_the_window_slides(tmp_path: Path, clock: FakeClock) -> None:
    client = SandboxClient.embedded(limited(tmp_path, clock, RateLimits(per_second=4)))
    for expected in ([0, 0, 0], [0, 40100], [0, 0, 0, 40100]):
        assert await codes(client, len(expected)) == expected
        clock.advance(0.6)


async def test_the_limit_of_a_minute_is_told_apart(tmp_path: Path, clock: FakeClock) -> None:
    client = SandboxClient.embedded(limited(tmp_path, clock, RateLimits(per_minute=5)))
    assert await codes(client, 5) == [0] * 5
    clock.advance(59)
    answer = await client.get("campaign/get", advertiser_id=ADVERTISER)
    assert (answer["code"], answer["data"]) == (40100, {})
    assert "QPM" in answer["message"]
    clock.advance(1.1)
    assert await codes(client, 1) == [0]


async def test_every_path_counts_together_and_login_kit_and_pages_do_not(tmp_path: Path, clock: FakeClock) -> None:
    client = SandboxClient.embedded(limited(tmp_path, clock, RateLimits(per_second=2)))
    for _ in range(5):
        await client.http.get("/")
        await client.http.post("/v2/oauth/token/")
    assert (await client.post("oauth2/access_token", {}))["code"] == 40002
    assert (await client.get("nowhere"))["code"] == 40400
    assert await codes(client, 1) == [40100]


async def test_nothing_is_carried_out_by_a_request_too_many_and_it_is_logged(tmp_path: Path, clock: FakeClock) -> None:
    sandbox = limited(tmp_path, clock, RateLimits(per_second=1))
    client = SandboxClient.embedded(sandbox)
    assert await codes(client, 2) == [0, 40100]
    with pytest.raises(AssertionError, match="40100"):
        await client.create_campaign()
    assert sandbox.state()["campaigns"] == []
    assert len(sandbox.requests()) == 3


async def test_the_embedded_sandbox_has_no_limits_and_the_served_one_has(
    tmp_path: Path, clock: FakeClock, monkeypatch: pytest.MonkeyPatch
) -> None:
    sandbox = limited(tmp_path, clock, None)
    client = SandboxClient.embedded(sandbox)
    assert await codes(client, 30) == [0] * 30
    monkeypatch.setattr(uvicorn.Server, "run", lambda *_: None)
    serve.run(sandbox, 0, lambda _: None)
    assert await codes(client, 11) == [0] * 10 + [40100]
