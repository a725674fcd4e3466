"""Wordings are judged by every rule on text before anybody sees them; why one does not pass is told."""

from typing import Any

import pytest

from tests.doubles.context import call, context
from tools.core.draft import Draft, Source
from tools.core.suggested import SuggestedCopy
from tools.core.tool import Answer, ToolContext

LONG = "word " * 25


async def suggest(*wordings: str, at: ToolContext | None = None) -> dict[str, Any]:
    answer = await call("suggest_copy", at or context(), wordings=wordings)
    assert isinstance(answer.content, dict)
    assert answer.draft is None
    return answer.content


async def record(text: str, suggested: SuggestedCopy, **more: Any) -> Answer:
    known = context()
    at = ToolContext(**{**vars(known), "suggested": suggested})
    return await call("update_draft", at, text=text, **more)


async def test_those_that_pass_are_given_with_their_length_and_the_others_with_the_reason():
    told = await suggest("Candles, 20% off.", LONG, "手工蜡烛")
    assert told["wordings"] == [
        {"text": "Candles, 20% off.", "length": 17, "limit": 100},
        {"text": "手工蜡烛", "length": 8, "limit": 100},
    ]
    assert [one["text"] for one in told["left_out"]] == [LONG.strip()]
    assert "at most 100" in told["left_out"][0]["why"]


@pytest.mark.parametrize(
    "wording", ["Candles 🔥", "Candles {now}", "THE BEST CANDLES EVER MADE BY ANYBODY", "a\u200bb"]
)
async def test_where_none_passes_nothing_is_shown_and_the_reason_is_told(wording):
    told = await suggest(wording)
    assert "wordings" not in told
    assert told["told"]["says"] == "handed.no_wording_passes"
    assert told["left_out"]


async def test_without_a_wording_the_person_is_asked_what_is_sold():
    told = await suggest()
    assert told["problem"] == "What is it that you sell, and is there an offer?"


async def test_no_more_than_three_are_shown_none_twice_and_never_the_text_that_there_is():
    at = context(Draft().fill(text="One"))
    told = await suggest("One", "Two", " Two ", "", "Three", "Four", "Five", at=at)
    assert [one["text"] for one in told["wordings"]] == ["Two", "Three", "Four"]


async def test_a_violation_of_another_field_leaves_no_wording_out():
    told = await suggest("Two", at=context(Draft().fill(text=LONG, campaign_name="x")))
    assert [one["text"] for one in told["wordings"]] == ["Two"]


async def test_a_wording_that_nobody_took_is_refused_and_one_that_was_taken_is_marked():
    nobody = SuggestedCopy(wordings=("Two",), typed=("any ideas?",))
    refused = await record("Two", nobody)
    assert isinstance(refused.content, dict)
    assert refused.draft is not None
    assert not refused.draft.has("text")
    assert refused.content["refused"][0]["told"]["says"] == "handed.not_taken"  # type: ignore[index, call-overload]

    taken = await record("Two", nobody.model_copy(update={"borne": {"Two": Source.SUGGESTED}}), inferred=["text"])
    assert taken.draft is not None
    assert taken.draft.entry("text").source is Source.SUGGESTED  # type: ignore[union-attr]


async def test_a_text_that_the_person_typed_is_theirs_though_others_were_suggested():
    said = await record("Mine", SuggestedCopy(wordings=("Two",), typed=('the text is "Mine"',)))
    assert said.draft is not None
    assert said.draft.entry("text").source is Source.SAID  # type: ignore[union-attr]


async def test_as_long_as_nothing_was_suggested_a_text_is_taken_as_ever():
    said = await record("Anything", SuggestedCopy(typed=("hello",)))
    assert said.draft is not None
    assert said.draft.has("text")
