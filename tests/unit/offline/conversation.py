"""A conversation with the embedded model as the graph holds one."""

import asyncio
import json
from collections.abc import Sequence
from typing import Any

from langchain_core.messages import AIMessage, BaseMessage, HumanMessage, SystemMessage, ToolMessage

import tools.objectives
from agent.language.brief.decisions import Decisions
from agent.models._provider import ModelChoice
from agent.models.offline import PROVIDER
from agent.models.offline.scene import Decided, Situation
from agent.models.offline.understanding import understand
from tools.core.objective import Objective
from tools.discovery import collect

SEED = ("campaign_name", "objective", "text", "cta", "music")
WHOLE = {
    "campaign_name": "Spring Sale",
    "objective": "TRAFFIC",
    "text": "Two for one",
    "cta": "SHOP_NOW",
    "music": "none",
}
SUBMITTED = {"campaign_name": "Spring Sale", "ids": {"campaign_id": "7", "adgroup_id": "8", "ad_id": "9"}}
MODEL = PROVIDER.load(ModelChoice())
KNOWN = collect(tools.objectives, "OBJECTIVE", Objective)


def decisions(said: str, awaiting: str = "reply", draft: dict[str, Any] | None = None) -> Decisions:
    """Give what a message decides, as the embedded model reads it."""
    held = {field: Decided(value=value, source="said") for field, value in (draft or {}).items()}
    missing = tuple(field for field in SEED if field not in held)
    scene = Situation(submit_tool="submit_ad_mock", missing=missing, awaiting=awaiting, draft=held)
    return understand(said, scene, KNOWN).decisions


def situation(draft: dict[str, Any] | None = None, inferred: Sequence[str] = (), **more: Any) -> HumanMessage:
    sources = {field: "inferred" if field in inferred else "said" for field in draft or {}}
    decided = {field: {"value": value, "source": sources[field]} for field, value in (draft or {}).items()}
    facts = {
        "target": "sandbox",
        "submit_tool": "submit_ad_mock",
        "draft": decided,
        "missing": [field for field in SEED if field not in decided],
        "violations": [],
        "awaiting": "reply",
        "submitted": None,
        "failure": None,
        "advertiser": None,
    }
    return HumanMessage(json.dumps(facts | more), name="situation")


def converse(messages: Sequence[BaseMessage]) -> AIMessage:
    return asyncio.run(MODEL.ainvoke([SystemMessage("be useful"), *messages]))


def ask(text: str, draft: dict[str, Any] | None = None, **more: Any) -> AIMessage:
    return converse([HumanMessage(text), situation(draft, **more)])


def ask_after_tools(
    text: str, answers: list[tuple[str, Any]], draft: dict[str, Any] | None = None, **more: Any
) -> AIMessage:
    numbered = list(enumerate(answers, 1))
    calls = [{"name": name, "args": {}, "id": f"call_{n}", "type": "tool_call"} for n, (name, _) in numbered]
    told = [ToolMessage(json.dumps(content), tool_call_id=f"call_{n}", name=name) for n, (name, content) in numbered]
    return converse([HumanMessage(text), AIMessage("", tool_calls=calls), *told, situation(draft, **more)])


def proposed(reply: AIMessage) -> list[str]:
    return [call["name"] for call in reply.tool_calls]


def args(reply: AIMessage, tool: str = "update_draft") -> dict[str, Any]:
    return next((call["args"] for call in reply.tool_calls if call["name"] == tool), {})


def fields(text: str, draft: dict[str, Any] | None = None, **more: Any) -> dict[str, Any]:
    """Give the fields that a message fills, without the lists beside them."""
    given = args(ask(text, draft, **more))
    return {field: value for field, value in given.items() if field not in ("inferred", "clear")}
