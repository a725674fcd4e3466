"""What one conversation remembers between steps. Authority to spend is not among it: that rests in the journal."""

from collections.abc import Sequence
from datetime import datetime
from typing import Annotated, Literal, TypedDict

from langchain_core.messages import AnyMessage, BaseMessage
from langgraph.channels.ephemeral_value import EphemeralValue
from langgraph.graph.message import add_messages
from pydantic import BaseModel, ConfigDict, Field, JsonValue

from agent.conversation.begun import BegunWish
from agent.conversation.events import Ending, NodeEvent
from tools.core.advertiser import Advertiser
from tools.core.draft import Draft
from tools.core.earlier import EarlierAd
from tools.core.failure.judgement import Failure
from tools.core.failure.signal import Signal
from tools.core.persons_words import ReadArguments
from tools.core.plan import Receipt, Step
from tools.core.rule import Facts, Violation
from tools.core.values import Value
from tools.core.withdrawn import Withdrawn

GateAction = Literal["run", "deny", "login", "plan", "submit"]


class Decision(Value):
    """What the gate decided about one proposed call."""

    call_id: str
    tool: str
    do: GateAction
    rule: str
    why: str


class Ran(Value):
    """A tool that ran, and who had it run."""

    name: str
    args: dict[str, JsonValue] = Field(default_factory=dict)
    by: Literal["model", "rule"] = "model"
    edits: bool = False
    went_well: bool = True


class Heard(Value):
    """How the person's last answer to a plan was read."""

    kind: Literal["approve", "approve_and_ask", "ask", "change", "decline", "unclear", "unguarded"]
    text: str
    left_open: str = ""  # a line that may have asked for a change, and of which nothing came
    is_of: Literal["the_card", "going_without", "letting_go"] = "the_card"  # what a yes is asked for, or was let go of


class Sent(Value):
    """A write that did not succeed, not yet judged."""

    signal: Signal
    step: Step | None
    attempt: int
    is_absent: bool = False  # it was looked for, and nothing was there


class Usage(Value):
    """What the model cost so far in this conversation."""

    model_calls: int = 0
    input_tokens: int = 0
    output_tokens: int = 0


class Tongue(Value):
    """How it is known in which language a person is answered."""

    known: Literal["nothing_said", "nothing_told", "heard", "asked"] = "nothing_said"
    leaning: str | None = None  # in which they wrote once since they asked for another
    outside: Literal["", "now", "told"] = ""  # they use a language that nobody speaks here, and were told so


class ToldByCensus(Value):
    """What the person was told of ads that a census found: of which of them, and in which words at last."""

    ads: tuple[str, ...] = ()
    words: str = ""


class StandIn(Value):
    """Why the embedded model answers in place of the chosen one, and until when that one is left alone."""

    words: str
    until: datetime

    def holds(self, turn_calls: int, now: datetime) -> bool:
        """Say whether it goes on in the turn in which it began, or in the time for which the other is left alone."""
        return turn_calls > 0 or now < self.until


class Input(BaseModel):
    """All that may be put in from outside."""

    model_config = ConfigDict(frozen=True)

    messages: Annotated[list[AnyMessage], add_messages]


class State(BaseModel):
    """The whole state."""

    model_config = ConfigDict(frozen=True)

    messages: Annotated[list[AnyMessage], add_messages] = Field(default_factory=list)
    events: Annotated[tuple[NodeEvent, ...], EphemeralValue] = ()  # said by the last node, gone with the next
    draft: Draft = Draft()
    before: Draft | None = None  # the draft as it was when the person last spoke
    advertiser: Advertiser | None = None
    is_fit: bool = False  # the login was found fit for this account in this turn
    facts: Facts | None = None  # what was found out in this turn beside the draft
    checked: str | None = None  # the content of the draft that the violations were found in, in this turn
    missing: tuple[str, ...] = ()
    violations: tuple[Violation, ...] = ()
    awaiting: str = "reply"  # what the last question asked for
    language: str = "en"  # in which the person is answered
    tongue: Tongue = Tongue()
    read: tuple[ReadArguments, ...] = ()  # off their words, by the embedded model, since they last left an ad behind
    lines: tuple[str, ...] = ()  # of the person, since all that they said stood in the draft
    sure_of: str = ""  # the budget that the person said again when they were asked about it
    let_go: bool = False  # the newest line gives up what was said before and could not be recorded
    decisions: tuple[Decision, ...] = ()
    ran: tuple[Ran, ...] = ()  # since the model last spoke
    plan: str | None = None  # the fingerprint under which the journal holds the plan
    same_name: int | None = None  # how many campaigns of that name exist; None: could not be asked
    heard: Heard | None = None
    login_handle: str | None = None  # of a login that waits for its answer
    unfit_login: int | None = None  # the number of the login in force when that one was asked for
    waits_for_login: bool = False  # something else was said at the login: what was approved goes on with it alone
    wish: BegunWish | None = None  # in this turn, of what is begun
    renewals: int = 0  # log-ins that failed writes have asked for in this turn
    sent: Sent | None = None
    failure: Failure | None = None
    receipt: Receipt | None = None
    withdrawn: Withdrawn | None = None  # by the person's last no
    left: tuple[dict[str, str], ...] = ()  # what is there of each ad that did not go out, since one did
    earlier: tuple[EarlierAd, ...] = ()  # what this conversation had sent when the person last spoke
    counted: ToldByCensus = ToldByCensus()
    settled_content: str | None = None  # the ad that was last submitted or finally refused
    turn_calls: int = 0
    usage: Usage = Usage()
    stand_in: StandIn | None = None
    ended: Ending | None = None

    @property
    def others(self) -> tuple[EarlierAd, ...]:
        """Give the ads that were sent before, but for the one that the conversation is about."""
        own = {self.plan, None if self.withdrawn is None else self.withdrawn.plan}
        submitted = None if self.receipt is None else self.receipt.ids
        return tuple(one for one in self.earlier if one.plan not in own and one.ids != submitted)

    def left_with(self, ids: dict[str, str]) -> tuple[dict[str, str], ...]:
        """Give what ads left there that did not go out, and one more."""
        return (*self.left, ids) if ids and ids not in self.left else self.left


class Update(TypedDict, total=False):
    """What a node may answer: some keys of the state, each with its new value."""

    messages: Sequence[BaseMessage]
    events: tuple[NodeEvent, ...]
    draft: Draft
    before: Draft | None
    advertiser: Advertiser | None
    is_fit: bool
    facts: Facts | None
    checked: str | None
    missing: tuple[str, ...]
    violations: tuple[Violation, ...]
    awaiting: str
    language: str
    tongue: Tongue
    read: tuple[ReadArguments, ...]
    lines: tuple[str, ...]
    sure_of: str
    let_go: bool
    decisions: tuple[Decision, ...]
    ran: tuple[Ran, ...]
    plan: str | None
    same_name: int | None
    heard: Heard | None
    login_handle: str | None
    unfit_login: int | None
    waits_for_login: bool
    wish: BegunWish | None
    renewals: int
    sent: Sent | None
    failure: Failure | None
    receipt: Receipt | None
    withdrawn: Withdrawn | None
    left: tuple[dict[str, str], ...]
    earlier: tuple[EarlierAd, ...]
    counted: ToldByCensus
    settled_content: str | None
    turn_calls: int
    usage: Usage
    stand_in: StandIn | None
    ended: Ending | None


def asked_anew() -> Update:
    """Let go of what the platform told in this turn: a new one begins, or what was told may no longer hold."""
    return {"is_fit": False, "facts": None, "checked": None}
