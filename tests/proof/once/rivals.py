"""Two usual ways to send an ad once, killed by the same harness: a durable step with a look-up, and an agent's tool.

Both are written as their makers' pages have it, and get what can be had: names with a key in them, request ids where
TikTok takes them, a checkpoint of every step on SQLite, and another try after a lost answer.
"""

import asyncio
from collections import Counter
from collections.abc import Awaitable, Callable
from dataclasses import dataclass
from pathlib import Path
from secrets import randbits
from time import sleep
from typing import Any, Literal

import httpx
from langchain_core.language_models import BaseChatModel
from langchain_core.messages import AIMessage, BaseMessage, ToolMessage
from langchain_core.outputs import ChatGeneration, ChatResult
from langchain_core.tools import tool
from langgraph.checkpoint.sqlite.aio import AsyncSqliteSaver
from langgraph.func import entrypoint, task
from langgraph.prebuilt import ToolNode
from langgraph.prebuilt.chat_agent_executor import create_react_agent  # type: ignore[deprecated]  # what is installed

from tests.doubles.plans import make_plan
from tests.proof.once.deaths import AtMoments
from tests.proof.once.judge import things_in
from tests.proof.once.lives import Life, born
from tests.proof.once.scenario import Scenario
from tests.proof.once.served import Served
from tests.proof.once.shared_time import Cells, ClockOfAProgram
from tools.core.plan import API, Step, Write, with_ids

Rival = Literal["durable step", "agent's tool"]
_CONFIG: Any = {"configurable": {"thread_id": "talk"}}
_NAMES = {Step.CAMPAIGN: "campaign_name", Step.ADGROUP: "adgroup_name", Step.AD: "ad_name"}
_WAITS = (1.0, 2.0, 4.0, 8.0, 16.0)  # after a lost answer, as retry policies have it
_WATCHED = {("langgraph.checkpoint.sqlite.aio", "AsyncSqliteSaver"): ("aput", "aput_writes")}
_PLACE, _MOMENTS, _A_SUBMISSION_SECONDS, _MOST_LIVES = 1, 14, 0.15, 6
_ANSWER_LOST = (httpx.RequestError, ValueError)


class Refused(Exception):
    """TikTok said no."""


@dataclass(frozen=True)
class Wire:
    """Requests as anybody would send them."""

    http: httpx.AsyncClient
    clock: ClockOfAProgram

    async def send(self, write: Write, ids: dict[str, str]) -> str:
        """Send a write and give the id that was created."""
        body = with_ids(write.body, ids)
        data = _data_of(await self.http.post(write.path, json=body))
        return str(data.get(f"{write.step}_id") or data[f"{write.step}_ids"][0])

    async def find(self, write: Write) -> str | None:
        """Look for what a write created by its name; no list of TikTok's can be asked by a request id."""
        named = write.body.get("creatives", [write.body])
        name = named[0][_NAMES[write.step]]  # type: ignore[index, call-overload]
        query: dict[str, str | int] = {"advertiser_id": str(write.body["advertiser_id"]), "page_size": 1000}
        rows = _data_of(await self.http.get(f"{API}/{write.step}/get/", params=query))["list"]
        return next((str(row[f"{write.step}_id"]) for row in rows if row[_NAMES[write.step]] == name), None)


def _data_of(response: httpx.Response) -> dict[str, Any]:
    answer = response.json()
    if answer["code"] != 0:
        raise Refused(answer["code"], answer["message"])
    return dict(answer["data"])


async def durable_step(wire: Wire, saver: AsyncSqliteSaver, key: str) -> None:
    """Record each write as a step; whoever takes it up again looks for it first, and sends it with the same id."""
    writes = make_plan(key).writes

    @task
    async def create(number: int, ids: dict[str, str]) -> str:
        for wait in (*_WAITS, None):
            try:
                return await wire.find(writes[number]) or await wire.send(writes[number], ids)
            except (*_ANSWER_LOST, Refused):
                if wait is None:
                    raise
                await wire.clock.sleep(wait)
        raise AssertionError

    @entrypoint(checkpointer=saver)
    async def submit(_asked: str) -> str:
        ids = {"campaign_id": await create(0, {})}
        ids["adgroup_id"] = await create(1, ids)
        return await create(2, ids)

    is_new = await saver.aget(_CONFIG) is None
    await submit.ainvoke("submit" if is_new else None, _CONFIG, durability="sync")


