"""What a recording is: a header that says honestly what made it, then one line for each reply of the model."""

import difflib
import hashlib
import json
import re
from collections import deque
from collections.abc import Iterable, Mapping, Sequence
from importlib.metadata import version
from pathlib import Path
from typing import Any

from langchain_core.messages import AIMessage, BaseMessage, HumanMessage, SystemMessage, ToolMessage
from pydantic import Field, JsonValue, ValidationError

from tools.core.errors import AdsError, SettingsError
from tools.core.values import Value
from tools.disk.plain import MEGABYTE, NotPlain, read_text

FORMAT = 2
_LARGEST_BYTES = 64 * MEGABYTE
_MOST_MESSAGES = 1_000_000  # of all questions, written out
_NOT_READ = "The recording {path} cannot be read: {why}. Name a file that `tiktok-ads eval record` wrote."
_PACKAGES = ("langgraph", "langchain-core", "langchain-google-genai")
_LISTED = re.compile(r"- \w+: .*")  # how the prompt lists a tool and an objective
_CHANGING = re.compile(r"\d{12,}|\b(?:login|answer|call)[-_][0-9a-f]+\b|\d{4}-\d\d-\d\d[T ]\d\d:\d\d:\d\d\S*")

ShownMessage = dict[str, JsonValue]


class ReplayMiss(AdsError):
    """The conversation asks something that was not recorded, or less than was."""


class RecordingHeader(Value):
    """What a recording was made with."""

    recording: int = FORMAT
    made_by: str
    prompt: str
    tools: dict[str, str]  # each tool and each of its arguments -> what names its content
    versions: dict[str, str] = Field(default_factory=dict)


class RecordedReply(Value):
    """One reply, and what it answers: what the history kept of the one before, and what came after that."""

    keeps: int
    adds: tuple[ShownMessage, ...]
    reply: ShownMessage


class Recording(Value):
    """A whole recording, with every question written out."""

    header: RecordingHeader
    asked: tuple[tuple[ShownMessage, ...], ...]
    replies: tuple[ShownMessage, ...]


def header_of(made_by: str, messages: Sequence[BaseMessage], declared: Sequence[Mapping[str, Any]]) -> RecordingHeader:
    """Write down what a recording is made with, from its first question."""
    prompt = next((one.text for one in messages if isinstance(one, SystemMessage)), "")
    return RecordingHeader(
        made_by=made_by,
        prompt=prompt,
        tools=digests_of(declared),
        versions={name: version(name) for name in _PACKAGES},
    )


def digests_of(declared: Sequence[Mapping[str, Any]]) -> dict[str, str]:
    """Name each declared tool, and each of its arguments apart, by its content."""
    found = {}
    for tool in (one["function"] for one in declared):
        name, arguments = tool["name"], tool["parameters"].get("properties", {})
        found[name] = _digest({**tool, "parameters": {**tool["parameters"], "properties": None}})
        found |= {f"{name}.{argument}": _digest(content) for argument, content in arguments.items()}
    return found


def holds_prompt(now: str, recorded: str) -> bool:
    """Say whether a prompt is the recorded one, but for what it lists beside: a tool, an objective."""
    waiting = deque(recorded.splitlines())
    for line in now.splitlines():
        if waiting and line == waiting[0]:
            waiting.popleft()
        elif _LISTED.fullmatch(line) is None:
            return False
    return not waiting


def shown(messages: Sequence[BaseMessage], *, is_whole: bool = False) -> tuple[ShownMessage, ...]:
    """Write a question down without what differs from run to run: ids, handles and times.

    The prompt stands in the header; that of a question for words alone is another one, and stands with the question.
    """
    return tuple(_shown(one) for one in messages if is_whole or not isinstance(one, SystemMessage))


def reply_shown(reply: AIMessage) -> ShownMessage:
    """Write a reply down."""
    calls = [{"name": one["name"], "args": one["args"], "id": one["id"]} for one in reply.tool_calls]
    written = {
        "content": reply.content,
        "tool_calls": calls,
        "usage": reply.usage_metadata,
        "kwargs": reply.additional_kwargs,
        "metadata": {name: str(value) for name, value in reply.response_metadata.items() if name == "finish_reason"},
    }
    plain: ShownMessage = json.loads(json.dumps(written, default=str))
    return {name: value for name, value in plain.items() if value}


