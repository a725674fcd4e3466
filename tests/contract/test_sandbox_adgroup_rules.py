"""What an ad group may aim for, whom it may reach, and what it may bid."""

from pathlib import Path
from typing import Any

import pytest

from tests.doubles.clock import FakeClock
from tests.doubles.sandbox_client import SandboxClient, adgroup
from tools.sandbox.application import make_sandbox

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


async def test_an_app_is_not_promoted_as_a_website(client: SandboxClient) -> None:
    campaign_id = await client.create_campaign(objective_type="APP_PROMOTION", app_promotion_type="APP_INSTALL")
    goal = {"optimization_goal": "INSTALL", "billing_event": "OCPM", "app_id": "1"}
    assert (await client.post("adgroup/create", adgroup(campaign_id, **goal)))["code"] == 40002
    assert await client.create_adgroup(campaign_id, **goal, promotion_type="APP_IOS")
