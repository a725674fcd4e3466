"""What the person took back, as a typed reason: which plan, and what of it may stand on the platform."""

from typing import Literal

from pydantic import Field

from tools.core.failure.words import with_leftovers
from tools.core.sentence import Sentence, Told
from tools.core.values import Value

STOPPED = Sentence("withdrawn.stopped", "All right, I have stopped: nothing more of this ad is sent.").told()
_BEFORE_SENDING = Sentence("withdrawn.before_sending", "You said no to it, so nothing of it was sent.").told()
MIDWAY = Sentence("withdrawn.midway", "You stopped it before all of it was sent.").told()
_UNKNOWN = Sentence(
    "withdrawn.unknown", "You stopped it, and it is not known yet whether all of it had arrived; I look again."
).told()


class Withdrawn(Value):
    """A plan that the person said no to or stopped."""

    plan: str  # its fingerprint
    when: Literal["before_sending", "midway", "outcome_unknown"]
    ids: dict[str, str] = Field(default_factory=dict)
    left: tuple[dict[str, str], ...] = ()  # what earlier tries left there

    @property
    def is_unknown(self) -> bool:
        """Say whether nobody knows yet what of it arrived."""
        return self.when == "outcome_unknown"

    @property
    def told(self) -> Told:
        """Say why it did not go out, and what of it stays."""
        if self.is_unknown:
            return _UNKNOWN
        return with_leftovers(_BEFORE_SENDING if self.when == "before_sending" else MIDWAY, *self.left, self.ids)
