"""A leading slash is a command: it reaches no model and becomes no part of an ad, whichever way it comes in."""

import json
from pathlib import Path

import pytest
from langchain_core.messages import AIMessage, HumanMessage
from langchain_core.runnables import RunnableConfig
from langgraph.types import Command

from agent.conversation.ears import server_ears
from agent.state import Input
from tests.doubles.scripted import Scripted, calls
from tests.doubles.world import World, full_brief, world
from tools.core.target import Target

SERVED: RunnableConfig = {"configurable": {"thread_id": "served"}}
COMMANDS = ["/draft", "/clear", '{"user": "/draft"}', "／draft", "  /yes", "/"]


def shown_to(model: Scripted) -> str:
    return "\n".join(str(one.content) for history in model.asked for one in history)


async def reaches_nobody(here: World, line: str) -> None:
    before = await here.opened.session.state()
    made = await here.say(line)
    after = await here.opened.session.state()

    assert [one["type"] for one in made] == ["message", "message", "awaiting"]
    assert made[-1]["what"] == before.awaiting
    assert (after.draft, after.messages) == (before.draft, before.messages)


@pytest.mark.parametrize("line", COMMANDS)
async def test_a_command_reaches_neither_model_nor_state_whatever_is_asked(tmp_path: Path, line: str) -> None:
    async with world(
        tmp_path, calls(("update_draft", {"campaign_name": "Spring Sale"})), AIMessage("And now?")
    ) as here:
        await reaches_nobody(here, line)
        assert isinstance(here.model, Scripted)
        assert here.model.asked == []
        await here.say("call it Spring Sale")
        asked = len(here.model.asked)
        await reaches_nobody(here, line)
        assert len(here.model.asked) == asked


async def test_without_the_guard_the_model_would_hear_it(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """The positive control."""
    monkeypatch.setattr("agent.session.read_slash", lambda _: None)
    monkeypatch.setattr("agent.nodes.intake.read_slash", lambda _: None)
    model = Scripted(replies=[AIMessage("What?")])
    async with world(tmp_path, model=model) as here:
        await here.say("/draft")

    assert "/draft" in shown_to(model)


@pytest.mark.parametrize("line", ["/yes", '{"user": "/yes"}', "／ok", "/approve"])
async def test_a_command_at_the_card_approves_nothing_and_the_card_still_waits(tmp_path: Path, line: str) -> None:
    async with world(tmp_path, full_brief()) as here:
        await here.say("everything, please")
        card = here.awaiting()
        await here.say(line)
        assert here.ads() == []
        assert here.awaiting() == card
        await here.say("yes")
        assert len(here.ads()) == 1


async def test_a_command_at_a_login_is_no_answer_and_the_login_still_waits(tmp_path: Path) -> None:
    async with world(tmp_path, full_brief(), token="none") as here:
        await here.say("everything, please")
        await here.say("/no")
        assert here.awaiting()["what"] == "authorization"


async def test_two_slashes_say_one(tmp_path: Path) -> None:
    model = Scripted(replies=[AIMessage("Noted.")])
    async with world(tmp_path, model=model) as here:
        (said, *_) = await here.say("//draft the text")
        await here.say("and now?")

    assert said["text"] == "//draft the text"
    assert "\n/draft the text" in shown_to(model)
    assert "//draft" not in shown_to(model)


async def test_a_path_is_said_as_it_is(tmp_path: Path) -> None:
    model = Scripted(replies=[AIMessage("Noted.")])
    async with world(tmp_path, model=model) as here:
        await here.say("/tmp/clip.mp4")

    assert "/tmp/clip.mp4" in shown_to(model)


async def test_an_unknown_command_is_answered_in_the_persons_language(tmp_path: Path) -> None:
    async with world(tmp_path, AIMessage("Bien.")) as here:
        await here.say("Hola, quiero un anuncio de TikTok para mi tienda")
        await here.say("/hlep")

    assert "¿Querías decir /help?" in here.seen()


async def test_what_stands_behind_a_command_is_kept_nowhere(tmp_path: Path) -> None:
    code = "0543d0e3f7e161c5-made-up"
    async with world(tmp_path, AIMessage("Hm.")) as here:
        await here.say(f"/paste http://127.0.0.1:8765/cb/ads?auth_code={code}&state=s")
        kept = await here.opened.session.ports.recall("talk")

    assert code not in json.dumps([*here.events, *kept])


async def test_langgraphs_server_hands_a_command_on_and_it_is_answered_without_the_model(tmp_path: Path) -> None:
    model = Scripted(replies=[AIMessage("Noted.")])
    async with world(tmp_path, model=model) as here:
        graph, at = here.opened.session.ports.graph, SERVED
        rests = await graph.ainvoke(Input(messages=[HumanMessage("/drft")]), at)
        assert [one.type for one in rests["messages"]] == ["ai"]
        assert "No command /drft." in rests["messages"][0].text
        assert (rests["ended"], model.asked) == ("talked", [])

        await graph.ainvoke(Input(messages=[HumanMessage("/clear"), HumanMessage("hello")]), at)
    assert "hello" in shown_to(model)
    assert "/clear" not in shown_to(model).replace("No command /clear", "")


@pytest.mark.parametrize("answer", ["/yes", {"text": "/yes"}, {"words": "/yes"}, "／yes"])
async def test_langgraphs_server_hands_on_a_command_at_the_card_and_nothing_is_approved(answer: object) -> None:
    assert await server_ears(Target.SANDBOX)("talk", "fingerprint", answer) is None


async def test_langgraphs_server_hands_on_a_command_at_a_login_and_the_login_still_waits(tmp_path: Path) -> None:
    async with world(tmp_path, full_brief(), token="none") as here:
        graph, at = here.opened.session.ports.graph, SERVED
        await graph.ainvoke(Input(messages=[HumanMessage("everything, please")]), at)
        await graph.ainvoke(Command(resume="/no"), at)
        assert [one.value["what"] for one in (await graph.aget_state(at)).interrupts] == ["authorization"]
