"""Whatever happened before, the history is one that the server takes; with the repair off, it would refuse it."""

import json
from pathlib import Path
from typing import Any

import pytest
from langchain_core.messages import AIMessage, HumanMessage

import agent.models._asking
import agent.nodes.call_model
from agent.nodes._messages import ordered
from agent.wiring.providers import embedded_model
from tests.conversation.failures import INJECTED
from tests.doubles import gemini_answers as gemini
from tests.doubles.gemini_answers import Script
from tests.doubles.gemini_checks import ANY_SIGNATURE
from tests.doubles.gemini_server import GeminiServer, gemini_server
from tests.doubles.gemini_world import gemini_world
from tests.doubles.program import BRIEF
from tests.doubles.scripted import calls
from tests.doubles.world import world

HELLO = gemini.reply(gemini.text("Hello."))
MIXED = gemini.reply(gemini.call("update_draft", {"campaign_name": "Spring Sale"}), gemini.call("no_such_tool"))
LIST = gemini.reply(gemini.call("list_ads"))
OF_TEXT = "c2lnbmF0dXJlLW9mLXdvcmRz"

# What Gemini answers, what the person says: each ends with a request that shows all that came before.
STORIES: dict[str, tuple[tuple[Script, ...], tuple[str, ...]]] = {
    "a refused call behind one that ran": ((MIXED, HELLO), ("hello", "go on")),
    "a plan that was declined": ((gemini.brief(), HELLO), (BRIEF, "no", "hello")),
    "a plan that was changed": (
        (gemini.brief(), gemini.brief(cta="LEARN_MORE")),
        (BRIEF, "make the button learn more"),
    ),
    "a question beside the yes": (
        (gemini.brief(), LIST, HELLO, HELLO),
        (BRIEF, "yes. how many ads do i have?", "hello"),
    ),
    "an ad, and then another": ((gemini.brief(), gemini.brief(text="Other")), (BRIEF, "yes", "another one", "hello")),
    "a reply that had to be asked for again": ((gemini.reply(), gemini.brief(), HELLO), (BRIEF, "no", "hello")),
    "an hour of the embedded model": ((gemini.bad_key(), HELLO), (BRIEF, "no", "hello", "hello")),
}


@pytest.mark.parametrize("name", STORIES)
async def test_a_history_is_taken_after(name: str, tmp_path: Path) -> None:
    script, lines = STORIES[name]
    with gemini_server(*script) as server:
        async with gemini_world(tmp_path, server) as w:
            await w.say(*lines)

        assert len(server.asked) > 1
        assert server.refused == []


