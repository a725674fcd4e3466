"""What people say of the numbers of a card is counted from what it shows; what only sounds like it changes nothing."""

import tomllib
from datetime import date
from pathlib import Path
from typing import Any

import pytest

from agent.language.aims.audience import Reach
from agent.language.revising.changed import read_changes
from agent.language.revising.left_out import left_out
from agent.language.revising.people import with_ages_that_stay
from agent.language.revising.shown import Shown, shown_of
from tests.doubles.timing import seconds_of
from tools.core.audience import Audience

_DATA = Path(__file__).with_name("data") / "changes_said.toml"
SAID: dict[str, Any] = tomllib.loads(_DATA.read_text(encoding="utf-8"))
TODAY = date(2026, 11, 30)
DRAFT: dict[str, Any] = {
    "campaign_name": "Blue Hour",
    "text": "Lamps for long evenings",
    "budget": {"amount": "30.00 USD", "mode": "daily"},
    "schedule": {"starts": "2026-12-03T00:00:00", "ends": "2026-12-31T23:59:00"},
    "locations": ["United States (6252001)"],
    "audience": {"age_from": 18, "age_to": 44, "gender": "all"},
}


def _made(said: str, shown: Shown | None = None) -> dict[str, Any]:
    changes = read_changes(said, shown or shown_of(DRAFT), TODAY)
    moments = {name: value for name, value in changes.timing.model_dump().items() if value}
    return changes.budget | moments | changes.reach.model_dump(exclude_none=True)


@pytest.mark.parametrize(("said", "means"), [(said, one["means"]) for one in SAID["changes"] for said in one["said"]])
def test_a_change_is_counted_from_what_the_card_shows(said: str, means: dict[str, Any]) -> None:
    assert _made(said) == means


_RATHER = {
    "en": ("the budget {} doubled", "the end {} a week later", "the ages {} from 30",
           ("rather", "preferably", "instead")),
    "de": ("das Budget {} aufs Doppelte", "das Ende {} eine Woche später", "das Alter {} ab 30",
           ("lieber", "besser", "doch lieber", "bitte")),
    "fr": ("le budget {} au double", "la fin {} une semaine plus tard", "l'âge {} à partir de 30",
           ("plutôt", "de préférence", "finalement plutôt")),
    "es": ("el presupuesto {} al doble", "el final {} una semana más tarde", "la edad {} desde los 30",
           ("mejor", "más bien", "por favor mejor")),
    "pt": ("o orçamento {} o dobro", "o fim {} uma semana mais tarde", "a idade {} a partir de 30",
           ("melhor", "de preferência", "afinal melhor")),
    "zh": ("预算{}翻一倍", "结束{}推迟一周", None, ("最好", "还是", "干脆")),
    "ja": ("予算は{}2倍で", None, None, ("できれば", "やっぱり", "むしろ")),
}  # fmt: skip
_DOUBLED, _A_WEEK_ON, _FROM_30 = {"budget": "60"}, {"ends": "2027-01-07"}, {"age_from": 30}


@pytest.mark.parametrize(
    ("said", "means"),
    [
        (said.format(rather), means)
        for *changes, preferred in _RATHER.values()
        for said, means in zip(changes, (_DOUBLED, _A_WEEK_ON, _FROM_30), strict=True)
        for rather in preferred
        if said is not None
    ],
)
def test_a_change_that_is_rather_wanted_is_a_change(said: str, means: dict[str, Any]) -> None:
    assert means.items() <= _made(said).items()


@pytest.mark.parametrize(
    ("said", "starts"),
    [
        ("El estreno se aplazó, podemos empezar una semana más tarde", "2026-12-10"),
        ("The shop is late, can we start a week later", "2026-12-10"),
        ("Der Laden ist spät dran, können wir eine Woche später anfangen", "2026-12-10"),
        ("La boutique est en retard, on peut commencer une semaine plus tard", "2026-12-10"),
        ("A loja atrasou, podemos começar uma semana mais tarde", "2026-12-10"),
        ("店铺推迟了，能不能晚一周开始", "2026-12-10"),
        ("se a loja abrir, podemos começar uma semana mais tarde", None),
        ("si la tienda abre, empieza una semana más tarde", None),
    ],
)
def test_a_start_moves_alone_unless_it_is_supposed(said: str, starts: str | None) -> None:
    assert _made(said) == ({"starts": starts} if starts else {})


@pytest.mark.parametrize("said", SAID["none"]["said"])
def test_what_only_sounds_like_a_change_makes_none(said: str) -> None:
    assert _made(said) == {}
    assert read_changes(said, shown_of(DRAFT), TODAY).rest == said