async def tool_of_an_agent(wire: Wire, saver: AsyncSqliteSaver, key: str) -> None:
    """Give a tool to a ready-made agent; an error is told to the model, which calls it again."""

    @tool
    async def submit_ad() -> str:
        """Submit the ad."""
        ids: dict[str, str] = {}
        for write in make_plan(key).writes:
            fresh = {"request_id": str(randbits(62))} if write.has_request_id else {}
            ids[f"{write.step}_id"] = await wire.send(write.model_copy(update={"body": write.body | fresh}), ids)
        return f"submitted as {ids['ad_id']}"

    tools = ToolNode([submit_ad], handle_tool_errors=True)
    agent = create_react_agent(Obliging(), tools, checkpointer=saver)
    is_new = await saver.aget(_CONFIG) is None
    given = {"messages": [("user", "submit my ad")]} if is_new else None
    await agent.ainvoke(given, _CONFIG, durability="sync")


class Obliging(BaseChatModel):
    """Calls the one tool, and calls it again where it failed, three times in all."""

    @property
    def _llm_type(self) -> str:
        return "obliging"

    def bind_tools(self, tools: Any, **_: Any) -> "Obliging":
        """Know the tools."""
        return self

    def _generate(self, messages: list[BaseMessage], stop: Any = None, run_manager: Any = None, **_: Any) -> ChatResult:
        answers = [one for one in messages if isinstance(one, ToolMessage)]
        is_done = bool(answers) and (answers[-1].status != "error" or len(answers) == len(_WAITS[:3]))
        call = {"name": "submit_ad", "args": {}, "id": f"call-{len(answers)}"}
        said = AIMessage("done") if is_done else AIMessage("", tool_calls=[call])
        return ChatResult(generations=[ChatGeneration(message=said)])


_BODIES: dict[Rival, Callable[[Wire, AsyncSqliteSaver, str], Awaitable[None]]] = {
    "durable step": durable_step,
    "agent's tool": tool_of_an_agent,
}


def play(rival: Rival) -> Callable[[Scenario, Path, Served], dict[str, Any]]:
    """Give what plays a session with a rival, and judges it."""

    def playing(scenario: Scenario, folder: Path, at: Served) -> dict[str, Any]:
        cells = at.cells
        cells.clear()
        token = at.begin_anew()
        at.fault(*scenario.faults)
        deaths, kills, lives = list(scenario.deaths), 0, 0
        while lives < _MOST_LIVES:
            life = _is_born(rival, scenario, folder / "home", at, token, deaths.pop(0) if deaths else None)
            lives += 1
            while life.goes_on():
                sleep(0.001)
            at.be_quiet()
            kills += (life.exit_code or 0) < 0
            if life.exit_code == 0:
                break
        cells.pass_to(0, cells.passed() + 4_000)
        at.state()  # what was late lands now
        ads = Counter(one.name for one in things_in(at.db) if one.kind == Step.AD.value)
        return {"kills": kills, "lives": lives, "ads": ads.total(), "doubles": sum(ads.values()) - len(ads)}

    return playing


def _is_born(rival: Rival, scenario: Scenario, home: Path, at: Served, token: str, death: Any) -> Life:
    home.mkdir(exist_ok=True)
    cells, clock = at.cells, ClockOfAProgram(at.cells, _PLACE)
    dies_at = 1 + death.at % _MOMENTS if death is not None and death.kind == "moment" else 0
    moments = AtMoments(cells, dies_at=dies_at, watched=_WATCHED)

    async def live() -> None:
        http = httpx.AsyncClient(base_url=at.address, headers={"Access-Token": token}, timeout=60, trust_env=False)
        async with http, AsyncSqliteSaver.from_conn_string(str(home / "checkpoints.db")) as saver:
            await _BODIES[rival](Wire(http, clock), saver, str(10**17 + scenario.seed * 10**6 + scenario.number))

    life = born(home, cells, _PLACE, moments.watch, {}, lambda: asyncio.run(live()))
    if death is not None and death.kind == "delay":
        life.kill_after = death.at * _A_SUBMISSION_SECONDS
    elif death is not None and death.kind != "moment":
        cells.numbers[Cells.VICTIM], cells.numbers[Cells.IS_DONE_FIRST] = life.pid, death.kind == "answer"
        cells.numbers[Cells.DIES_AT] = cells.numbers[Cells.REQUESTS] + death.at
    return life
