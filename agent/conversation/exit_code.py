"""How a run ended: one reason and one exit code, folded from its events."""

from collections.abc import Sequence

from agent.conversation.events import AwaitingEvent, DraftEvent, EndEvent, Ending, Event, FailureEvent, ReceiptEvent
from tools.core.failure.row import Verdict
from tools.core.values import Value
from tools.fields import field_called

_TALKED = EndEvent(reason="talked", exit_code=0)


class Close(Value):
    """What only the session knows when its input ends."""

    was_interrupted: bool = False
    is_unsettled: bool = False
    hit_limit: bool = False  # there was more input than turns
    broke: bool = False
    last_turn: Ending | None = None  # how the last turn ended


def end_of(events: Sequence[Event], close: Close) -> EndEvent:
    """Choose the first reason that applies."""
    awaiting = _last(events, AwaitingEvent)
    what = awaiting.what if isinstance(awaiting, AwaitingEvent) else "reply"
    asks_for_a_field = field_called(what) is not None or what == "advertiser"
    reasons = (
        (close.was_interrupted, "interrupted", 130),
        (close.is_unsettled, "unknown", 6),
        (_failed_for_good(events), "failed", 7),
        (close.hit_limit, "limit", 1),
        (what == "authorization", "unauthorised", 4),
        (asks_for_a_field and _is_begun(events) and _is_refused(events), "refused", 3),
        (what == "approval" or (asks_for_a_field and _is_begun(events)), "incomplete", 5),
        (close.broke, "error", 1),
        (close.last_turn == "limit", "limit", 1),
        (any(isinstance(one, ReceiptEvent) for one in events), "submitted", 0),
        (close.last_turn in ("declined", "planned", "unauthorised"), str(close.last_turn), 0),
    )
    return next((EndEvent(reason=reason, exit_code=code) for applies, reason, code in reasons if applies), _TALKED)


def _last(events: Sequence[Event], kind: type[Event]) -> Event | None:
    return next((one for one in reversed(events) if isinstance(one, kind)), None)


def _failed_for_good(events: Sequence[Event]) -> bool:
    last = next((one for one in reversed(events) if isinstance(one, FailureEvent | ReceiptEvent)), None)
    return isinstance(last, FailureEvent) and Verdict(last.verdict).is_final


def _is_begun(events: Sequence[Event]) -> bool:
    draft = _last(events, DraftEvent)
    return isinstance(draft, DraftEvent) and bool(draft.fields)


def _is_refused(events: Sequence[Event]) -> bool:
    draft = _last(events, DraftEvent)
    return isinstance(draft, DraftEvent) and any(one["kind"] != "advice" for one in draft.violations)
