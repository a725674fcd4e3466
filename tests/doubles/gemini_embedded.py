"""The embedded model behind Gemini's interface: a server that can hold any conversation, with nothing scripted."""

import json
from collections.abc import Iterator
from typing import Any

from langchain_core.messages import AIMessage, BaseMessage, HumanMessage, ToolMessage

from agent.nodes._messages import SITUATION
from agent.wiring.providers import embedded_model
from tests.doubles.gemini_answers import Answer, Body, Part, call, reply, text


def embedded(body: Body) -> Answer:
    """Answer a request as the embedded model would, which words no failure."""
    if "tools" not in body:
        return reply()
    declared = [
        {"type": "function", "function": one | {"parameters": {"type": "object", "properties": {}}}}
        for one in body["tools"][0]["functionDeclarations"]
    ]
    said = embedded_model().bind_tools(declared).invoke(list(_messages(body)))
    words = [text(said.text)] if said.text else []
    return reply(*words, *(call(one["name"], one["args"]) for one in said.tool_calls))


def _messages(body: Body) -> Iterator[BaseMessage]:
    """Read the contents back; no ids are on the wire, so calls and answers are matched by their order."""
    open_ids: list[str] = []
    for number, content in enumerate(body["contents"]):
        parts = content["parts"]
        if content["role"] == "model":
            made = [part["functionCall"] for part in parts if "functionCall" in part]
            open_ids = [f"{number}-{place}" for place, _ in enumerate(made)]
            calls = [{**one, "id": call_id} for one, call_id in zip(made, open_ids, strict=True)]
            yield AIMessage("".join(part.get("text", "") for part in parts), tool_calls=calls)
            continue
        for part in parts:
            yield _answer(part, open_ids.pop(0)) if "functionResponse" in part else _words(part)


def _answer(part: Part, call_id: str) -> ToolMessage:
    answered = part["functionResponse"]
    return ToolMessage(json.dumps(answered["response"]), tool_call_id=call_id, name=answered["name"])


def _words(part: Part) -> HumanMessage:
    return HumanMessage(part["text"], name=SITUATION if _is_situation(part["text"]) else None)


def _is_situation(words: str) -> bool:
    try:
        read: Any = json.loads(words)
    except ValueError:
        return False
    return isinstance(read, dict) and not {"submit_tool", "situation"}.isdisjoint(read)
