"""What others see of a conversation: one value an event, made from what each node changed."""

from collections.abc import Iterator, Mapping
from typing import Any, Literal

from langchain_core.messages import AIMessage
from pydantic import JsonValue

from agent.state import Decision, Ran, State, Usage
from agent.words.sentences import say
from agent.words.telling import tell
from tools.core.plan import Receipt
from tools.core.values import Value
from tools.core.verdict import Failure


class Event(Value):
    """One line of ``--output stream-json``."""

    def line(self) -> dict[str, JsonValue]:
        """Give the event as one JSON object."""
        shown: dict[str, JsonValue] = self.model_dump(mode="json", exclude_none=True)
        return shown


class SessionEvent(Event):
    """The conversation that was opened."""

    type: Literal["session"] = "session"
    id: str
    model: str
    target: str


class MessageEvent(Event):
    """Words of the person or of the agent."""

    type: Literal["message"] = "message"
    role: Literal["person", "agent"]
    text: str


class ToolCallEvent(Event):
    """A tool that was proposed by the model or run by a rule node."""

    type: Literal["tool_call"] = "tool_call"
    name: str
    args: dict[str, JsonValue]
    by: Literal["model", "rule"]


class GateEvent(Event):
    """What the gate decided about one call."""

    type: Literal["gate"] = "gate"
    tool: str
    decision: Literal["allow", "deny", "ask"]
    rule: str
    why: str


class DraftEvent(Event):
    """The draft after a change."""

    type: Literal["draft"] = "draft"
    fields: dict[str, JsonValue]
    missing: tuple[str, ...]
    violations: tuple[dict[str, JsonValue], ...]


class AwaitingEvent(Event):
    """What is awaited of the person now."""

    type: Literal["awaiting"] = "awaiting"
    what: str
    prompt: str
    plan: dict[str, JsonValue] | None = None
    fingerprint: str | None = None
    url: str | None = None


class ReceiptEvent(Event):
    """An ad that was created."""

    type: Literal["receipt"] = "receipt"
    campaign_name: str
    ids: dict[str, str]


class FailureEvent(Event):
    """A judged failure."""

    type: Literal["failure"] = "failure"
    code: str
    outcome: str
    verdict: str
    retryable: bool
    attempt: int
    explanation: str
    fix: str


class UsageEvent(Event):
    """What the model cost so far."""

    type: Literal["usage"] = "usage"
    model_calls: int
    input_tokens: int
    output_tokens: int


class EndEvent(Event):
    """The last event of a run."""

    type: Literal["end"] = "end"
    reason: str
    exit_code: int


class ProgressEvent(Event):
    """Something is going on; shown to people, no part of the stream."""

    type: Literal["progress"] = "progress"
    text: str
    is_passing: bool = False  # the end of a reply that is still arriving; what comes next takes its place


_DECISIONS: Mapping[str, Literal["allow", "deny", "ask"]] = {
    "run": "allow", "submit": "allow", "deny": "deny", "plan": "ask", "login": "ask",
}  # fmt: skip
_SHOWN_OF_A_VIOLATION = {"rule", "field", "kind", "message"}
_SILENT_NODES = frozenset({"reason_failure"})  # its words are in the failure event


def events_of(node: str, update: Mapping[str, Any], state: State) -> Iterator[Event]:
    """Make the events of one node's update; the state is the one after it."""
    if node == "call_model":
        yield from _proposed(update)
    for decision in update.get("decisions") or ():
        yield _gated(decision)
    if "ran" in update and node != "intake":
        yield from (_ran(one) for one in update["ran"] if one.by == "rule" and one not in state.ran)
    if node == "check_rules":
        yield draft_event(state.model_copy(update={name: update[name] for name in ("missing", "violations")}))
    if isinstance(update.get("failure"), Failure):
        yield _failed(update["failure"], state.language)
    if node == "report" and state.receipt is not None:
        yield receipt_event(state.receipt)
    if node not in _SILENT_NODES:
        yield from _said(update)


def _proposed(update: Mapping[str, Any]) -> Iterator[Event]:
    for message in update.get("messages") or ():
        if isinstance(message, AIMessage):
            for call in message.tool_calls:
                yield ToolCallEvent(name=call["name"], args=call["args"], by="model")


def _said(update: Mapping[str, Any]) -> Iterator[Event]:
    for message in update.get("messages") or ():
        if isinstance(message, AIMessage) and message.text.strip():
            yield MessageEvent(role="agent", text=message.text.strip())


def _gated(decision: Decision) -> GateEvent:
    return GateEvent(tool=decision.tool, decision=_DECISIONS[decision.do], rule=decision.rule, why=decision.why)


def _ran(ran: Ran) -> ToolCallEvent:
    return ToolCallEvent(name=ran.name, args=ran.args, by=ran.by)


def draft_event(state: State) -> DraftEvent:
    """Show the draft."""
    return DraftEvent(
        fields=dict(state.draft.shown()),
        missing=state.missing,
        violations=tuple(one.model_dump(mode="json", include=_SHOWN_OF_A_VIOLATION) for one in state.violations),
    )


def _failed(failure: Failure, language: str) -> FailureEvent:
    return FailureEvent(
        code=failure.code,
        outcome=failure.outcome.value,
        verdict=failure.verdict.value,
        retryable=failure.retryable,
        attempt=failure.attempt,
        explanation=_with_quote(failure, language),
        fix=tell(failure.fix, language),
    )


def _with_quote(failure: Failure, language: str) -> str:
    """Put somebody else's words last and in quotes, so that nobody takes them for ours."""
    explained = tell(failure.explanation, language)
    if not failure.platform_words:
        return explained
    return say(language, "failure.quoted", explained=explained, words=failure.platform_words)


def receipt_event(receipt: Receipt) -> ReceiptEvent:
    """Show what was created."""
    return ReceiptEvent(campaign_name=receipt.campaign_name, ids=receipt.ids)


def usage_event(usage: Usage) -> UsageEvent:
    """Show what the model cost."""
    return UsageEvent.model_validate(usage.model_dump())
