"""Where a message names what the ad has already: a place, an amount, a name, a text or words of one."""

import re
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from decimal import Decimal

from agent.language.aims.audience import Reach, spoken_of
from agent.language.amounts.money import read_amount
from agent.language.brief.cues import WORDED
from agent.language.brief.field_line import field_line
from agent.language.brief.labels import field_named
from agent.language.ground.grammars import words
from agent.language.ground.pieces import UNSPACED, Piece
from agent.language.ground.quoting import Quote
from agent.language.ground.smallwords import core
from tools.core.patterns import lazily
from tools.gazetteer.table import places_called

_LONGEST = 6  # tokens
_LETTER = rf"(?:(?![{UNSPACED}])\w)"
_ID = lazily(r"\((\w+)\)$")
_NUMBER = lazily(r"\d+(?:\.\d+)?")


@dataclass(frozen=True)
class StandingReader:
    """Reads what of a draft the words of a message name."""

    said: str
    tokens: Sequence[Piece]
    spans: Sequence[Quote]
    known: Mapping[str, str]

    def fields(self, start: int, end: int) -> Iterator[str]:
        """Name the fields whose value, or words of it, tokens name."""
        first = self.tokens[start]
        if first.kind == "quote":
            inside = next((span.inside for span in self.spans if span.start == first.start), "")
            yield from _worded(inside, self.known)
            return
        words_said = without_label(self.said[first.start : self.tokens[end - 1].end])
        if not core(words_said):
            return
        if field_named(words_said) is None:
            yield from _worded(words_said, self.known)
        if _is_the_amount(words_said, self.known.get("budget", "")):
            yield "budget"
        if "audience" in self.known and ages_of(words_said) == ages_of(self.known["audience"]) != Reach():
            yield "audience"
        begin = start + 1 if first.text in words("places", "inside") and end > start + 1 else start
        if _is_a_place_of(self.known, self.said[self.tokens[begin].start : self.tokens[end - 1].end]):
            yield "locations"


def without_label(said: str) -> str:
    """Take off the name of a field before its value: ``the music Chill``."""
    line = field_line(said)
    ends = [one.end for one in line.names if one.start == 0 or not core(said[: line.pieces[one.start].start])]
    last = max(ends, default=0)
    return said[line.pieces[last].start :] if 0 < last < len(line.pieces) else said


def ages_of(said: str) -> Reach:
    """Read ages where nothing else is said."""
    spoken = spoken_of(said, expected=True)
    is_whole = (spoken.start, spoken.end) == (0, len(said))
    return spoken.reach.model_copy(update={"gender": None}) if is_whole else Reach()


def windows(tokens: Sequence[Piece]) -> Iterator[tuple[int, int]]:
    """Give every run of tokens between two pauses; a quote stands alone."""
    for start, first in enumerate(tokens):
        if first.kind == "quote":
            yield start, start + 1
        for end in range(start + 1, min(start + _LONGEST, len(tokens)) + 1):
            if tokens[end - 1].kind not in ("word", "number", "other"):
                break
            yield start, end


def within(words_said: str, value: str) -> list[re.Match[str]]:
    """Find words in a value, whole ones."""
    edges = (rf"(?<!{_LETTER})" if re.match(_LETTER, words_said) else "", rf"(?!{_LETTER})")
    ends = edges[1] if re.search(f"{_LETTER}$", words_said) else ""
    return list(re.finditer(f"{edges[0]}{re.escape(words_said)}{ends}", value, re.IGNORECASE))


def _worded(words_said: str, known: Mapping[str, str]) -> Iterator[str]:
    return (field for field in WORDED if words_said and len(within(words_said, known.get(field, ""))) == 1)


def _is_the_amount(words_said: str, budget: str) -> bool:
    has, amount = _NUMBER.search(budget), read_amount(words_said)
    is_whole = amount is not None and amount.quote == words_said
    return is_whole and has is not None and amount is not None and amount.value == Decimal(has[0])


def _is_a_place_of(known: Mapping[str, str], words_said: str) -> bool:
    ids = {found[1] for one in known.get("locations", "").split("\n") if (found := _ID.search(one))}
    return bool(ids) and any(one.id in ids for one in places_called(words_said))
