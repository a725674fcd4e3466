"""Days are found in what people type, in every form of every language, and counted from the day on which it is said."""

import tomllib
from collections.abc import Sequence
from datetime import date, timedelta
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from agent.language.dates.almanac import days_by
from agent.language.dates.day_words import day_words
from agent.language.dates.days import MOST_READ, Calendar, days_in
from agent.language.dates.timing import days_refused, leads_to_a_day, read_timing
from agent.language.ground import tongues
from tests.doubles.timing import seconds_of
from tests.languages import samples
from tests.unit.language.spelling import SPELLERS

TODAY = date(2026, 11, 25)  # a Wednesday
CALENDAR = Calendar(today=TODAY)
LINES = tomllib.loads((Path(__file__).parent / "days.toml").read_text(encoding="utf-8")) | samples("days")
UNSURE, HELD = "?", "held"


@pytest.mark.parametrize(
    ("said", "starts", "ends"), [pytest.param(*line, id=line[0]) for lines in LINES.values() for line in lines]
)
def test_people_say_when_an_ad_is_to_run(said: str, starts: str, ends: str) -> None:
    timing = read_timing(said, CALENDAR)
    read = {"starts": timing.starts or "", "ends": timing.ends or ""}

    assert timing.is_held == (starts == HELD)
    if not timing.is_held:
        assert timing.is_unsure == (UNSURE in (starts, ends))
        wanted = {"starts": starts, "ends": ends}
        assert {name: day for name, day in read.items() if wanted[name] != UNSURE} == {
            name: day for name, day in wanted.items() if day != UNSURE
        }


def test_every_language_says_when() -> None:
    assert set(LINES) == set(tongues.codes())


def read_back(form: str, days: Sequence[date]) -> bool:
    line = " ; ".join(SPELLERS[form](day) for day in days)
    return [one.counted(CALENDAR, TODAY) for one in days_in(line)] == days


THREE_YEARS = [date(2027, 1, 1) + timedelta(days=ahead) for ahead in range(3 * 365 + 1)]


@pytest.mark.parametrize("form", SPELLERS)
def test_days_are_read_back_however_they_are_written(form: str) -> None:
    assert read_back(form, THREE_YEARS[::23])


@pytest.mark.proof
@pytest.mark.parametrize("form", SPELLERS)
def test_every_day_of_three_years_is_read_back_however_it_is_written(form: str) -> None:
    assert all(read_back(form, THREE_YEARS[at : at + 50]) for at in range(0, len(THREE_YEARS), 50))


@given(st.dates(date(2026, 11, 26), date(2027, 11, 25)), st.sampled_from(sorted(SPELLERS)))
def test_a_day_is_an_end_behind_a_word_of_ending(day: date, form: str) -> None:
    timing = read_timing(samples("until")[form[:2]].format(SPELLERS[form](day)), CALENDAR)

    assert (timing.starts, timing.ends, timing.is_unsure) == (None, day.isoformat(), False)


@pytest.mark.parametrize(
    ("rule", "year", "first", "last"),
    [
        ("easter", 2024, "2024-03-31", "2024-03-31"),
        ("easter", 2027, "2027-03-28", "2027-03-28"),
        ("easter", 2038, "2038-04-25", "2038-04-25"),
        ("easter - 50..easter - 47", 2027, "2027-02-06", "2027-02-09"),
        ("11 4th 4 + 1", 2026, "2026-11-27", "2026-11-27"),
        ("05 last 1", 2027, "2027-05-31", "2027-05-31"),
        ("7 before 12-25 - 21", 2022, "2022-11-27", "2022-11-27"),
        ("7 before 12-25", 2022, "2022-12-18", "2022-12-18"),
        ("lunar_new_year - 1", 2027, "2027-02-05", "2027-02-05"),
        ("12-30..01-02", 2026, "2026-12-30", "2027-01-02"),
    ],
)
def test_feasts_are_counted_by_their_rules(rule: str, year: int, first: str, last: str) -> None:
    days = days_by(rule, TODAY, TODAY, year)

    assert (days.first.isoformat(), days.last.isoformat()) == (first, last)


def test_a_feast_of_the_moon_is_refused_beyond_its_table() -> None:
    with pytest.raises(ValueError, match="2099"):
        days_by("diwali", TODAY, TODAY, 2099)
    assert read_timing("until Diwali 2099", CALENDAR).is_unsure


