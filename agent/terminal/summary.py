"""What ``--output json`` prints at the end."""

from collections.abc import Sequence

from pydantic import JsonValue

from agent.conversation.events import (
    AwaitingEvent,
    DraftEvent,
    EndEvent,
    Event,
    FailureEvent,
    MessageEvent,
    ReceiptEvent,
    SessionEvent,
    UsageEvent,
)


def summary(events: Sequence[Event], end: EndEvent) -> dict[str, JsonValue]:
    """Fold the events of a run into one object."""
    draft = _last(events, DraftEvent)
    return {
        "session": next((one.id for one in events if isinstance(one, SessionEvent)), None),
        "outcome": end.reason,
        "draft": None if draft is None else draft["fields"],
        "receipts": [_plain(one) for one in events if isinstance(one, ReceiptEvent)],
        "failure": _failure(events),
        "messages": [_plain(one) for one in events if isinstance(one, MessageEvent)],
        "awaiting": _last(events, AwaitingEvent),
        "usage": _last(events, UsageEvent),
        "exit_code": end.exit_code,
    }


def _failure(events: Sequence[Event]) -> dict[str, JsonValue] | None:
    """Give the failure that stands: none where an ad was created since."""
    last = next((one for one in reversed(events) if isinstance(one, FailureEvent | ReceiptEvent)), None)
    return _plain(last) if isinstance(last, FailureEvent) else None


def _last(events: Sequence[Event], kind: type[Event]) -> dict[str, JsonValue] | None:
    found = next((one for one in reversed(events) if isinstance(one, kind)), None)
    return None if found is None else _plain(found)


def _plain(event: Event) -> dict[str, JsonValue]:
    return {name: value for name, value in event.line().items() if name != "type"}
