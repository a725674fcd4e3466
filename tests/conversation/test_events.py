"""Events are what nodes said: once, whatever is run again, and with whose words they are."""

import sqlite3
from contextlib import closing
from pathlib import Path
from typing import Any

from langchain_core.messages import AIMessage, HumanMessage
from langchain_core.runnables import RunnableConfig

from agent.conversation.events import MessageEvent
from agent.state import Input
from agent.words.sentences import say
from tests.doubles.world import full_brief, kinds, world

CONFIG: RunnableConfig = {"configurable": {"thread_id": "talk"}, "recursion_limit": 50}


async def test_words_of_the_agent_say_whether_a_model_or_a_rule_gave_them(tmp_path: Path) -> None:
    async with world(tmp_path, AIMessage("Hello! What is the ad for?"), full_brief()) as w:
        await w.say("hello", "brief", "yes", "/help")

        spoken = {one["text"]: one.get("by") for one in w.of("message")}
        assert (spoken["hello"], spoken["Hello! What is the ad for?"]) == (None, "model")
        assert [by for text, by in spoken.items() if "PRACTICE" in text] == ["rule"]
        assert all(one["by"] in ("model", "rule") for one in w.of("message") if one["role"] == "agent")


async def test_a_sentence_in_place_of_an_unusable_reply_is_no_word_of_the_models(tmp_path: Path) -> None:
    filtered = AIMessage("I will not.", response_metadata={"finish_reason": "SAFETY"})
    async with world(tmp_path, filtered) as w:
        await w.say("hello")

        assert [(one["by"], "safety filter" in one["text"]) for one in w.of("message")[1:]] == [("rule", True)]


async def test_a_node_that_waited_and_was_run_again_is_heard_once(tmp_path: Path) -> None:
    async with world(tmp_path, full_brief()) as w:
        await w.say("brief", "how much will this cost me?", "no")

        assert kinds(w.events).count("draft") == 1
        assert [one["text"] for one in w.of("message") if one.get("by") == "rule"] == [say("en", "approval.declined")]


async def test_what_a_node_said_rests_as_what_it_is_in_a_strict_checkpoint(tmp_path: Path) -> None:
    async with world(tmp_path, full_brief()) as w:
        await w.say("brief", "no")
    async with world(tmp_path) as w:
        rests = (await w.opened.session.state()).events

        assert [(type(one), getattr(one, "by", None)) for one in rests] == [(MessageEvent, "rule")]


async def test_what_was_said_is_gone_with_the_next_step(tmp_path: Path) -> None:
    async with world(tmp_path, full_brief()) as w:
        await w.say("brief")

        assert (await w.opened.session.state()).events == ()


async def test_a_step_that_was_kept_without_its_end_is_told_once_and_not_run_again(tmp_path: Path) -> None:
    async with world(tmp_path, AIMessage("Hello!"), AIMessage("Asked twice.")) as w:
        await w.opened.session.ports.graph.ainvoke(Input(messages=[HumanMessage("hello")]), CONFIG)
    with closing(sqlite3.connect(tmp_path / "checkpoints.db")) as db, db:
        for _ in range(2):  # of the gate's step nothing is left, of the model's only what it wrote
            db.execute("delete from checkpoints where checkpoint_id = (select max(checkpoint_id) from checkpoints)")
    async with world(tmp_path, AIMessage("Asked twice.")) as w:
        graph = w.opened.session.ports.graph
        steps: list[dict[str, Any]] = [one async for one in graph.astream(None, CONFIG, stream_mode="updates")]

        told = [event for step in steps for node in step.values() for event in (node or {}).get("events", ())]
        assert told == [MessageEvent(role="agent", text="Hello!", by="model")]


async def test_a_failure_that_nobody_lived_to_show_is_told_when_the_conversation_is_opened(tmp_path: Path) -> None:
    async with world(tmp_path, full_brief()) as w:
        w.fault({"on": "ad_create", "times": 1, "do": {"code": 40002, "message": "no"}})
        await w.say("brief", "yes")
        (shown,) = w.of("failure")
    with closing(sqlite3.connect(tmp_path / "transcripts.db")) as db, db:  # as if it had ended right before that
        db.execute(
            "delete from events where number >= (select min(number) from events where event like ?)", ('%"failure"%',)
        )
    async with world(tmp_path, AIMessage("Hello!")) as w:
        assert w.of("failure") == [shown]
        await w.say("hello")
    async with world(tmp_path, AIMessage("Hello!")) as w:
        assert w.of("failure") == []
