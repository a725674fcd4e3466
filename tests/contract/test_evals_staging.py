"""Where conversations are held: a world of its own for each, however many one process holds, and none is left over."""

import threading
from pathlib import Path

import pytest

import evals.crew
from agent.nodes._condition import Condition
from agent.state import State
from agent.wiring.settings import Settings, load_settings
from evals.cast import CHOSEN
from evals.conversation import Conversation
from evals.crew import held
from evals.jobs import Job, Order
from evals.results import Case
from evals.stage import play
from tests.unit.evals.cases import conversation

BRIEF = 'Campaign "Spring Sale", traffic, text "Two for one all week", shop now, no music'


def ordered(scratch: Path) -> Order:
    return Order(settings=settings(scratch), scratch=scratch, most_seconds=60, jobs=1)


def settings(folder: Path) -> Settings:
    return load_settings({"TIKTOK_ADS_HOME": str(folder)}, {"model": "offline"})


def played(given: Conversation, folder: Path, agent: str = CHOSEN) -> Case:
    folder.mkdir()
    return play(Job(agent, given, 1), folder, ordered(folder))


def test_conversations_of_one_process_know_nothing_of_each_other(tmp_path: Path) -> None:
    brief = conversation(turns=[{"user": BRIEF}], answers={"approval": "yes"})
    logged_out = conversation(world={"token": "none"}, turns=[{"user": BRIEF}], answers={"approval": "yes"})
    blocked = conversation(world={"region": "blocked"}, turns=[{"user": BRIEF}], answers={"approval": "yes"})
    worlds = (brief, logged_out, blocked, brief)
    cases = [played(given, tmp_path / str(at)) for at, given in enumerate(worlds)]
    assert [len(case.ads) for case in cases] == [1, 0, 0, 1]
    assert cases[0].events == cases[3].events


def test_a_restart_continues_the_same_world(tmp_path: Path) -> None:
    turns = [{"user": BRIEF}, {"restart": True}, {"user": "yes"}]
    (case,) = [played(conversation(turns=turns), tmp_path / "world")]
    assert [event["id"] for event in case.events if event["type"] == "session"] == ["conversation"] * 2
    assert [ad["campaign_name"] for ad in case.ads] == ["Spring Sale"]


@pytest.mark.parametrize("has_memory", [True, False])
def test_no_world_is_left_over(tmp_path: Path, monkeypatch: pytest.MonkeyPatch, *, has_memory: bool) -> None:
    memory, scratch = tmp_path / "memory", tmp_path / "scratch"
    scratch.mkdir()
    if has_memory:
        memory.mkdir()
    monkeypatch.setattr(evals.crew, "_MEMORY", memory)
    cases = held([Job("null", conversation(), 1)], ordered(scratch))
    assert next(cases)[1].trouble is None
    assert len(list((memory if has_memory else scratch).iterdir())) == 1
    assert list(cases) == []
    assert [*memory.glob("*"), *scratch.glob("*")] == []


async def test_a_condition_is_decided_without_leaving_for_a_thread() -> None:
    where = Condition(lambda _: str(threading.get_ident()))
    assert await where.ainvoke(State()) == where.invoke(State()) == str(threading.get_ident())
