"""A strict sandbox: accounts own what real ones do, and an ad may name only what its account owns and can use."""

import sqlite3
from contextlib import closing
from pathlib import Path
from typing import Any

import pytest

from tests.doubles.clock import FakeClock
from tests.doubles.media import mp4
from tests.doubles.sandbox_client import ACCOUNT, ADVERTISER, IDENTITY, SandboxClient, ad, adgroup, campaign, carousel
from tools.sandbox.application import Sandbox, make_sandbox

ANDROID, IOS = "7000000000000000301", "7000000000000000302"
FORM = 7000000000000000401
PRACTICE_PIXEL, CHECKOUT_PIXEL = "7000000000000000201", "7000000000000000202"
LOST_ACCOUNT = "7000000000000000103"
FOREIGN = "7000000000000000999"
AIMED = {"optimization_goal": "CONVERT", "billing_event": "OCPM"}
APP = {"promotion_type": "APP_ANDROID", "app_id": ANDROID, "optimization_goal": "INSTALL", "billing_event": "OCPM"}
LEADS = {"promotion_type": "LEAD_GENERATION", "optimization_goal": "LEAD_GENERATION", "billing_event": "OCPM"}


@pytest.fixture
def strict(sandbox: Sandbox) -> SandboxClient:
    sandbox.set_strict(strict=True)
    return SandboxClient.embedded(sandbox)


async def listed(client: SandboxClient, path: str, rows: str = "list", **query: Any) -> list[dict[str, Any]]:
    answer = await client.get(path, advertiser_id=ADVERTISER, **query)
    assert answer["code"] == 0, answer
    return list(answer["data"][rows])


async def adgroup_of(client: SandboxClient, objective: str, **changes: Any) -> dict[str, Any]:
    more = {"app_promotion_type": "APP_INSTALL"} if objective == "APP_PROMOTION" else {}
    campaign_id = await client.create_campaign(campaign_name=f"All of {objective}", objective_type=objective, **more)
    return await client.post("adgroup/create", adgroup(campaign_id, **changes))


async def test_a_strict_account_owns_what_real_ones_do(strict: SandboxClient) -> None:
    videos = await listed(strict, "file/video/ad/search")
    assert [(one["video_id"], one["file_name"], one["duration"], one["displayable"]) for one in videos] == [
        ("v_demo", "demo.mp4", 15, True),
        ("v_summer", "summer sale.mp4", 22, True),
        ("v_talk", "founder talk.mov", 41, True),
        ("v_tour", "full tour.mp4", 75, False),
    ]
    pictures = await listed(strict, "file/image/ad/search")
    assert {one["image_id"]: one["file_name"] for one in pictures} == {
        "im_demo": "front.jpg",
        "im_demo_2": "back.jpg",
        "im_menu": "menu.png",
    }
    identities = await listed(strict, "identity/get", "identity_list")
    assert {one["identity_id"]: one["available_status"] for one in identities} == {
        IDENTITY: "AVAILABLE",
        ACCOUNT: "AVAILABLE",
        LOST_ACCOUNT: "NO_VALID_BIND_ACCOUNT",
    }
    pixels = {one["pixel_id"]: one for one in await listed(strict, "pixel/list", "pixels")}
    assert {number: one["pixel_name"] for number, one in pixels.items()} == {
        PRACTICE_PIXEL: "Practice pixel",
        CHECKOUT_PIXEL: "Checkout pixel",
    }
    assert [one["optimization_event"] for one in pixels[CHECKOUT_PIXEL]["events"]] == [
        "INITIATE_ORDER",
        "SHOPPING",
        "ON_WEB_ORDER",
    ]
    tracks = await listed(strict, "file/music/get", "musics")
    assert len(tracks) == 24
    assert len({one["file_name"] for one in tracks}) == 24
    assert sum(one["copyright"] == "MUSIC_FORBID_VIDEO_ALLOW" for one in tracks) == 20


@pytest.mark.parametrize("is_strict", [False, True])
async def test_apps_and_forms_are_listed_as_tiktok_writes_them(sandbox: Sandbox, *, is_strict: bool) -> None:
    sandbox.set_strict(strict=is_strict)
    client = SandboxClient.embedded(sandbox)
    apps = await listed(client, "app/list", "apps")
    assert [(one["app_id"], one["platform"], one["app_name"]) for one in apps] == [
        (ANDROID, "ANDROID", "Practice app"),
        (IOS, "IOS", "Practice app"),
    ]
    assert await listed(client, "app/list", "apps", app_platform_ids=[apps[1]["app_platform_id"]]) == apps[1:]
    forms = await listed(client, "page/get")
    assert [(one["page_id"], one["title"], one["status"]) for one in forms] == [
        (str(FORM), "Newsletter form", "PUBLISHED"),
        ("7000000000000000402", "Call me back", "PUBLISHED"),
    ]
    assert await listed(client, "page/get", business_type="LEAD_GEN", status="PUBLISHED", title="call") == forms[1:]
    assert await listed(client, "page/get", business_type="STORE_FRONT") == []
    assert await listed(client, "page/get", status="EDITED") == []


