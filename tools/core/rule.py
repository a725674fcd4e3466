"""What a rule is, what it may know, and what it answers."""

from collections.abc import Callable
from dataclasses import dataclass
from datetime import datetime
from enum import StrEnum

from pydantic import Field

from tools.core.advertiser import Advertiser
from tools.core.draft import Draft
from tools.core.music import Track
from tools.core.objective import Objective
from tools.core.sentence import Fact, Told
from tools.core.target import Target
from tools.core.values import Value


class Kind(StrEnum):
    """Whose rule it is; advice never refuses."""

    PRODUCT = "product"
    PLATFORM = "platform"
    ADVICE = "advice"


class Violation(Value):
    """One reason why a draft is refused, in words for the person."""

    rule: str
    field: str
    kind: Kind
    message: str  # in English, as the model and other programs read it
    says: str = ""  # the sentence that the message is, and what fills it: other languages are worded from these
    facts: dict[str, Fact] = Field(default_factory=dict)

    @property
    def told(self) -> Told:
        """Give the message as a sentence that can be said in any language."""
        return Told(says=self.says, facts=self.facts, english=self.message)


class Facts(Value):
    """What is known beside the draft when rules are applied."""

    target: Target
    now: datetime
    advertiser: Advertiser | None = None
    track: Track | None = None  # the library's word on the draft's track
    track_was_looked_up: bool = False  # False: the library could not be asked
    library_needs_login: bool = False  # nobody is logged in yet: the track is judged once somebody is


Check = Callable[[Draft, Objective | None, Facts], Told | None]


@dataclass(frozen=True)
class Rule:
    """A rule answers with a sentence when it refuses, with None when it has nothing against the draft."""

    name: str
    field: str
    kind: Kind
    check: Check

    def judge(self, draft: Draft, objective: Objective | None, facts: Facts) -> Violation | None:
        """Apply the rule to a draft."""
        told = self.check(draft, objective, facts)
        if told is None:
            return None
        return Violation(
            rule=self.name, field=self.field, kind=self.kind, message=told.english, says=told.says, facts=told.facts
        )


def refusals(violations: tuple[Violation, ...]) -> tuple[Violation, ...]:
    """Keep the violations that refuse; advice does not."""
    return tuple(found for found in violations if found.kind is not Kind.ADVICE)
