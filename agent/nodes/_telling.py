"""What the session tells of what nodes did, and of what an earlier process did not live to show."""

from collections.abc import Callable, Sequence
from typing import Any

from langchain_core.messages import AIMessage
from pydantic import JsonValue

from agent.conversation.events import Event, MessageEvent, NodeEvent, ProgressEvent, ReceiptEvent
from agent.nodes._borne_out import receipt_among
from agent.nodes._events import failed, said
from agent.state import State
from agent.words.card import receipt_words
from tools.core.ports import Journal
from tools.core.target import Target


async def ending_of(journal: Journal, session: str, state: State, target: Target) -> tuple[Event, ...]:
    """Give how a submission ended; nothing where none did. A receipt is drawn from the journal."""
    if state.receipt is not None:
        receipt = receipt_among(await journal.begun(session), state.receipt)
        if receipt is None:
            return ()
        words = receipt_words(receipt, target, state.language)
        return (ReceiptEvent.of(receipt), MessageEvent(role="agent", text=words, by="rule"))
    if state.failure is not None and state.failure.verdict.is_final:
        return (failed(state.failure, state.language),)
    return ()


def count_of(state: State) -> tuple[Event, ...]:
    """Give what was told of doubles at last; nothing where nothing was."""
    return said(state.counted.words)


def is_among(event: Event, others: Sequence[Event]) -> bool:
    """Say whether an event is one of those."""
    return any(_tell_the_same(event.line(), one.line()) for one in others)


def was_told(event: Event, transcript: Sequence[dict[str, JsonValue]]) -> bool:
    """An event was shown for certain where the turn it belongs to went on to its end."""
    line = event.line()
    at = next((place for place, one in enumerate(transcript) if _tell_the_same(line, one)), len(transcript))
    return any(one["type"] == "usage" for one in transcript[at:])


def _tell_the_same(line: dict[str, JsonValue], other: dict[str, JsonValue]) -> bool:
    """Compare two events; a failure is the same in whatever language it was told."""
    told_by = ("type", "code", "outcome", "verdict", "attempt") if line["type"] == "failure" else line
    return all(line[name] == other.get(name) for name in told_by)


def last_said(state: State) -> str:
    """Give the last words of the agent."""
    return next((one.text for one in reversed(state.messages) if isinstance(one, AIMessage) and one.text), "")


def said_in(step: dict[str, Any]) -> tuple[NodeEvent, ...]:
    """Give what the nodes of a finished step said; one that still waits for an answer has said nothing."""
    updates = [one for one in step.values() if isinstance(one, dict)]
    return tuple(event for update in updates for event in update.get("events", ()))


def progress_in(part: dict[str, Any], hide: Callable[[str], str]) -> ProgressEvent:
    """Give what a node says of what is going on."""
    words = str(part.get("arriving", part.get("progress", "")))
    return ProgressEvent(text=hide(words), is_passing="arriving" in part)
