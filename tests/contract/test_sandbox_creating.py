"""What the sandbox accepts and refuses when a campaign, an ad group or an ad is created."""

import json
from collections.abc import AsyncIterator
from pathlib import Path
from typing import Any

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from tests.doubles.clock import FakeClock
from tests.doubles.sandbox_client import (
    ACCOUNT,
    ADVERTISER,
    IDENTITY,
    PIXEL,
    SandboxClient,
    ad,
    adgroup,
    campaign,
    carousel,
)
from tools import objectives
from tools.core.advertiser import Advertiser
from tools.core.assets import Appearance, Place
from tools.core.draft import Draft
from tools.core.music import LibraryTrack, Music, NoMusic
from tools.core.objective import Objective
from tools.core.plan import ID_OF_STEP, with_ids
from tools.core.standins import Standins
from tools.core.target import Target
from tools.core.writes import draw_up
from tools.discovery import collect
from tools.fields import every_field
from tools.sandbox.application import Sandbox, make_sandbox

STANDINS = Standins(
    identity=Appearance(identity_id=IDENTITY, name="Practice shop"),
    account=Appearance(identity_id=ACCOUNT, name="Practice account"),
    video_id="v_demo",
    cover_id="im_demo",
    image_ids=("im_demo", "im_demo_2"),
    location=Place(location_id="6252001", name="United States"),
    landing_page="https://example.com/",
    pixel_id=PIXEL,
    pixel_event="SHOPPING",
    pixel_name="Practice pixel",
)
KEY = "4611686018427387904"
SHOP = Advertiser(advertiser_id=ADVERTISER, name="Shop", currency="USD", country="US")
JSON_VALUES = st.recursive(
    st.none() | st.booleans() | st.integers() | st.floats() | st.text(max_size=9),
    lambda inner: st.lists(inner, max_size=3) | st.dictionaries(st.text(max_size=5), inner, max_size=3),
    max_leaves=5,
)


@pytest.fixture
def sandbox(tmp_path: Path) -> Sandbox:
    return make_sandbox(tmp_path / "sandbox.db", FakeClock())


@pytest.fixture
async def client(sandbox: Sandbox) -> AsyncIterator[SandboxClient]:
    client = SandboxClient.embedded(sandbox)
    yield client
    await client.http.aclose()


@pytest.mark.parametrize("music", [NoMusic(), LibraryTrack(track_id="music_006")], ids=["none", "library"])
@pytest.mark.parametrize("objective", collect(objectives, "OBJECTIVE", Objective), ids=lambda one: one.name)
async def test_a_plan_of_every_objective_is_accepted_as_it_is(
    sandbox: Sandbox, client: SandboxClient, objective: Objective, music: Music
) -> None:
    draft = Draft().fill(campaign_name="Boots", objective=objective.name, text="Warm", cta="SHOP_NOW", music=music)
    now = FakeClock().now()
    ids: dict[str, str] = {}
    for write in draw_up(every_field(), draft, objective, SHOP, Target.SANDBOX, KEY, now, STANDINS).writes:
        data = await client.expect_ok(write.path.removeprefix("/open_api/v1.3/").rstrip("/"), with_ids(write.body, ids))
        name = ID_OF_STEP[write.step]
        ids[name] = data[name] if name in data else data["ad_ids"][0]
    made = sandbox.state()["ads"]
    assert [(one["campaign_name"], one["objective"], one["text"]) for one in made] == [
        ("Boots", objective.name, "Warm")
    ]
    assert made[0]["music_id"] == getattr(music, "track_id", None)
    assert made[0].items() >= ids.items()


@pytest.mark.parametrize("name", ["geo_x", "geo-x", "Geo sale", "GEO", "geo!"])
async def test_a_campaign_whose_first_word_is_geo_is_refused_for_its_region(client: SandboxClient, name: str) -> None:
    assert (await client.post("campaign/create", campaign(campaign_name=name)))["code"] == 40118


@pytest.mark.parametrize("name", ["George's shop", "geography", "geo1", "A geo sale"])
async def test_geo_inside_another_word_or_later_is_welcome(client: SandboxClient, name: str) -> None:
    assert (await client.post("campaign/create", campaign(campaign_name=name)))["code"] == 0


async def test_nothing_is_created_in_a_blocked_region_until_it_is_left(sandbox: Sandbox, client: SandboxClient) -> None:
    adgroup_id = await client.create_adgroup(await client.create_campaign())
    sandbox.set_region("blocked")
    assert (await client.post("campaign/create", campaign()))["code"] == 41000
    assert (await client.post("ad/create", ad(adgroup_id)))["code"] == 41000
    sandbox.set_region("US")
    assert (await client.post("ad/create", ad(adgroup_id)))["code"] == 0