@pytest.mark.parametrize("name", ["a refused call behind one that ran", "a question beside the yes"])
async def test_without_the_repair_the_server_refuses(
    name: str, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(agent.nodes.call_model, "ordered", list)
    script, lines = STORIES[name]
    with gemini_server(*script) as server:
        async with gemini_world(tmp_path, server) as w:
            await w.say(*lines)

        assert server.refused != []


@pytest.mark.parametrize("awaited", ["approval", "a field"])
async def test_a_history_is_taken_after_the_process_ended_midway(awaited: str, tmp_path: Path) -> None:
    first = gemini.brief() if awaited == "approval" else gemini.reply(gemini.call("update_draft", {"cta": "SHOP_NOW"}))
    with gemini_server(first, HELLO) as server:
        async with gemini_world(tmp_path, server) as w:
            await w.say(BRIEF)
        async with gemini_world(tmp_path, server) as w:
            await w.say(*(("no", "hello") if awaited == "approval" else ("hello",)))

        assert len(server.asked) == 2
        assert server.refused == []


async def test_the_models_may_be_switched_in_the_middle_of_a_conversation(tmp_path: Path) -> None:
    with gemini_server(gemini.brief(), gemini.reply(gemini.text("Hello again."))) as server:
        async with world(tmp_path, model=embedded_model()) as w:
            await w.say("Traffic campaign called Winter Sale", "which tracks are there?")
        async with gemini_world(tmp_path, server) as w:
            await w.say(BRIEF, "no")
        async with world(tmp_path, model=embedded_model()) as w:
            await w.say("call it Summer Sale", "no")
        async with gemini_world(tmp_path, server) as w:
            await w.say("hello")

        assert len(server.asked) == 2
        assert server.refused == []


async def test_a_reply_of_another_provider_is_taken_too(tmp_path: Path) -> None:
    with gemini_server(HELLO) as server:
        async with world(tmp_path, calls(("list_ads", {}), text="I look."), AIMessage("There are none.")) as w:
            await w.say("what is running?")
        async with gemini_world(tmp_path, server) as w:
            await w.say("hello")

        assert "list_ads" in str(server.asked[0].body["contents"])
        assert server.refused == []


async def test_signatures_come_back_as_they_were_given(tmp_path: Path) -> None:
    with gemini_server(LIST, HELLO) as server:
        async with gemini_world(tmp_path, server) as w:
            await w.say("what is running?")
        async with gemini_world(tmp_path, server) as w:
            await w.say("hello")
        signatures = [_signatures(server, number) for number in range(len(server.asked))]

    assert [len(found) for found in signatures] == [0, 1, 1]
    assert server.refused == []


async def test_a_signature_of_another_gemini_model_is_left_out(tmp_path: Path) -> None:
    signed = gemini.reply(gemini.text("Look."), gemini.call("list_ads"))
    signed.payload["candidates"][0]["content"]["parts"][0]["thoughtSignature"] = OF_TEXT
    with gemini_server(signed, HELLO, gemini.reply(gemini.call("list_music")), HELLO) as server:
        async with gemini_world(tmp_path, server, name="gemini:gemini-flash-latest") as w:
            await w.say("what is running?")
        async with gemini_world(tmp_path, server, name="gemini:gemini-3.5-flash") as w:
            await w.say("and now?")
        kept = [_signatures(server, number) for number in range(len(server.asked))]

    assert [one.model for one in server.asked] == ["gemini-flash-latest"] * 2 + ["gemini-3.5-flash"] * 2
    assert (OF_TEXT in kept[1], len(kept[1])) == (True, 2)
    assert OF_TEXT not in [*kept[2], *kept[3]]
    assert len(set(kept[3]) - {ANY_SIGNATURE}) == 1
    assert server.refused == []


async def test_sent_to_another_gemini_model_signatures_would_be_refused(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    """The positive control: it is the leaving out that makes the history fit."""
    monkeypatch.setattr(agent.models._asking, "readable_by", lambda _, messages: list(messages))
    with gemini_server(LIST, HELLO) as server:
        for name in ("gemini-3.8-flash", "gemini-3.5-flash"):
            async with gemini_world(tmp_path, server, name=f"gemini:{name}") as w:
                await w.say("what is running?")

        assert server.refused == ["Thought signature is not valid."]


def _signatures(server: GeminiServer, number: int) -> list[str]:
    parts = (part for content in server.asked[number].body["contents"] for part in content["parts"])
    return [str(part["thoughtSignature"]) for part in parts if "thoughtSignature" in part]


async def test_the_platforms_words_reach_the_model_in_a_tool_answer_alone(tmp_path: Path) -> None:
    with gemini_server(gemini.brief(), HELLO) as server:
        async with gemini_world(tmp_path, server) as w:
            w.fault({"on": "ad_create", "times": 1, "do": {"code": 40002, "message": INJECTED}})
            await w.say(BRIEF, "yes", "what now?")
        body = server.asked[-1].body

    kinds = {next(iter(part)) for part in _parts(body) if INJECTED in json.dumps(part, ensure_ascii=False)}
    assert kinds == {"functionResponse"}
    assert INJECTED not in json.dumps([body["systemInstruction"], body["tools"]])


def _parts(body: dict[str, Any]) -> list[dict[str, Any]]:
    return [part for content in body["contents"] for part in content["parts"]]


def test_an_empty_line_and_an_empty_reply_are_left_out() -> None:
    kept = ordered([HumanMessage(" "), AIMessage(""), AIMessage("Hello."), HumanMessage("hello")])

    assert [one.type for one in kept] == ["human", "ai", "human"]
    assert [one.text for one in kept[1:]] == ["Hello.", "hello"]
