"""Briefs by people who had not seen the program: how many of the things they hold the second reading hears."""

import tomllib
from datetime import UTC, datetime
from pathlib import Path
from typing import Any

import pytest

from agent.language.aims.audience import Reach, read_audience
from agent.language.geography.places import places_said, read_places
from agent.language.said.claims import Claim, ClaimKind, claims_in
from agent.language.said.unkept import unkept
from tests.doubles.scripted import calls
from tests.doubles.world import full_brief, world
from tools.core.draft import Draft
from tools.fields.schedule import Schedule
from tools.gazetteer.table import places_called

_DATA = Path(__file__).with_name("data") / "unseen_briefs.toml"
UNSEEN: dict[str, list[dict[str, Any]]] = tomllib.loads(_DATA.read_text(encoding="utf-8"))
_HEARD_BY_NOW = 225  # of 247


def _is_heard(held: str, claims: tuple[Claim, ...]) -> bool:
    """Say whether a quote shares its words with what the brief holds."""
    wanted = held.casefold()
    quotes = (one.quote.casefold() for one in claims)
    return any(quote in wanted or wanted in quote or set(quote.split()) & _telling(wanted) for quote in quotes)


def _telling(words: str) -> set[str]:
    return {word for word in words.split() if len(word) > 3}


def _unheard() -> list[str]:
    missed = []
    for brief in UNSEEN["briefs"]:
        claims = claims_in(brief["said"], ())
        missed += [
            f"{one['words']} in: {brief['said']}" for one in brief["holds"] if not _is_heard(one["words"], claims)
        ]
    return missed


def test_of_what_unseen_briefs_hold_no_more_goes_unheard_than_before():
    held = sum(len(brief["holds"]) for brief in UNSEEN["briefs"])
    unheard = _unheard()

    print(f"heard: {held - len(unheard)} of {held}; not yet: {unheard}")  # noqa: T201 -- the figures are the point
    assert len(UNSEEN["briefs"]) == 100
    assert held - len(unheard) >= _HEARD_BY_NOW


@pytest.mark.parametrize("said", ["not in London", "außer Bayern", "except men", "no iphones", "pas à Paris"])
def test_what_is_left_out_is_asked_about_and_never_read_as_meant(said):
    claims = claims_in(said, ())

    assert {one.kind for one in claims} == {ClaimKind.EXCLUSIONS}
    assert read_places(said) == ()
    assert read_audience(said) == Reach()


@pytest.mark.parametrize("said", ["no iphones", "keine iPhones", "no music, no android"])
def test_phones_that_are_left_out_are_asked_about(said):
    assert [one.kind for one in unkept((said,), Draft())] == [ClaimKind.EXCLUSIONS]


def test_behind_a_wish_for_some_phones_the_same_words_let_go_of_it():
    assert unkept(("iPhone only", "no iphones"), Draft()) == ()


def test_of_what_cannot_be_set_a_later_wish_replaces_none():
    lost = unkept(("iPhone only", "only on tablets"), Draft())

    assert [one.quote for one in lost] == ["iPhone only", "only on tablets"]


@pytest.mark.parametrize("said", ["worldwide", "any device", "all day", "without music"])
def test_a_word_for_one_thing_lets_go_of_no_other(said):
    assert [one.quote for one in unkept(("women 25-40", said), Draft())] == ["women 25-40"]


@pytest.mark.parametrize("said", ["leave it out", "never mind", "ohne", "egal", "sans ça"])
def test_whoever_leaves_it_out_lets_go_of_all_of_it(said):
    assert unkept(("only in Berlin, women 25-40, iPhone only", said), Draft()) == ()


@pytest.mark.parametrize(("said", "is_kept"), [("until 5 December", True), ("until 6 December", False)])
def test_another_day_than_the_one_said_is_lost(said, is_kept):
    draft = Draft().fill(schedule=Schedule(ends=datetime(2026, 12, 5, 23, 59, tzinfo=UTC)))

    assert (unkept((said,), draft) == ()) is is_kept


@pytest.mark.parametrize("said", ["Portland, OR", "Portland Oregon", "Portland in Oregon"])
def test_a_state_stands_behind_its_city_with_a_comma_or_without(said):
    (run,) = places_said(f"only in {said}")

    assert [one.id for one in places_called(run[0].name)] == ["5746545"]


async def test_a_further_change_drops_nothing_that_is_open(tmp_path):
    ignoring = calls(("submit_ad_mock", {}))
    async with world(tmp_path, full_brief(), ignoring, ignoring) as at:
        await at.say("Traffic campaign called Spring Sale")
        await at.say("only in Berlin please")
        await at.say("and call it Winter Sale")

        assert at.awaiting()["what"] == "locations"
        assert at.ads() == []
