"""A saved chat as a conversation file: what the person said, and what came of it."""

from collections.abc import Iterator, Sequence

import yaml
from pydantic import JsonValue

from evals.conversation import Conversation
from evals.seen import Event, Seen
from tools.core.errors import SettingsError
from tools.core.pasted import looks_like_answer

_FROM_THE_BROWSER = "(what the browser brought back"
_LOGIN_FIRST = "INVALID_OAUTH_TOKEN"


def conversation_of(name: str, events: Sequence[Event]) -> Conversation:
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


def as_yaml(conversation: Conversation) -> str:
    """Write a conversation file with one conversation."""
    plain = conversation.model_dump(mode="json", exclude_unset=True)
    return yaml.safe_dump([plain], sort_keys=False, allow_unicode=True, width=110)


def _turns(events: Sequence[Event]) -> Iterator[dict[str, object]]:
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


def _ads(events: Sequence[Event]) -> Iterator[dict[str, JsonValue]]:
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
