"""The schedule: moments as TikTok takes them, and what is sent where nobody decides."""

from dataclasses import replace
from datetime import UTC, datetime, timedelta, timezone

import pytest

from tests.doubles.fields import making, read
from tests.doubles.plans import ACCOUNT
from tools.core.moments import first_moment, last_moment
from tools.core.plan import Step
from tools.core.sentence import Told
from tools.fields.schedule import FIELD, Schedule

START, END = datetime(2026, 12, 1, tzinfo=UTC), datetime(2026, 12, 15, 23, 59, tzinfo=UTC)
BOTH = Schedule(starts=START, ends=END)
SAID = Schedule(starts=first_moment("2026-12-01"), ends=last_moment("2026-12-15"))
NEW_YORK, TOKYO = "America/New_York", "Asia/Tokyo"
VALUES = (
    Schedule(starts=datetime(2026, 12, 1, tzinfo=UTC)),
    Schedule(),
    Schedule(ends=datetime(2026, 12, 15, 12, 1, tzinfo=UTC)),
    Schedule(ends=datetime(2026, 12, 15, 12, 2, tzinfo=UTC)),
)


async def test_days_are_read_whole_and_now_is_no_moment():
    assert await read(FIELD, starts="2026-12-01", ends="2026-12-15") == SAID
    assert await read(FIELD, starts="now", ends="none") == Schedule()


async def test_what_is_no_date_is_refused_with_an_example():
    refused = await read(FIELD, starts="soon")

    assert isinstance(refused, Told)
    assert refused.english == "'soon' is not a date such as 2026-12-31 or 2026-12-31T18:00"


async def test_only_what_is_no_date_is_quoted():
    one, both = await read(FIELD, starts="2026-12-01", ends="soon"), await read(FIELD, starts="soon", ends="later")

    assert one.english.startswith("'soon' is not a date")
    assert both.english.startswith("'soon, later' is not a date")


@pytest.mark.parametrize(
    "moment",
    [
        "0001-01-01T00:00+14:00",
        "9999-12-31T23:59-14:00",
        "2026-12-01\0",
        "2026-13-01",
        "٢٠٢٦-١٢-٠١",
        "2026-12-01T25:00",
    ],
)
async def test_what_lies_outside_the_calendar_is_refused(moment):
    assert isinstance(await read(FIELD, starts=moment), Told)


@pytest.mark.parametrize(
    ("schedule", "words"),
    [
        (Schedule(), "at once, until you pause it"),
        (Schedule(ends=END), "at once, until 2026-12-15 23:59 UTC"),
        (Schedule(starts=START), "from 2026-12-01 00:00 UTC, until you pause it"),
        (BOTH, "from 2026-12-01 00:00 to 2026-12-15 23:59 UTC"),
    ],
)
def test_it_is_shown_whole(schedule, words):
    assert str(FIELD.shown(schedule)) == words
    assert FIELD.of_plain(FIELD.plain(schedule)) == schedule


def test_it_can_be_said_again():
    assert FIELD.said_again(FIELD.plain(BOTH)) == {"starts": "2026-12-01T00:00:00Z", "ends": "2026-12-15T23:59:00Z"}
    assert FIELD.said_again(FIELD.plain(Schedule())) == {"starts": "now", "ends": "none"}


def test_where_nobody_decides_the_ad_starts_soon_and_has_no_end():
    assert FIELD.default is not None
    assert FIELD.sent(FIELD.default, making()) == {
        Step.ADGROUP: {"schedule_start_time": "2026-11-21 12:05:00", "schedule_type": "SCHEDULE_FROM_NOW"}
    }


def test_the_card_shows_the_moment_that_is_sent_to_the_second_and_in_its_zone():
    tokyo = datetime(2026, 12, 31, 18, 0, 59, tzinfo=timezone(timedelta(hours=9)))
    night = datetime(2027, 1, 31, 23, 59, 59, tzinfo=UTC)

    placed = FIELD.by_the_clock_of(Schedule(starts=tokyo, ends=night), "UTC")

    assert str(FIELD.shown(placed)) == "from 2026-12-31 09:00:59 to 2027-01-31 23:59 UTC"


@pytest.mark.parametrize(
    ("schedule", "words"),
    [
        (SAID, "from 2026-12-01 00:00 to 2026-12-15 23:59 New York"),
        (Schedule(ends=SAID.ends), "at once, until 2026-12-15 23:59 New York"),
        (Schedule(starts=SAID.starts), "from 2026-12-01 00:00 New York, until you pause it"),
        (BOTH, "from 2026-11-30 19:00 to 2026-12-15 18:59 New York"),  # said in UTC, it is that moment
    ],
)
def test_by_the_clock_of_an_account_it_is_shown_with_the_city(schedule, words):
    assert str(FIELD.shown(FIELD.by_the_clock_of(schedule, NEW_YORK))) == words


def test_what_was_said_by_the_account_and_what_was_said_in_a_zone_are_told_apart_until_an_account_is_known():
    assert str(FIELD.shown(SAID)) == "from 2026-12-01 00:00 to 2026-12-15 23:59"
    mixed = SAID.model_copy(update={"ends": END})

    assert str(FIELD.shown(mixed)) == "from 2026-12-01 00:00 to 2026-12-15 23:59 UTC"


@pytest.mark.parametrize(
    ("zone", "starts", "ends"),
    [
        (NEW_YORK, "2026-12-01 05:00:00", "2026-12-16 04:59:00"),
        (TOKYO, "2026-11-30 15:00:00", "2026-12-15 14:59:00"),
        ("UTC", "2026-12-01 00:00:00", "2026-12-15 23:59:00"),
    ],
)
def test_a_day_is_sent_as_the_moments_at_which_it_begins_and_ends_in_the_account(zone, starts, ends):
    owned = replace(making(), advertiser=ACCOUNT.model_copy(update={"timezone": zone}))
    group = FIELD.sent(SAID, owned)[Step.ADGROUP]

    assert (group["schedule_start_time"], group["schedule_end_time"]) == (starts, ends)


def test_it_is_exported_with_the_zone_by_whose_clock_it_runs():
    assert FIELD.export(FIELD.by_the_clock_of(SAID, NEW_YORK)) == {
        "schedule": {
            "starts": "2026-12-01T00:00:00-05:00",
            "ends": "2026-12-15T23:59:00-05:00",
            "timezone": NEW_YORK,
        }
    }
    assert FIELD.export(Schedule()) == {"schedule": {"starts": "now", "ends": "none"}}


@pytest.mark.parametrize(("zone", "today"), [(TOKYO, "2026-11-21"), ("Pacific/Kiritimati", "2026-11-22")])
async def test_today_is_the_day_that_the_account_has(zone, today):
    account = ACCOUNT.model_copy(update={"timezone": zone})

    assert await read(FIELD, account=account, starts=today) == Schedule()
