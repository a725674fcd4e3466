"""A secret that a person pastes is in nothing that is stored, shown or asked, and would be if nobody screened it."""

from collections.abc import Iterator
from pathlib import Path
from random import Random
from typing import Any

import pytest
from langchain_core.messages import AIMessage, HumanMessage
from langgraph.types import Command

from agent.conversation import ears, taken_out
from agent.nodes import await_login, intake
from agent.terminal.keyboard import _History
from agent.words.sentences import say
from tests.doubles.gemini_answers import reply
from tests.doubles.gemini_server import GeminiServer, gemini_server
from tests.doubles.scripted import Scripted
from tests.doubles.secret_forms import LETTERS, Maker, forms
from tests.doubles.sinks import STUDIO, Places, at_a_login, every_sink, in_studio, served
from tests.doubles.unscreened import switch_off_screening
from tests.doubles.world import full_brief, world
from tools.core.hidden import HIDDEN

FORMS = forms(Random(6))
OFTEN = (
    "a token in a sentence",
    "a line of a settings file",
    "JSON",
    "base64, one letter later",
    "a mixed token, broken at three places",
    "what the browser brought back, broken twice",
    "in Japanese",
    "in the name of a file",
)
KEY = Maker(Random(6)).key
TALKS: list[Any] = [AIMessage("All right."), full_brief(), AIMessage("All right.")]
LEAST_SINKS, LEAST_HIT = 18, 10


@pytest.fixture(scope="module")
def server() -> Iterator[GeminiServer]:
    with gemini_server(reply({"text": "All right."})) as served_here:
        yield served_here


@pytest.mark.parametrize("form", OFTEN)
async def test_a_pasted_secret_is_in_no_sink(tmp_path: Path, server: GeminiServer, form: str) -> None:
    sinks = await every_sink(tmp_path, FORMS[form].pasted, server)
    assert len(sinks) >= LEAST_SINKS
    assert [name for name, content in sinks.items() if FORMS[form].is_in(content)] == []


async def test_unscreened_it_would_be_in_most(
    tmp_path: Path, server: GeminiServer, monkeypatch: pytest.MonkeyPatch
) -> None:
    switch_off_screening(monkeypatch)
    form = FORMS["a token in a sentence"]
    sinks = await every_sink(tmp_path, form.pasted, server)
    assert len([name for name, content in sinks.items() if form.is_in(content)]) >= LEAST_HIT


@pytest.mark.parametrize("form", ["a token in a sentence", "in Japanese", "a private key"])
async def test_the_person_is_told_what_to_do_instead(tmp_path: Path, form: str) -> None:
    async with world(tmp_path, model=Scripted(replies=TALKS)) as opened:
        await opened.say(FORMS[form].pasted)
        assert say("en", "secret.taken") in opened.seen()


async def test_the_person_is_told_in_their_language(tmp_path: Path) -> None:
    async with world(tmp_path, model=Scripted(replies=TALKS)) as opened:
        await opened.say("ich möchte eine Anzeige machen, bitte", f"mein Token ist {KEY}")
        assert say("de", "secret.taken") in opened.seen()


async def test_the_rest_of_the_line_is_heard(tmp_path: Path) -> None:
    async with world(tmp_path, model=Scripted(replies=TALKS)) as opened:
        await opened.say(f"call it Spring Sale, my key is {KEY}")
        assert isinstance(opened.model, Scripted)
        assert opened.model.asked[-1][-2].text == f"call it Spring Sale, my key is {HIDDEN}"


async def test_a_secret_alone_asks_nobody_anything(tmp_path: Path) -> None:
    async with world(tmp_path, model=Scripted(replies=TALKS)) as opened:
        await opened.say("make my ad", "make my ad")
        waiting = opened.awaiting()
        assert isinstance(opened.model, Scripted)
        asked = len(opened.model.asked)
        await opened.say(KEY)
        assert len(opened.model.asked) == asked
        assert opened.awaiting() == waiting
        await opened.say("yes")
        assert len(opened.ads()) == 1


@pytest.mark.parametrize("said", ["the code is {}", "{}", "code: {}"])
async def test_a_short_code_is_kept_nowhere_while_a_login_waits_for_one(tmp_path: Path, said: str) -> None:
    code, places = Maker(Random(6)).of(LETTERS, 8), Places()
    await at_a_login(tmp_path, said.format(code), places)
    assert [name for name, content in places.found.items() if code in content] == []
    async with served(tmp_path / "served", Scripted(replies=[full_brief()]), "none") as graph:
        await graph.ainvoke({"messages": [HumanMessage("make my ad")]}, STUDIO)
        answers: tuple[Any, ...] = (Command(resume=said.format(code)), {"messages": [HumanMessage(said.format(code))]})
        for given in answers:
            await graph.ainvoke(given, STUDIO)
            assert code not in repr((await graph.aget_state(STUDIO)).values)


async def test_a_short_code_is_copy_where_no_login_waits(tmp_path: Path) -> None:
    async with world(tmp_path, model=Scripted(replies=TALKS)) as opened:
        await opened.say("the code is X7kq92Lm")
        assert isinstance(opened.model, Scripted)
        assert opened.model.asked[-1][-2].text == "the code is X7kq92Lm"


@pytest.mark.parametrize("form", FORMS)
def test_the_history_of_the_prompt_holds_none(tmp_path: Path, form: str) -> None:
    history = _History(str(tmp_path / "history"))
    for line in ("hello", FORMS[form].pasted):
        history.store_string(line)
    assert not FORMS[form].is_in((tmp_path / "history").read_text(encoding="utf-8"))


async def test_past_the_session_the_person_is_told_and_the_model_not_asked_for_a_secret_alone(tmp_path: Path) -> None:
    model = Scripted(replies=TALKS)
    async with served(tmp_path, model, "valid") as graph:
        told = (await graph.ainvoke({"messages": [HumanMessage(KEY)]}, STUDIO))["messages"]
        assert [one.text for one in told] == [say("en", "secret.taken")]
        assert model.asked == []
        told = (await graph.ainvoke({"messages": [HumanMessage(f"my key is {KEY}")]}, STUDIO))["messages"]
        assert [one.text for one in told[1:3]] == [say("en", "secret.taken"), f"my key is {HIDDEN}"]
        assert len(model.asked) == 1


@pytest.mark.parametrize(
    ("module", "start", "found"),
    [
        (intake, "valid", {"state of the server, valid", "requests to a model, served"}),
        (ears, "valid", {"state of the server, valid", "requests to a model, served"}),
        (await_login, "none", {"state of the server, none", "requests to a model, served"}),
    ],
)
async def test_each_door_past_the_session_is_needed(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, module: Any, start: str, found: set[str]
) -> None:
    monkeypatch.setattr(module, "screened", lambda text, **_: text)
    form, places = FORMS["a line of a settings file"], Places()
    await in_studio(tmp_path, form.pasted, places, start)
    assert found <= {name for name, content in places.found.items() if form.is_in(content)}


async def test_the_session_is_needed(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(taken_out, "screened", lambda text, **_: text)
    form, places = FORMS["a line of a settings file"], Places()
    await at_a_login(tmp_path, form.pasted, places)
    assert {"events at a login", "transcripts.db"} <= {
        name for name, content in places.found.items() if form.is_in(content)
    }
