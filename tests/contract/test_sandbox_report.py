"""Reports: made-up numbers that hang together, inside TikTok's limits."""

import json
from typing import Any

import pytest

from tests.doubles.clock import FakeClock
from tests.doubles.sandbox_client import ADVERTISER, SECOND_ADVERTISER, SandboxClient
from tools.sandbox.application import Sandbox

DAY = 86400
QUERY = {
    "advertiser_id": ADVERTISER,
    "report_type": "BASIC",
    "data_level": "AUCTION_AD",
    "dimensions": ["ad_id", "stat_time_day"],
    "start_date": "2026-11-20",
    "end_date": "2026-11-30",
}


async def report(client: SandboxClient, **changes: Any) -> list[dict[str, Any]]:
    answer = await client.get("report/integrated/get", **{k: v for k, v in (QUERY | changes).items() if v is not None})
    assert answer["code"] == 0, answer
    return list(answer["data"]["list"])


async def running_ad(sandbox: Sandbox, client: SandboxClient, **changes: Any) -> str:
    campaign_id = await client.create_campaign(operation_status="ENABLE")
    ad_id = await client.create_ad(await client.create_adgroup(campaign_id), **changes)
    sandbox.set_review(ad_id, "approved")
    return ad_id


async def test_an_ad_that_never_ran_has_zeros_from_the_day_it_was_created(
    client: SandboxClient, clock: FakeClock
) -> None:
    ad_id = await client.create_ad(await client.create_adgroup(await client.create_campaign()))
    clock.advance(2 * DAY)
    rows = await report(client, metrics=["spend", "impressions", "cpc", "ad_name", "currency"])
    assert [one["dimensions"]["stat_time_day"] for one in rows] == [f"2026-11-{day} 00:00:00" for day in (21, 22, 23)]
    assert {one["dimensions"]["ad_id"] for one in rows} == {ad_id}
    assert all(
        one["metrics"]
        == {"spend": "0.00", "impressions": "0", "cpc": "-", "ad_name": "Winter boots, first", "currency": "USD"}
        for one in rows
    )


async def test_an_ad_that_runs_spends_within_its_budget_and_the_same_again(
    sandbox: Sandbox, client: SandboxClient, clock: FakeClock
) -> None:
    await running_ad(sandbox, client)
    clock.advance(3 * DAY)
    metrics = ["spend", "impressions", "clicks", "conversion", "ctr", "cpc"]
    rows = await report(client, metrics=metrics)
    whole = [one["metrics"] for one in rows[1:-1]]
    assert len(whole) == 2
    for one in whole:
        assert 8 < float(one["spend"]) <= 20
        assert int(one["conversion"]) <= int(one["clicks"]) < int(one["impressions"])
        assert float(one["cpc"]) == pytest.approx(float(one["spend"]) / int(one["clicks"]), abs=0.01)
        assert all(isinstance(value, str) for value in one.values())
    assert whole[0] != whole[1]
    assert await report(client, metrics=metrics) == rows
    clock.advance(DAY)
    assert (await report(client, metrics=metrics))[1:3] == rows[1:3]


async def test_hours_days_and_levels_add_up(sandbox: Sandbox, client: SandboxClient, clock: FakeClock) -> None:
    for _ in range(2):
        await running_ad(sandbox, client)
    clock.advance(3 * DAY)

    async def impressions(**changes: Any) -> int:
        return sum(int(one["metrics"]["impressions"]) for one in await report(client, **changes))

    day = {"start_date": "2026-11-22", "end_date": "2026-11-22"}
    one_day = await impressions(**day)
    assert one_day > 0
    assert await impressions(**day, dimensions=["ad_id", "stat_time_hour"], page_size="100") == one_day
    for level in ("ad", "adgroup", "campaign", "advertiser"):
        changes = {"data_level": f"AUCTION_{level.upper()}", "dimensions": [f"{level}_id"]}
        assert await impressions(**day, **changes) == one_day
    rows = await report(client, **day, data_level="AUCTION_ADVERTISER", dimensions=["advertiser_id", "country_code"])
    assert [one["dimensions"] for one in rows] == [{"advertiser_id": ADVERTISER, "country_code": "US"}]


