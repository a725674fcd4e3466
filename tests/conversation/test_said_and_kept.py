"""A hundred briefs that name a place, people, a device, a bid, a time or money: on the card, or asked about."""

import tomllib
from pathlib import Path
from typing import Any

import pytest

from agent.language.said.unkept import unkept
from agent.models._provider import ModelChoice
from agent.models.offline import PROVIDER
from agent.nodes import _facts
from tests.doubles.scripted import calls
from tests.doubles.world import BRIEF, World, full_brief, world
from tools.core.draft import Draft

_DATA = Path(__file__).with_name("data") / "said_briefs.toml"
BRIEFS: list[dict[str, str]] = tomllib.loads(_DATA.read_text(encoding="utf-8"))["briefs"]
SOME = pytest.mark.parametrize(
    "briefs",
    [
        pytest.param(BRIEFS[::5], id="a fifth"),
        pytest.param(BRIEFS, id="all", marks=pytest.mark.proof),
    ],
)
_PLAIN = 'Traffic campaign called Spring Sale, text "Two for one", CTA shop now, no music'


async def _told(at: World, said: str) -> tuple[str, str]:
    """Say a brief in a conversation of its own; give what was asked and, where one was shown, the card."""
    await at.say("no", "start over")
    events = await at.say(f"{_PLAIN}, {said}")
    awaited = next(event for event in events if event["type"] == "awaiting")
    words = "\n".join(event["text"] for event in events if event["type"] == "message" and event["role"] == "agent")
    is_card = awaited["what"] == "approval"
    return ("", awaited["prompt"]) if is_card else (words, "")


async def _lost(at: World, briefs: list[dict[str, str]]) -> list[str]:
    lost = []
    for brief in briefs:
        asked, card = await _told(at, brief["said"])
        is_kept = brief["card"] in card if card and "card" in brief else bool(asked) and brief.get("asked", "") in asked
        if not is_kept:
            lost.append(f"{brief['said']}: {card or asked}")
    return lost


@pytest.fixture
def offline() -> Any:
    return PROVIDER.load(ModelChoice())


@SOME
async def test_of_the_briefs_nothing_is_lost_on_the_way_to_the_card(tmp_path, offline, briefs):
    async with world(tmp_path, model=offline) as at:
        lost = await _lost(at, briefs)

    print(f"on the card or asked about: {len(briefs) - len(lost)} of {len(briefs)}; lost: {len(lost)}")  # noqa: T201 -- the figures are the point
    assert len(BRIEFS) >= 100
    assert lost == []


@SOME
async def test_with_the_guard_off_the_same_briefs_lose_something(tmp_path, offline, monkeypatch, briefs):
    monkeypatch.setattr(_facts, "unkept_words", lambda *_: ())
    async with world(tmp_path, model=offline) as at:
        lost = await _lost(at, briefs)

    print(f"lost with the guard off: {len(lost)} of {len(briefs)}")  # noqa: T201 -- the figures are the point
    assert len(lost) >= len(briefs) / 10


@pytest.mark.parametrize("brief", BRIEFS, ids=[one["said"] for one in BRIEFS])
def test_a_model_that_records_nothing_of_it_does_not_lose_it(brief):
    draft = Draft().fill(campaign_name="Spring Sale", text="Two for one")

    assert unkept((f"{_PLAIN}, {brief['said']}",), draft)


@pytest.mark.parametrize(
    "said",
    [
        'Traffic campaign called "Berlin Nights", text "Visit us in Berlin, iPhone only", CTA shop now, no music',
        "I have a bakery in Bristol and want more people to come in",
        "can I target only Berlin?",
        'Traffic campaign called Spring Sale, text "50 EUR off until Friday", CTA shop now, no music',
        "what does a click cost in Germany?",
    ],
)
def test_quoted_copy_questions_and_talk_of_a_shop_ask_for_nothing(said):
    assert unkept((said,), Draft()) == ()


