"""Changing what exists, identities, and who holds the token."""

from typing import Any

from tests.doubles.clock import FakeClock
from tests.doubles.sandbox_client import ADVERTISER, SandboxClient, ad, adgroup
from tools.sandbox.application import Sandbox


async def code(client: SandboxClient, path: str, **body: Any) -> int:
    return int((await client.post(path, {"advertiser_id": ADVERTISER} | body))["code"])


async def test_a_campaign_changes_only_in_what_is_given(client: SandboxClient) -> None:
    campaign_id = await client.create_campaign(budget_mode="BUDGET_MODE_DAY", budget=50)
    body = {"advertiser_id": ADVERTISER, "campaign_id": campaign_id, "campaign_name": "Boots 2"}
    changed = await client.expect_ok("campaign/update", body)
    assert changed.items() >= {"campaign_name": "Boots 2", "budget": 50, "operation_status": "DISABLE"}.items()
    assert await code(client, "campaign/update", **body) == 40012
    for wrong in ({"budget": 49}, {"objective_type": "REACH"}, {"budget_mode": "BUDGET_MODE_TOTAL"}):
        assert await code(client, "campaign/update", campaign_id=campaign_id, **wrong) == 40002
    assert await code(client, "campaign/update", campaign_id="1", campaign_name="x") == 40002
    assert await code(client, "campaign/update", campaign_name="x") == 40002


async def test_a_budget_cannot_be_cut_below_what_was_spent_and_a_little(
    sandbox: Sandbox, client: SandboxClient, clock: FakeClock
) -> None:
    campaign_id = await client.create_campaign(budget_mode="BUDGET_MODE_TOTAL", budget=500, operation_status="ENABLE")
    ends = {"schedule_type": "SCHEDULE_START_END", "schedule_end_time": "2026-12-21 12:05:00"}
    sandbox.set_review(await client.create_ad(await client.create_adgroup(campaign_id, budget=100, **ends)), "approved")
    assert await code(client, "campaign/update", campaign_id=campaign_id, budget=60) == 0
    clock.advance(10 * 86400)
    dates = {"start_date": "2026-11-21", "end_date": "2026-12-01"}
    asked = {"report_type": "BASIC", "data_level": "AUCTION_CAMPAIGN", "dimensions": ["campaign_id"], **dates}
    report = await client.get("report/integrated/get", advertiser_id=ADVERTISER, metrics=["spend"], **asked)
    spent = float(report["data"]["list"][0]["metrics"]["spend"])
    assert spent > 500
    for budget, expected in ((spent * 1.04, 40002), (spent * 1.06, 0)):
        assert await code(client, "campaign/update", campaign_id=campaign_id, budget=budget) == expected
    assert await code(client, "campaign/update", campaign_id=campaign_id, campaign_name="Same budget") == 0


async def test_a_budget_may_be_given_to_a_campaign_that_had_none(client: SandboxClient) -> None:
    campaign_id = await client.create_campaign(objective_type="RF_REACH", budget_mode=None)
    assert await code(client, "campaign/update", campaign_id=campaign_id, budget=50) == 0


async def test_a_daily_budget_is_held_to_what_today_cost(
    sandbox: Sandbox, client: SandboxClient, clock: FakeClock
) -> None:
    campaign_id = await client.create_campaign(budget_mode="BUDGET_MODE_DAY", budget=900, operation_status="ENABLE")
    sandbox.set_review(await client.create_ad(await client.create_adgroup(campaign_id, budget=400)), "approved")
    clock.advance(10 * 86400 + 8 * 3600)  # the afternoon of the eleventh day
    assert await code(client, "campaign/update", campaign_id=campaign_id, budget=50) == 40002
    clock.advance(10 * 3600)  # soon after midnight
    assert await code(client, "campaign/update", campaign_id=campaign_id, budget=50) == 0


async def test_an_ad_group_is_replaced_whole(client: SandboxClient, clock: FakeClock) -> None:
    campaign_id = await client.create_campaign()
    adgroup_id = await client.create_adgroup(campaign_id, languages=["en"])
    clock.advance(3 * 86400)
    body = adgroup(campaign_id, budget=30) | {"adgroup_id": adgroup_id}
    changed = await client.expect_ok("adgroup/update", body)
    assert (changed["budget"], changed["campaign_id"]) == (30, campaign_id)
    assert "languages" not in changed
    assert await code(client, "adgroup/update", adgroup_id=adgroup_id, budget=40) == 40002
    assert (await client.post("adgroup/update", body | {"optimization_goal": "REACH"}))["code"] == 40002
    late = body | {"schedule_start_time": "2026-11-21 12:06:00"}
    assert (await client.post("adgroup/update", late))["code"] == 40002


