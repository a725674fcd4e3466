"""Days and hours that people say, by the clock of an account: whole days, also where a clock is put forward or back."""

from datetime import UTC, date, datetime, time, timedelta
from zoneinfo import available_timezones

import pytest
from hypothesis import given
from hypothesis import strategies as st

from tests.doubles.plans import ACCOUNT
from tools.core.moments import begins, begun_days, day_in, days_of, ends, first_moment, in_words, last_moment, zone_of

NEW_YORK = "America/New_York"
zones = st.sampled_from(sorted(available_timezones()))
days = st.dates(min_value=date(2026, 1, 1), max_value=date(2037, 12, 31))
hours = st.times().map(lambda one: one.replace(second=0, microsecond=0, tzinfo=None))


def test_the_account_decides_in_which_zone_days_are_and_until_one_is_known_they_are_in_utc():
    assert zone_of(ACCOUNT.model_copy(update={"timezone": NEW_YORK})) == NEW_YORK
    assert zone_of(None) == "UTC" == zone_of(ACCOUNT.model_copy(update={"timezone": "../etc/passwd"}))


@given(zones, days, st.integers(min_value=1, max_value=400))
def test_so_many_days_said_are_so_many_days_counted(zone, first, count):
    last = first + timedelta(days=count - 1)
    begin, end = begins(first_moment(first.isoformat()), zone), ends(last_moment(last.isoformat()), zone)

    assert days_of(begin, end, zone) == (first, last)
    assert begun_days(begin, end, zone) == count


@given(zones, days)
def test_a_day_begins_with_its_first_minute_and_ends_with_its_last(zone, day):
    begin, end = begins(first_moment(day.isoformat()), zone), ends(last_moment(day.isoformat()), zone)

    assert day_in(zone, begin) == day == day_in(zone, end)
    assert day_in(zone, begin - timedelta(seconds=1)) < day < day_in(zone, end + timedelta(minutes=1))


@given(zones, zones, days)
def test_what_was_said_as_a_day_stays_that_day_in_every_zone(zone, another, day):
    said = first_moment(day.isoformat())

    assert day_in(zone, begins(said, zone)) == day_in(another, begins(said, another)) == day


@given(zones, days, hours)
def test_an_hour_that_the_clock_shows_is_that_hour_and_no_end_is_before_its_start(zone, day, hour):
    said = datetime.combine(day, hour)
    begin, end = begins(said, zone), ends(said, zone)

    assert begin.astimezone(UTC) <= end.astimezone(UTC)
    assert begin.replace(tzinfo=None) in (said, end.replace(tzinfo=None))
    assert begin.replace(tzinfo=None) >= said


@given(zones, st.datetimes(min_value=datetime(2026, 1, 1), max_value=datetime(2037, 1, 1), timezones=st.timezones()))  # noqa: DTZ001
def test_a_moment_that_names_its_zone_is_that_moment_in_every_account(zone, moment):
    assert begins(moment, zone).astimezone(UTC) == moment.astimezone(UTC)


@pytest.mark.parametrize(
    ("said", "starts_at", "ends_at"),
    [
        ("2027-03-14T02:30", "2027-03-14 07:30", "2027-03-14 07:30"),  # the clock skips it, and shows 3:30
        ("2026-11-01T01:30", "2026-11-01 05:30", "2026-11-01 06:30"),  # it shows it twice
        ("2026-11-01T12:00", "2026-11-01 17:00", "2026-11-01 17:00"),
    ],
)
def test_where_the_clock_is_changed_a_start_is_the_first_and_an_end_the_last(said, starts_at, ends_at):
    moment = first_moment(said)

    assert f"{begins(moment, NEW_YORK).astimezone(UTC):%Y-%m-%d %H:%M}" == starts_at
    assert f"{ends(moment, NEW_YORK).astimezone(UTC):%Y-%m-%d %H:%M}" == ends_at


def test_a_day_of_twenty_three_or_twenty_five_hours_is_one_day():
    for first, last in (("2026-10-31", "2026-11-07"), ("2027-03-13", "2027-03-20")):
        begin, end = begins(first_moment(first), NEW_YORK), ends(last_moment(last), NEW_YORK)

        assert begun_days(begin, end, NEW_YORK) == 8


@pytest.mark.parametrize("said", [datetime.combine(date.min, time.min), datetime.combine(date.max, time.max)])
@pytest.mark.parametrize("zone", [NEW_YORK, "Asia/Tokyo", "UTC"])
def test_either_end_of_the_calendar_can_be_shown(said, zone):
    for moment in (begins(said, zone), ends(said, zone), begins(said.replace(tzinfo=UTC), zone)):
        assert in_words(moment, zone)
