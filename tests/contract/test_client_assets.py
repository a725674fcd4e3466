"""What an account owns and what came of it, asked of the sandbox and of answers that are none."""

from collections.abc import AsyncIterator
from datetime import UTC, date, datetime
from pathlib import Path
from typing import Any

import httpx
import pytest
from pydantic import SecretStr

from agent.wiring.platforms import Platform, make_platform
from agent.wiring.settings import load_settings
from tests.doubles.clock import FakeClock
from tests.doubles.media import jpg, mp3, mp4
from tests.doubles.plans import ACCOUNT, make_plan
from tools.core.assets import OperationStatus
from tools.core.credentials import Credential
from tools.core.errors import PlatformError
from tools.core.failure.signal import Trouble
from tools.core.family import Family
from tools.core.money import Money
from tools.core.plan import Step, Write, with_ids
from tools.tiktok.app_credentials import AppCredentials
from tools.tiktok.assets import TikTokAssets
from tools.tiktok.client import TikTokClient, make_http
from tools.tiktok.login import TikTokLogin
from tools.tiktok.reader import TikTokReader
from tools.tiktok.uploads import TikTokUploads

ME = ACCOUNT.advertiser_id


class _Holding:
    async def current(self) -> Credential:
        return Credential(token=SecretStr("fake-token-of-nobody"), family=Family.ADS)


@pytest.fixture
async def platform(tmp_path: Path) -> AsyncIterator[Platform]:
    opened = make_platform(load_settings({"HOME": str(tmp_path), "TIKTOK_ADS_HOME": str(tmp_path)}, {}), FakeClock())
    yield opened
    await opened.http.aclose()


def _answering(*datas: Any) -> tuple[TikTokClient, list[httpx.Request]]:
    asked, left = [], list(datas)

    def answer(request: httpx.Request) -> httpx.Response:
        asked.append(request)
        return httpx.Response(200, json={"code": 0, "message": "OK", "request_id": "1", "data": left.pop(0)})

    http = make_http("https://business-api.tiktok.com", 5, httpx.MockTransport(answer))
    return TikTokClient(http=http, credentials=_Holding(), clock=FakeClock()), asked


async def _create(platform: Platform) -> dict[Step, str]:
    ids: dict[str, str] = {}
    for write in make_plan().writes:
        sent = Write(step=write.step, path=write.path, body=with_ids(write.body, ids))
        ids[f"{write.step}_id"] = await platform.writer.send(sent)
    return {step: ids[f"{step}_id"] for step in Step}


async def test_identities_pixels_and_places_are_listed(platform: Platform) -> None:
    owned = await platform.assets.identities(ME)
    (pixel,) = await platform.assets.pixels(ME)
    places = {place.location_id: place.country for place in await platform.assets.regions(ME, "TRAFFIC")}

    assert [(one.identity_type, one.is_available) for one in owned] == [("CUSTOMIZED_USER", True), ("TT_USER", True)]
    assert pixel.name == "Practice pixel"
    assert places["6252001"] == "US"


async def test_languages_and_interests_are_listed_by_their_ids(platform: Platform) -> None:
    languages = {one.id: one.name for one in await platform.assets.languages(ME)}
    interests = {one.id: one.name for one in await platform.assets.interests(ME)}

    assert languages["es"] == "Spanish"
    assert interests["15101"] == "Fitness & Yoga"


async def test_a_file_of_each_kind_is_taken_in_under_its_md5(platform: Platform) -> None:
    assert await platform.uploads.image(ME, "boots.jpg", jpg())
    assert await platform.uploads.video(ME, "boots.mp4", mp4())
    track_id = await platform.uploads.music(ME, "boots.mp3", mp3())
    assert (await platform.reader.track(ME, track_id)) is not None


