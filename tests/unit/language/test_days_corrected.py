"""A day that is put right in the same breath: the later one stands where the first one stood."""

from datetime import date
from itertools import product

import pytest
from hypothesis import given
from hypothesis import strategies as st

from agent.language.brief.taken_back import without_taken_back
from agent.language.dates.days import Calendar, day_line, days_in
from agent.language.dates.timing import days_said, read_timing
from tests.doubles.timing import seconds_of

TODAY = Calendar(today=date(2026, 11, 30))
FIRST, LATER = "2026-12-12", "2027-01-04"
# What is said of a start and of an end, the two days, and what puts the first one right.
TURNS = {
    "en": (("start {}", "starting {}"), ("until {}", "ends {}"), "December 12", "January 4",
           (", no wait, ", ". No, sorry, ", ", I mean ", ", hold on, ")),
    "de": (("ab {}", "Start am {}"), ("bis {}", "endet am {}"), "12. Dezember", "4. Januar",
           (", nein warte, ", ". Ach nein, ", ", quatsch, ", ", ich meine ", ", nein, lieber am ")),
    "fr": (("début le {}", "à partir du {}"), ("jusqu'au {}", "fin le {}"), "12 décembre", "4 janvier",
           (". Non attends, plutôt le ", ", enfin non, le ", ", pardon, ", ", je veux dire le ")),
    "es": (("empieza el {}", "desde el {}"), ("hasta el {}", "termina el {}"), "12 de diciembre", "4 de enero",
           (". No, espera, mejor el ", ", perdón, ", ", digo, el ")),
    "pt": (("a partir de {}", "começa em {}"), ("até {}", "termina em {}"), "12 de dezembro", "4 de janeiro",
           (", quer dizer, ", ". Não, espera, ", ", aliás, ")),
    "zh": (("{}开始",), ("到{}结束",), "12月12日", "1月4日", ("，不对，", "，等等，", "，错了，")),
    "ja": (("{}から", "{}開始"), ("{}まで",), "12月12日", "1月4日", ("、いや、", "、やっぱり")),
}  # fmt: skip
_WORDS = (
    *(
        "start",
        "until",
        "Dec",
        "Mon",
        "Friday",
        "5",
        "the 7th",
        "January 4",
        "two weeks",
        ",",
        "no wait,",
        "sorry",
        "and",
    ),
    *(
        "ab",
        "dem 5.",
        "nein,",
        "Januar",
        "3日",
        "から",
        "いや、",
        "12月",
        "4号",
        "不对，",
        "开始",
        "le 8",
        "non pardon",
    ),
)
CASES = [
    (said, role, first, later, slip)
    for starts, ends, first, later, slips in TURNS.values()
    for role, leads in (("starts", starts), ("ends", ends))
    for said, slip in product(leads, slips)
]


def _read(said: str) -> dict[str, object]:
    return read_timing(said, TODAY).model_dump(exclude_defaults=True)


@pytest.mark.parametrize(("said", "role", "first", "later", "slip"), CASES)
def test_a_day_that_is_put_right_keeps_what_was_said_of_the_first(
    said: str, role: str, first: str, later: str, slip: str
) -> None:
    assert _read(said.format(first)) == {role: FIRST}
    assert _read(f"{said.format(first)}{slip}{later}") == {role: LATER}


@pytest.mark.parametrize(
    "said",
    [
        "start December 12, and the fair is on January 4", "start December 12. The fair, sorry, closes January 4",
        "ab 12. Dezember, und ab 4. Januar ist zu", "début le 12 décembre, la foire le 4 janvier",
        "empieza el 12 de diciembre, perdón, y el 4 de enero cerramos",
    ],
)  # fmt: skip
def test_a_day_that_is_said_beside_takes_no_place(said: str) -> None:
    assert len(days_in(said)) == 2


