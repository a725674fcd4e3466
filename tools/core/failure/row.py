"""What one row of the table of failures says, and the words it says it in."""

from dataclasses import dataclass
from enum import StrEnum

from tools.core.failure.signal import Trouble


class Outcome(StrEnum):
    """The four things that can have become of a write."""

    NOT_SENT = "not_sent"
    REJECTED = "rejected"
    APPLIED = "applied"
    UNKNOWN = "unknown"


class Verdict(StrEnum):
    """What happens next after a failure."""

    RETRY = "retry"
    WAIT = "wait"  # the platform said for how long
    LOOK_UP = "look_up"
    RENEW = "renew"
    FIX = "fix"
    ASK = "ask"
    STOP = "stop"

    @property
    def is_final(self) -> bool:
        """Say whether nothing more is tried before the person has done something."""
        return self in (Verdict.STOP, Verdict.FIX, Verdict.ASK)


@dataclass(frozen=True)
class Closer:
    """What one code, or one kind of trouble, tells more closely than its cause does."""

    to: int | Trouble
    name: str
    explanation: str


@dataclass(frozen=True, kw_only=True)
class CauseRow:
    """One cause of failure: by what it is known, what it does to a write, what happens next, and its words.

    A number is looked for first: a code in ``codes``, an HTTP status in ``statuses``, then in ``other_statuses``.
    What no row lists belongs to the row of its trouble.
    """

    name: str
    explanation: str
    codes: tuple[int, ...] = ()  # of TikTok
    statuses: tuple[int, ...] = ()  # of HTTP
    other_statuses: range = range(0)
    troubles: tuple[Trouble, ...] = ()
    unsent_troubles: tuple[Trouble, ...] = ()  # met before the first byte left
    may_have_applied: bool = False  # what was sent may have been carried out all the same
    verdict: Verdict = Verdict.STOP  # once it is known that nothing was carried out
    our_name: str = ""  # instead of TikTok's code
    after_a_stop: str = ""  # the way out, where it is not the one that its verdict has
    closer: tuple[Closer, ...] = ()

    def __post_init__(self) -> None:
        """Refuse a cause that ends at once and leaves people without a way out."""
        if self.verdict is Verdict.STOP and not self.after_a_stop:
            msg = f"{self.name}: a cause that stops needs a way out"
            raise ValueError(msg)
