"""Ask the model what to propose. It sees the history and the situation as data; it decides nothing."""

import json
from collections.abc import Iterable
from dataclasses import dataclass
from datetime import date, timedelta

from langchain_core.messages import AIMessage, HumanMessage, SystemMessage
from langchain_core.runnables import RunnableConfig
from langgraph.config import get_stream_writer
from pydantic import JsonValue

from agent.deps import Deps
from agent.language.dates.timing import says_when
from agent.models._asking import Asking, ModelAnswer, ModelQuestion, reply_of
from agent.nodes._borne_out import borne_out
from agent.nodes._events import proposed, said
from agent.nodes._facts import account, fields_missing
from agent.nodes._messages import SITUATION, declare, last_words, ordered
from agent.nodes._spoken import read_on
from agent.nodes._thread import session_of
from agent.nodes._usage import counted
from agent.prompts import render
from agent.state import StandIn, State, Update
from tools.core.errors import AdsError
from tools.core.field import shown
from tools.core.moments import zone_of
from tools.core.target import Target
from tools.core.tool import Effect, Tool
from tools.fields import every_field


@dataclass(frozen=True)
class CallModel:
    """The only node in which a model proposes anything."""

    deps: Deps

    async def __call__(self, state: State, config: RunnableConfig) -> Update:
        """Ask for one reply; the embedded model stands in where the chosen one gives none."""
        if state.ended is not None:
            return {"decisions": (), "ran": ()}  # a command of the chat was answered, and nothing was said
        session = session_of(config)
        claims = await borne_out(self.deps.journal, session, state, await self.deps.journal.begun(session))
        known = await self._account_in_force(state)
        state = state.model_copy(update={**claims, **known, "missing": fields_missing(state)})
        declared = [declare(tool) for tool in self._tools()]
        question = ModelQuestion(declared, [self._prompt(), *ordered(state.messages), self._situation(state)])
        asked = await self._ask(state, question)
        reading = await reply_of(self.deps.fallback(), question)
        reply, received = asked.reply, asked.received
        if reply is None:
            reply = reading
            received = (*received, reply)
        notice = _notice(state, asked)
        return {
            "messages": [*([AIMessage(notice)] if notice else []), reply],
            "events": (*proposed(reply), *said(notice), *said(reply.text, "rule" if asked.is_ours else "model")),
            **known,
            "missing": state.missing,
            "read": read_on(state.read, reading),
            "decisions": (),
            "ran": (),
            "turn_calls": state.turn_calls + len(received),
            "usage": counted(state.usage, received),
            "stand_in": self._stand_in(asked),
        }

    async def _account_in_force(self, state: State) -> Update:
        """Find the account where a day is said, which counts in its zone; what cannot be asked now is asked later."""
        if state.advertiser is None and not says_when(last_words(state.messages)):
            return {}
        try:
            in_force = await account(self.deps, state)
        except AdsError:
            return {}
        return {"advertiser": in_force.advertiser, "is_fit": in_force.is_fit}

    async def _ask(self, state: State, question: ModelQuestion) -> ModelAnswer:
        model = self.deps.model()
        if isinstance(model, type(self.deps.fallback())):
            return ModelAnswer(None, ())
        now = self.deps.clock.now()
        held = state.stand_in
        if held is not None and held.holds(state.turn_calls, now):
            return ModelAnswer(None, (), held.words, max(0, (held.until - now).total_seconds()))
        asking = Asking(
            model=model,
            clock=self.deps.clock,
            until=now + timedelta(seconds=self.deps.caps.model_seconds),
            tell=_tell,
            show=_show,
            correct=_correction,
        )
        return await asking.ask(question)

    def _stand_in(self, asked: ModelAnswer) -> StandIn | None:
        if not asked.words:
            return None
        return StandIn(words=asked.words, until=self.deps.clock.now() + timedelta(seconds=asked.rest_seconds))

    def _tools(self) -> list[Tool]:
        return [tool for tool in self.deps.tools.values() if self.deps.target in tool.targets]

    def _prompt(self) -> SystemMessage:
        rules = "\n".join(f"- {tool.name}: {tool.description}" for tool in self._tools())
        objectives = "\n".join(f"- {one.name}: {one.means}" for one in self.deps.catalogue.objectives)
        submit = submit_tool(self.deps.tools.values(), self.deps.target)
        return SystemMessage(render("system", tools=rules, objectives=objectives, submit_tool=submit))

    def _situation(self, state: State) -> HumanMessage:
        submit = submit_tool(self.deps.tools.values(), self.deps.target)
        facts = situation(state, self.deps.target, submit, self.deps.today(state.advertiser))
        return HumanMessage(json.dumps(facts, ensure_ascii=False), name=SITUATION)


def submit_tool(tools: Iterable[Tool], target: Target) -> str:
    """Name the tool that submits on this target."""
    return next(tool.name for tool in tools if tool.effect is Effect.SPEND and target in tool.targets)


def situation(state: State, target: Target, submit: str, today: date) -> dict[str, JsonValue]:
    """Give the state as data, so that history may be windowed without loss."""
    return {
        "today": today.isoformat(),
        "target": target.value,
        "submit_tool": submit,
        "draft": shown(every_field(), state.draft),
        "violations": [one.model_dump(mode="json") for one in state.violations],
        "awaiting": state.awaiting,
        "language": state.language,
        **({"is_outside": True} if state.tongue.outside == "now" else {}),
        **({"let_go": True} if state.let_go else {}),
        "submitted": state.receipt.model_dump(mode="json", exclude={"account"}) if state.receipt else None,
        **({"withdrawn": state.withdrawn.model_dump(mode="json")} if state.withdrawn else {}),
        **({"others": [one.model_dump(mode="json") for one in state.others]} if state.others else {}),
        "failure": state.failure.model_dump(mode="json", exclude={"platform_words"}) if state.failure else None,
        "advertiser": _account(state),
        "settled": state.settled_content is not None,
        "missing": list(state.missing),
    }


def _account(state: State) -> JsonValue:
    """Name the account without its title: other people's words belong into tool answers, as do the platform's."""
    known = state.advertiser
    if known is None:
        return None
    return {
        "advertiser_id": known.advertiser_id,
        "currency": known.currency,
        "timezone": zone_of(known),
        "country": known.country,
    }


def _notice(state: State, asked: ModelAnswer) -> str:
    """Say why the embedded model answers, once: what was said before is not said again."""
    was_said = state.stand_in is not None and state.stand_in.words == asked.words
    return "" if was_said else asked.words


def _tell(words: str) -> None:
    get_stream_writer()({"progress": words})


def _show(arrived: str) -> None:
    get_stream_writer()({"arriving": arrived})


def _correction(problem: str) -> HumanMessage:
    return HumanMessage(render("again", problem=problem), name=SITUATION)