async def test_an_ad_is_replaced_whole_or_patched_and_reviewed_again(sandbox: Sandbox, client: SandboxClient) -> None:
    adgroup_id = await client.create_adgroup(await client.create_campaign(operation_status="ENABLE"))
    ad_id = await client.create_ad(adgroup_id)
    sandbox.set_review(ad_id, "approved")
    patch = {"adgroup_id": adgroup_id, "creatives": [{"ad_id": ad_id, "ad_text": "Dry feet"}]}
    assert await code(client, "ad/update", **patch) == 40002
    changed = await client.expect_ok("ad/update", {"advertiser_id": ADVERTISER, "patch_update": True} | patch)
    assert changed["ad_ids"] == [ad_id]
    made = changed["creatives"][0]
    assert (made["ad_text"], made["secondary_status"]) == ("Dry feet", "AD_STATUS_REAUDIT")
    whole = ad(adgroup_id, ad_text="Cold feet")
    whole["creatives"][0]["ad_id"] = ad_id
    assert (await client.expect_ok("ad/update", whole))["creatives"][0]["ad_text"] == "Cold feet"
    other = await client.create_adgroup(await client.create_campaign())
    assert await code(client, "ad/update", **patch | {"adgroup_id": other}, patch_update=True) == 40002
    mistakes: list[dict[str, Any]] = [{}, {"creatives": [1]}, {"creatives": [{}]}, {"creatives": []}]
    for wrong in mistakes:
        assert await code(client, "ad/update", adgroup_id=adgroup_id, **wrong) == 40002


async def test_a_batch_of_which_some_items_do_not_exist_is_done_in_part(
    sandbox: Sandbox, client: SandboxClient
) -> None:
    campaign_id = await client.create_campaign()
    body = {"advertiser_id": ADVERTISER, "operation_status": "ENABLE", "campaign_ids": [campaign_id, "1"]}
    answer = await client.post("campaign/status/update", body)
    assert (answer["code"], answer["data"]["campaign_ids"]) == (20001, [campaign_id])
    assert [one["campaign_id"] for one in answer["data"]["errors"]] == ["1"]
    assert sandbox.state()["campaigns"][0]["operation_status"] == "ENABLE"
    assert (await client.post("campaign/status/update", body | {"campaign_ids": ["1"]}))["code"] == 40002
    assert (await client.post("campaign/status/update", body | {"campaign_ids": ["1"] * 21}))["code"] == 40002


async def test_a_new_identity_can_be_advertised_as(client: SandboxClient) -> None:
    made = await client.expect_ok("identity/create", {"advertiser_id": ADVERTISER, "display_name": "Boot shop"})
    found = await client.get("identity/get", advertiser_id=ADVERTISER, identity_type="CUSTOMIZED_USER")
    assert [one["display_name"] for one in found["data"]["identity_list"]] == ["Practice shop", "Boot shop"]
    adgroup_id = await client.create_adgroup(await client.create_campaign())
    assert await client.create_ad(adgroup_id, identity_id=made["identity_id"])
    named: list[dict[str, Any]] = [{"display_name": "n" * 101}, {"display_name": "🥾"}]
    for wrong in [{}, *named, {"display_name": "x", "image_uri": 1}]:
        assert await code(client, "identity/create", **wrong) == 40002


async def test_the_holder_of_a_token_is_described(client: SandboxClient) -> None:
    assert (await client.get("user/info"))["data"]["display_name"] == "Practice person"
    client.token = "wrong"
    assert (await client.get("user/info"))["code"] == 40105


async def test_a_place_and_the_place_around_it_overlap(client: SandboxClient) -> None:
    campaign_id = await client.create_campaign()
    regions = (await client.get("tool/region", advertiser_id=ADVERTISER))["data"]["region_info"]
    inside = next(one for one in regions if one["parent_id"] != "0")
    both = adgroup(campaign_id, location_ids=[inside["parent_id"], inside["location_id"]])
    assert (await client.post("adgroup/create", both))["code"] == 40002
    assert await client.create_adgroup(campaign_id, location_ids=[inside["location_id"]])
    assert len(regions) > 30
