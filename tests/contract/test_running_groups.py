"""What runs in an account, as TikTok lists it: what is switched on, with its budget and its days."""

from datetime import UTC, date, datetime
from typing import Any

import pytest

from tests.doubles.plans import ACCOUNT
from tools.core.errors import PlatformError
from tools.tiktok.running import groups_of
from tools.tiktok.wire import AdgroupRow, CampaignRow

STARTS = "2026-11-21 12:00:00"


def campaign(**changes: Any) -> CampaignRow:
    return CampaignRow.model_validate({"campaign_id": "1", "operation_status": "ENABLE"} | changes)


def group(**changes: Any) -> AdgroupRow:
    told = {
        "adgroup_id": "2",
        "campaign_id": "1",
        "operation_status": "ENABLE",
        "budget": 50.0,
        "budget_mode": "BUDGET_MODE_DAY",
        "schedule_type": "SCHEDULE_FROM_NOW",
        "schedule_start_time": STARTS,
        "schedule_end_time": "2036-11-21 12:00:00",
    }
    return AdgroupRow.model_validate(told | changes)


def test_an_ad_group_that_is_on_under_a_campaign_that_is_on_may_spend_its_budget():
    (found,) = groups_of([campaign()], [group()], ACCOUNT)

    assert found.id == "2"
    assert found.running is not None
    assert (found.running.a_day, found.running.first, found.running.last) == (50_00, date(2026, 11, 21), None)


@pytest.mark.parametrize(
    ("of_campaign", "of_group"),
    [
        ({"operation_status": "DISABLE"}, {}),
        ({}, {"operation_status": "DISABLE"}),
        ({}, {"operation_status": "DELETE"}),
    ],
)
def test_what_is_switched_off_is_there_and_spends_nothing(of_campaign, of_group):
    (found,) = groups_of([campaign(**of_campaign)], [group(**of_group)], ACCOUNT)

    assert found.running is None


def test_what_nobody_knows_to_be_off_counts_as_on():
    (found,) = groups_of([], [group(operation_status=None)], ACCOUNT)

    assert found.running is not None


def test_a_campaign_that_holds_the_budget_counts_once_for_all_its_groups():
    groups = [group(adgroup_id=one, budget=0, budget_mode="BUDGET_MODE_INFINITE") for one in ("2", "3")]
    found = groups_of([campaign(budget=80.0, budget_mode="BUDGET_MODE_DAY")], groups, ACCOUNT)

    assert [(one.id, one.running and one.running.a_day) for one in found] == [("2", None), ("3", None), ("1", 80_00)]


def test_a_budget_in_all_ends_with_its_schedule():
    ends = {"schedule_type": "SCHEDULE_START_END", "schedule_end_time": "2026-11-25 12:00:00"}
    (found,) = groups_of([campaign()], [group(budget=100, budget_mode="BUDGET_MODE_TOTAL", **ends)], ACCOUNT)

    assert found.running is not None
    assert (found.running.whole, found.running.a_day, found.running.last) == (100_00, 20_00, date(2026, 11, 25))


def test_a_start_that_is_not_told_is_the_time_it_was_made():
    (found,) = groups_of([campaign()], [group(schedule_start_time=None, create_time="2026-11-20 01:00:00")], ACCOUNT)

    assert found.running is not None
    assert found.running.first == datetime(2026, 11, 20, tzinfo=UTC).date()


def test_an_amount_that_no_money_has_is_no_answer_of_tiktoks():
    with pytest.raises(PlatformError):
        groups_of([campaign()], [group(budget="1e400")], ACCOUNT)
