"""What an ad may cost, counted in the days of its account."""

from datetime import UTC, date, datetime

import pytest
from pydantic import JsonValue

from agent.bootstrap import load_catalogue
from agent.wiring.platforms import STANDINS
from agent.words.known import known_of_plan
from tests.doubles.plans import ACCOUNT, NOW, make_draft, make_plan
from tools.core.commitment import commitment, commitment_on_the_wire
from tools.core.moments import first_moment, in_words, last_moment
from tools.core.money import Money
from tools.core.most import as_shown, balance_of, most_of
from tools.core.target import Target
from tools.core.writes import draw_up
from tools.fields.budget import Budget
from tools.fields.schedule import Schedule

BERLIN = "Europe/Berlin"
GROUP: dict[str, JsonValue] = {
    "budget": 20.0,
    "budget_mode": "BUDGET_MODE_DAY",
    "schedule_type": "SCHEDULE_START_END",
    "schedule_start_time": "2026-11-21 12:00:00",
    "schedule_end_time": "2026-12-05 22:59:00",
}


def usd(amount: str) -> Money:
    return Money.of(amount, "USD")


def test_a_daily_budget_is_multiplied_by_the_days_of_the_account():
    starts, ends = datetime(2026, 11, 21, 12, tzinfo=UTC), datetime(2026, 12, 5, 22, 59, tzinfo=UTC)

    known = commitment(usd("20"), "daily", starts, ends, BERLIN)

    assert (known.a_day, known.whole) == (20_00, 300_00)
    assert (known.first, known.last) == (date(2026, 11, 21), date(2026, 12, 5))


def test_an_evening_that_is_the_next_day_in_the_account_counts_as_that_day():
    late = datetime(2026, 11, 21, 23, 30, tzinfo=UTC)

    assert commitment(usd("20"), "daily", late, None, BERLIN).first == date(2026, 11, 22)
    assert commitment(usd("20"), "daily", late, None, "Nowhere/Known").first == date(2026, 11, 21)


def test_what_ends_at_midnight_runs_on_the_day_before():
    starts, midnight = datetime(2026, 11, 21, tzinfo=UTC), datetime(2026, 11, 23, tzinfo=UTC)

    assert commitment(usd("20"), "daily", starts, midnight, "UTC").whole == 40_00


def test_a_budget_in_all_is_shared_out_by_the_days_and_rounded_up():
    starts, ends = datetime(2026, 11, 21, tzinfo=UTC), datetime(2026, 11, 23, 20, tzinfo=UTC)

    known = commitment(usd("100"), "total", starts, ends, "UTC")

    assert (known.a_day, known.whole) == (33_34, 100_00)


def test_without_an_end_there_is_no_most_and_thirty_days_are_counted():
    known = commitment(usd("20"), "daily", datetime(2026, 11, 21, tzinfo=UTC), None, "UTC")

    assert known.whole is None
    assert known.in_all == 600_00


def test_a_budget_that_tiktok_spreads_over_a_week_may_take_a_quarter_more_on_a_day():
    spread: dict[str, JsonValue] = GROUP | {"budget_mode": "BUDGET_MODE_DYNAMIC_DAILY_BUDGET"}

    assert commitment_on_the_wire(GROUP, ACCOUNT).a_day == 20_00
    assert commitment_on_the_wire(spread, ACCOUNT).a_day == 25_00


@pytest.mark.parametrize(
    ("zone", "words"),
    [
        (BERLIN, "2026-12-05 23:59 Berlin"),
        ("America/New_York", "2026-12-05 17:59 New York"),
        ("UTC", "2026-12-05 22:59 UTC"),
        ("../etc/passwd", "2026-12-05 22:59 UTC"),
        ("", "2026-12-05 22:59 UTC"),
    ],
)
def test_a_moment_is_written_in_a_zone_that_is_named(zone, words):
    assert in_words(datetime(2026, 12, 5, 22, 59, tzinfo=UTC), zone) == words


def test_a_plan_says_the_most_it_can_cost_and_until_when():
    plan = make_plan(
        budget=Budget(amount=usd("20"), mode="daily"),
        schedule=Schedule(ends=datetime(2026, 12, 5, 22, 59, tzinfo=UTC)),
    )

    most = most_of(plan)

    assert (str(most.a_day), str(most.in_all)) == ("20.00 USD", "300.00 USD")
    assert as_shown(plan)["most"] == {
        "a_day": "20.00 USD",
        "in_all": "300.00 USD",
        "until": "2026-12-05T22:59:00+00:00",
        "timezone": "UTC",
    }
    assert plan.payload.items() <= as_shown(plan).items()


@pytest.mark.parametrize("zone", ["America/New_York", BERLIN, "Asia/Tokyo", "Pacific/Kiritimati", "UTC"])
@pytest.mark.parametrize(("first", "last"), [("2026-12-01", "2026-12-08"), ("2027-03-12", "2027-03-19")])
def test_in_every_account_a_draft_is_the_days_that_were_said_and_costs_as_many(zone, first, last):
    draft = make_draft(
        budget=Budget(amount=usd("20"), mode="daily"),
        schedule=Schedule(starts=first_moment(first), ends=last_moment(last)),
    )
    catalogue, owner = load_catalogue(), ACCOUNT.model_copy(update={"timezone": zone})
    objective = catalogue.objective_of(draft)
    assert objective is not None
    plan = draw_up(catalogue.fields, draft, objective, owner, Target.SANDBOX, "4611686018427387904", NOW, STANDINS)
    schedule = plan.payload["schedule"]

    assert isinstance(schedule, dict)
    assert (str(schedule["starts"])[:16], str(schedule["ends"])[:16]) == (f"{first}T00:00", f"{last}T23:59")
    assert str(most_of(plan).in_all) == "160.00 USD"
    assert most_of(plan).until_in_words.startswith(f"{last} 23:59 ")
    assert known_of_plan(plan).days == 8


def test_a_plan_without_an_end_has_no_most_in_all():
    most = most_of(make_plan(budget=Budget(amount=usd("20"), mode="daily")))

    assert (most.in_all, most.until, most.until_in_words) == (None, None, "")


@pytest.mark.parametrize(
    ("told", "shown"), [("1000.00", "1,000.00 USD"), (None, ""), ("1.234", "1.234 USD"), ("many", "many USD")]
)
def test_a_balance_is_shown_as_far_as_it_is_told(told, shown):
    assert balance_of(ACCOUNT.model_copy(update={"balance": told})) == shown
