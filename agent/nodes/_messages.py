"""Our tools and the model's tool schema; the model's calls and our proposals; a history every provider accepts."""

import json
from collections.abc import Iterator, Mapping, Sequence
from functools import cache
from itertools import takewhile
from typing import Any

from langchain_core.messages import AIMessage, AnyMessage, BaseMessage, HumanMessage, ToolCall, ToolMessage
from pydantic import Field, JsonValue, ValidationError

from agent.conversation.slashes import as_said
from tools.core.target import Target
from tools.core.tool import Effect, Tool
from tools.core.values import Value

SITUATION = "situation"
_GONE_BY = '{"situation": "gone by"}'  # what was shown here when the model was asked is not kept
_BROKEN_LETTERS = "The arguments do not fit. They hold a broken character. Give the same without it."
_KEPT = ("type", "enum", "items", "description")


class Proposal(Value):
    """A call the model proposes, read against our tools. A problem means that it can only be refused."""

    call_id: str
    name: str
    effect: Effect | None = None
    args: dict[str, JsonValue] = Field(default_factory=dict)
    problem: str | None = None


@cache
def declare(tool: Tool) -> dict[str, Any]:
    """Write a tool as every provider understands it: flat, strings and lists, limits in the descriptions."""
    schema = tool.args.model_json_schema()
    properties = {name: _flat(one) for name, one in schema.get("properties", {}).items()}
    parameters = {"type": "object", "properties": properties, "required": schema.get("required", [])}
    return {
        "type": "function",
        "function": {"name": tool.name, "description": tool.description, "parameters": parameters},
    }


def _flat(schema: Mapping[str, Any]) -> dict[str, Any]:
    chosen = next((one for one in schema.get("anyOf", ()) if one.get("type") != "null"), schema)
    merged = {**schema, **chosen}
    return {name: _flat(value) if name == "items" else value for name, value in merged.items() if name in _KEPT}


def propose(call: ToolCall, tools: Mapping[str, Tool], target: Target) -> Proposal:
    """Read one of the model's calls."""
    call_id, name = str(call["id"]), str(call["name"])[:64]
    tool = tools.get(name)
    if tool is None or target not in tool.targets:
        return Proposal(call_id=call_id, name=name, problem="There is no such tool here.")
    if not _is_text(call["args"]):
        return Proposal(call_id=call_id, name=name, effect=tool.effect, problem=_BROKEN_LETTERS)
    try:
        args = tool.args.model_validate(call["args"])
    except ValidationError as error:
        return Proposal(call_id=call_id, name=name, effect=tool.effect, problem=_sentence(error))
    return Proposal(call_id=call_id, name=name, effect=tool.effect, args=args.model_dump(mode="json"))


def _is_text(args: Mapping[str, JsonValue]) -> bool:
    """Say whether all of it can be written: half of a surrogate pair is no letter."""
    try:
        json.dumps(args, ensure_ascii=False).encode()
    except UnicodeEncodeError:
        return False
    return True


def _sentence(error: ValidationError) -> str:
    found = (f"{'.'.join(str(part) for part in one['loc']) or 'arguments'}: {one['msg']}" for one in error.errors())
    return "The arguments do not fit. " + "; ".join(found)


def open_calls(messages: Sequence[AnyMessage]) -> list[ToolCall]:
    """Give the calls of the newest reply that nobody has answered, in their order."""
    newest = next((one for one in reversed(messages) if isinstance(one, AIMessage) and one.tool_calls), None)
    if newest is None:
        return []
    answered = {one.tool_call_id for one in messages if isinstance(one, ToolMessage)}
    return [call for call in newest.tool_calls if call["id"] not in answered]


def answered(call_id: str, name: str, content: JsonValue) -> ToolMessage:
    """Answer a call; the content is JSON, so that it reads as data."""
    return ToolMessage(json.dumps(content, ensure_ascii=False), tool_call_id=call_id, name=name)


def refused(call_id: str, name: str, why: str, rule: str = "") -> ToolMessage:
    """Answer a call that was not carried out."""
    content: dict[str, JsonValue] = {"error": why}
    return answered(call_id, name, content | ({"rule": rule} if rule else {}))


def ordered(messages: Sequence[AnyMessage]) -> list[AnyMessage]:
    """Make a history that every provider accepts: nothing empty, and each call behind a user's turn, answered at once.

    A provider that matches answers by their order would read one that is out of order as another call's.
    """
    answers = {one.tool_call_id: one for one in messages if isinstance(one, ToolMessage)}
    history: list[AnyMessage] = []
    for message in messages:
        if isinstance(message, ToolMessage) or _says_nothing(message):
            continue
        if isinstance(message, AIMessage) and _needs_a_turn_before(message, history):
            history.append(HumanMessage(_GONE_BY, name=SITUATION))
        history.append(_as_said(message))
        if isinstance(message, AIMessage):
            for call in message.tool_calls:
                call_id = str(call["id"])
                history.append(answers.get(call_id) or refused(call_id, call["name"], "cancelled"))
    return history


def _as_said(message: AnyMessage) -> AnyMessage:
    if isinstance(message, AIMessage):
        return _without_broken_letters(message)
    is_said = isinstance(message, HumanMessage) and isinstance(message.content, str)
    return message.model_copy(update={"content": as_said(message.text)}) if is_said else message


def _without_broken_letters(message: AIMessage) -> AIMessage:
    """Give a reply as it can be sent again; a call that was refused for its letters has no arguments."""
    calls = [call if _is_text(call["args"]) else ToolCall({**call, "args": {}}) for call in message.tool_calls]
    content = message.content
    text = content.encode(errors="replace").decode() if isinstance(content, str) else content
    changed = {"tool_calls": calls, "content": text}
    return message if (calls, text) == (message.tool_calls, content) else message.model_copy(update=changed)


def _says_nothing(message: AnyMessage) -> bool:
    has_calls = isinstance(message, AIMessage) and bool(message.tool_calls)
    return not has_calls and not message.text.strip()


def _needs_a_turn_before(message: AIMessage, history: Sequence[AnyMessage]) -> bool:
    return not history or (bool(message.tool_calls) and isinstance(history[-1], AIMessage))


def has_unanswered_words(messages: Sequence[AnyMessage]) -> bool:
    """Say whether the person spoke last, tool answers aside."""
    last = next((one for one in reversed(messages) if not isinstance(one, ToolMessage)), None)
    return isinstance(last, HumanMessage)


def since_the_person(messages: Sequence[BaseMessage]) -> Iterator[BaseMessage]:
    """Give what came after the person's newest line, the latest first."""
    return takewhile(lambda one: not (isinstance(one, HumanMessage) and one.name is None), reversed(messages))


def last_words(messages: Sequence[AnyMessage]) -> str:
    """Give what the person said last."""
    last = next((one for one in reversed(messages) if isinstance(one, HumanMessage)), None)
    return "" if last is None else last.text
