"""What a new name must be, and when one was made already."""

import json
from dataclasses import replace
from typing import Any

import pytest
from langchain_core.messages import AnyMessage, HumanMessage, ToolMessage

from agent.nodes._making import made_one
from tests.doubles.context import call, context


def _answer(**content: Any) -> ToolMessage:
    return ToolMessage(json.dumps(content), tool_call_id="1", name="create_identity")


@pytest.mark.parametrize("name", ["Mia\ud800", "Mia\x07", "Mia\u2067Luna"])
async def test_half_a_character_and_what_steers_is_no_name(name: str) -> None:
    answer = await call("create_identity", replace(context(), typed=f"call it {name}", may_write=True), name=name)
    assert "handed.identity_unseen" in json.dumps(answer.content)


@pytest.mark.parametrize(
    ("typed", "stands"), [("名前はミアにして", True), ("the Mia shop", True), ("the Miami shop", False)]
)
async def test_a_name_is_no_part_of_a_word_where_words_have_ends(typed: str, *, stands: bool) -> None:
    name = "ミア" if "ミア" in typed else "Mia"
    answer = await call("create_identity", replace(context(), typed=typed), name=name)
    assert ("handed.identity_not_here" if stands else "handed.identity_not_typed") in json.dumps(answer.content)


@pytest.mark.parametrize(
    ("answers", "is_made"),
    [
        ([_answer(identity={"id": "1", "name": "Luna"})], True),
        ([_answer(error="No answer came.", told={"says": "reasons.no_answer"})], True),
        ([_answer(problem="It is too long.", told={"says": "handed.identity_too_long"})], False),
        ([_answer(error="The arguments do not fit.")], False),
        ([], False),
    ],
)
def test_what_may_have_been_made_counts_as_made_for_the_line(answers: list[AnyMessage], *, is_made: bool) -> None:
    assert made_one([HumanMessage("one called Luna"), *answers]) is is_made
    assert not made_one([*answers, HumanMessage("another line")])
