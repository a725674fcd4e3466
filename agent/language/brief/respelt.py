"""Copy that is quoted again with other letters: ``sorry, with an accent: "café"``."""

from collections.abc import Mapping, Sequence
from difflib import SequenceMatcher

from agent.language.brief.cues import WORDED
from agent.language.ground.quoting import Quote

_SIMILAR_ENOUGH = 0.8


def respelt(free: Sequence[Quote], fields: Mapping[str, str], known: Mapping[str, str]) -> dict[int, dict[str, str]]:
    """Give a quote that nearly is the copy of one field to that field; it was mended, whatever is asked just now."""
    decided = [field for field in WORDED if field in known and field not in fields]
    if len(free) != 1:
        return {}
    said = free[0].inside
    alike = [field for field in decided if said != known[field] and _is_like(said, known[field])]
    return {free[0].start: {alike[0]: said}} if len(alike) == 1 else {}


def _is_like(said: str, standing: str) -> bool:
    return SequenceMatcher(None, said.casefold(), standing.casefold()).ratio() >= _SIMILAR_ENOUGH