@pytest.mark.parametrize("code", tongues.codes())
def test_every_rule_of_every_language_can_be_counted(code: str) -> None:
    rules = {
        rule for slot in ("named", "week") for together in day_words(code).rules.get(slot, ()) for rule in together
    }

    assert rules
    assert all(days_by(rule, TODAY, TODAY).last >= TODAY for rule in rules)


@pytest.mark.parametrize(
    ("said", "month_first", "ends", "is_unsure"),
    [
        ("until 3/4/2027", False, "2027-04-03", True),
        ("until 3/4/2027", True, "2027-03-04", True),
        ("until 4/4/2027", True, "2027-04-04", False),
        ("until 13/4/2027", True, "2027-04-13", False),
        ("from 13/12/2026 until 3/1/2027", True, "2027-01-03", False),
        ("from 12/13/2026 until 3/1/2027", False, "2027-03-01", False),
        ("until 3.4.2027", True, "2027-04-03", False),
        ("hasta el 3/4/2027", True, "2027-04-03", False),
        ("jusqu'au 3/4", True, "2027-04-03", False),
        ("到3/4为止", False, "2027-03-04", False),
        ("until 2027-04-03", True, "2027-04-03", False),
    ],
)
def test_digits_are_read_by_the_habits_of_the_line_and_the_account(
    said: str, month_first: bool, ends: str, is_unsure: bool
) -> None:
    timing = read_timing(said, Calendar(today=TODAY, month_first=month_first))

    assert (timing.ends, timing.is_unsure) == (ends, is_unsure)


@pytest.mark.parametrize(
    "said",
    ["until 30 February", "until 31/11/2026", "until 1 March 2025", "from 20 Dec to 10 Dec 2026", "until mid December"],
)
def test_what_is_no_day_to_come_is_asked_about(said: str) -> None:
    assert read_timing(said, CALENDAR).is_unsure


@pytest.mark.parametrize(
    "said",
    ["I baked bread for forty-one years and now I teach it", "wir backen seit 30 Jahren", "depuis vingt ans",
     "hace diez años", "há 15 anos", "二十年来", "20年間パンを焼いています"],
)  # fmt: skip
def test_a_span_of_a_life_is_no_end_of_an_ad(said: str) -> None:
    timing = read_timing(said, CALENDAR)
    assert (timing.starts, timing.ends) == (None, None)


def test_a_span_of_more_than_a_year_is_asked_about_and_a_shorter_one_is_not() -> None:
    assert read_timing("run it for two years", CALENDAR).is_unsure
    assert not read_timing("run it for six months", CALENDAR).is_unsure


@pytest.mark.parametrize("today", [date(2026, 11, 28), date(2026, 11, 29)])
def test_a_weekend_that_has_begun_is_asked_about(today: date) -> None:
    assert read_timing("run it this weekend", Calendar(today=today)).is_unsure
    assert not read_timing("run it this weekend", CALENDAR).is_unsure


@pytest.mark.parametrize(("today", "is_unsure"), [(TODAY, True), (date(2026, 11, 28), False)])
def test_a_next_weekday_is_asked_about_where_it_may_be_of_this_week(today: date, is_unsure: bool) -> None:
    assert read_timing("until next Friday", Calendar(today=today)).is_unsure == is_unsure


@pytest.mark.parametrize(
    ("said", "expected", "starts", "ends"),
    [
        ("December 5", "ends", None, "2026-12-05"),
        ("the 15th", "starts", "2026-12-15", None),
        ("Monday at 9am", "starts", "2026-11-30T09:00", None),
        ("ten days", "ends", None, "2026-12-04"),
        ("forever", "ends", None, "none"),
        ("15日", "ends", None, "2026-12-15"),
        ("no thanks", "ends", None, None),
        ("1 Dec, or 2 Dec, or 3 Dec", "ends", None, None),
    ],
)
def test_where_it_was_asked_for_a_day_alone_is_an_answer(
    said: str, expected: str, starts: str | None, ends: str | None
) -> None:
    timing = read_timing(said, CALENDAR, expected)  # type: ignore[arg-type]  # one of the roles

    assert (timing.starts, timing.ends) == (starts, ends)
    assert read_timing(said, CALENDAR).starts is None


