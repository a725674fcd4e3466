"""The comparison with TikTok's sandbox asks no oftener than TikTok allows there."""

import asyncio
from pathlib import Path

import pytest

from agent.cli.live_check import Compared, compare_live
from agent.wiring.settings import load_settings
from tests.doubles.clock import FakeClock
from tests.doubles.tiktoks_host import ACCOUNT, tiktok_answered_here
from tools.core.rate_limits import RateLimits


def test_once_a_second_and_thirty_times_a_minute_no_call_is_refused_by_a_stand_in_that_counts(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    clock = FakeClock()
    sandbox = tiktok_answered_here(monkeypatch, tmp_path, clock)
    sandbox.limit(RateLimits(1, 30))
    environment = {"TIKTOK_ADS_HOME": str(tmp_path), "TIKTOK_ADVERTISER_ID": ACCOUNT}
    settings = load_settings(environment | {"TIKTOK_ACCESS_TOKEN": sandbox.issue_token("valid")}, {})
    told: list[Compared] = []
    asyncio.run(compare_live(settings, clock, told.append))
    assert {one.outcome for one in told} == {"equal"}
    assert sum(clock.waits) > 40
