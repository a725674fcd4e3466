"""What others see of a conversation: one value an event."""

from collections.abc import Callable, Sequence
from typing import Annotated, ClassVar, Literal, Self

from pydantic import Field, JsonValue

from tools.core.draft import Draft
from tools.core.field import shown
from tools.core.phone_view import PhoneView
from tools.core.plan import Receipt
from tools.core.rule import Violation
from tools.core.secretless import without_secrets
from tools.core.values import Value
from tools.fields import every_field

Ending = Literal[
    "talked", "planned", "declined", "incomplete", "refused", "unauthorised", "unknown", "failed", "limit", "submitted"
]
Speaker = Literal["model", "rule"]

_SHOWN_OF_A_VIOLATION = {"rule", "field", "kind", "message"}


class Event(Value):
    """One line of ``--output stream-json``."""

    unwritten: ClassVar[set[str]] = set()  # what people at a terminal see, and the line has not

    def line(self) -> dict[str, JsonValue]:
        """Give the event as one JSON object."""
        shown: dict[str, JsonValue] = self.model_dump(mode="json", exclude=self.unwritten, exclude_none=True)
        return shown

    def hidden(self, hide: Callable[[str], str]) -> Self:
        """Give the event with what is secret taken out."""
        return without_secrets(self, hide)


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
    by: Speaker | None = None  # whose words the agent's are


class ToolCallEvent(Event):
    """A tool that was proposed by the model or run by a rule node."""

    type: Literal["tool_call"] = "tool_call"
    name: str
    args: dict[str, JsonValue]
    by: Speaker


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

    @classmethod
    def of(cls, draft: Draft, missing: tuple[str, ...], violations: Sequence[Violation]) -> "DraftEvent":
        """Show a draft, and what stands in its way."""
        refused = tuple(one.model_dump(mode="json", include=_SHOWN_OF_A_VIOLATION) for one in violations)
        return cls(fields=shown(every_field(), draft), missing=missing, violations=refused)


class AwaitingEvent(Event):
    """What is awaited of the person now."""

    type: Literal["awaiting"] = "awaiting"
    what: str
    prompt: str
    plan: dict[str, JsonValue] | None = None
    fingerprint: str | None = None
    url: str | None = None
    phone: PhoneView | None = None

    unwritten: ClassVar[set[str]] = {"phone"}


class ReceiptEvent(Event):
    """An ad that was created."""

    type: Literal["receipt"] = "receipt"
    campaign_name: str
    ids: dict[str, str]

    @classmethod
    def of(cls, receipt: Receipt) -> "ReceiptEvent":
        """Show what was created."""
        return cls(campaign_name=receipt.campaign_name, ids=receipt.ids)


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
    reason: Ending | Literal["interrupted", "error"]
    exit_code: int


class ProgressEvent(Event):
    """Something is going on; shown to people, no part of the stream."""

    type: Literal["progress"] = "progress"
    text: str
    is_passing: bool = False  # the end of a reply that is still arriving; what comes next takes its place


NodeEvent = Annotated[
    MessageEvent | ToolCallEvent | GateEvent | DraftEvent | ReceiptEvent | FailureEvent, Field(discriminator="type")
]
"""What a node may say; the session says the others."""