@pytest.mark.parametrize(
    "changes",
    [
        {"campaign_name": None},
        {"campaign_name": ""},
        {"campaign_name": "n" * 513},
        {"campaign_name": "字" * 257},
        {"campaign_name": "Boots 🥾"},
        {"campaign_name": ["Boots"]},
        {"objective_type": "CONVERSIONS"},
        {"objective_type": "APP_INSTALL"},
        {"objective_type": "FAME"},
        {"objective_type": ["TRAFFIC"]},
        {"objective_type": "APP_PROMOTION"},
        {"budget_mode": None},
        {"budget_mode": "BUDGET_MODE_DAY"},
        {"budget_mode": "BUDGET_MODE_DAY", "budget": 49.99},
        {"budget_mode": "BUDGET_MODE_DAY", "budget": "50"},
        {"operation_status": "PAUSED"},
        {"request_id": "not a number"},
        {"request_id": "9223372036854775808"},
        {"request_id": 12},
        {"advertiser_id": None},
    ],
)
async def test_a_campaign_that_breaks_a_rule_of_the_platform_is_refused(
    sandbox: Sandbox, client: SandboxClient, changes: dict[str, Any]
) -> None:
    answer = await client.post("campaign/create", campaign(**changes))
    assert answer["code"] == 40002
    assert sandbox.state()["campaigns"] == []


async def test_the_longest_name_and_the_least_budget_are_accepted(client: SandboxClient) -> None:
    for changes in (
        {"campaign_name": "字" * 256},
        {"budget_mode": "BUDGET_MODE_DAY", "budget": 50},
        {"objective_type": "APP_PROMOTION", "app_promotion_type": "APP_INSTALL"},
        {"request_id": str(2**63 - 1)},
    ):
        assert (await client.post("campaign/create", campaign(**changes)))["code"] == 0


@pytest.mark.parametrize(
    "changes",
    [
        {"adgroup_name": None},
        {"adgroup_name": "Boots 🥾"},
        {"campaign_id": None},
        {"campaign_id": "1"},
        {"campaign_id": ["1"]},
        {"promotion_type": None},
        {"promotion_type": "BILLBOARD"},
        {"placements": []},
        {"placements": ["PLACEMENT_HELO"]},
        {"location_ids": []},
        {"location_ids": ["999"]},
        {"budget": None},
        {"budget": 19.99},
        {"budget": True},
        {"budget_mode": "BUDGET_MODE_TOTAL"},
        {
            "budget_mode": "BUDGET_MODE_TOTAL",
            "budget": 39,
            "schedule_type": "SCHEDULE_START_END",
            "schedule_end_time": "2026-11-23 12:05:00",
        },
        {"schedule_type": "SOMETIME"},
        {"schedule_type": "SCHEDULE_START_END"},
        {"schedule_type": "SCHEDULE_START_END", "schedule_end_time": "2026-11-20 00:00:00"},
        {"schedule_start_time": "tomorrow"},
        {"schedule_start_time": "2026-11-20 23:59:59"},
        {"schedule_start_time": "2028-01-01 00:00:01"},
        {"optimization_goal": "LUCK"},
        {"billing_event": "OCPM"},
        {"optimization_goal": "ENGAGED_VIEW", "billing_event": "CPV"},
        {"pacing": "FAST"},
        {"bid_type": "BID_TYPE_MAX"},
        {"pixel_id": PIXEL},
    ],
)
async def test_an_ad_group_that_breaks_a_rule_of_the_platform_is_refused(
    sandbox: Sandbox, client: SandboxClient, changes: dict[str, Any]
) -> None:
    answer = await client.post("adgroup/create", adgroup(await client.create_campaign()) | changes)
    assert answer["code"] == 40002
    assert sandbox.state()["adgroups"] == []


@pytest.mark.parametrize(
    "changes",
    [
        {"pixel_id": None},
        {"pixel_id": "1"},
        {"optimization_event": None},
        {"optimization_event": "COMPLETE_PAYMENT"},
    ],
)
async def test_conversions_need_a_pixel_of_the_account_and_an_event(
    client: SandboxClient, changes: dict[str, Any]
) -> None:
    campaign_id = await client.create_campaign(objective_type="WEB_CONVERSIONS")
    goal = {
        "optimization_goal": "CONVERT",
        "billing_event": "OCPM",
        "pixel_id": PIXEL,
        "optimization_event": "SHOPPING",
    }
    assert (await client.post("adgroup/create", adgroup(campaign_id, **goal | changes)))["code"] == 40002
    assert (await client.post("adgroup/create", adgroup(campaign_id, **goal)))["code"] == 0


async def test_a_total_budget_needs_the_floor_for_every_day(client: SandboxClient) -> None:
    total = {"budget_mode": "BUDGET_MODE_TOTAL", "schedule_type": "SCHEDULE_START_END"}
    two_days = total | {"schedule_end_time": "2026-11-23 12:05:00", "budget": 40}
    assert (await client.post("adgroup/create", adgroup(await client.create_campaign(), **two_days)))["code"] == 0


async def test_a_budget_on_the_campaign_makes_one_on_the_ad_group_needless(client: SandboxClient) -> None:
    campaign_id = await client.create_campaign(budget_mode="BUDGET_MODE_DAY", budget=50, budget_optimize_on=True)
    assert (await client.post("adgroup/create", adgroup(campaign_id, budget=None)))["code"] == 0


