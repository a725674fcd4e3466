"""A saved chat as a conversation file: what the person said, and what came of it."""

import re
import shlex
from collections.abc import Callable, Iterator, Sequence
from pathlib import Path

import yaml
from pydantic import JsonValue

from evals.conversation import Conversation
from evals.seen import Seen, SeenEvent
from tools.core.errors import SettingsError
from tools.core.hidden import HIDDEN
from tools.core.pasted import looks_like_answer

_FROM_THE_BROWSER = "(what the browser brought back"
_LOGIN_FIRST = "INVALID_OAUTH_TOKEN"


def conversation_of(name: str, events: Sequence[SeenEvent]) -> Conversation:
    """Write a chat down as a conversation; the transcript holds no secrets, and what looks like one stays out."""
    seen = Seen(events=tuple(events))
    turns = list(_turns(events))
    if not any("user" in turn for turn in turns):
        msg = f"Nobody said anything in the conversation {name}, so there is nothing to save."
        raise SettingsError(msg)
    receipts = seen.of("receipt")
    given: dict[str, object] = {
        "id": name,
        "about": "saved from a chat",
        "tags": ["saved"],
        "turns": turns,
        "max_turns": max(24, len(turns) + 1),
        "expect": {"outcome": "submitted" if receipts else "not_submitted", "ads": list(_ads(events))} | _failure(seen),
    }
    if any(one["code"] == _LOGIN_FIRST and one["attempt"] == 0 for one in seen.of("failure")):
        given["world"] = {"token": "none"}
    return Conversation.model_validate(given)


def save(name: str, events: Sequence[SeenEvent], place: Path, hide: Callable[[str], str]) -> str:
    """Save a chat in a new file, or under its name in a folder; say where it is and what to do with it."""
    path = place / file_name(name) if place.is_dir() else place
    written = as_yaml(conversation_of(name, events), hide)
    try:
        path.parent.mkdir(parents=True, exist_ok=True)
        with path.open("x", encoding="utf-8") as file:
            file.write(written)
    except OSError as error:
        if path.exists():
            msg = f"{path} exists already, and nothing was changed. Name another file."
        else:
            msg = f"The conversation was not saved: {path} cannot be written ({error.strerror}). Name another file."
        raise SettingsError(msg) from None
    hidden = f" What looked like a secret stands there as {HIDDEN}." if HIDDEN in written else ""
    quoted = shlex.quote(str(path))
    return (
        f"Saved: {path}.{hidden} Read what it expects, since that is only what happened; then check and run it: "
        f"tiktok-ads eval validate {quoted}, tiktok-ads eval run {quoted}"
    )


def file_name(name: str) -> str:
    """Name the file of a chat that nobody named otherwise."""
    return f"{re.sub(r'[^A-Za-z0-9._-]+', '-', name).strip('-.') or 'chat'}.yaml"


def as_yaml(conversation: Conversation, hide: Callable[[str], str]) -> str:
    """Write a conversation file with one conversation, each text of it without secrets."""
    plain = _hidden(conversation.model_dump(mode="json", exclude_unset=True), hide)
    return yaml.safe_dump([plain], sort_keys=False, allow_unicode=True, width=110)


def _hidden(value: JsonValue, hide: Callable[[str], str]) -> JsonValue:
    match value:
        case str():
            return hide(value)
        case list():
            return [_hidden(one, hide) for one in value]
        case dict():
            return {name: _hidden(one, hide) for name, one in value.items()}
        case _:
            return value


def _turns(events: Sequence[SeenEvent]) -> Iterator[dict[str, object]]:
    fingerprint = None
    for at, event in enumerate(events):
        match event["type"]:
            case "session" if at:
                yield {"restart": True}
            case "awaiting":
                fingerprint = event.get("fingerprint")
            case "message" if event["role"] == "person":
                yield _turn(str(event["text"]), fingerprint)
            case _:
                pass


def _turn(text: str, fingerprint: JsonValue) -> dict[str, object]:
    if text.startswith(_FROM_THE_BROWSER) or looks_like_answer(text):
        return {"browser": "approve"}
    return {"user": "yes" if text == fingerprint else text}  # the next run makes another fingerprint


def _ads(events: Sequence[SeenEvent]) -> Iterator[dict[str, JsonValue]]:
    plan: JsonValue = None
    for event in events:
        if event["type"] == "awaiting" and event.get("plan"):
            plan = event["plan"]
        if event["type"] == "receipt" and isinstance(plan, dict):
            creative = plan.get("creative")
            inside = creative if isinstance(creative, dict) else {}
            named = {name: plan.get(name) for name in ("campaign_name", "objective")}
            yield named | {name: inside.get(name) for name in ("text", "cta", "music_id")}


def _failure(seen: Seen) -> dict[str, object]:
    last = seen.failure
    if last is None:
        return {"failure": None}
    return {"failure": {"code": last["code"], "retryable": last["retryable"], "attempts": last["attempt"]}}