def test_a_start_that_is_decided_counts() -> None:
    calendar = CALENDAR.beginning("2027-03-01T00:00:00Z")

    assert read_timing("for ten days", calendar).ends == "2027-03-10"
    assert read_timing("until the end of the month", calendar).ends == "2027-03-31"


@pytest.mark.parametrize(
    "said", ["not from Monday", "nicht ab Montag", "no desde el lunes", "we are open from Monday to Friday"]
)
def test_a_day_that_is_refused_is_told(said: str) -> None:
    assert days_refused(said)
    assert read_timing(said, CALENDAR).starts is None


@pytest.mark.parametrize("said", ["from Monday", "ab Montag", "desde el lunes", "run it from Monday to Friday"])
def test_a_day_that_is_wanted_is_not_told_as_refused(said: str) -> None:
    assert not days_refused(said)
    assert read_timing(said, CALENDAR).starts == "2026-11-30"


@pytest.mark.parametrize("before", ["until the ", "start on ", "hasta el ", "bis zum ", "até o "])
def test_a_number_behind_words_of_starting_or_ending_is_a_day(before: str) -> None:
    assert leads_to_a_day(before)


@pytest.mark.parametrize("before", ["the budget is ", "presupuesto de ", "make it ", "Budget "])
def test_a_number_behind_other_words_is_none(before: str) -> None:
    assert not leads_to_a_day(before)


@pytest.mark.parametrize(
    ("said", "starts", "ends", "is_unsure"),
    [
        ("run it on Friday", "2026-11-27", "2026-11-27", True),
        ("run it on Friday only", "2026-11-27", "2026-11-27", False),
        ("run it now", None, None, False),
        ("start it now", "2026-11-25", None, False),
        ("run it in January", "2027-01-01", "2027-01-31", False),
    ],
)
def test_a_day_on_which_an_ad_is_to_run_may_be_its_start(
    said: str, starts: str | None, ends: str | None, is_unsure: bool
) -> None:
    timing = read_timing(said, CALENDAR)

    assert (timing.starts, timing.ends, timing.is_unsure) == (starts, ends, is_unsure)


@pytest.mark.parametrize("said", ["stop it now!", "páralo ya", "stopp sofort", "现在停止", "from now on call me Tom"])
def test_a_cry_to_stop_sets_no_end_and_a_wish_for_good_no_start(said: str) -> None:
    timing = read_timing(said, CALENDAR)

    assert (timing.starts, timing.ends) == (None, None)


@pytest.mark.parametrize(
    ("said", "starts", "ends"),
    [
        ("pto for feb 22 to march 1", None, None),
        ("for the last ten days", None, None),
        ("run it from feb 22 to march 1", "2027-02-22", "2027-03-01"),
        ("for the next ten days", None, "2026-12-04"),
    ],
)
def test_a_part_of_a_day_and_a_time_that_has_passed_are_none(said: str, starts: str | None, ends: str | None) -> None:
    timing = read_timing(said, CALENDAR)

    assert (timing.starts, timing.ends) == (starts, ends)


@pytest.mark.parametrize("said", ["mon ami", "the sun is out", "sat down", "may I ask", "march with us", "24/7"])
def test_words_that_sound_like_days_are_none(said: str) -> None:
    assert days_in(said) == ()


@pytest.mark.parametrize("said", ["until Mon", "until Sun", "until Sat"])
def test_a_short_name_with_a_capital_letter_is_a_day(said: str) -> None:
    assert read_timing(said, CALENDAR).ends is not None


def test_what_stands_behind_a_thousand_pieces_names_no_day() -> None:
    assert len(days_in("x " * (MOST_READ - 1) + "Monday")) == 1
    assert days_in("x " * MOST_READ + "Monday") == ()


def test_time_grows_with_the_line_and_no_faster() -> None:
    def taken(times: int) -> float:
        said = f"{times} " + "run it from monday until the 5th of december or so " * times
        return seconds_of(lambda: read_timing(said, CALENDAR))

    taken(1)
    assert taken(40) < 8 * taken(10) + 0.2


@given(st.text(max_size=200))
def test_no_words_break_the_reader(said: str) -> None:
    timing = read_timing(said, CALENDAR, "ends")

    assert all(0 <= one.start < one.end <= len(said) for one in days_in(said))
    assert timing.is_held in (True, False)
