"""What could not be read of the program's files, and what the journal no longer knows of a conversation."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field
from itertools import takewhile
from typing import Literal

from pydantic import JsonValue

from agent.words.sentences import in_a_row, say
from tools.core.plan import is_of_one_group
from tools.core.ports import PlanState
from tools.core.values import Value

Lost = Literal["checkpoints", "conversation", "older", "transcripts", "rows", "journal", "behind", "unsent"]
_COVERED: dict[Lost, Lost] = {
    "behind": "journal",
    "conversation": "checkpoints",
    "rows": "transcripts",
}  # by which more
TranscriptRow = dict[str, JsonValue]

TOLD: TranscriptRow = {"type": "lost"}
"""Stands in a transcript where it was said that what is above is not known, or not all of it."""


class Loss(Value):
    """Something that is gone for this program, and the name under which what is left of it was kept."""

    what: Lost
    kept: str = ""


@dataclass
class Losses:
    """Hears of what is lost from whoever finds out, until somebody tells the person."""

    _heard: list[Loss] = field(default_factory=list)

    def hear(self, what: Lost, kept: object = "") -> None:
        """Remember a loss, once."""
        loss = Loss(what=what, kept=str(kept))
        if loss not in self._heard:
            self._heard.append(loss)

    def take(self) -> tuple[Loss, ...]:
        """Give what nobody was told of yet."""
        heard, self._heard = tuple(self._heard), []
        return heard


def told(losses: Sequence[Loss], language: str) -> str:
    """Say what is lost, what is not, and where what is left of it is kept; what is part of more is not said apart."""
    lost = {one.what for one in losses}
    left = dict.fromkeys(one.what for one in losses if _COVERED.get(one.what) not in lost)
    kept = [say(language, "lost.kept", kept=one.kept) for one in losses if one.kept]
    return in_a_row((*(say(language, f"lost.{what}") for what in left), *kept), language)


def since_told(transcript: Sequence[TranscriptRow]) -> list[TranscriptRow]:
    """Give what a transcript holds that the journal has to know of."""
    return list(takewhile(lambda row: row.get("type") != TOLD["type"], reversed(transcript)))


def last_card(rows: Sequence[TranscriptRow]) -> str | None:
    """Give the fingerprint of the newest card that was shown; the rows stand newest first."""
    shown = (row.get("fingerprint") for row in rows if row.get("type") == "awaiting")
    return next((one for one in shown if isinstance(one, str)), None)


def is_behind(rows: Sequence[TranscriptRow], begun: Sequence[PlanState], card: PlanState | None) -> bool:
    """Say whether a conversation was told of a card or of a receipt that the journal does not know."""
    known = [one.ids for one in begun if one.is_all_there]
    receipts = [row.get("ids") for row in rows if row.get("type") == "receipt"]
    return (card is None and last_card(rows) is not None) or not all(_is_among(ids, known) for ids in receipts)


def _is_among(ids: object, known: Sequence[Mapping[str, str]]) -> bool:
    return isinstance(ids, dict) and any(is_of_one_group(ids, one) for one in known)


def is_gone(rows: Sequence[TranscriptRow], state: Mapping[str, object]) -> bool:
    """Say whether somebody spoke here of which nothing is noted."""
    return not state and any(row.get("type") == "message" and row.get("role") == "person" for row in rows)


def is_older(rows: Sequence[TranscriptRow], model_calls: int) -> bool:
    """Say whether a transcript counts more replies of a model than what was noted does."""
    counted = next((row.get("model_calls") for row in rows if row.get("type") == "usage"), 0)
    return isinstance(counted, int) and counted > model_calls
