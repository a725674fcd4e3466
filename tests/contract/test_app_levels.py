"""The pace of a target is that of the app's level, unless the operator chose another."""

from pathlib import Path

import pytest

from agent.wiring.platforms import make_platform
from agent.wiring.settings import load_settings
from tests.doubles.clock import FakeClock
from tools.tiktok.limiter import SharedLimiter
from tools.tiktok.login import TikTokLogin

SERVED = {"TIKTOK_ADS_SANDBOX_URL": "http://127.0.0.1:9"}
PRODUCTION = {"TIKTOK_ADS_TARGET": "production"}
TIKTOKS_SANDBOX = {"TIKTOK_ADS_TARGET": "tiktok-sandbox"}


@pytest.mark.parametrize(
    ("chosen", "pace"),
    [
        (SERVED, (10, 600)),
        (PRODUCTION, (10, 600)),
        (PRODUCTION | {"TIKTOK_ADS_APP_LEVEL": "basic"}, (10, 600)),
        (PRODUCTION | {"TIKTOK_ADS_APP_LEVEL": "advanced"}, (20, 1200)),
        (SERVED | {"TIKTOK_ADS_APP_LEVEL": "premium"}, (30, 1800)),
        (PRODUCTION | {"TIKTOK_ADS_APP_LEVEL": "ultimate"}, (50, 3000)),
        (TIKTOKS_SANDBOX | {"TIKTOK_ADS_APP_LEVEL": "ultimate"}, (1, 30)),
        (PRODUCTION | {"TIKTOK_ADS_APP_LEVEL": "premium", "TIKTOK_ADS_CALLS_PER_SECOND": "3"}, (3, 1800)),
        (TIKTOKS_SANDBOX | {"TIKTOK_ADS_CALLS_PER_MINUTE": "20"}, (1, 20)),
    ],
)
async def test_a_level_sets_the_pace_and_a_number_wins_over_it(
    tmp_path: Path, chosen: dict[str, str], pace: tuple[int, int]
) -> None:
    settings = load_settings({"HOME": str(tmp_path), "TIKTOK_ADS_HOME": str(tmp_path), **chosen}, {})
    platform = make_platform(settings, FakeClock())
    await platform.http.aclose()
    assert isinstance(platform.login, TikTokLogin)
    limiter = platform.login.client.pace

    assert isinstance(limiter, SharedLimiter)
    assert (limiter.per_second, limiter.per_minute) == pace
