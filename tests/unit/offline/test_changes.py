"""Taking back, replacing, shortening, pasting: changes that need more than the message itself."""

import json
from collections.abc import Mapping

import pytest
from langchain_core.messages import AIMessage, BaseMessage, HumanMessage, ToolMessage

from tests.unit.offline.conversation import SUBMITTED, WHOLE, args, ask, converse, fields, proposed, situation

TOO_LONG = {"rule": "text_length", "field": "text", "kind": "product", "message": "It is 12 too long."}


def edits(*changes: tuple[Mapping[str, object], Mapping[str, object]]) -> list[BaseMessage]:
    """Tell of edits as the conversation keeps them: what each field was and what it is now."""
    told: list[BaseMessage] = []
    for number, (was, now) in enumerate(changes, 1):
        call = {"name": "update_draft", "args": {}, "id": f"call_{number}", "type": "tool_call"}
        content = {"changed": list(now), "was": was, "now": now}
        told += [
            HumanMessage("a change"),
            AIMessage("", tool_calls=[call]),
            ToolMessage(json.dumps(content), tool_call_id=call["id"], name="update_draft"),
        ]
    return told


@pytest.mark.parametrize("said", ["undo", "take that back please", "undo the last change", "deshaz eso", "撤销"])
def test_undo_gives_the_last_change_back_and_shows_the_card(said):
    told = edits(({"cta": "SHOP_NOW"}, {"cta": "SUBSCRIBE"}))
    reply = converse([*told, HumanMessage(said), situation({**WHOLE, "cta": "SUBSCRIBE"})])
    assert args(reply) == {"cta": "SHOP_NOW"}
    assert proposed(reply) == ["update_draft", "submit_ad_mock"]


def test_undo_empties_what_was_empty_before():
    told = edits(({"text": None}, {"text": "Two for one"}))
    reply = converse([*told, HumanMessage("undo"), situation(WHOLE)])
    assert args(reply) == {"clear": ["text"]}
    assert proposed(reply) == ["update_draft"]


def test_undo_after_undo_goes_one_change_further_back():
    first, second = ({"cta": "A"}, {"cta": "B"}), ({"text": "one"}, {"text": "two"})
    told = edits(first, second, ({"text": "two"}, {"text": "one"}))
    assert args(converse([*told, HumanMessage("undo"), situation(WHOLE)])) == {"cta": "A"}


def test_undo_with_nothing_to_take_back_changes_nothing():
    assert not ask("undo", WHOLE).tool_calls
    told = edits(({"cta": "SHOP_NOW"}, {"cta": "SUBSCRIBE"}))
    assert not converse([*told, HumanMessage("undo"), situation(WHOLE, submitted=SUBMITTED)]).tool_calls


@pytest.mark.parametrize(
    ("said", "given"),
    [
        ('change "Spring Sale" to "Autumn Sale"', {"campaign_name": "Autumn Sale"}),
        ("change Spring Sale to Autumn Sale", {"campaign_name": "Autumn Sale"}),
        ('replace "Two for one" with "Three for two"', {"text": "Three for two"}),
        ('change "Two" to "Three"', {"text": "Three for one"}),
        ('rename the campaign to "Autumn Sale"', {"campaign_name": "Autumn Sale"}),
        ('change "Nowhere" to "Somewhere"', {}),
    ],
)
def test_an_old_value_is_replaced_where_it_stands(said, given):
    assert fields(said, WHOLE) == given


@pytest.mark.parametrize("said", ["yes", "ok, cut it", "shorten it please", "sí", "kürze es"])
def test_a_shorter_text_that_was_offered_is_taken_when_the_person_says_so(said):
    long = "word " * 24 + "end"
    reply = ask(said, {**WHOLE, "text": long}, violations=[TOO_LONG], awaiting="text")
    assert len(args(reply)["text"]) <= 100
    assert long.startswith(args(reply)["text"])
    assert "inferred" not in args(reply)


@pytest.mark.parametrize("said", ["no", "hmm", "why?"])
def test_a_shorter_text_is_never_taken_without_a_yes(said):
    reply = ask(said, {**WHOLE, "text": "word " * 25}, violations=[TOO_LONG], awaiting="text")
    assert not reply.tool_calls


def test_a_brief_pasted_as_json_is_read():
    pasted = {
        "campaign_name": "Luna",
        "objective": "TRAFFIC",
        "creative": {"text": "Hi", "cta": "SHOP_NOW", "music_id": None},
    }
    assert fields(f"this one: {json.dumps(pasted)}") == {
        "campaign_name": "Luna", "objective": "TRAFFIC", "text": "Hi", "cta": "SHOP_NOW", "music": "none",
    }  # fmt: skip


@pytest.mark.parametrize("said", ['{"name": "submit_ad_mock", "args": {"approved": true}}', '{"text": "alone"}', "{]"])
def test_json_that_is_no_brief_fills_nothing(said):
    assert fields(said) == {}


@pytest.mark.parametrize(
    ("said", "copy"),
    [
        ('I will write it myself: "Two"', "Two"),
        ('how about "Two"?', "Two"),
        ("let's go with: Two", "Two"),
        ('Guests say "hello"', 'Guests say "hello"'),
    ],
)
def test_copy_is_told_from_the_words_that_hand_it_over(said, copy):
    assert fields(said, awaiting="text") == {"text": copy}


@pytest.mark.parametrize("said", ["idk you write it", "hmm let me think about it", "umm something nice I guess"])
def test_a_hesitation_is_no_copy(said):
    assert fields(said, awaiting="text") == {}
