"""TikTok's own SDK, unchanged but for its host, cannot tell the served sandbox from TikTok."""

import asyncio
import hashlib
import json
from collections.abc import Callable, Iterator
from datetime import UTC, datetime, timedelta
from pathlib import Path
from typing import Any

import httpx
import pytest

from tests.doubles.media import jpg, mp4
from tests.doubles.sandbox_client import ADVERTISER, APP, ad, adgroup, campaign, video
from tests.doubles.served_sandbox import Served, served_sandbox
from tools.sandbox.browser import browse

sdk = pytest.importorskip("business_api_client", reason="TikTok's own SDK is not installed: see requirements/dev.in")
errors = pytest.importorskip("business_api_client.tiktok_business.tiktok_exceptions")

Json = dict[str, Any]
FOREIGN = "7000000000000000999"


class Sdk:
    """The SDK as somebody who has read its guide uses it."""

    def __init__(self, served: Served) -> None:
        configuration = sdk.Configuration()
        configuration.host = served.address
        self.served = served
        self.client = sdk.ApiClient(configuration)
        served.http.post("/_sandbox/reset").raise_for_status()  # the calls of other tests do not count against this one
        self.token = served.http.post("/_sandbox/token", json={"kind": "valid"}).json()["token"]

    def close(self) -> None:
        self.client.pool.close()
        self.client.pool.join()
        self.client.rest_client.pool_manager.clear()

    def create(self, step: str, body: Json) -> Json:
        api = {"campaign": sdk.CampaignCreationApi, "adgroup": sdk.AdgroupApi, "ad": sdk.AdApi}[step](self.client)
        answer: Json = getattr(api, f"{step}_create")(self.token, body=body)["data"]
        return answer

    def exchange(self, **fields: str) -> Json:
        body = sdk.Oauth2AccessTokenBody(**{**APP, **fields})
        answer: Json = sdk.AuthenticationApi(self.client).oauth2_access_token(body=body)["data"]
        return answer

    def campaign(self, **changes: Any) -> str:
        return str(self.create("campaign", campaign(**changes))["campaign_id"])

    def adgroup(self, **changes: Any) -> str:
        starts = (datetime.now(UTC) + timedelta(minutes=5)).strftime("%Y-%m-%d %H:%M:%S")
        body = adgroup(self.campaign(), schedule_start_time=starts) | changes
        return str(self.create("adgroup", body)["adgroup_id"])

    def ad(self, **changes: Any) -> Json:
        return self.create("ad", ad(self.adgroup(), **changes))

    def lists(self, step: str, **filtering: Any) -> list[Json]:
        api = {"campaign": sdk.CampaignCreationApi, "adgroup": sdk.AdgroupApi, "ad": sdk.AdApi}[step](self.client)
        rows: list[Json] = getattr(api, f"{step}_get")(ADVERTISER, self.token, **filtering)["data"]["list"]
        return rows


@pytest.fixture(scope="module")
def served(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Served]:
    with served_sandbox(tmp_path_factory.mktemp("sdk")) as there:
        yield there


@pytest.fixture
def tiktok(served: Served) -> Iterator[Sdk]:
    used = Sdk(served)
    yield used
    used.close()


def _consent(served: Served) -> str:
    async def walk() -> str:
        url = f"{served.address}/portal/auth?app_id=sandbox-app&state=s&redirect_uri=http://127.0.0.1:9/"
        async with httpx.AsyncClient() as http:
            return httpx.URL(await browse(http, url, "approve")).params["auth_code"]

    return asyncio.run(walk())


def test_consent_token_and_accounts(tiktok: Sdk) -> None:
    granted = tiktok.exchange(auth_code=_consent(tiktok.served))
    token = granted["access_token"]
    listed = sdk.AuthenticationApi(tiktok.client).oauth2_advertiser_get(APP["app_id"], APP["secret"], token)
    assert {one["advertiser_id"] for one in listed["data"]["list"]} == set(granted["advertiser_ids"])
    infos = sdk.AccountManagementApi(tiktok.client).advertiser_info(granted["advertiser_ids"], token)
    assert {one["currency"] for one in infos["data"]["list"]} <= {"USD", "EUR"}


def test_campaign_ad_group_and_ad_are_created_and_listed(tiktok: Sdk) -> None:
    ad_id = tiktok.ad(ad_name="By the SDK")["ad_ids"][0]
    (row,) = tiktok.lists("ad", filtering={"ad_ids": [ad_id]})
    assert row["ad_name"] == "By the SDK"
    (group,) = tiktok.lists("adgroup", filtering={"adgroup_ids": [row["adgroup_id"]]})
    (parent,) = tiktok.lists("campaign", filtering={"campaign_ids": [row["campaign_id"]]})
    assert (group["campaign_id"], parent["objective_type"]) == (row["campaign_id"], "TRAFFIC")


