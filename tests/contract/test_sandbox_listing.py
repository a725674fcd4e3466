"""Lists, statuses and look-ups."""

from typing import Any

import pytest

from tests.doubles.clock import FakeClock
from tests.doubles.sandbox_client import ACCOUNT, ADVERTISER, IDENTITY, PIXEL, SandboxClient
from tools.sandbox.application import Sandbox


async def names(client: SandboxClient, kind: str, **query: Any) -> list[str]:
    answer = await client.get(f"{kind}/get", advertiser_id=ADVERTISER, **query)
    assert answer["code"] == 0, answer
    return [one[f"{kind}_name"] for one in answer["data"]["list"]]


async def test_campaigns_are_found_by_their_exact_name(client: SandboxClient) -> None:
    for name in ("Boots", "Boots 2", "boots"):
        await client.create_campaign(campaign_name=name)
    assert await names(client, "campaign", filtering={"campaign_name": "Boots"}) == ["Boots"]
    assert await names(client, "campaign", filtering={"campaign_name": "Boo"}) == []


async def test_objects_are_found_by_their_ids_and_by_their_parents_ids(client: SandboxClient) -> None:
    first, second = await client.create_campaign(), await client.create_campaign(campaign_name="Other")
    one = await client.create_adgroup(first, adgroup_name="one")
    two = await client.create_adgroup(second, adgroup_name="two")
    ad_id = await client.create_ad(one, ad_name="ad of one")
    await client.create_ad(two, ad_name="ad of two")
    assert await names(client, "campaign", filtering={"campaign_ids": [second]}) == ["Other"]
    assert await names(client, "adgroup", filtering={"campaign_ids": [first]}) == ["one"]
    assert await names(client, "adgroup", filtering={"adgroup_ids": [two, one]}) == ["two", "one"]
    assert await names(client, "ad", filtering={"adgroup_ids": [two]}) == ["ad of two"]
    assert await names(client, "ad", filtering={"campaign_ids": [first]}) == ["ad of one"]
    assert await names(client, "ad", filtering={"ad_ids": [ad_id], "ad_name": "ad of one"}) == ["ad of one"]
    assert await names(client, "ad", filtering={"ad_ids": ["1", "x"]}) == []


async def test_a_listed_ad_names_everything_above_it(client: SandboxClient) -> None:
    campaign_id = await client.create_campaign()
    adgroup_id = await client.create_adgroup(campaign_id)
    ad_id = await client.create_ad(adgroup_id)
    listed = (await client.get("ad/get", advertiser_id=ADVERTISER))["data"]["list"][0]
    assert listed.items() >= {
        "ad_id": ad_id,
        "adgroup_id": adgroup_id,
        "campaign_id": campaign_id,
        "campaign_name": "Winter boots",
        "ad_text": "Warm feet all winter",
        "call_to_action": "SHOP_NOW",
        "create_time": "2026-11-21 12:00:00",
        "secondary_status": "AD_STATUS_CAMPAIGN_DISABLE",
    }.items()  # fmt: skip
    assert all(len(one) == 19 for one in (campaign_id, adgroup_id, ad_id))


async def test_lists_come_in_pages_newest_first(client: SandboxClient) -> None:
    for number in range(12):
        await client.create_campaign(campaign_name=f"c{number}")
    assert await names(client, "campaign") == [f"c{number}" for number in range(11, 1, -1)]
    assert await names(client, "campaign", page="3", page_size="5") == ["c1", "c0"]
    answer = await client.get("campaign/get", advertiser_id=ADVERTISER, page="3", page_size="5")
    assert answer["data"]["page_info"] == {"page": 3, "page_size": 5, "total_number": 12, "total_page": 3}


@pytest.mark.parametrize(
    "query",
    [
        {"page": "0"},
        {"page": "x"},
        {"page_size": "1001"},
        {"page": "99999", "page_size": "1000"},
        {"filtering": "[]"},
        {"filtering": {"mood": "good"}},
        {"filtering": {"campaign_ids": "1"}},
        {"filtering": {"primary_status": "STATUS_SLEEPY"}},
        {"filtering": {"creation_filter_start_time": "yesterday"}},
    ],
)
async def test_a_list_that_cannot_be_meant_is_refused(client: SandboxClient, query: dict[str, Any]) -> None:
    assert (await client.get("campaign/get", advertiser_id=ADVERTISER, **query))["code"] == 40002


async def test_campaigns_are_found_by_when_they_were_created(client: SandboxClient, clock: FakeClock) -> None:
    await client.create_campaign(campaign_name="early")
    clock.advance(60)
    await client.create_campaign(campaign_name="late")
    assert await names(client, "campaign", filtering={"creation_filter_start_time": "2026-11-21 12:00:30"}) == ["late"]
    assert await names(client, "campaign", filtering={"creation_filter_end_time": "2026-11-21 12:00:30"}) == ["early"]


async def test_switching_a_campaign_on_lets_its_ads_into_review(client: SandboxClient) -> None:
    campaign_id = await client.create_campaign()
    await client.create_ad(await client.create_adgroup(campaign_id))
    body = {"advertiser_id": ADVERTISER, "campaign_ids": [campaign_id], "operation_status": "ENABLE"}
    assert (await client.post("campaign/status/update", body))["data"]["status"] == "ENABLE"
    listed = (await client.get("ad/get", advertiser_id=ADVERTISER))["data"]["list"][0]
    assert listed["secondary_status"] == "AD_STATUS_AUDIT"


