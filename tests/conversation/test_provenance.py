"""What a model brings and nobody said is never taken for said, field by field; where money is spent it is refused."""

from pathlib import Path
from typing import Any

import pytest
from langchain_core.messages import AIMessage

from agent.models._provider import ModelChoice
from agent.models.offline import PROVIDER
from tests.doubles.scripted import Scripted, calls
from tests.doubles.world import World, world
from tools.fields import every_field

# Of each field: what a model brings, a line that says it, and a line that says something else of it.
BROUGHT: dict[str, tuple[dict[str, Any], str, str]] = {
    "campaign_name": ({"campaign_name": "Glow Week"}, "call it Glow Week", "call it whatever you like"),
    "objective": ({"objective": "REACH"}, "the goal is reach", "hello there"),
    "text": ({"text": "Everything glows"}, 'the text is "Everything glows"', "write me a text about lamps"),
    "cta": ({"cta": "SHOP_NOW"}, "button: Shop now", "some button or other"),
    "music": ({"music": "music_002"}, "music_002 please", "hello there"),
    "identity": (
        {"identity": "7000000000000000102"}, "it appears as Practice account", "I do not mind who it appears as",
    ),
    "creative": ({"creative": ["v_demo"]}, "show v_demo", "show something nice"),
    "landing_page": (
        {"landing_page": "https://shop.example.com"}, "it leads to https://shop.example.com", "hello there",
    ),
    "tracking": ({"tracking": "utm_source=tiktok"}, "track it with utm_source=tiktok", "track it somehow"),
    "budget": ({"budget": "50", "budget_mode": "daily"}, "50 dollars a day", "not too much money"),
    "cost_cap": (
        {"cost_cap": "2", "cost_cap_per": "click"}, "at most 2 dollars per click", "clicks should be cheap",
    ),
    "schedule": ({"ends": "2027-03-31"}, "it ends on 31 March 2027", "hello there"),
    "locations": ({"locations": ["Spain"]}, "show it in Spain", "hello there"),
    "audience": ({"age_from": "25", "gender": "female"}, "women aged 25 and older", "hello there"),
    "devices": ({"devices": "ios"}, "only on iPhone", "hello there"),
    "languages": ({"languages": ["Spanish"]}, "for people who speak Spanish", "hello there"),
    "interests": ({"interests": ["15101"]}, "people interested in fitness", "hello there"),
    "pixel": (
        {"pixel": "7000000000000000201", "pixel_event": "SHOPPING"}, "the pixel is Practice pixel, SHOPPING", "hello",
    ),
    "app": ({"app": "7000000000000000301"}, "the app is 7000000000000000301", "hello there"),
    "lead_form": ({"lead_form": "7000000000000000402"}, "the form is Call me back", "hello there"),
    "ai_label": ({"ai_label": "no"}, "it was not made with AI", "no music"),
}  # fmt: skip
ASKED = {"budget", "cost_cap", "ai_label"}  # money, and what somebody declares
FIELDS = [one.name for one in every_field() if one.arguments]


def _source(at: World, field: str) -> str | None:
    decided = at.of("draft")[-1]["fields"].get(field)
    return None if decided is None else str(decided["source"])


async def _brought(tmp_path: Path, field: str, line: str, *, args: dict[str, Any] | None = None) -> World:
    """Have a model bring a field behind a line; on no target that fills in what the account leaves no choice about."""
    brought = calls(("update_draft", args or BROUGHT[field][0]))
    async with world(tmp_path, brought, AIMessage("Noted.")) as at:
        await at.say(line)
    return at


def test_every_field_that_a_model_may_bring_is_brought_here() -> None:
    assert sorted(BROUGHT) == sorted(FIELDS)


@pytest.mark.parametrize("field", FIELDS)
async def test_what_nobody_said_is_not_taken_for_said(tmp_path: Path, field: str) -> None:
    at = await _brought(tmp_path, field, BROUGHT[field][2])

    assert _source(at, field) == (None if field in ASKED else "inferred"), at.seen()


@pytest.mark.parametrize("field", FIELDS)
async def test_the_same_is_said_where_the_person_says_it(tmp_path: Path, field: str) -> None:
    """The positive control."""
    at = await _brought(tmp_path, field, BROUGHT[field][1])

    assert _source(at, field) == "said", at.seen()


@pytest.mark.parametrize("field", sorted({*FIELDS} - ASKED))
async def test_what_was_said_stays_said_where_a_model_brings_it_again_later(tmp_path: Path, field: str) -> None:
    args, said, _ = BROUGHT[field]
    async with world(tmp_path, calls(("update_draft", args)), AIMessage("Noted.")) as at:
        await at.say(said, "thank you")

        assert _source(at, field) == "said", at.seen()


@pytest.mark.parametrize("field", sorted(ASKED))
async def test_money_and_declarations_that_nobody_made_are_refused_to_the_model_in_a_sentence(
    tmp_path: Path, field: str
) -> None:
    at = await _brought(tmp_path, field, BROUGHT[field][2])

    assert isinstance(at.model, Scripted)
    assert any("you " in one.text and '"refused": [{"field"' in one.text for one in at.model.asked[-1]), at.seen()