@pytest.mark.parametrize("said", [said for one in SAID["changes"] for said in one["said"]])
def test_nothing_is_counted_where_the_draft_holds_nothing_to_count_from(said: str) -> None:
    made = _made(said, Shown())

    assert "budget" not in made
    assert made.get("ends") != "2027-01-07"


@pytest.mark.parametrize(
    ("said", "rest"),
    [
        ("make it 40 and only women, in Texas", "in Texas"),
        ("10 more, and call it Gold Hour", "and call it Gold Hour"),
        ("is the name fine? then make it 40", "is the name fine?"),
        ("double it because we sell more now, with Beat", "with Beat"),
    ],
)  # fmt: skip
def test_what_a_line_says_beside_its_changes_is_left_to_be_read(said: str, rest: str) -> None:
    assert read_changes(said, shown_of(DRAFT), TODAY).rest.endswith(rest)


@pytest.mark.parametrize(
    ("amount", "said", "means"),
    [
        ("35.00 USD", "half of that", "17.5"), ("0.01 USD", "half of that", None), ("25 JPY", "half of that", None),
        ("20.00 EUR", "10 euros more", "30"), ("20.00 EUR", "10 dollars more", None),
        ("20.00 EUR", "20 euros less", None),
        ("33.33 USD", "triple it", "99.99"), ("10.00 USD", "a third more of it", None),
    ],
)  # fmt: skip
def test_amounts_are_exact_and_stay_in_their_currency(amount: str, said: str, means: str | None) -> None:
    shown = shown_of({"budget": {"amount": amount, "mode": "daily"}})

    assert _made(said, shown).get("budget") == means


@pytest.mark.parametrize("said", ["make it 40, make it 50", "a week longer, two weeks longer", "18-24 and 35-44"])
def test_of_two_values_that_differ_none_is_taken(said: str) -> None:
    assert _made(said) == {}


def test_a_value_that_is_said_twice_is_one() -> None:
    assert _made("make it 40, yes, make it 40") == {"budget": "40"}


def test_what_the_card_shows_already_is_no_change() -> None:
    assert not read_changes("make it 30", shown_of(DRAFT), TODAY)
    assert read_changes("make it 31", shown_of(DRAFT), TODAY)


@pytest.mark.parametrize("zone", ["", "+00:00", "+02:00"])
def test_an_hour_of_the_end_is_kept_when_its_day_moves_and_so_is_the_zone_that_it_names(zone: str) -> None:
    shown = shown_of({"schedule": {"ends": f"2026-12-31T18:00:00{zone}"}})

    assert _made("a week longer", shown) == {"ends": f"2027-01-07T18:00{zone}"}


@pytest.mark.parametrize(
    ("said", "shown", "means"),
    [
        (Reach(age_to=54), (21, 44), (21, 54)), (Reach(age_to=20), (21, 44), (None, 20)),
        (Reach(age_from=30), (21, 44), (30, None)), (Reach(gender="male"), (21, 44), (None, None)),
    ],
)  # fmt: skip
def test_an_oldest_age_alone_keeps_the_youngest(said: Reach, shown: tuple[int, int], means: tuple[int, int]) -> None:
    kept = with_ages_that_stay(said, Audience(age_from=shown[0], age_to=shown[1]))

    assert (kept.age_from, kept.age_to) == means


@pytest.mark.parametrize(
    ("said", "quoted"),
    [
        ("make it 40 and 250 clicks", ("250",)), ("only women, until 5 March", ("5 March",)),
        ("40 a day, “Gold Hour”", ("Gold Hour",)), ("make it 40, for Oklahoma", ("Oklahoma",)),
        ("make it 40, how many of 300 see it?", ()), ("30 is too little, so 50", ()),
        ("1) make it 40\n2) only women", ()), ("one thing: only women", ()), ("from 3 December on, for 18 to 44", ()),
    ],
)  # fmt: skip
def test_what_came_into_the_draft_nowhere_is_quoted_back(said: str, quoted: tuple[str, ...]) -> None:
    made = DRAFT | {"budget": {"amount": "40.00 USD", "mode": "daily"}}

    assert left_out(said, DRAFT, made, TODAY) == quoted


def test_a_long_line_is_read_in_no_time() -> None:
    def read(times: int) -> None:
        read_changes("make it 40 and end it a week later, " * times, shown_of(DRAFT), TODAY)

    read(1)
    assert seconds_of(lambda: read(200)) < 2


@pytest.mark.parametrize("said", ["👍", "\ue000" * 9, "“”", "-" * 90, "１０ more", "٣ more", "make it ", "\n\n"])
def test_odd_lines_do_no_harm(said: str) -> None:
    assert isinstance(read_changes(said, shown_of(DRAFT), TODAY).rest, str)
