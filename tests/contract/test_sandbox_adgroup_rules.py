"""What an ad group may aim for, whom it may reach, and what it may bid."""

from pathlib import Path
from typing import Any

import pytest

from tests.doubles.clock import FakeClock
from tests.doubles.sandbox_client import PIXEL, SandboxClient, adgroup
from tools.sandbox.application import make_sandbox
from tools.sandbox.checks.adgroups import WEB_EVENTS

BY_CLICK = {"bid_type": "BID_TYPE_CUSTOM", "bid_price": 1.5}


@pytest.fixture
def client(tmp_path: Path) -> SandboxClient:
    return SandboxClient.embedded(make_sandbox(tmp_path / "sandbox.db", FakeClock()))


@pytest.mark.parametrize(
    "changes",
    [
        {"age_groups": ["AGE_18_24", "AGE_55_100"]},
        {"gender": "GENDER_FEMALE"},
        {"dayparting": "01" * 168},
        {"operating_systems": ["IOS"]},
        {"languages": ["es", "en"]},
        {"interest_category_ids": ["15101"]},
        BY_CLICK,
        {"optimization_goal": "TRAFFIC_LANDING_PAGE_VIEW", "billing_event": "OCPM"},
    ],
)
async def test_an_ad_group_inside_the_rules_is_created(client: SandboxClient, changes: dict[str, Any]) -> None:
    assert await client.create_adgroup(await client.create_campaign(), **changes)


@pytest.mark.parametrize(
    ("changes", "says"),
    [
        ({"age_groups": ["AGE_13_17"]}, "AGE_13_17"),
        ({"age_groups": ["AGE_99"]}, "age_groups"),
        ({"age_groups": "AGE_18_24"}, "age_groups"),
        ({"gender": "ANY"}, "gender"),
        ({"dayparting": "0" * 335}, "dayparting"),
        ({"dayparting": 1}, "dayparting"),
        ({"operating_systems": ["ANDROID", "IOS"]}, "at most 1"),
        ({"operating_systems": ["WINDOWS"]}, "operating_systems"),
        ({"languages": ["klingon"]}, "klingon"),
        ({"interest_category_ids": ["9"]}, "interest_category_ids"),
        (BY_CLICK | {"bid_price": None}, "bid_price is required"),
        (BY_CLICK | {"bid_price": 0}, "above 0"),
        (BY_CLICK | {"bid_price": 20}, "below the budget"),
        ({"optimization_goal": "INSTALL", "billing_event": "OCPM"}, "optimization_goal"),
        ({"optimization_goal": "REACH", "billing_event": "CPM"}, "optimization_goal"),
    ],
)
async def test_an_ad_group_outside_the_rules_is_refused_with_the_rule(
    client: SandboxClient, changes: dict[str, Any], says: str
) -> None:
    answer = await client.post("adgroup/create", adgroup(await client.create_campaign(), **changes))
    assert (answer["code"], says in answer["message"]) == (40002, True), answer


@pytest.mark.parametrize(
    ("changes", "says"),
    [
        ({"frequency": 3}, "frequency_schedule is required"),
        ({"frequency_schedule": 7}, "frequency is required"),
        ({"frequency": 0, "frequency_schedule": 7}, "1 to 1000"),
        ({"frequency": 1001, "frequency_schedule": 7}, "1 to 1000"),
        ({"frequency": 2.5, "frequency_schedule": 7}, "1 to 1000"),
        ({"frequency": "3", "frequency_schedule": 7}, "1 to 1000"),
        ({"frequency": 3, "frequency_schedule": 31}, "1 to 30"),
    ],
)
async def test_how_often_one_person_sees_an_ad_is_limited_by_a_pair_of_whole_numbers(
    client: SandboxClient, changes: dict[str, Any], says: str
) -> None:
    campaign_id = await client.create_campaign(objective_type="REACH")
    reach = {"promotion_type": None, "optimization_goal": "REACH", "billing_event": "CPM"}
    answer = await client.post("adgroup/create", adgroup(campaign_id, **reach, **changes))
    assert (answer["code"], says in answer["message"]) == (40002, True), answer
    assert await client.create_adgroup(campaign_id, **reach, frequency=3, frequency_schedule=7)


async def test_only_reach_limits_how_often_one_person_sees_an_ad(client: SandboxClient) -> None:
    capped = adgroup(await client.create_campaign(), frequency=3, frequency_schedule=7)
    answer = await client.post("adgroup/create", capped)
    assert (answer["code"], "REACH" in answer["message"]) == (40002, True), answer


@pytest.mark.parametrize("objective", ["WEB_CONVERSIONS", "PRODUCT_SALES"])
async def test_only_a_documented_event_is_optimised_for(client: SandboxClient, objective: str) -> None:
    campaign_id = await client.create_campaign(objective_type=objective)
    goal = {"optimization_goal": "CONVERT", "billing_event": "OCPM", "pixel_id": PIXEL}
    for event in ("COMPLETE_PAYMENT", "ON_WEB_SOMETHING", "shopping", None, 1, ["SHOPPING"]):
        answer = await client.post("adgroup/create", adgroup(campaign_id, **goal, optimization_event=event))
        assert (answer["code"], "optimization_event" in answer["message"]) == (40002, True), answer
    for event in WEB_EVENTS:
        assert await client.create_adgroup(campaign_id, **goal, optimization_event=event)


async def test_an_app_is_not_promoted_as_a_website(client: SandboxClient) -> None:
    campaign_id = await client.create_campaign(objective_type="APP_PROMOTION", app_promotion_type="APP_INSTALL")
    goal = {"optimization_goal": "INSTALL", "billing_event": "OCPM", "app_id": "1"}
    assert (await client.post("adgroup/create", adgroup(campaign_id, **goal)))["code"] == 40002
    assert await client.create_adgroup(campaign_id, **goal, promotion_type="APP_IOS")
