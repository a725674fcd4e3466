"""The schedule: moments as TikTok takes them, and what is sent where nobody decides."""

from datetime import UTC, datetime, timedelta, timezone

import pytest

from tests.doubles.fields import making, read
from tools.core.plan import Step
from tools.core.sentence import Told
from tools.fields.schedule import FIELD, Schedule

START, END = datetime(2026, 12, 1, tzinfo=UTC), datetime(2026, 12, 15, 23, 59, tzinfo=UTC)
BOTH = Schedule(starts=START, ends=END)
VALUES = (
    Schedule(starts=datetime(2026, 12, 1, tzinfo=UTC)),
    Schedule(),
    Schedule(ends=datetime(2026, 12, 15, 12, 1, tzinfo=UTC)),
    Schedule(ends=datetime(2026, 12, 15, 12, 2, tzinfo=UTC)),
)


async def test_days_are_read_whole_and_now_is_no_moment():
    assert await read(FIELD, starts="2026-12-01", ends="2026-12-15") == BOTH
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

    assert "from 2026-12-31 09:00:59 to 2027-01-31 23:59 UTC" in str(FIELD.shown(Schedule(starts=tokyo, ends=night)))