async def test_a_label_too_many_is_no_declaration_and_stands_on_the_card(tmp_path: Path) -> None:
    at = await _brought(tmp_path, "ai_label", "hello there", args={"ai_label": "yes"})

    assert _source(at, "ai_label") == "inferred"


@pytest.mark.parametrize(
    ("said", "brought"),
    [
        ("50 dollars a day", {"budget": "60"}),
        ("50 dollars a day", {"budget": "50", "budget_mode": "total"}),
        ("50 dollars a day, no, make that 30", {"budget": "50"}),
        ("at most 2 dollars per click", {"budget": "2"}),
        ('the text is "Save 50 dollars"', {"budget": "50"}),
        ("at most 2 dollars per click", {"cost_cap": "2", "cost_cap_per": "install"}),
        ("30 dollars a day", {"cost_cap": "30"}),
    ],
)
async def test_an_amount_is_said_of_what_it_was_said_of_alone(
    tmp_path: Path, said: str, brought: dict[str, Any]
) -> None:
    at = await _brought(tmp_path, "budget", said, args=brought)

    assert {_source(at, "budget"), _source(at, "cost_cap")} == {None}, at.seen()


async def test_half_of_a_field_that_was_said_leaves_the_other_half_inferred(tmp_path: Path) -> None:
    at = await _brought(tmp_path, "audience", "women only", args={"gender": "female", "age_to": "34"})

    assert _source(at, "audience") == "inferred"


async def test_one_place_of_two_that_was_said_leaves_both_inferred(tmp_path: Path) -> None:
    at = await _brought(tmp_path, "locations", "show it in Spain", args={"locations": ["Spain", "France"]})

    assert _source(at, "locations") == "inferred"


async def test_places_that_were_named_in_two_lines_are_said(tmp_path: Path) -> None:
    replies = (calls(("update_draft", {"locations": one})) for one in (["Spain"], ["Spain", "France"]))
    first, second = replies
    async with world(tmp_path, first, AIMessage("Noted."), second, AIMessage("Noted.")) as at:
        await at.say("show it in Spain", "also in France")

        assert _source(at, "locations") == "said"


async def test_what_a_model_only_repeats_keeps_who_decided_it(tmp_path: Path) -> None:
    brought = calls(("update_draft", {"cta": "LEARN_MORE"}))
    async with world(tmp_path, *(brought, AIMessage("Noted.")) * 3) as at:
        await at.say("hello there", "fine")
        assert _source(at, "cta") == "inferred"
        await at.say("button: learn more")
        assert _source(at, "cta") == "said"


BRIEF = "a traffic campaign called Glow Week, button shop now, no music"
DRAFT = {"campaign_name": "Glow Week", "objective": "TRAFFIC", "cta": "SHOP_NOW", "music": "none"}


@pytest.mark.parametrize(
    ("said", "mark"),
    [(BRIEF, "(worded by the model, please check)"), (f'{BRIEF}, text "All of it glows"', "")],
)
async def test_the_card_says_that_the_model_worded_the_text(tmp_path: Path, said: str, mark: str) -> None:
    worded = calls(("update_draft", {**DRAFT, "text": "All of it glows"}), ("submit_ad_mock", {}))
    async with world(tmp_path, worded) as at:
        await at.say(said)

        line = next(one for one in at.awaiting()["prompt"].splitlines() if "All of it glows" in one)
    assert line.endswith(mark or "”")
    assert ("please check" in at.awaiting()["prompt"]) is bool(mark)


async def test_a_text_torn_out_of_a_word_is_nobodys_word(tmp_path: Path) -> None:
    at = await _brought(tmp_path, "text", "we sell wholesale", args={"text": "sale"})

    assert _source(at, "text") == "inferred"


async def test_what_was_inferred_is_so_again_where_a_change_is_taken_back(tmp_path: Path) -> None:
    async with world(tmp_path, model=PROVIDER.load(ModelChoice())) as at:
        await at.say('Campaign "Glow Week", text "Everything glows", shop now, no music, so that people visit our shop')
        assert _source(at, "objective") == "inferred"
        await at.say("goal: reach", "undo")

        assert at.of("draft")[-1]["fields"]["objective"] == {"value": "TRAFFIC", "source": "inferred"}


async def test_what_was_inferred_is_so_in_the_same_ad_once_more(tmp_path: Path) -> None:
    async with world(tmp_path, model=PROVIDER.load(ModelChoice())) as at:
        await at.say('Campaign "Glow Week", text "Everything glows", shop now, no music, so that people visit our shop')
        await at.say("yes", 'the same again, call it "Glow Month"')

        sources = {name: one["source"] for name, one in at.of("draft")[-1]["fields"].items()}
    assert (sources["objective"], sources["campaign_name"], sources["text"]) == ("inferred", "said", "said")