async def test_a_sandbox_that_is_not_strict_holds_what_it_always_held(client: SandboxClient) -> None:
    assert [one["video_id"] for one in await listed(client, "file/video/ad/search")] == ["v_demo"]
    assert [one["image_id"] for one in await listed(client, "file/image/ad/search")] == ["im_demo", "im_demo_2"]
    assert [one["pixel_id"] for one in await listed(client, "pixel/list", "pixels")] == [PRACTICE_PIXEL]


@pytest.mark.parametrize(
    ("path", "filters", "found"),
    [
        ("video", {"video_ids": ["v_talk", "v_nobody"]}, ["v_talk"]),
        ("video", {"displayable": False}, ["v_tour"]),
        ("video", {"ratio": [1.78]}, ["v_talk"]),
        ("video", {"width": 1080, "height": 1920}, ["v_demo", "v_summer"]),
        ("image", {"material_ids": ["im_menu"]}, ["im_menu"]),
        ("image", {"image_ids": []}, ["im_demo", "im_demo_2", "im_menu"]),
    ],
)
async def test_creatives_are_searched_by_what_they_are(
    strict: SandboxClient, path: str, filters: dict[str, Any], found: list[str]
) -> None:
    rows = await listed(strict, f"file/{path}/ad/search", filtering=filters)
    assert [one[f"{path}_id"] for one in rows] == found


@pytest.mark.parametrize(
    "filters", [{"video_ids": "v_demo"}, {"width": "wide"}, {"ratio": 1}, {"ratio": ["1"]}, {"displayable": "yes"}]
)
async def test_a_search_by_what_is_no_filter_is_refused(strict: SandboxClient, filters: dict[str, Any]) -> None:
    assert (await strict.get("file/video/ad/search", advertiser_id=ADVERTISER, filtering=filters))["code"] == 40002


async def test_creatives_come_in_pages_and_with_what_was_uploaded(strict: SandboxClient) -> None:
    await strict.upload("video", mp4(9), "mine.mp4")
    answer = await strict.get("file/video/ad/search", advertiser_id=ADVERTISER, page=2, page_size=4)
    assert [one["file_name"] for one in answer["data"]["list"]] == ["mine.mp4"]
    assert answer["data"]["page_info"] == {"page": 2, "page_size": 4, "total_number": 5, "total_page": 2}
    assert (await strict.get("file/video/ad/search", advertiser_id=ADVERTISER, page_size=101))["code"] == 40002


@pytest.mark.parametrize(
    ("objective", "right", "wrong", "says"),
    [
        ("APP_PROMOTION", APP, {"app_id": FOREIGN}, "not an app of this advertiser"),
        ("APP_PROMOTION", APP, {"app_id": IOS}, "promotion_type must be one of APP_IOS"),
        (
            "WEB_CONVERSIONS",
            AIMED | {"pixel_id": CHECKOUT_PIXEL, "optimization_event": "SHOPPING"},
            {"optimization_event": "FORM"},
            "no event of the pixel",
        ),
        (
            "WEB_CONVERSIONS",
            AIMED | {"pixel_id": PRACTICE_PIXEL, "optimization_event": "FORM"},
            {"pixel_id": FOREIGN},
            "not a pixel of this advertiser",
        ),
        ("TRAFFIC", {"age_groups": ["AGE_25_34"]}, {"age_groups": ["AGE_25_34", "AGE_25_34"]}, "AGE_25_34 twice"),
    ],
)
async def test_an_ad_group_may_aim_only_at_what_the_account_owns(
    strict: SandboxClient, objective: str, right: dict[str, Any], wrong: dict[str, Any], says: str
) -> None:
    refused = await adgroup_of(strict, objective, **right | wrong)
    assert (refused["code"], says in refused["message"]) == (40002, True), refused
    campaign_id = await strict.create_campaign(
        campaign_name="Another", objective_type=objective, app_promotion_type="APP_INSTALL"
    )
    assert await strict.create_adgroup(campaign_id, **right)