async def test_what_was_created_is_switched_on_and_deleted(platform: Platform) -> None:
    ids = await _create(platform)

    for step in Step:
        await platform.switch.turn(ME, step, [ids[step]], OperationStatus.ENABLE)
    await platform.switch.turn(ME, Step.AD, [ids[Step.AD]], OperationStatus.DELETE)
    assert await platform.reader.ads(ME) == ()


async def test_a_revoked_login_is_forgotten_here_and_refused_there(platform: Platform) -> None:
    assert isinstance(platform.login, TikTokLogin)
    token = await platform.login.vault.current()
    assert token is not None
    await platform.login.revoke()

    assert (await platform.login.fitness()).signal is not None
    await platform.hold_token(token.token.get_secret_value())
    with pytest.raises(PlatformError) as refused:
        await platform.reader.advertisers()
    assert refused.value.signal.number == 40105


async def test_a_report_by_day_is_asked_for_in_stretches_of_thirty_days_and_its_money_is_money() -> None:
    row = {
        "dimensions": {"campaign_id": "7", "stat_time_day": "2026-01-02 00:00:00"},
        "metrics": {"spend": "12.34", "impressions": "1200", "clicks": "-"},
    }
    page = {"list": [row], "page_info": {"page": 1, "total_page": 1}}
    client, asked = _answering(page, page)
    figures = await TikTokAssets(client).figures(
        ACCOUNT, Step.CAMPAIGN, date(2026, 1, 1), date(2026, 2, 10), by_day=True
    )

    assert [(one.url.params["start_date"], one.url.params["end_date"]) for one in asked] == [
        ("2026-01-01", "2026-01-30"),
        ("2026-01-31", "2026-02-10"),
    ]
    assert asked[0].method == "GET"
    assert asked[0].url.params["dimensions"] == '["campaign_id", "stat_time_day"]'
    assert figures[0].spend == Money(minor=1234, currency="USD")
    assert (figures[0].id, figures[0].day, figures[0].impressions, figures[0].clicks) == (
        "7",
        date(2026, 1, 2),
        1200,
        0,
    )


async def test_every_page_of_a_list_is_read() -> None:
    def page(number: int) -> dict[str, Any]:
        rows = [{"pixel_id": str(number), "pixel_name": "-"}]
        return {"pixels": rows, "page_info": {"page": number, "total_page": 3}}

    client, asked = _answering(page(1), page(2), page(3))
    assert [one.pixel_id for one in await TikTokAssets(client).pixels(ME)] == ["1", "2", "3"]
    assert [one.url.params["page"] for one in asked] == ["1", "2", "3"]


@pytest.mark.parametrize("row", [{}, {"advertiser_id": None}, "text", None, 7])
async def test_a_row_that_is_none_of_the_interface_is_a_bad_answer(row: Any) -> None:
    client, _ = _answering({"list": [row]})
    reader = TikTokReader(client, lambda: AppCredentials("1", "2"), window=0)
    with pytest.raises(PlatformError) as refused:
        await reader.advertisers()
    assert refused.value.signal.trouble is Trouble.BAD_ANSWER


@pytest.mark.parametrize("data", [{}, [], [{"video_id": "None"}], [{"video_id": ""}], None])
async def test_an_upload_that_answers_no_id_is_a_bad_answer(data: Any) -> None:
    client, _ = _answering(data)

    with pytest.raises(PlatformError) as refused:
        await TikTokUploads(client).video(ME, "a.mp4", b"film")
    assert refused.value.signal.trouble is Trouble.BAD_ANSWER


async def test_uploads_are_sent_once() -> None:
    tried: list[datetime] = []

    def answer(request: httpx.Request) -> httpx.Response:
        tried.append(datetime.now(UTC))
        return httpx.Response(200, json={"code": 40100, "message": "slow down"})

    http = make_http("https://business-api.tiktok.com", 5, httpx.MockTransport(answer))
    with pytest.raises(PlatformError):
        await TikTokUploads(TikTokClient(http, _Holding(), FakeClock())).image(ME, "a.jpg", b"picture")
    assert len(tried) == 1
