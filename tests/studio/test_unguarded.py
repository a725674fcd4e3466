"""Where no guard stands in front of the server, nothing that spends is approved: not even with the fingerprint."""

from collections.abc import AsyncIterator
from contextlib import asynccontextmanager
from dataclasses import dataclass, replace
from pathlib import Path
from typing import Any

import httpx
import pytest
from langchain_core.messages import HumanMessage
from langchain_core.runnables import RunnableConfig
from langgraph.checkpoint.memory import InMemorySaver
from langgraph.types import Command
from langgraph_sdk import get_client

from agent.bootstrap import make_deps
from agent.conversation.ears import server_ears
from agent.graph import Graph, build_graph
from agent.nodes.submit import Submit
from agent.state import Input, State
from agent.wiring.entrance import Entrance, by_a_session, entrance
from agent.wiring.platforms import open_platform
from agent.wiring.settings import load_settings
from agent.words.sentences import say
from tests.doubles.clock import FakeClock
from tests.doubles.plans import make_plan
from tests.doubles.scripted import Scripted
from tests.doubles.studio import Studio, serve
from tests.doubles.world import full_brief
from tools.core.plan import Approval, Step, Write
from tools.core.ports import StepStatus
from tools.core.target import Target
from tools.journal.sqlite import SqliteJournal

UNGUARDED = say("en", "approval.unguarded")
REAL = [Target.TIKTOK_SANDBOX, Target.PRODUCTION]


def run_of(request_id: str | None) -> RunnableConfig:
    """Give a run as LangGraph's server hands it on, by the name of the request that it came in by."""
    return {"configurable": {"thread_id": "talk", "langgraph_request_id": request_id}}


@dataclass(frozen=True)
class AtTheCard:
    """The graph as a server runs it, at a card."""

    graph: Graph
    journal: SqliteJournal

    async def question(self) -> dict[str, Any]:
        (asked,) = (await self.graph.aget_state(run_of(None))).interrupts
        question: dict[str, Any] = asked.value
        return question

    async def approved_by(self, request_id: str | None) -> Approval | None:
        """Answer with the fingerprint, by a request of that name, and give what the journal then holds."""
        fingerprint = (await self.question())["fingerprint"]
        await self.graph.ainvoke(Command(resume={"approve": fingerprint}), run_of(request_id))
        plan_state = await self.journal.state("talk", fingerprint)
        return None if plan_state is None else plan_state.approval


@asynccontextmanager
async def at_the_card(home: Path, target: Target, **changes: Any) -> AsyncIterator[AtTheCard]:
    settings = load_settings({"TIKTOK_ADS_HOME": str(home)}, {})
    journal, saver, model = SqliteJournal(home / "journal.db"), InMemorySaver(), Scripted(replies=[full_brief()])
    async with open_platform(settings, FakeClock()) as platform:
        deps = make_deps(
            settings, platform, journal, FakeClock(), server_ears(target), model=lambda: model, is_served=True
        )
        practising = build_graph(deps, platform.writer, saver)
        await practising.ainvoke(Input(messages=[HumanMessage("brief")]), run_of(None))
        yield AtTheCard(build_graph(replace(deps, target=target, **changes), platform.writer, saver), journal)
    await journal.close()


FORGED = [None, "", ".", "a-name-of-their-own", "0" * 24 + "." + "0" * 64, "None.None", Entrance().name()]


@pytest.mark.parametrize("target", REAL)
@pytest.mark.parametrize("request_id", FORGED, ids=range(len(FORGED)))
async def test_the_fingerprint_of_a_run_that_no_guard_let_in_approves_nothing(
    tmp_path: Path, target: Target, request_id: str | None
) -> None:
    async with at_the_card(tmp_path, target) as talk:
        assert await talk.approved_by(request_id) is None
        assert (await talk.question())["prompt"].startswith(UNGUARDED)
        assert await talk.approved_by(request_id) is None

        assert await talk.approved_by(entrance().name()) is not None