async def test_each_sort_of_object_is_switched_by_itself(client: SandboxClient) -> None:
    adgroup_id = await client.create_adgroup(await client.create_campaign(operation_status="ENABLE"))
    ad_id = await client.create_ad(adgroup_id)
    for kind, object_id, status in (
        ("adgroup", adgroup_id, "AD_STATUS_ADGROUP_DISABLE"),
        ("ad", ad_id, "AD_STATUS_DISABLE"),
    ):
        body = {"advertiser_id": ADVERTISER, f"{kind}_ids": [object_id], "operation_status": "DISABLE"}
        assert (await client.post(f"{kind}/status/update", body))["code"] == 0
        listed = (await client.get("ad/get", advertiser_id=ADVERTISER))["data"]["list"][0]
        assert listed["secondary_status"] == status


async def test_what_was_deleted_is_listed_only_when_asked_for(sandbox: Sandbox, client: SandboxClient) -> None:
    campaign_id = await client.create_campaign()
    await client.create_ad(await client.create_adgroup(campaign_id))
    body = {"advertiser_id": ADVERTISER, "campaign_ids": [campaign_id], "operation_status": "DELETE"}
    assert (await client.post("campaign/status/update", body))["code"] == 0
    assert await names(client, "campaign") == []
    assert await names(client, "campaign", filtering={"primary_status": "STATUS_DELETE"}) == ["Winter boots"]
    assert sandbox.state() == {"campaigns": [], "adgroups": [], "ads": []}
    assert (await client.post("campaign/status/update", body))["code"] == 40002


@pytest.mark.parametrize("changes", [{"operation_status": "SLEEP"}, {"campaign_ids": []}, {"campaign_ids": ["1"]}])
async def test_a_status_that_cannot_be_set_is_refused(client: SandboxClient, changes: dict[str, Any]) -> None:
    body = {"advertiser_id": ADVERTISER, "campaign_ids": ["1"], "operation_status": "ENABLE"} | changes
    assert (await client.post("campaign/status/update", body))["code"] == 40002


async def music(client: SandboxClient, **query: Any) -> dict[str, str]:
    answer = await client.get("file/music/get", advertiser_id=ADVERTISER, **query)
    assert answer["code"] == 0, answer
    return {one["music_id"]: one["file_name"] for one in answer["data"]["musics"]}


async def test_the_music_library_is_the_six_tracks(client: SandboxClient) -> None:
    assert await music(client) == {
        "music_001": "Upbeat",
        "music_002": "Chill",
        "music_003": "Beat",
        "music_004": "End",
        "music_005": "Desert",
        "music_006": "Sunshine",
    }


async def test_music_is_found_by_words_and_by_ids(client: SandboxClient) -> None:
    by_words = {"search_type": "SEARCH_BY_KEYWORD", "music_scene": "CAROUSEL_ADS"}
    assert set(await music(client, **by_words, filtering={"keyword": "beat"})) == {"music_001", "music_003"}
    by_ids = {"search_type": "SEARCH_BY_MUSIC_ID", "music_scene": "CAROUSEL_ADS"}
    assert await music(client, **by_ids, filtering={"music_ids": ["music_006", "nope"]}) == {"music_006": "Sunshine"}
    assert await music(client, search_type="SEARCH_BY_LIKED", music_scene="CAROUSEL_ADS") == {}
    no_type = await client.get("file/music/get", advertiser_id=ADVERTISER, music_scene="CAROUSEL_ADS")
    assert no_type["code"] == 40002


async def test_rights_are_told_by_the_copyright_field(client: SandboxClient) -> None:
    musics = (await client.get("file/music/get", advertiser_id=ADVERTISER))["data"]["musics"]
    forbidden = {one["music_id"] for one in musics if one["copyright"] == "MUSIC_FORBID_VIDEO_FORBID"}
    assert forbidden == {"music_004", "music_005"}


async def test_the_account_has_an_identity_a_pixel_a_video_and_places(client: SandboxClient) -> None:
    async def data(path: str, **query: Any) -> dict[str, Any]:
        answer = await client.get(path, advertiser_id=ADVERTISER, **query)
        assert answer["code"] == 0, answer
        return dict(answer["data"])

    for kind, owned in ({"CUSTOMIZED_USER": [IDENTITY], "TT_USER": [ACCOUNT], "AUTH_CODE": []}).items():
        found = (await data("identity/get", identity_type=kind))["identity_list"]
        assert [one["identity_id"] for one in found] == owned
    assert [one["identity_id"] for one in (await data("identity/get"))["identity_list"]] == [IDENTITY, ACCOUNT]
    assert [one["pixel_id"] for one in (await data("pixel/list"))["pixels"]] == [PIXEL]
    assert (await data("pixel/list", pixel_id="1"))["pixels"] == []
    assert [one["duration"] for one in (await data("file/video/ad/info", video_ids=["v_demo", "v_x"]))["list"]] == [15]
    assert "6252001" in [one["location_id"] for one in (await data("tool/region"))["region_info"]]


async def test_an_account_is_described_with_currency_zone_and_balance(client: SandboxClient) -> None:
    described = (await client.get("advertiser/info", advertiser_ids=[ADVERTISER]))["data"]["list"][0]
    assert (described["currency"], described["country"], described["timezone"]) == ("USD", "US", "America/New_York")
    assert described["balance"] == 1000.0
    assert (await client.get("advertiser/info"))["code"] == 40002
    assert (await client.get("advertiser/info", advertiser_ids=["1"] * 101))["code"] == 40011
