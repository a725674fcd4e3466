"""Ask the model what to propose. It sees the history and the situation as data; it decides nothing."""

import json
from collections.abc import Sequence
from dataclasses import dataclass
from typing import Any

from langchain_core.language_models import BaseChatModel
from langchain_core.messages import AIMessage, AnyMessage, HumanMessage, SystemMessage
from pydantic import JsonValue

from agent.binding import declare, ordered
from agent.deps import Deps
from agent.prompts import render
from agent.state import State, Update, Usage
from tools.core.target import Target
from tools.core.tool import Effect, Tool

SITUATION = "situation"


@dataclass(frozen=True)
class CallModel:
    """The only node in which a model speaks."""

    deps: Deps

    async def __call__(self, state: State) -> Update:
        """Ask once; the embedded model steps in where the chosen one fails."""
        declared = [declare(tool) for tool in self.deps.tools.values() if self.deps.target in tool.targets]
        messages = [self._prompt(), *ordered(state.messages), self._situation(state)]
        reply, notice = await self._ask(declared, messages)
        return {
            "messages": [*notice, reply],
            "decisions": (),
            "ran": (),
            "turn_calls": state.turn_calls + 1,
            "usage": _counted(state.usage, reply),
        }

    async def _ask(
        self, declared: list[dict[str, Any]], messages: Sequence[AnyMessage]
    ) -> tuple[AIMessage, list[AIMessage]]:
        try:
            return await _reply(self.deps.model(), declared, messages), []
        except Exception as error:  # noqa: BLE001 -- a provider may raise anything, and the conversation must go on
            words = f"The language model does not answer ({type(error).__name__}); the embedded one carries on."
            return await _reply(self.deps.fallback(), declared, messages), [AIMessage(words)]

    def _prompt(self) -> SystemMessage:
        rules = "\n".join(f"- {tool.name}: {tool.description}" for tool in self.deps.tools.values())
        objectives = "\n".join(f"- {one.name}: {one.means}" for one in self.deps.catalogue.objectives)
        submit = submit_tool(self.deps.tools.values(), self.deps.target)
        return SystemMessage(render("system", tools=rules, objectives=objectives, submit_tool=submit))

    def _situation(self, state: State) -> HumanMessage:
        facts = situation(state, self.deps.target, submit_tool(self.deps.tools.values(), self.deps.target))
        missing = self.deps.catalogue.missing(state.draft, self.deps.target)
        return HumanMessage(json.dumps({**facts, "missing": list(missing)}, ensure_ascii=False), name=SITUATION)


def submit_tool(tools: Sequence[Tool] | Any, target: Target) -> str:  # noqa: ANN401 -- any iterable of tools
    """Name the tool that submits on this target."""
    return next(tool.name for tool in tools if tool.effect is Effect.SPEND and target in tool.targets)


def situation(state: State, target: Target, submit: str) -> dict[str, JsonValue]:
    """Give the state as data, so that history may be windowed without loss."""
    return {
        "target": target.value,
        "submit_tool": submit,
        "draft": dict(state.draft.shown()),
        "violations": [one.model_dump(mode="json") for one in state.violations],
        "awaiting": state.asked,
        "submitted": state.receipt.model_dump(mode="json") if state.receipt else None,
        "failure": state.failure.model_dump(mode="json") if state.failure else None,
        "advertiser": state.advertiser.model_dump(mode="json") if state.advertiser else None,
        "settled": state.settled_content is not None,
    }


async def _reply(model: BaseChatModel, declared: list[dict[str, Any]], messages: Sequence[AnyMessage]) -> AIMessage:
    reply = await model.bind_tools(declared).ainvoke(list(messages))
    if not isinstance(reply, AIMessage):
        msg = "the model answered with something that is not a reply"
        raise TypeError(msg)
    return reply


def _counted(usage: Usage, reply: AIMessage) -> Usage:
    spent = reply.usage_metadata or {"input_tokens": 0, "output_tokens": 0, "total_tokens": 0}
    return Usage(
        model_calls=usage.model_calls + 1,
        input_tokens=usage.input_tokens + spent["input_tokens"],
        output_tokens=usage.output_tokens + spent["output_tokens"],
    )
