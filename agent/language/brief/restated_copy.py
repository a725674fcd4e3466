"""A name or a text that is given whole again with a few words of it changed: ``so it's Warm hands all winter long``."""

from collections import Counter
from collections.abc import Iterator, Mapping, Sequence
from difflib import SequenceMatcher
from typing import NamedTuple

from agent.language.brief.edit_words import MARKS, EditLine, is_spoken_of, parts_of
from agent.language.ground.pieces import IS_UNSPACED, pieces_of
from agent.language.ground.smallwords import POLITE_END

_ENOUGH = 0.6  # of the words that stand
_LEADS = frozenset({"is", "puts", "anew", "field", "around", "at_end", "behind"})
_OF_EDITS = ("puts", "takes", "anew", "faulted", "capital", "capitals", "small", "singular", "plural", *MARKS)
_SAID = frozenset({"word", "number"})


class Restated(NamedTuple):
    """A field, its value, and the pieces that give it."""

    field: str
    new: str
    start: int
    end: int


def restated(line: EditLine, clauses: Sequence[tuple[int, int]], edits: Mapping[str, str]) -> Restated | None:
    """Find the one value that is given whole again."""
    is_edited = bool(edits) or is_spoken_of(line, *_OF_EDITS)
    found = [one for clause in clauses for one in _in_clause(line, clause, is_edited=is_edited)]
    best = max(found, key=lambda one: (_alike(one.new, line.known[one.field]), len(one.new)), default=None)
    same = {one.field for one in found}
    return best if len(same) == 1 else None


def _in_clause(line: EditLine, clause: tuple[int, int], *, is_edited: bool) -> Iterator[Restated]:
    start, end = clause
    ends = {end, _end_of_sentence(line, start)}
    for begin, is_led in _begins(line, start, end):
        for stop in ends:
            last = _without_closing(line, begin, stop)
            if last <= begin:
                continue
            said = POLITE_END.sub("", line.said(begin, last))
            for field, value in line.known.items():
                if (is_led or is_edited) and _is_reworded(said, value) and _opens_alike(said, value):
                    yield Restated(field, said, _from(line, start, begin), last)


def _from(line: EditLine, start: int, begin: int) -> int:
    """Give where what was read begins: with the clause, unless that says more than what is edited."""
    says_more = any(one.role in ("new", "given") for one in parts_of(line, start, begin))
    return begin if says_more else start


def _begins(line: EditLine, start: int, end: int) -> Iterator[tuple[int, bool]]:
    """Give where copy may begin in a clause: with it, or behind words that lead to it."""
    reached = {start}
    for at in range(start, end):
        if at in reached:
            reached |= {one.end for one in line.parts if one.start == at and one.role in _LEADS and one.end < end}
    is_labelled = any(one.role == "field" and one.end in (start, start - 1) for one in line.parts)
    led = {one.end for one in line.parts if one.role == "is" and start <= one.start and one.end < end}
    yield from ((at, False) for at in reached - led if not is_labelled or at > start)
    yield from ((at, True) for at in led)


def _end_of_sentence(line: EditLine, start: int) -> int:
    stops = (at for at in range(start, len(line.pieces)) if line.pieces[at].kind in ("stop", "ask"))
    return next(stops, len(line.pieces))


def _without_closing(line: EditLine, begin: int, end: int) -> int:
    """Give where copy of spaced words ends before a language that sets no spaces goes on, or before what closes it."""
    closes = [one.start for one in line.parts if one.role == "closes" and one.end == end and one.start > begin]
    end = min(closes, default=end)
    if IS_UNSPACED.match(line.pieces[begin].text):
        return end
    foreign = (at for at in range(begin, end) if IS_UNSPACED.match(line.pieces[at].text))
    return next(foreign, end)


def _opens_alike(said: str, value: str) -> bool:
    """Say whether copy begins in a letter as large as that of the value."""
    return said[:1].isupper() == value[:1].isupper()


def _is_reworded(said: str, value: str) -> bool:
    if said == value:
        return False
    mine, theirs = _words(said), _words(value)
    if IS_UNSPACED.match(value[:1]):
        return SequenceMatcher(None, said, value).ratio() >= _ENOUGH
    common = (mine & theirs).total()
    return common >= _ENOUGH * theirs.total() and mine.total() - common <= max(1, theirs.total() // 2)


def _words(said: str) -> Counter[str]:
    return Counter(one.text for one in pieces_of(said) if one.kind in _SAID)


def _alike(said: str, value: str) -> float:
    return SequenceMatcher(None, said.casefold(), value.casefold()).ratio()