def reply_of_shown(written: ShownMessage) -> AIMessage:
    """Read a reply back."""
    return AIMessage.model_validate(
        {
            "content": written.get("content", ""),
            "tool_calls": [{**one, "type": "tool_call"} for one in _list(written.get("tool_calls"))],
            "usage_metadata": written.get("usage"),
            "additional_kwargs": written.get("kwargs", {}),
            "response_metadata": written.get("metadata", {}),
        }
    )


def read_recording(path: Path) -> Recording:
    """Read a recording; what is wrong with it is said with its line."""
    try:
        lines = read_text(path, _LARGEST_BYTES).splitlines()
    except FileNotFoundError:
        raise SettingsError(_NOT_READ.format(path=path, why="there is no such file")) from None
    except NotPlain as error:
        raise SettingsError(_NOT_READ.format(path=path, why=error)) from None
    number = 1
    try:
        header = RecordingHeader.model_validate_json(lines[0] if lines else "")
        entries = []
        for number, line in enumerate(lines[1:], 2):  # noqa: B007 -- the number is for the sentence below
            entries.append(RecordedReply.model_validate_json(line))
            reply_of_shown(entries[-1].reply)  # refused now, not when it is played
    except (ValidationError, TypeError):
        msg = f"Line {number} of the recording {path} is not one of a recording. Make it anew with `eval record`."
        raise SettingsError(msg) from None
    asked = _written_out(entries)
    if asked is None:
        raise SettingsError(_NOT_READ.format(path=path, why="its questions keep more of each other than they can hold"))
    return Recording(header=header, asked=asked, replies=tuple(one.reply for one in entries))


def _written_out(entries: Sequence[RecordedReply]) -> tuple[tuple[ShownMessage, ...], ...] | None:
    """Write every question out; None where that is more than any conversation asks."""
    asked: list[tuple[ShownMessage, ...]] = []
    left = _MOST_MESSAGES
    for entry in entries:
        asked.append((*(asked[-1][: entry.keeps] if asked else ()), *entry.adds))
        left -= len(asked[-1])
        if left < 0:
            return None
    return tuple(asked)


def entry_of(before: Sequence[ShownMessage], now: Sequence[ShownMessage], reply: ShownMessage) -> RecordedReply:
    """Write only what a question adds to the one before."""
    keeps = next((n for n, (a, b) in enumerate(zip(before, now, strict=False)) if a != b), min(len(before), len(now)))
    return RecordedReply(keeps=keeps, adds=tuple(now[keeps:]), reply=reply)


def difference(recorded: Iterable[str], now: Iterable[str]) -> str:
    """Show in which lines two texts differ."""
    lines = difflib.unified_diff(list(recorded), list(now), "recorded", "now", lineterm="", n=1)
    return "\n".join(list(lines)[:60])


def lines_of(question: Sequence[ShownMessage]) -> list[str]:
    """Write a question as lines, for a difference that people read."""
    return [line for one in question for line in json.dumps(one, ensure_ascii=False, indent=1).splitlines()]


def _digest(content: object) -> str:
    return hashlib.sha256(json.dumps(content, sort_keys=True).encode()).hexdigest()[:12]


def _shown(message: BaseMessage) -> ShownMessage:
    text = _CHANGING.sub("#", message.text)
    match message:
        case HumanMessage():
            return {"person" if message.name is None else message.name: text}
        case ToolMessage():
            return {"tool": message.name or "", "answer": text}
        case AIMessage():
            calls: list[JsonValue] = [{"name": one["name"], "args": one["args"]} for one in message.tool_calls]
            return {"model": text, "calls": calls} if calls else {"model": text}
        case _:
            return {message.type: text}


def _list(value: JsonValue) -> list[dict[str, JsonValue]]:
    return [one for one in value if isinstance(one, dict)] if isinstance(value, list) else []
