"""How a run ended: one reason and one exit code, folded from its events."""

from collections.abc import Sequence

from agent.events import AwaitingEvent, DraftEvent, EndEvent, Event, FailureEvent, ReceiptEvent
from tools.core.codes import Verdict
from tools.core.values import Value

_FINAL = (Verdict.STOP, Verdict.FIX, Verdict.ASK)
_DRAFT_FIELDS_AWAITED = frozenset(
    {
        "campaign_name", "objective", "text", "cta", "music", "advertiser", "identity", "creative", "landing_page",
        "budget", "schedule", "locations", "pixel", "app", "lead_form",
    }
)  # fmt: skip


class Close(Value):
    """What only the session knows when its input ends."""

    was_interrupted: bool = False
    is_unsettled: bool = False
    broke: bool = False
    last_turn: str | None = None  # how the last turn ended


def end_of(events: Sequence[Event], close: Close) -> EndEvent:
    """Choose the first exit code that applies."""
    awaiting = _last(events, AwaitingEvent)
    what = awaiting.what if isinstance(awaiting, AwaitingEvent) else "reply"
    if close.was_interrupted:
        return EndEvent(reason="interrupted", exit_code=130)
    if close.is_unsettled:
        return EndEvent(reason="unknown", exit_code=6)
    if _failed_for_good(events):
        return EndEvent(reason="failed", exit_code=7)
    if what == "authorization":
        return EndEvent(reason="unauthorised", exit_code=4)
    if what in _DRAFT_FIELDS_AWAITED and _is_begun(events):
        return EndEvent(reason="refused", exit_code=3) if _is_refused(events) else EndEvent(reason="incomplete", exit_code=5)
    if what == "approval":
        return EndEvent(reason="incomplete", exit_code=5)
    if close.broke:
        return EndEvent(reason="error", exit_code=1)
    if close.last_turn == "limit":
        return EndEvent(reason="limit", exit_code=1)
    if any(isinstance(one, ReceiptEvent) for one in events):
        return EndEvent(reason="submitted", exit_code=0)
    reason = close.last_turn if close.last_turn in ("declined", "planned", "unauthorised") else "talked"
    return EndEvent(reason=reason, exit_code=0)


def _last(events: Sequence[Event], kind: type[Event]) -> Event | None:
    return next((one for one in reversed(events) if isinstance(one, kind)), None)


def _failed_for_good(events: Sequence[Event]) -> bool:
    last = next((one for one in reversed(events) if isinstance(one, FailureEvent | ReceiptEvent)), None)
    return isinstance(last, FailureEvent) and last.verdict in _FINAL


def _is_begun(events: Sequence[Event]) -> bool:
    draft = _last(events, DraftEvent)
    return isinstance(draft, DraftEvent) and bool(draft.fields)


def _is_refused(events: Sequence[Event]) -> bool:
    draft = _last(events, DraftEvent)
    return isinstance(draft, DraftEvent) and any(one["kind"] != "advice" for one in draft.violations)
