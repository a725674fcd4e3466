"""A login in Studio, where nobody screens what is typed before the graph does."""

from collections.abc import AsyncIterator
from contextlib import AsyncExitStack, asynccontextmanager
from dataclasses import dataclass
from pathlib import Path
from typing import Any

import httpx
import pytest
from langchain_core.messages import HumanMessage
from langchain_core.runnables import RunnableConfig
from langgraph.checkpoint.memory import InMemorySaver
from langgraph.types import Command

from agent import bootstrap
from agent.bootstrap import make_deps, make_graph
from agent.conversation.ears import server_ears
from agent.graph import Graph, build_graph
from agent.state import Input
from agent.wiring import platforms
from agent.wiring.platforms import Platform, open_platform
from agent.wiring.platforms import make_studio_platform as really_make
from agent.wiring.settings import load_settings
from tests.doubles.clock import FakeClock
from tests.doubles.program import BRIEF
from tests.doubles.scripted import Scripted
from tests.doubles.world import full_brief
from tools.core.family import Family
from tools.journal.sqlite import SqliteJournal
from tools.sandbox.browser import browse

CONFIG: RunnableConfig = {"configurable": {"thread_id": "talk"}}


@dataclass
class LoggedOut:
    """The graph as the server runs it, with nobody logged in."""

    graph: Graph
    platform: Platform
    model: Scripted

    async def say(self, words: str) -> None:
        await self.graph.ainvoke(Input(messages=[HumanMessage(words)]), CONFIG)

    async def answer(self, value: Any) -> None:
        await self.graph.ainvoke(Command(resume=value), CONFIG)

    async def question(self) -> dict[str, Any]:
        (asked,) = (await self.graph.aget_state(CONFIG)).interrupts
        question: dict[str, Any] = asked.value
        return question

    async def address_after_consent(self) -> str:
        """Approve in the browser and give the address it ends on."""
        url = await self.platform.login.url((await self.question())["handle"])
        return await self.platform.browse(url, "approve")

    async def everything_kept(self) -> str:
        """Give the state and all that the model was ever shown."""
        return f"{(await self.graph.aget_state(CONFIG)).values}\n{self.model.asked}"


@asynccontextmanager
async def logged_out(home: Path) -> AsyncIterator[LoggedOut]:
    settings, clock, model = (
        load_settings({"TIKTOK_ADS_HOME": str(home)}, {}),
        FakeClock(),
        Scripted(replies=[full_brief()]),
    )
    journal = SqliteJournal(home / "journal.db")
    async with open_platform(settings, clock) as platform:
        await platform.hold_token(None)
        deps = make_deps(
            settings, platform, journal, clock, server_ears(settings.target), model=lambda: model, is_served=True
        )
        yield LoggedOut(build_graph(deps, platform.writer, InMemorySaver()), platform, model)
    await journal.close()


@pytest.fixture
async def studio(tmp_path: Path) -> AsyncIterator[LoggedOut]:
    async with logged_out(tmp_path) as opened:
        yield opened


async def test_the_question_carries_a_handle_and_no_address(studio: LoggedOut) -> None:
    await studio.say("brief")
    question = await studio.question()

    assert question["what"] == "authorization"
    assert "://" not in str(question)


async def test_a_pasted_address_logs_in_and_reaches_neither_state_nor_model(studio: LoggedOut) -> None:
    await studio.say("brief")
    address = await studio.address_after_consent()
    await studio.answer(address)

    assert (await studio.question())["what"] == "approval"
    assert "auth_code=" not in await studio.everything_kept()


async def test_an_address_pasted_as_a_new_message_reaches_neither_state_nor_model(studio: LoggedOut) -> None:
    await studio.say("brief")
    address = await studio.address_after_consent()
    await studio.say(address)

    assert "auth_code=" not in await studio.everything_kept()


async def test_a_login_made_elsewhere_counts_at_the_next_words(studio: LoggedOut) -> None:
    await studio.say("brief")
    elsewhere = await studio.platform.login.begin(Family.ADS)
    back = await studio.platform.browse(await studio.platform.login.url(elsewhere), "approve")
    await studio.platform.login.finish(elsewhere, await studio.platform.login.keep(back))
    await studio.answer("I have logged in, submit it")

    assert (await studio.question())["what"] == "approval"


async def test_a_no_at_the_login_ends_it(studio: LoggedOut) -> None:
    await studio.say("brief")
    await studio.answer("no")

    assert (await studio.graph.aget_state(CONFIG)).values["ended"] == "unauthorised"


@pytest.fixture
async def in_studio(monkeypatch: pytest.MonkeyPatch, tmp_path: Path) -> AsyncIterator[tuple[Graph, list[str]]]:
    """The graph as LangGraph's server gets it, with nobody logged in, and the addresses the browser was sent to."""
    opened: list[str] = []
    made: list[Platform] = []

    def make_platform(*given: Any, **named: Any) -> Platform:
        made.append(really_make(*given, **named))
        return made[-1]

    monkeypatch.setattr(bootstrap, "harden", lambda: None)  # it is for a whole process
    monkeypatch.setattr("webbrowser.open", opened.append)
    async with AsyncExitStack() as stack, open_platform(bootstrap.read_settings({}), FakeClock()) as platform:
        await platform.hold_token(None)
        bootstrap._studio.cache_clear()
        with monkeypatch.context() as while_made:
            while_made.setattr(platforms, "AsyncExitStack", lambda: stack)
            while_made.setattr(platforms, "make_studio_platform", make_platform)
            graph = make_graph()
        graph.checkpointer = InMemorySaver()
        yield graph, opened
        bootstrap._studio.cache_clear()
        await made[0].close()


async def test_whoever_approves_in_the_browser_that_opened_says_any_word_and_goes_on(
    in_studio: tuple[Graph, list[str]],
) -> None:
    graph, opened = in_studio
    await graph.ainvoke(Input(messages=[HumanMessage(BRIEF)]), CONFIG)
    (url,) = opened
    async with httpx.AsyncClient(trust_env=False) as person:
        page = await person.get(await browse(person, url, "approve"))
    assert "The answer has arrived" in page.text
    await graph.ainvoke(Command(resume="done"), CONFIG)
    state = await graph.aget_state(CONFIG)

    assert [one.value["what"] for one in state.interrupts] == ["approval"]
    assert "auth_code=" not in str(state.values)


async def test_a_word_before_the_approval_leaves_the_login_waiting(in_studio: tuple[Graph, list[str]]) -> None:
    graph, _ = in_studio
    await graph.ainvoke(Input(messages=[HumanMessage(BRIEF)]), CONFIG)
    await graph.ainvoke(Command(resume="done"), CONFIG)

    assert [one.value["what"] for one in (await graph.aget_state(CONFIG)).interrupts] == ["authorization"]


async def test_a_bare_code_pasted_in_studio_is_not_shown_to_the_model(studio: LoggedOut) -> None:
    await studio.say("brief")
    code = (await studio.address_after_consent()).partition("auth_code=")[2].partition("&")[0]
    await studio.answer(code)

    assert (await studio.question())["what"] == "approval"
    assert code not in await studio.everything_kept()