async def test_an_ad_runs_only_while_everything_above_it_is_on(
    sandbox: Sandbox, client: SandboxClient, clock: FakeClock
) -> None:
    ad_id = await running_ad(sandbox, client)
    campaign_id = sandbox.state()["ads"][0]["campaign_id"]
    clock.advance(2 * DAY)
    body = {"advertiser_id": ADVERTISER, "campaign_ids": [campaign_id], "operation_status": "DISABLE"}
    await client.expect_ok("campaign/status/update", body)
    clock.advance(3 * DAY)
    rows = await report(client)
    spent = [float(one["metrics"]["spend"]) > 0 for one in rows]
    assert spent == [True, True, True, False, False, False]
    lifetime = await report(client, dimensions=["ad_id"], query_lifetime="true", start_date=None, end_date=None)
    assert [one["dimensions"]["ad_id"] for one in lifetime] == [ad_id]
    total = sum(float(one["metrics"]["spend"]) for one in rows)
    assert float(lifetime[0]["metrics"]["spend"]) == pytest.approx(total)


async def test_a_rejected_ad_and_one_whose_schedule_ended_do_not_run(
    sandbox: Sandbox, client: SandboxClient, clock: FakeClock
) -> None:
    rejected = await running_ad(sandbox, client)
    sandbox.set_review(rejected, "rejected", "No sound.")
    campaign_id = await client.create_campaign(operation_status="ENABLE")
    ends = {"schedule_type": "SCHEDULE_START_END", "schedule_end_time": "2026-11-22 12:05:00"}
    ended = await client.create_ad(await client.create_adgroup(campaign_id, **ends))
    sandbox.set_review(ended, "approved")
    clock.advance(4 * DAY)
    rows = await report(client, page_size="50")
    spent = {
        (one["dimensions"]["ad_id"], one["dimensions"]["stat_time_day"][8:10])
        for one in rows
        if float(one["metrics"]["spend"])
    }
    assert spent == {(ended, "21"), (ended, "22")}


async def test_filters_order_pages_and_totals(sandbox: Sandbox, client: SandboxClient, clock: FakeClock) -> None:
    ads = [await running_ad(sandbox, client) for _ in range(3)]
    still = await client.create_ad(await client.create_adgroup(await client.create_campaign()))
    clock.advance(DAY)

    def only(field: str, kind: str, value: str) -> list[dict[str, str]]:
        return [{"field_name": field, "filter_type": kind, "filter_value": value}]

    async def ids(**changes: Any) -> list[str]:
        return [one["dimensions"]["ad_id"] for one in await report(client, dimensions=["ad_id"], **changes)]

    assert await ids(filtering=only("ad_ids", "IN", json.dumps(ads[:1]))) == ads[:1]
    assert await ids(filtering=only("spend", "GREATER_THAN", "0")) == ads
    assert still in await ids()
    ordered = await ids(order_field="spend", order_type="DESC")
    assert ordered[-1] == still
    assert await ids(order_field="spend", order_type="DESC", page="2", page_size="2") == ordered[2:]
    query = QUERY | {"dimensions": ["ad_id"], "enable_total_metrics": "true"}
    whole = (await client.get("report/integrated/get", **query))["data"]
    total = sum(int(one["metrics"]["impressions"]) for one in whole["list"])
    assert int(whole["total_metrics"]["impressions"]) == total


async def test_deleted_ads_count_only_when_asked_for(sandbox: Sandbox, client: SandboxClient, clock: FakeClock) -> None:
    ad_id = await running_ad(sandbox, client)
    clock.advance(DAY)
    body = {"advertiser_id": ADVERTISER, "ad_ids": [ad_id], "operation_status": "DELETE"}
    await client.expect_ok("ad/status/update", body)
    assert await report(client) == []
    every = [{"field_name": "ad_status", "filter_type": "IN", "filter_value": '["STATUS_ALL"]'}]
    assert len(await report(client, filtering=every)) == 2


