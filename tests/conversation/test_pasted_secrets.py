"""A secret that a person pastes is in nothing that is stored, shown or asked, and would be if nobody screened it."""

from pathlib import Path
from typing import Any

import pytest
from langchain_core.messages import AIMessage, HumanMessage
from langchain_core.runnables import RunnableConfig
from langgraph.checkpoint.memory import InMemorySaver
from langgraph.types import Command

from agent.bootstrap import make_deps
from agent.conversation import ears, taken_out
from agent.conversation.ears import server_ears
from agent.conversation.line import Line
from agent.graph import build_graph
from agent.nodes import await_login, intake
from agent.state import Input
from agent.terminal.keyboard import _History
from agent.words.sentences import say
from evals.saved_chats import save
from tests.doubles.pasted_secrets import FORMS, KEY, TOKEN
from tests.doubles.scripted import Scripted
from tests.doubles.world import World, full_brief, world
from tools.core.hidden import HIDDEN
from tools.core.pasted import looks_like_answer

PUBLIC = ("vault", "sandbox.db")  # a login's answer rests in the vault; the sandbox's data is TikTok's own
TALKS: list[Any] = [AIMessage("All right."), full_brief(), AIMessage("All right.")]
TAKEN = say("en", "secret.taken")


async def _say_everywhere(opened: World, pasted: str) -> None:
    """Say it as new words, at a card, and as what no card or browser is for."""
    await opened.say(pasted, "make my ad", pasted, "make my ad")
    for kind in ("approve", "browser", "user"):
        async for event in opened.opened.session.say(Line(kind=kind, text=pasted)):
            opened.events.append(event.line())


async def _where(home: Path, opened: World, secret: str) -> set[str]:
    found = {
        str(path.relative_to(home)).removesuffix("-wal")
        for path in home.rglob("*")
        if path.is_file()
        and not str(path.relative_to(home)).startswith(PUBLIC)
        and secret.encode() in path.read_bytes()
    }
    held = opened.opened.session
    saved = home.parent / "saved.yaml"
    save("talk", await held.ports.recall("talk"), saved, lambda text: text)
    places = {"events": repr(opened.events), "model": repr(opened.model), "eval": saved.read_text(encoding="utf-8")}
    return found | {name for name, content in places.items() if secret in content}


@pytest.mark.parametrize("form", FORMS)
async def test_a_pasted_secret_is_nowhere_and_the_person_is_told(tmp_path: Path, form: str) -> None:
    pasted, secret = FORMS[form]
    async with world(tmp_path / "home", model=Scripted(replies=TALKS), is_interactive=True) as opened:
        await _say_everywhere(opened, pasted)
        assert await _where(tmp_path / "home", opened, secret) == set()
        assert (TAKEN in opened.seen()) != looks_like_answer(pasted)


async def test_unscreened_it_would_be_everywhere(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    for module in (taken_out, intake):
        monkeypatch.setattr(module, "screened", lambda text: text)
    pasted, secret = FORMS["a token in a sentence"]
    async with world(tmp_path / "home", model=Scripted(replies=TALKS), is_interactive=True) as opened:
        await opened.say(pasted)
        found = await _where(tmp_path / "home", opened, secret)
    assert {"checkpoints.db", "transcripts.db", "events", "model", "eval"} <= found


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
        await opened.say(TOKEN)
        assert len(opened.model.asked) == asked
        assert opened.awaiting() == waiting
        await opened.say("yes")
        assert len(opened.ads()) == 1


@pytest.mark.parametrize("form", FORMS)
def test_the_history_of_the_prompt_holds_none(tmp_path: Path, form: str) -> None:
    pasted, secret = FORMS[form]
    history = _History(str(tmp_path / "history"))
    for line in ("hello", pasted):
        history.store_string(line)
    assert secret not in (tmp_path / "history").read_text(encoding="utf-8")


CONFIG: RunnableConfig = {"configurable": {"thread_id": "talk"}}


async def _in_studio(home: Path, form: str, start: str) -> set[str]:
    """Paste as words and as an answer into the graph as LangGraph's server runs it; name what then holds the secret."""
    pasted, secret = FORMS[form]
    model = Scripted(replies=TALKS)
    async with world(home, model=model, token=start) as opened:
        held, platform = opened.opened, opened.opened.platform
        deps = make_deps(
            held.settings,
            platform,
            held.session.ports.journal,
            opened.clock,
            server_ears(platform.target),
            model=lambda: model,
        )
        graph = build_graph(deps, platform.writer, InMemorySaver())
        said: list[Any] = [Input(messages=[HumanMessage(words)]) for words in (pasted, "make my ad")]
        found: set[str] = set()
        for given in (*said, Command(resume=f'change the text to "Tea", {pasted}')):
            await graph.ainvoke(given, CONFIG)
            holds = {**(await graph.aget_state(CONFIG)).values, "model": model.asked}
            found |= {name for name, content in holds.items() if secret in repr(content)}
    return found


@pytest.mark.parametrize("start", ["valid", "none"])
@pytest.mark.parametrize("form", ["a token in a sentence", "JSON", "a line of a settings file", "in German"])
async def test_past_the_session_neither_state_nor_model_holds_it(tmp_path: Path, form: str, start: str) -> None:
    assert await _in_studio(tmp_path, form, start) == set()


@pytest.mark.parametrize(
    ("module", "start", "found"),
    [
        (intake, "valid", {"messages", "lines", "model"}),
        (ears, "valid", {"messages", "lines", "heard", "model"}),
        (await_login, "none", {"messages", "lines", "model"}),
    ],
)
async def test_each_door_past_the_session_is_needed(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, module: Any, start: str, found: set[str]
) -> None:
    monkeypatch.setattr(module, "screened", lambda text: text)
    assert found == await _in_studio(tmp_path, "a line of a settings file", start)
