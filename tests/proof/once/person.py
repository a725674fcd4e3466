"""What a person does: gives a brief, says yes to a card, goes on where that is asked, and looks again at the end."""

from dataclasses import dataclass, field
from typing import Any

from tests.doubles.program import BRIEF

MOST_LINES = 14
_GO_ON, _REMOVE, _SUBMIT = "`go on`", "`remove the double`", "`submit it`"
_ENDED_WELL_OR_NOT = ("stop", "fix", "ask")
Event = dict[str, Any]


@dataclass
class Person:
    """Somebody at one home; remembers what was seen there."""

    removes: bool
    said: list[str] = field(default_factory=list)
    seen: list[Event] = field(default_factory=list)
    is_looking_once_more: bool = False
    has_looked: bool = False  # once more, and was answered: whoever was killed meanwhile has answered nothing

    def answers(self, new: list[Event]) -> str | None:
        """Give the next line, or nothing where there is nothing more to say."""
        self.seen += new
        is_answered = not any(one["type"] == "session" for one in new)
        self.has_looked |= is_answered and self.said[-1:] == ["hello"]
        line = self._next(new)
        if line is not None:
            self.said.append(line)
        return line

    @property
    def has_ended(self) -> bool:
        """Say whether this person was told how it ended."""
        last = next((one for one in reversed(self.seen) if one["type"] in ("receipt", "failure")), None)
        return last is not None and (last["type"] == "receipt" or last["verdict"] in _ENDED_WELL_OR_NOT)

    def _next(self, new: list[Event]) -> str | None:
        asked = next((one for one in reversed(new) if one["type"] == "awaiting"), None)
        told = "\n".join(str(one.get("text", one.get("prompt", ""))) for one in new)
        if len(self.said) >= MOST_LINES:
            return None
        if _REMOVE in told and self.removes:
            return "remove the double"
        if asked is not None and asked["what"] == "approval":
            return "go on" if _GO_ON in asked["prompt"] else "yes"
        if self.has_ended:
            return "hello" if self.is_looking_once_more and not self.has_looked else None
        if _SUBMIT in told:
            return "submit it"
        if not any(one["type"] == "awaiting" and one["what"] == "approval" for one in self.seen):
            return BRIEF
        return "what became of it?"