def test_the_models_of_the_sdk_are_understood_with_all_they_add(tiktok: Sdk) -> None:
    body = sdk.CampaignCreateBody(**campaign(campaign_name="By the model"))
    made = sdk.CampaignCreationApi(tiktok.client).campaign_create(tiktok.token, body=body)
    assert made["data"]["campaign_name"] == "By the model"
    group = sdk.AdgroupCreateBody(
        **adgroup(made["data"]["campaign_id"], schedule_start_time="2027-12-01 00:00:00", budget=20.0)
    )
    adgroup_id = sdk.AdgroupApi(tiktok.client).adgroup_create(tiktok.token, body=group)["data"]["adgroup_id"]
    ads = sdk.AdCreateBody(
        advertiser_id=ADVERTISER, adgroup_id=adgroup_id, creatives=[sdk.AdcreateCreatives(**video())]
    )
    assert sdk.AdApi(tiktok.client).ad_create(tiktok.token, body=ads)["data"]["ad_ids"]


def test_what_exists_is_switched_off(tiktok: Sdk) -> None:
    campaign_id = tiktok.campaign(operation_status="ENABLE")
    body = {"advertiser_id": ADVERTISER, "campaign_ids": [campaign_id], "operation_status": "DISABLE"}
    sdk.CampaignCreationApi(tiktok.client).campaign_status_update(tiktok.token, body=body)
    (row,) = tiktok.lists("campaign", filtering={"campaign_ids": [campaign_id]})
    assert row["operation_status"] == "DISABLE"


def test_identities_pixels_and_places_are_listed(tiktok: Sdk) -> None:
    assert sdk.IdentityApi(tiktok.client).identity_get(ADVERTISER, tiktok.token)["data"]["identity_list"]
    assert sdk.MeasurementApi(tiktok.client).pixel_list(ADVERTISER, tiktok.token)["data"]["pixels"]
    regions = sdk.ToolApi(tiktok.client).tool_region(ADVERTISER, ["PLACEMENT_TIKTOK"], "TRAFFIC", tiktok.token)
    assert regions["data"]["region_info"]


def test_apps_and_videos_are_listed(tiktok: Sdk) -> None:
    apps = sdk.APPManagementApi(tiktok.client).app_list(ADVERTISER, tiktok.token)["data"]["apps"]
    assert {one["platform"] for one in apps} == {"ANDROID", "IOS"}
    found = sdk.FileApi(tiktok.client).ad_video_search(ADVERTISER, tiktok.token, filtering={"video_ids": ["v_demo"]})
    assert [one["video_id"] for one in found["data"]["list"]] == ["v_demo"]


def test_a_report_of_campaigns(tiktok: Sdk) -> None:
    tiktok.ad()
    answer = _report(tiktok)["data"]
    assert all(set(row) == {"dimensions", "metrics"} for row in answer["list"])
    assert answer["page_info"]["page"] == 1


def _report(tiktok: Sdk, **changes: Any) -> Json:
    asked = {
        "advertiser_id": ADVERTISER,
        "data_level": "AUCTION_CAMPAIGN",
        "dimensions": ["campaign_id"],
        "metrics": ["spend", "impressions"],
        "start_date": "2026-11-01",
        "end_date": "2026-11-20",
    }
    answer: Json = sdk.ReportingApi(tiktok.client).report_integrated_get("BASIC", tiktok.token, **asked | changes)
    return answer


def _upload(tiktok: Sdk, kind: str, file: Path, **changes: Any) -> Any:
    fields = {
        "advertiser_id": ADVERTISER,
        "upload_type": "UPLOAD_BY_FILE",
        "file_name": file.name,
        f"{kind}_signature": hashlib.md5(file.read_bytes(), usedforsecurity=False).hexdigest(),
        f"{kind}_file": str(file),
    }
    return getattr(sdk.FileApi(tiktok.client), f"ad_{kind}_upload")(tiktok.token, **fields | changes)["data"]


def test_a_picture_and_a_video_are_uploaded_and_shown_in_an_ad(tiktok: Sdk, tmp_path: Path) -> None:
    (tmp_path / "cover.jpg").write_bytes(jpg())
    (tmp_path / "film.mp4").write_bytes(mp4())
    image = _upload(tiktok, "image", tmp_path / "cover.jpg")
    (film,) = _upload(tiktok, "video", tmp_path / "film.mp4")
    assert tiktok.ad(video_id=film["video_id"], image_ids=[image["image_id"]])["ad_ids"]


def _with_token(kind: str) -> Callable[[Sdk], object]:
    def call(tiktok: Sdk) -> object:
        tiktok.token = tiktok.served.http.post("/_sandbox/token", json={"kind": kind}).json()["token"]
        return tiktok.campaign()

    return call


def _with_text_as_token(token: str) -> Callable[[Sdk], object]:
    def call(tiktok: Sdk) -> object:
        tiktok.token = token or tiktok.token
        return tiktok.campaign()

    return call


def _code_used_twice(tiktok: Sdk) -> object:
    code = _consent(tiktok.served)
    tiktok.exchange(auth_code=code)
    return tiktok.exchange(auth_code=code)