@pytest.mark.parametrize(
    ("said", "recorded", "asks"),
    [
        ("50 EUR a day", {"budget": "50"}, "You said 50 EUR"),
        ("£30 a day", {"budget": "30"}, "You said 30 GBP"),
        ("30 euros a day", {"budget": "33"}, "You said 30 EUR"),  # converted by whom?
        ("two fifty a day", {"budget": "250"}, "two fifty a day"),
        ("only in Berlin", {}, "only in Berlin"),
        ("only in Berlin", {"locations": ["Spain"]}, "only in Berlin"),
        ("iPhone only", {}, "iPhone only"),
        ("for women 25-40", {"gender": "male"}, "women 25-40"),
    ],
)
async def test_whatever_a_model_makes_of_it_the_person_is_asked(said, recorded, asks, tmp_path):
    async with world(tmp_path, full_brief(**recorded)) as at:
        await at.say(f"{_PLAIN}, {said}")

        assert at.awaiting()["what"] != "approval"
        assert asks in at.seen() or asks in str(at.of("draft")[-1])
        assert at.ads() == []


@pytest.mark.parametrize(
    ("said", "answer", "card"),
    [
        ("only in Berlni", "leave it out", "Spring Sale"),
        ("only in Berlni", "only in Berlin", "Berlin, Germany"),
        ("in Cambridge", "the UK one", "Cambridge, United Kingdom"),
        ("in New York", "the city", "New York City, United States"),
        ("in Birmingham", "Birmingham, Alabama", "Birmingham, United States"),
        ("only on weekends", "yes", "Spring Sale"),
        ("not on iPhones", "without it", "Spring Sale"),
        ("50 EUR a day", "55 USD", "55.00 USD a day"),
        ("50 EUR a day", "leave it out", "practice money"),
        ("two fifty a day", "150 a day", "150.00 USD a day"),
        ("solo en Berlni", "déjalo", "Spring Sale"),
        ("nur in Berlni", "lass es weg", "Spring Sale"),
    ],
)
async def test_what_was_asked_is_cleared_up_in_one_answer(said, answer, card, tmp_path, offline):
    async with world(tmp_path, model=offline) as at:
        await at.say(f"{_PLAIN}, {said}")
        assert at.awaiting()["what"] != "approval"
        await at.say(answer)

        assert at.awaiting()["what"] == "approval"
        assert card in at.awaiting()["prompt"]


async def test_an_answer_that_is_a_lot_of_money_is_asked_about_once_more(tmp_path, offline):
    async with world(tmp_path, model=offline) as at:
        await at.say(f"{_PLAIN}, two fifty a day")
        await at.say("250 a day")
        assert at.awaiting()["what"] == "budget"
        assert "Is 250.00 USD a day right" in at.seen()
        await at.say("yes")

        assert at.awaiting()["what"] == "approval"
        assert "250.00 USD a day" in at.awaiting()["prompt"]


async def test_at_the_card_the_same_words_are_not_approved_away(tmp_path):
    ignoring = calls(("submit_ad_mock", {}))
    async with world(tmp_path, full_brief(), ignoring) as at:
        await at.say(_PLAIN)
        await at.say("only in Berlin please")

        assert at.awaiting()["what"] == "locations"
        await at.say("yes")
        assert at.ads() == []


@pytest.mark.parametrize(
    ("asked_for_it", "what"),
    [
        ("the text is fine", "locations"),
        ("don't start over", "locations"),
        ("my colleague says start over", "locations"),
        ("please do not reset anything", "locations"),
        ("nicht von vorne anfangen", "locations"),
        ("no empieces de nuevo", "locations"),
        ("start over", "approval"),
    ],
)
async def test_a_model_alone_cannot_leave_behind_what_was_said_by_starting_over(tmp_path, asked_for_it, what):
    anew = calls(("start_over", {}), ("update_draft", BRIEF), ("submit_ad_mock", {}))
    async with world(tmp_path, full_brief(), anew) as at:
        await at.say(f"{_PLAIN}, only in Berlin")
        await at.say(asked_for_it)

        assert at.awaiting()["what"] == what
        assert at.ads() == []


def test_the_brief_of_the_doubles_asks_for_nothing():
    assert unkept((_PLAIN,), Draft().fill(campaign_name=BRIEF["campaign_name"])) == ()