@pytest.mark.parametrize(
    ("changes", "code", "says"),
    [
        ({"report_type": None}, 40002, "report_type"),
        ({"report_type": "DREAM"}, 40002, "report_type"),
        ({"report_type": "AUDIENCE"}, 40009, "BASIC"),
        ({"data_level": None}, 40002, "data_level"),
        ({"data_level": "RESERVATION_AD"}, 40002, "data_level"),
        ({"dimensions": None}, 40002, "dimensions"),
        ({"dimensions": "ad_id"}, 40002, "dimensions"),
        ({"dimensions": ["campaign_id"]}, 40002, "campaign_id"),
        ({"dimensions": ["stat_time_day"]}, 40002, "ad_id"),
        ({"dimensions": ["ad_id", "stat_time_day", "stat_time_hour"]}, 40002, "one of"),
        ({"metrics": ["luck"]}, 40002, "luck"),
        ({"start_date": None}, 40002, "start_date"),
        ({"start_date": "20.11.2026"}, 40002, "start_date"),
        ({"start_date": "20261120"}, 40002, "start_date"),
        ({"start_date": "2026-12-01"}, 40002, "end_date"),
        ({"end_date": "2026-12-20"}, 40002, "30 days when stat_time_day"),
        ({"dimensions": ["ad_id", "stat_time_hour"]}, 40002, "1 day when stat_time_hour"),
        ({"dimensions": ["ad_id"], "end_date": "2027-11-20"}, 40002, "365 days"),
        ({"query_lifetime": "true"}, 40002, "query_lifetime"),
        ({"query_lifetime": "maybe"}, 40002, "query_lifetime"),
        ({"page_size": "1001"}, 40002, "page_size"),
        ({"page_size": "0"}, 40002, "page_size"),
        ({"order_field": "ctr"}, 40002, "order_field"),
        ({"order_type": "UP"}, 40002, "order_type"),
        ({"filtering": "{}"}, 40002, "filtering"),
        ({"filtering": [{"field_name": "ad_ids"}]}, 40002, "filter_type"),
        ({"filtering": [{"field_name": "x", "filter_type": "IN", "filter_value": "[]"}]}, 40002, "x with IN"),
        ({"advertiser_id": None}, 40002, "advertiser_id"),
        ({"advertiser_id": SECOND_ADVERTISER}, 40001, SECOND_ADVERTISER),
        ({"advertiser_ids": [ADVERTISER] * 6}, 40002, "1 to 5"),
    ],
)
async def test_a_report_outside_the_limits_is_refused_with_the_limit(
    client: SandboxClient, changes: dict[str, Any], code: int, says: str
) -> None:
    query = {name: value for name, value in (QUERY | changes).items() if value is not None}
    answer = await client.get("report/integrated/get", **query)
    assert (answer["code"], says in answer["message"]) == (code, True), answer


@pytest.mark.parametrize(
    "changes",
    [
        {"start_date": "2026-11-01"},
        {"dimensions": ["ad_id", "stat_time_hour"], "start_date": "2026-11-30"},
        {"dimensions": ["ad_id"], "end_date": "2027-11-19"},
        {"page_size": "1000"},
        {"advertiser_ids": [ADVERTISER], "advertiser_id": None},
    ],
)
async def test_the_longest_spans_and_pages_are_answered(client: SandboxClient, changes: dict[str, Any]) -> None:
    assert await report(client, **changes) == []


async def test_a_token_without_the_reporting_scope_gets_no_report(sandbox: Sandbox, client: SandboxClient) -> None:
    client.token = sandbox.issue_token("no_advertiser")
    assert (await client.get("report/integrated/get", **QUERY))["code"] == 40001
