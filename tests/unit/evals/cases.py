"""Conversations and sightings made by hand."""

from typing import Any

from pydantic import JsonValue

from evals.conversation import Conversation
from evals.results import Case, case_of
from evals.seen import Seen, SeenEvent

AD: SeenEvent = {
    "campaign_name": "Spring Sale",
    "objective": "TRAFFIC",
    "text": "Two for one",
    "cta": "SHOP_NOW",
    "music_id": None,
    "ad_id": "1",
}
PLAN: SeenEvent = {
    "campaign_name": "Spring Sale",
    "objective": "TRAFFIC",
    "creative": {"text": "Two for one", "cta": "SHOP_NOW", "music_id": None},
}
CARD: SeenEvent = {"type": "awaiting", "what": "approval", "prompt": "Submit?", "plan": PLAN, "fingerprint": "f00d"}


def said(text: str, role: str = "person") -> SeenEvent:
    return {"type": "message", "role": role, "text": text}


def conversation(**given: Any) -> Conversation:
    return Conversation.model_validate({"id": "one", "turns": [{"user": "hello"}]} | given)


def approved(*ads: SeenEvent) -> Seen:
    return Seen(events=(CARD, said("yes")), ads=ads or (AD,), turns=2)


def draft(*rules: str) -> SeenEvent:
    violations: list[JsonValue] = [
        {"rule": rule, "field": "text", "kind": "product", "message": "Not so."} for rule in rules
    ]
    return {"type": "draft", "fields": {}, "missing": [], "violations": violations}


def case(
    name: str = "one",
    *,
    passed: bool = True,
    trial: int = 1,
    tags: tuple[str, ...] = (),
    events: tuple[SeenEvent, ...] = (),
) -> Case:
    expect = {"outcome": "submitted" if passed else "not_submitted"}
    seen = approved()
    seen = seen.model_copy(update={"events": (*seen.events, *events)})
    return case_of(conversation(id=name, tags=tags, expect=expect), trial, seen, 0.5)


def held(name: str = "one", *, passed: bool = True) -> Case:
    """A conversation in which the model was asked."""
    usage: SeenEvent = {"type": "usage", "model_calls": 1, "input_tokens": 5, "output_tokens": 5}
    return case(name, passed=passed, events=(usage,))
