"""A place where words announce the value of a field."""

from collections.abc import Mapping
from typing import Literal

from tools.core.values import Value

# How surely words announce a value: a colon, a phrase of assignment, or the bare name of the field beside the value.
Surety = Literal["hard", "turned", "stated", "called", "beside"]

SURETIES: Mapping[str, Surety] = {
    "hard": "hard", "hard_at_line": "hard", "introduced": "hard", "tied": "hard", "dashed": "stated",
    "turned": "turned", "turned_from": "turned", "gapped": "turned",
    "mended": "turned", "mended_by_quote": "turned", "turned_apart": "turned", "dropped": "turned", "renamed": "turned",
    "becoming": "turned", "turned_rather": "turned",
    "stated": "stated", "stated_closed": "stated",
    "called": "called", "called_unless": "called", "called_closed": "called", "called_capital": "called",
    "saying": "called", "saying_unless": "called", "clicked": "called",
    "beside": "beside", "linked": "beside",
}  # fmt: skip
_NO_PROSE = frozenset({"hard", "hard_at_line", "introduced", "tied", "dashed"})


class Cue(Value):
    """A place where words announce the value of a field."""

    field: str
    start: int
    end: int
    kind: str
    demands: bool = False  # by what asks for something: "should be", a colon

    @property
    def surety(self) -> Surety:
        """Say how surely."""
        return SURETIES[self.kind]

    @property
    def is_prose(self) -> bool:
        """Say whether it counts only in a sentence that states something."""
        return self.kind not in _NO_PROSE