@pytest.mark.parametrize("target", REAL)
async def test_without_that_question_the_fingerprint_alone_would_approve(tmp_path: Path, target: Target) -> None:
    async with at_the_card(tmp_path, target, is_guarded=by_a_session) as talk:
        assert await talk.approved_by(None) is not None


async def test_practice_needs_no_guard(tmp_path: Path) -> None:
    async with at_the_card(tmp_path, Target.SANDBOX) as talk:
        assert UNGUARDED not in (await talk.question())["prompt"]
        assert await talk.approved_by(None) is not None


async def test_a_no_and_a_question_need_no_guard(tmp_path: Path) -> None:
    async with at_the_card(tmp_path, Target.PRODUCTION) as talk:
        await talk.graph.ainvoke(Command(resume="how much will it cost?"), run_of(None))
        assert "20.00 USD a day" in (await talk.question())["prompt"]
        rests = await talk.graph.ainvoke(Command(resume="no"), run_of(None))
        assert rests["ended"] == "declined"


async def is_guarded(studio: Studio, headers: dict[str, str], **more: Any) -> bool:
    """Run the probe by a request with these headers, and give what the graph made of it."""
    async with get_client(url=studio.address, api_key=None, headers=headers) as client:
        found: dict[str, Any] = await client.runs.wait(None, "probe", input={}, **more)  # type: ignore[assignment]
        return bool(found["is_guarded"])


async def test_the_graph_knows_on_the_server_that_the_guard_let_a_run_in(studio: Studio) -> None:
    assert await is_guarded(studio, {})
    assert await is_guarded(studio, {"x-request-id": "a-name-of-their-own"})


async def test_a_name_that_a_body_brings_is_not_taken(studio: Studio) -> None:
    for where in ("config", "context"):
        forged = {"langgraph_request_id": "forged"}
        body = {"assistant_id": "probe", "input": {}, where: {"configurable": forged} if where == "config" else forged}
        answer = httpx.post(f"{studio.address}/runs/wait", json=body, trust_env=False)
        assert answer.json()["is_guarded"], answer.text  # the server took the guard's name, and left theirs out


async def test_without_the_guard_no_run_on_the_server_was_let_in(studio: Studio, tmp_path: Path) -> None:
    with serve(tmp_path, is_guarded=False) as bare:
        for name in ("", "a-name-of-their-own", entrance().name()):
            assert not await is_guarded(bare, {"x-request-id": name} if name else {})


class Counted:
    """A writing port that only counts."""

    def __init__(self) -> None:
        self.sent = 0

    async def send(self, write: Write) -> str:
        self.sent += 1
        return f"170000000000000000{self.sent}"


@pytest.mark.parametrize(("minutes", "is_let_in", "sent"), [(1, True, 2), (1, False, 0), (31, True, 0)])
async def test_what_was_begun_goes_on_only_where_a_guard_let_the_word_in_and_the_yes_is_young(
    tmp_path: Path, minutes: int, is_let_in: bool, sent: int
) -> None:
    settings, clock = load_settings({"TIKTOK_ADS_HOME": str(tmp_path)}, {}), FakeClock()
    journal, writer, plan = SqliteJournal(tmp_path / "journal.db"), Counted(), make_plan(target=Target.PRODUCTION)
    await journal.plan("talk", plan)
    await journal.approve("talk", Approval(fingerprint=plan.fingerprint, words="yes", at=clock.now()))
    assert await journal.begin(plan.fingerprint, Step.CAMPAIGN, clock.now(), 3)
    await journal.settle(plan.fingerprint, Step.CAMPAIGN, 1, StepStatus.APPLIED, created_id="17001")
    await clock.sleep(60 * minutes)
    async with open_platform(settings, clock) as platform:
        made = make_deps(settings, platform, journal, clock, server_ears(Target.PRODUCTION), is_served=True)
        deps = replace(made, target=Target.PRODUCTION, standins=None)
        name = entrance().name() if is_let_in else None
        await Submit(deps, writer)(State(plan=plan.fingerprint), run_of(name))

    assert writer.sent == sent
    await journal.close()
