"""A reply that arrives in pieces is the reply that arrives whole, and a person sees it coming."""

import asyncio
from pathlib import Path
from typing import Any

import pytest
from langchain_core.messages import AIMessage, AIMessageChunk, HumanMessage

from agent.models._provider import ModelChoice
from agent.models._replies import added_up
from agent.models.gemini import PROVIDER
from tests.doubles import gemini_answers as gemini
from tests.doubles.gemini_answers import Answer
from tests.doubles.gemini_server import KEY, gemini_server
from tests.doubles.gemini_world import arriving, gemini_world, read_by_person
from tests.doubles.program import BRIEF

_CALLS = gemini.brief().payload["candidates"][0]["content"]["parts"]
REPLIES: dict[str, Answer] = {
    "words": gemini.reply(gemini.text("Hel"), gemini.text("lo.")),
    "thoughts, words and two calls": gemini.reply(gemini.thought("Hm."), gemini.text("Fine. "), *_CALLS),
    "the same call twice": gemini.reply(gemini.call("list_ads"), gemini.call("list_ads")),
    "cut off": gemini.reply(gemini.text("I would "), gemini.text("sugg"), finish="MAX_TOKENS"),
    "filtered": gemini.reply(gemini.text("Here is "), gemini.text("how"), finish="SAFETY"),
    "empty": gemini.reply(),
}
_ENDING = ("finish_reason", "model_name")


@pytest.mark.parametrize("name", REPLIES)
async def test_a_streamed_reply_is_the_whole_one(name: str) -> None:
    with gemini_server(REPLIES[name]) as server:
        model = PROVIDER.load(ModelChoice(key=KEY, base_url=server.address))
        whole = await model.ainvoke([HumanMessage("hello")])
        streamed = added_up([part async for part in model.astream([HumanMessage("hello")])])

    assert [one.is_stream for one in server.asked] == [False, True]
    assert type(streamed) is AIMessage
    assert _content(streamed) == _content(whole)


def _content(reply: AIMessage) -> dict[str, Any]:
    """Give all that is used of a reply; ids of calls and values of signatures differ from one to the next."""
    signed = reply.additional_kwargs.get("__gemini_function_call_thought_signatures__", {})
    return {
        "text": reply.text,
        "calls": [(one["name"], one["args"], one["id"] in signed) for one in reply.tool_calls],
        "invalid": reply.invalid_tool_calls,
        "usage": reply.usage_metadata,
        "ending": {name: str(reply.response_metadata[name]) for name in _ENDING if name in reply.response_metadata},
    }


def test_an_ending_in_every_piece_is_one_ending_and_without_the_mending_it_would_be_none() -> None:
    pieces = [AIMessageChunk(content=words, response_metadata={"finish_reason": "STOP"}) for words in ("Hel", "lo.")]

    assert added_up(pieces).response_metadata["finish_reason"] == "STOP"
    assert (pieces[0] + pieces[1]).response_metadata["finish_reason"] == "STOPSTOP"


async def test_a_person_sees_the_words_grow_and_then_hears_them_once(tmp_path: Path) -> None:
    with gemini_server(gemini.reply(gemini.text("What would "), gemini.text("you like?"))) as server:
        async with gemini_world(tmp_path, server) as w:
            events = await w.say("hello")

    assert arriving(events) == ["What would ", "What would you like?"]
    assert read_by_person(events) == ["What would you like?"]


async def test_of_a_long_reply_only_the_end_passes_by(tmp_path: Path) -> None:
    with gemini_server(gemini.reply(gemini.text("x" * 5000), gemini.text("end"))) as server:
        async with gemini_world(tmp_path, server) as w:
            passed = arriving(await w.say("hello"))

    assert [len(words) for words in passed] == [500, 500]
    assert passed[-1].endswith("end")


async def test_what_passed_by_is_in_no_transcript(tmp_path: Path) -> None:
    with gemini_server(gemini.reply(gemini.text("Here is how"), gemini.text("..."), finish="SAFETY")) as server:
        async with gemini_world(tmp_path, server) as w:
            events = await w.say("hello")

    assert "Here is how" in str(arriving(events))
    files = b"".join(path.read_bytes() for path in tmp_path.rglob("*") if path.is_file())
    assert b"Here is how" not in files
    assert b"safety filter stopped" in files


async def test_ctrl_c_while_words_arrive_hangs_up_and_keeps_nothing_of_them(tmp_path: Path) -> None:
    begun = gemini.reply(gemini.text("Let me "), gemini.text("see"), finish=None)
    with gemini_server(gemini.Halted(begun), gemini.brief()) as server:
        async with gemini_world(tmp_path, server) as w:
            turn = asyncio.create_task(w.say(BRIEF))
            await asyncio.to_thread(server.began.wait, 20)
            turn.cancel()
            with pytest.raises(asyncio.CancelledError):
                await turn
            assert await asyncio.to_thread(server.left.wait, 20)
            await w.say(BRIEF)

            assert w.awaiting()["what"] == "approval"
            assert "Let me" not in str((await w.opened.session.state()).messages)
        assert server.refused == []
