"""What the embedded model knows when it is asked: the situation as data, the person's words, what tools answered."""

from datetime import date

from pydantic import BaseModel, ConfigDict, Field, JsonValue

from tools.core.earlier import EarlierAd
from tools.core.failure.words import and_now
from tools.core.moments import zone_of
from tools.core.rule import Kind
from tools.core.sentence import Fact, Told
from tools.core.target import Target
from tools.core.values import Value
from tools.core.withdrawn import Withdrawn

_NO_FACTS: dict[str, JsonValue] = {}


class _Facts(BaseModel):
    """Data from outside: frozen as every value, but open for what later versions add."""

    model_config = ConfigDict(frozen=True, extra="ignore")


class Decided(_Facts):
    """One field of the draft as it is shown."""

    value: JsonValue
    source: str = "said"


class RuleRefusal(_Facts):
    """What a rule has against the draft."""

    rule: str = ""
    field: str = ""
    kind: Kind = Kind.PRODUCT
    message: str = ""
    says: str = ""
    facts: dict[str, Fact] = Field(default_factory=dict)

    @property
    def told(self) -> Told:
        """Give it as a sentence that can be said in any language."""
        return Told(says=self.says, facts=self.facts, english=self.message)


class Submission(_Facts):
    """What was submitted last."""

    campaign_name: str
    ids: dict[str, str] = Field(default_factory=dict)


class Setback(_Facts):
    """How the last submission failed."""

    code: str = ""
    explanation: Told
    fix: Told | None = None
    retryable: bool = False
    platform_words: str = ""  # somebody else's words, to be quoted; they come with the tool's answer alone

    @property
    def told(self) -> Told:
        """Give all that is known of it in one sentence."""
        return self.explanation if self.fix is None else and_now(self.explanation, self.fix)


class AccountFacts(_Facts):
    """The ad account in force."""

    advertiser_id: str
    name: str = ""
    currency: str = ""
    timezone: str = zone_of(None)
    country: str | None = None


class Situation(_Facts):
    """Where the conversation stands."""

    target: Target = Target.SANDBOX
    submit_tool: str = ""
    draft: dict[str, Decided] = Field(default_factory=dict)
    missing: tuple[str, ...] = ()
    violations: tuple[RuleRefusal, ...] = ()
    awaiting: str = "reply"
    language: str = "en"
    is_outside: bool = False  # they wrote in a language that nobody speaks here, for the first time
    let_go: bool = False  # these words give up what was asked about and could not be recorded
    today: date | None = None
    submitted: Submission | None = None
    withdrawn: Withdrawn | None = None  # by the person's last no
    others: tuple[EarlierAd, ...] = ()  # what else this conversation sent
    failure: Setback | None = None
    advertiser: AccountFacts | None = None

    @property
    def zone(self) -> str:
        """Name the zone of the days and hours that are said."""
        return zone_of(None) if self.advertiser is None else self.advertiser.timezone

    @property
    def refusals(self) -> tuple[RuleRefusal, ...]:
        """The violations that refuse; advice does not."""
        return tuple(one for one in self.violations if one.kind is not Kind.ADVICE)

    @property
    def is_complete(self) -> bool:
        """Say whether nothing stands between the draft and its card."""
        return bool(self.draft) and not self.missing and not self.refusals

    def value(self, field: str) -> str | None:
        """Give a decided field in words, as ``update_draft`` takes it."""
        decided = self.draft.get(field)
        return None if decided is None or not isinstance(decided.value, str) else decided.value


class ToolAnswer(Value):
    """What one tool answered in this turn."""

    name: str
    content: dict[str, JsonValue] = _NO_FACTS


def told_in(answer: ToolAnswer) -> Told | None:
    """Give the sentence by which an answer says why something was not done."""
    told = answer.content.get("told")
    return None if told is None else Told.model_validate(told)


class Change(Value):
    """An edit of the draft: the fields it touched, before and after; None where one is empty."""

    was: dict[str, JsonValue]
    now: dict[str, JsonValue]
    was_inferred: tuple[str, ...] = ()  # of what it was before


class ProposedCall(Value):
    """A tool call to propose."""

    name: str
    args: dict[str, JsonValue] = _NO_FACTS


class Scene(Value):
    """Everything one reply is made from."""

    situation: Situation
    utterance: str = ""
    said: tuple[str, ...] = ()  # every line of theirs that is remembered, these words the last
    said_before: str = ""  # the line before these words, where nothing was done about it
    answers: tuple[ToolAnswer, ...] = ()
    last_change: Change | None = None
    shown: ToolAnswer | None = None  # the list that these words may pick from
    unasked: tuple[ProposedCall, ...] = ()  # what was looked for while no account could be asked
    narrowed: dict[str, tuple[str, ...]] = Field(default_factory=dict)  # by list: several that an earlier line named
    was_asked_what_is_sold: bool = False  # just before: these words tell it, and are no copy


class OfflineReply(Value):
    """What the embedded model answers: calls, words, or both."""

    calls: tuple[ProposedCall, ...] = ()
    text: str = ""