@pytest.mark.parametrize(
    ("said", "starts", "ends"),
    [
        ("start on the 5th, no wait, the 6th, and end on the 12th", "2026-12-06", "2026-12-12"),
        ("from January 5, sorry, the 7th", "2027-01-07", None),
        ("from the 3rd to the 10th, no, the 5th to the 12th", "2026-12-05", "2026-12-12"),
        ("from Friday to Saturday, no wait, Sunday", "2026-12-04", "2026-12-06"),
        ("start Friday, hmm, no, Saturday, I mean Sunday", "2026-12-06", None),
        ("ab dem 3., quatsch, dem 4. Januar, bis zum 9.", "2027-01-04", "2027-01-09"),
        ("on commence le 3, enfin non, le 4 janvier", "2027-01-04", None),
        ("que empiece el jueves 3, no, mejor el viernes 4", "2026-12-04", None),
        ("começa dia 3, aliás, dia 4, e termina dia 9", "2026-12-04", "2026-12-09"),
        ("1月3号开始，不对，4号，9号结束", "2027-01-04", "2027-01-09"),
        ("3日から、いや、4日から9日まで", "2026-12-04", "2026-12-09"),
    ],
)
def test_the_first_day_counts_no_more_whatever_stands_around(said: str, starts: str, ends: str | None) -> None:
    timing = read_timing(said, TODAY, may_stand_alone=True)

    assert (timing.starts, timing.ends, timing.is_unsure) == (starts, ends, False)


@pytest.mark.parametrize(
    ("said", "starts", "ends"),
    [
        ("start on the 5th, and actually end on the 12th", "2026-12-05", "2026-12-12"),
        ("金曜から、では日曜まで", "2026-12-04", "2026-12-06"),
        ("empieza el 5, no pasa nada, y termina el 12", "2026-12-05", "2026-12-12"),
    ],
)
def test_a_start_is_not_put_right_by_an_end(said: str, starts: str, ends: str) -> None:
    timing = read_timing(said, TODAY, may_stand_alone=True)

    assert (timing.starts, timing.ends) == (starts, ends)


@pytest.mark.parametrize(
    "said",
    ["run it for 3 days, sorry, 5 days", "3 Tage lang, nein, 5 Tage", "pendant 3 jours, non, 5 jours",
     "por 3 días, no, 5 días", "por 3 dias, aliás, 5 dias", "投放3天，不对，5天", "3日間、いや、5日間だけ"],
)  # fmt: skip
def test_how_long_an_ad_runs_is_put_right_too(said: str) -> None:
    assert read_timing(said, TODAY, may_stand_alone=True).ends == "2026-12-04"


def test_an_amount_that_is_put_right_is_no_length() -> None:
    assert _read("start December 12, 3 dollars a day, no, 5 dollars a day") == {"starts": FIRST}


@pytest.mark.parametrize(
    ("said", "stands"),
    [
        ("from the 3rd to the 10th, no, the 5th to the 12th", "from the 5th to the 12th"),
        ("from January 5, sorry, the 7th", "from the 7th January"),
        ("1月3号开始，不对，4号", "1月4号开始"),
        ('text "the 5th, no, the 6th", start Friday, no wait, Saturday', 'text "the 5th, no, the 6th", start Saturday'),
    ],
)
def test_readers_of_other_values_are_given_the_day_that_counts(said: str, stands: str) -> None:
    assert without_taken_back(said) == stands


def test_both_days_are_quoted_where_one_was_put_right() -> None:
    said = "please start on the 5th, no wait, the 6th of December"

    assert [said[one.start : one.end] for one in days_said(said)] == [said.removeprefix("please ")]


@pytest.mark.parametrize("said", ["from Dec 5, no wait, the 7th", "ab Mo, 5. Dez, nein, dem 7.", "3日から、いや、4日"])
def test_what_is_kept_of_the_first_day_stands_at_letters_of_the_line(said: str) -> None:
    assert all(said[one.start] and said[one.end - 1] for one in day_line(said).pieces)


@given(st.lists(st.sampled_from(_WORDS), max_size=12))
def test_no_words_break_the_reader_of_what_is_put_right(words: list[str]) -> None:
    said = " ".join(words)

    assert all(0 <= one.start < one.end <= len(said) for one in days_said(said))
    assert read_timing(said, TODAY, may_stand_alone=True).is_held in (True, False)
    assert without_taken_back(said) is not None


def test_time_grows_with_the_corrections_and_no_faster() -> None:
    def taken(times: int) -> float:
        said = f"{times} " + "start on the 5th, no wait, the 6th, sorry, " * times
        return seconds_of(lambda: read_timing(said, TODAY))

    taken(1)
    assert taken(40) < 8 * taken(10) + 0.2


def test_a_day_with_an_hour_keeps_the_hour_or_is_left_to_be_asked_about() -> None:
    read = _read("start December 12, no wait, January 4 at 9 am")

    assert read.get("starts") in (None, "2027-01-04T09:00") or read["is_unsure"]
