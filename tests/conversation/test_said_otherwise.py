"""Briefs that look plainer than they are: money of another kind or time, places said no to, places of another name."""

import tomllib
from pathlib import Path
from typing import Any

import pytest

from agent.language.amounts import money
from agent.models._provider import ModelChoice
from agent.models.offline import PROVIDER
from agent.nodes import _facts
from tests.doubles.world import World, full_brief, world

_DATA = Path(__file__).with_name("data") / "said_otherwise.toml"
BRIEFS: list[dict[str, str]] = tomllib.loads(_DATA.read_text(encoding="utf-8"))["briefs"]
ASKED = [one for one in BRIEFS if "asked" in one]
_PLAIN = 'Traffic campaign called Spring Sale, text "Two for one", CTA shop now, no music'


@pytest.fixture
def offline() -> Any:
    return PROVIDER.load(ModelChoice())


async def _wrong(at: World, briefs: list[dict[str, str]]) -> list[str]:
    wrong = []
    for brief in briefs:
        await at.say("no", "start over")
        events = await at.say(f"{_PLAIN}, {brief['said']}")
        awaited = next(event for event in events if event["type"] == "awaiting")
        words = "\n".join(one["text"] for one in events if one["type"] == "message" and one["role"] == "agent")
        card = awaited["prompt"] if awaited["what"] == "approval" else ""
        is_right = brief["card"] in card if "card" in brief else not card and brief["asked"] in words
        if not is_right or ("never" in brief and brief["never"] in card):
            wrong.append(f"{brief['said']}: {card or words}")
    return wrong


def _forget_amounts() -> None:
    money.amounts_in.cache_clear()
    money.amounts_at.cache_clear()


async def test_what_only_looks_plain_is_asked_about(tmp_path, offline):
    async with world(tmp_path, model=offline) as at:
        assert await _wrong(at, BRIEFS) == []


async def test_with_the_guards_off_the_same_briefs_are_taken_as_they_look(tmp_path, offline, monkeypatch):
    monkeypatch.setattr(_facts, "unkept_words", lambda *_: ())
    monkeypatch.setattr(money, "doubt_of", lambda match, start, *_, **__: money.Doubt(start, match.end, True, None))
    _forget_amounts()
    async with world(tmp_path, model=offline) as at:
        wrong = await _wrong(at, ASKED)
    _forget_amounts()

    assert len(wrong) > len(ASKED) / 3  # the rest is in a currency that is not the account's, and asked about for that


@pytest.mark.parametrize(
    ("said", "recorded"),
    [
        ("budget 3000 USD per month", {"budget": "3000"}),
        ("budget 3000 USD per month", {"budget": "100"}),  # divided by whom?
        ("presupuesto 700 dólares por semana", {"budget": "700"}),
        ("budget 50 bitcoin", {"budget": "50"}),
        ("budget 50% of 1000 USD", {"budget": "1000"}),
        ("don't show it in Spain", {"locations": ["Spain"]}),
        ("nicht in Spanien", {"locations": ["Spain"]}),
        ("not in Spain", {"locations": ["Madrid, Comunidad de Madrid"]}),
        ("not in Spain", {}),
        ("nobody under 25", {"age_to": "24"}),
        ("only in Cuba, Missouri", {"locations": ["Cuba", "Missouri"]}),
        ("only in Frankfurt (Oder)", {"locations": ["Frankfurt"]}),
    ],
)
async def test_whatever_a_model_makes_of_it_no_card_is_shown(said, recorded, tmp_path):
    async with world(tmp_path, full_brief(**recorded)) as at:
        await at.say(f"{_PLAIN}, {said}")

        assert at.awaiting()["what"] != "approval"
        await at.say("ok")
        assert at.ads() == []


async def test_a_model_that_records_what_was_said_is_shown_on_the_card(tmp_path):
    async with world(tmp_path, full_brief(budget="50", locations=["France"])) as at:
        await at.say(f"{_PLAIN}, 50 USD a day, only in France, not in Spain")

        assert at.awaiting()["what"] == "approval"


@pytest.mark.parametrize(
    ("first", "then", "card"),
    [
        ("budget 3000 USD per month", "100 a day", "100.00 USD a day"),
        ("budget 50 bitcoin", "50 USD a day", "50.00 USD a day"),
        ("not in Spain", "leave it out", "Spring Sale"),
        ("only in Korea", "South Korea", "South Korea ("),
        ("only in Washington", "the state", "Washington, United States"),
        ("solo en Valencia", "la de España", "Valencia, Spain"),
        ("solo en Valencia", "la ciudad de España", "Valencia, Spain"),
        ("in Leeds", "and also York", "Leeds, United Kingdom (2644688), York"),
        ("in Leeds", "and also in York", "Leeds, United Kingdom (2644688), York"),
        ("in Leeds", "add Bradford", "Leeds, United Kingdom (2644688), Bradford"),
        ("my flower shop in Leeds", "only in Leeds", "Leeds, United Kingdom"),
        ("my flower shop in Leeds", "leave it out", "Spring Sale"),
        ("budget 50 USD a day", "ponle 25 dólares", "25.00 USD a day"),
        ("budget 50 USD a day", "fine by me but make it 30 dollars", "30.00 USD a day"),
        ("budget 50 USD a day", "pues déjalo en 25 dólares", "25.00 USD a day"),
        ("budget 50 USD a day", "mach es auf 30 Dollar", "30.00 USD pro Tag"),
        ("budget 70 USD a day", "go back to 20", "20.00 USD a day"),
        ("budget 50 USD a day", "call it whatever u like", "Spring Sale"),
        ("budget 50 USD a day", "call it Bold Move", "Bold Move"),
    ],
)
async def test_an_answer_in_everyday_words_is_taken(first, then, card, tmp_path, offline):
    async with world(tmp_path, model=offline) as at:
        await at.say(f"{_PLAIN}, {first}", then)

        assert at.awaiting()["what"] == "approval"
        assert card in at.awaiting()["prompt"]


@pytest.mark.parametrize("then", ["make it 100 a month", "40 dollars", "30 quid a day", "stop it after 100 dollars"])
async def test_a_change_of_the_budget_at_the_card_is_never_passed_over(then, tmp_path, offline):
    async with world(tmp_path, model=offline) as at:
        await at.say(f"{_PLAIN}, budget 70 USD a day", then)

        assert at.awaiting()["what"] != "approval"
        await at.say("ok")
        assert at.ads() == []