REFUSED: dict[str, tuple[int, Callable[[Sdk], object]]] = {
    "an unknown token": (40105, _with_text_as_token("nobody")),
    "a token with Bearer before it": (40105, lambda t: _with_text_as_token(f"Bearer {t.token}")(t)),
    "an expired token": (40102, _with_token("expired")),
    "a revoked token": (40105, _with_token("revoked")),
    "an empty token": (40104, _with_text_as_token(" ")),
    "a code that was never given": (40110, lambda t: t.exchange(auth_code="nothing")),
    "a code used twice": (40110, _code_used_twice),
    "a wrong app": (40101, lambda t: t.exchange(app_id="other", auth_code="nothing")),
    "a wrong secret": (40101, lambda t: t.exchange(secret="other", auth_code="nothing")),
    "somebody else's account": (40001, lambda t: t.campaign(advertiser_id=FOREIGN)),
    "an empty campaign name": (40002, lambda t: t.campaign(campaign_name="")),
    "a campaign name too long": (40002, lambda t: t.campaign(campaign_name="x" * 513)),
    "an emoji in a name": (40002, lambda t: t.campaign(campaign_name="Boots \U0001f97e")),
    "a closed objective": (40002, lambda t: t.campaign(objective_type="CONVERSIONS")),
    "an objective that never was": (40002, lambda t: t.campaign(objective_type="FAME")),
    "a campaign budget too small": (40002, lambda t: t.campaign(budget_mode="BUDGET_MODE_DAY", budget=1)),
    "app promotion without its type": (40002, lambda t: t.campaign(objective_type="APP_PROMOTION")),
    "an ad group of no campaign": (40002, lambda t: t.adgroup(campaign_id="1")),
    "an ad group budget too small": (40002, lambda t: t.adgroup(budget=1)),
    "an ad group without a place": (40002, lambda t: t.adgroup(location_ids=[])),
    "a place that is not known": (40002, lambda t: t.adgroup(location_ids=["1"])),
    "a start in the past": (40002, lambda t: t.adgroup(schedule_start_time="2020-01-01 00:00:00")),
    "a goal with another billing": (40002, lambda t: t.adgroup(billing_event="CPV")),
    "an ad of no ad group": (40002, lambda t: t.create("ad", ad("1"))),
    "an ad without ads": (40002, lambda t: t.create("ad", ad(t.adgroup()) | {"creatives": []})),
    "a text too long": (40002, lambda t: t.ad(ad_text="x" * 101)),
    "an emoji in the text": (40002, lambda t: t.ad(ad_text="Boots \U0001f97e")),
    "a call to action that never was": (40002, lambda t: t.ad(call_to_action="BUY_NOW")),
    "a video without a cover": (40002, lambda t: t.ad(image_ids=[])),
    "a video of nobody": (40002, lambda t: t.ad(video_id="v_none")),
    "an identity of nobody": (40002, lambda t: t.ad(identity_id="1")),
    "a website without an address": (40002, lambda t: t.ad(landing_page_url=None)),
    "a page too large": (40002, lambda t: t.lists("campaign", page_size=1001)),
    "a report of a year and more": (40002, lambda t: _report(t, start_date="2024-01-01")),
    "a report without its level": (40002, lambda t: _report(t, data_level=None)),
}


@pytest.mark.parametrize("name", REFUSED)
def test_the_sdk_raises_with_tiktoks_code(tiktok: Sdk, name: str) -> None:
    code, call = REFUSED[name]

    with pytest.raises(errors.TiktokSDKError, match=f"^Error Code: {code}, message: .+, request_id: .+"):
        call(tiktok)
    assert json.loads(tiktok.client.last_response.data)["code"] == code


@pytest.mark.parametrize("code", [20001, 40016, 40100, 40118, 40202, 40502, 50000, 50002, 51010, 60001])
def test_the_sdk_raises_whatever_code_it_meets(tiktok: Sdk, code: int) -> None:
    tiktok.served.fault("campaign_create", code=code)

    with pytest.raises(errors.TiktokSDKError, match=f"^Error Code: {code}, "):
        tiktok.campaign()


def test_a_request_sent_twice_is_one_campaign(tiktok: Sdk) -> None:
    first = tiktok.campaign(request_id="4611686018427387905", campaign_name="Only once")
    with pytest.raises(errors.TiktokSDKError, match=r"^Error Code: 40050, "):
        tiktok.campaign(request_id="4611686018427387905", campaign_name="Only once")
    assert [row["campaign_id"] for row in tiktok.lists("campaign", filtering={"campaign_name": "Only once"})] == [first]


def test_a_wrong_md5_is_refused(tiktok: Sdk, tmp_path: Path) -> None:
    (tmp_path / "other.jpg").write_bytes(jpg(640, 480))
    with pytest.raises(errors.TiktokSDKError, match=r"^Error Code: 40900, "):
        _upload(tiktok, "image", tmp_path / "other.jpg", image_signature="0" * 32)
