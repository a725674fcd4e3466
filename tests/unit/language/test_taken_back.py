"""A day that is put right in the same breath: the later one stands where the first one stood."""

from datetime import date
from itertools import product

import pytest

from agent.language.brief.taken_back import without_taken_back
from agent.language.dates.days import Calendar
from agent.language.dates.timing import read_timing

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
    assert without_taken_back(said) == said


def test_a_day_with_an_hour_keeps_the_hour_or_is_left_to_be_asked_about() -> None:
    read = _read("start December 12, no wait, January 4 at 9 am")

    assert read.get("starts") in (None, "2027-01-04T09:00") or read["is_unsure"]