@pytest.mark.parametrize(
    "changes",
    [
        {"ad_name": None},
        {"ad_text": ""},
        {"ad_text": "字" * 51},
        {"ad_text": "Warm 🔥"},
        {"call_to_action": None},
        {"call_to_action": "BUY_NOW"},
        {"identity_id": "1"},
        {"identity_type": "NOBODY"},
        {"ad_format": "SINGLE_IMAGE"},
        {"video_id": None},
        {"video_id": "v_other"},
        {"image_ids": []},
        {"image_ids": ["im_demo", "im_demo_2"]},
        {"image_ids": ["im_other"]},
        {"landing_page_url": None},
        {"landing_page_url": "example"},
        {"operation_status": "LIVE"},
    ],
)
async def test_an_ad_that_breaks_a_rule_of_the_platform_is_refused(
    sandbox: Sandbox, client: SandboxClient, changes: dict[str, Any]
) -> None:
    adgroup_id = await client.create_adgroup(await client.create_campaign())
    assert (await client.post("ad/create", ad(adgroup_id, **changes)))["code"] == 40002
    assert sandbox.state()["ads"] == []


@pytest.mark.parametrize("music_id", [None, "music_004", "music_005", "music_999", ["music_001"]])
async def test_a_carousel_needs_a_known_and_licensed_track(client: SandboxClient, music_id: object) -> None:
    adgroup_id = await client.create_adgroup(await client.create_campaign())
    body = {"advertiser_id": ADVERTISER, "adgroup_id": adgroup_id, "creatives": [carousel(music_id=music_id)]}
    assert (await client.post("ad/create", body))["code"] == 40002


async def test_a_request_makes_all_of_its_ads_or_none(sandbox: Sandbox, client: SandboxClient) -> None:
    adgroup_id = await client.create_adgroup(await client.create_campaign())
    body = {"advertiser_id": ADVERTISER, "adgroup_id": adgroup_id, "creatives": [carousel(), carousel(ad_text="")]}
    assert (await client.post("ad/create", body))["code"] == 40002
    assert sandbox.state()["ads"] == []
    body["creatives"] = [carousel(), carousel(ad_name="")]
    assert len((await client.post("ad/create", body))["data"]["ad_ids"]) == 2
    assert (await client.post("ad/create", body | {"creatives": []}))["code"] == 40002


async def test_a_request_id_works_once_for_campaigns_and_for_ad_groups(sandbox: Sandbox, client: SandboxClient) -> None:
    campaign_id = await client.create_campaign(request_id="77")
    assert (await client.post("campaign/create", campaign(request_id="77")))["code"] == 40050
    await client.create_adgroup(campaign_id, request_id="77")
    assert (await client.post("adgroup/create", adgroup(campaign_id, request_id="77")))["code"] == 40050
    state = sandbox.state()
    assert (len(state["campaigns"]), len(state["adgroups"])) == (1, 1)


async def test_campaigns_of_one_name_are_told_apart_by_their_request_ids(client: SandboxClient) -> None:
    assert await client.create_campaign(request_id="1") != await client.create_campaign(request_id="2")


async def test_ads_have_no_request_id_so_the_same_request_makes_a_second_ad(
    sandbox: Sandbox, client: SandboxClient
) -> None:
    adgroup_id = await client.create_adgroup(await client.create_campaign())
    body = ad(adgroup_id) | {"request_id": "77"}
    for _ in range(2):
        await client.expect_ok("ad/create", body)
    assert len(sandbox.state()["ads"]) == 2


@pytest.mark.parametrize("body", [b"", b"[]", b"{", b"null", b'{"a": "\\ud800"}', b"[" * 9999, b"\xff"])
async def test_a_body_that_is_no_object_is_refused_in_words(client: SandboxClient, body: bytes) -> None:
    headers = {"Access-Token": client.token or ""}
    answer = await client.http.post("/open_api/v1.3/campaign/create/", content=body, headers=headers)
    assert (answer.status_code, answer.json()["code"]) == (200, 40002)


@settings(suppress_health_check=[HealthCheck.function_scoped_fixture], deadline=None, max_examples=150)
@given(data=st.data())
async def test_whatever_a_field_holds_the_answer_is_an_envelope(client: SandboxClient, data: st.DataObject) -> None:
    path, body = data.draw(
        st.sampled_from([("campaign/create", campaign()), ("adgroup/create", adgroup("1")), ("ad/create", ad("1"))])
    )
    if path == "adgroup/create":
        body["campaign_id"] = await client.create_campaign()
    if path == "ad/create":
        body["adgroup_id"] = await client.create_adgroup(await client.create_campaign())
    place = data.draw(st.sampled_from([body, *body.get("creatives", [])]))
    place[data.draw(st.sampled_from(sorted(place)))] = data.draw(JSON_VALUES)
    headers = {"Access-Token": client.token or "", "content-type": "application/json"}
    content = json.dumps(body)
    response = await client.http.post(f"/open_api/v1.3/{path}/", content=content, headers=headers)
    assert response.status_code == 200
    assert response.json()["code"] in (0, 40001, 40002, 40118)