@pytest.mark.parametrize(
    ("changes", "says"),
    [
        ({"identity_type": "TT_USER", "identity_id": LOST_ACCOUNT}, "cannot be used"),
        ({"video_id": "v_tour", "image_ids": ["im_menu"]}, "Unsupported image size"),
        ({"video_id": "v_summer", "image_ids": ["im_menu"]}, "ratio of the video"),
        ({"video_id": "v_talk", "image_ids": ["im_demo"]}, "ratio of the video"),
        ({"page_id": 12}, "not an instant form"),
        ({"landing_page_url": None}, "landing_page_url is required"),
        ({"display_name": "n" * 41}, "display_name is too long"),
    ],
)
async def test_an_ad_may_show_only_what_the_account_can_use(
    strict: SandboxClient, changes: dict[str, Any], says: str
) -> None:
    adgroup_id = await strict.create_adgroup(await strict.create_campaign())
    refused = await strict.post("ad/create", ad(adgroup_id, **changes))
    assert (refused["code"], says in refused["message"]) == (40002, True), refused
    assert await strict.create_ad(adgroup_id, video_id="v_summer", image_ids=["v_summer_cover_1"])


async def test_pictures_of_a_strict_carousel_are_each_named_once(strict: SandboxClient) -> None:
    adgroup_id = await strict.create_adgroup(await strict.create_campaign())
    body = {"advertiser_id": ADVERTISER, "adgroup_id": adgroup_id}
    twice = await strict.post("ad/create", body | {"creatives": [carousel(image_ids=["im_menu", "im_menu"])]})
    assert (twice["code"], twice["message"]) == (40002, "image_ids holds im_menu twice.")
    once = body | {"creatives": [carousel(image_ids=["im_menu", "im_demo"], music_id="music_007")]}
    assert (await strict.post("ad/create", once))["code"] == 0


async def test_a_strict_lead_ad_needs_a_form_of_the_account(strict: SandboxClient) -> None:
    made = await adgroup_of(strict, "LEAD_GENERATION", **LEADS)
    adgroup_id = made["data"]["adgroup_id"]
    for page_id in (None, int(FOREIGN)):
        refused = await strict.post("ad/create", ad(adgroup_id, page_id=page_id))
        assert (refused["code"], "page_id" in refused["message"]) == (40002, True), refused
    assert await strict.create_ad(adgroup_id, page_id=FORM)


async def test_a_video_of_another_ratio_is_taken_in_and_not_shown(strict: SandboxClient) -> None:
    adgroup_id = await strict.create_adgroup(await strict.create_campaign())
    made = (await strict.upload("video", mp4(8, width=1440, height=1080), "old tv.mp4"))["data"][0]
    refused = await strict.post(
        "ad/create", ad(adgroup_id, video_id=made["video_id"], image_ids=[f"{made['video_id']}_cover_1"])
    )
    assert (refused["code"], "9:16" in refused["message"]) == (40002, True), refused


async def test_a_second_campaign_of_a_name_needs_a_request_id(strict: SandboxClient) -> None:
    campaign_id = await strict.create_campaign()
    refused = await strict.post("campaign/create", campaign())
    assert (refused["code"], "already exists" in refused["message"]) == (40002, True), refused
    assert await strict.create_campaign(request_id="17")
    assert await strict.create_adgroup(campaign_id)
    assert (await strict.post("adgroup/create", adgroup(campaign_id)))["code"] == 40002


async def test_outside_strictness_all_of_that_is_let_pass(client: SandboxClient) -> None:
    assert (await adgroup_of(client, "APP_PROMOTION", **APP | {"app_id": FOREIGN}))["code"] == 0
    made = await adgroup_of(client, "LEAD_GENERATION", **LEADS)
    assert await client.create_ad(made["data"]["adgroup_id"])
    assert await client.create_campaign() != await client.create_campaign()


async def test_strictness_stays_with_the_file_and_outlives_an_emptying(tmp_path: Path) -> None:
    sandbox = make_sandbox(tmp_path / "sandbox.db", FakeClock())
    assert not sandbox.is_strict()
    sandbox.set_strict(strict=True)
    sandbox.reset()
    assert make_sandbox(tmp_path / "sandbox.db", FakeClock()).is_strict()
    sandbox.set_strict(strict=False)
    assert not sandbox.is_strict()


async def test_a_token_of_before_there_were_lists_of_apps_opens_them(tmp_path: Path) -> None:
    client = SandboxClient.embedded(make_sandbox(tmp_path / "sandbox.db", FakeClock()))
    with closing(sqlite3.connect(tmp_path / "sandbox.db")) as db, db:
        db.execute("UPDATE tokens SET record = replace(record, '6,7,8', '6,8')")
        db.execute("PRAGMA user_version = 6")
    old = SandboxClient.embedded(make_sandbox(tmp_path / "sandbox.db", FakeClock()), kind=None)
    old.token = client.token
    assert len(await listed(old, "app/list", "apps")) == 2
