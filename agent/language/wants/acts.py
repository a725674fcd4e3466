"""What a person wants done: acts such as starting over, found in the clauses of what was typed."""

import sys
from bisect import bisect_left
from collections.abc import Iterable, Iterator, Sequence, Set
from enum import StrEnum
from functools import cache

from agent.language.ground.accents import without_accents
from agent.language.ground.grammar import HeardLine, Phrase, hear
from agent.language.ground.grammars import words
from agent.language.ground.pieces import Piece
from agent.language.ground.tongues import codes, section

_ENDS_A_CLAUSE = frozenset({"stop", "comma", "ask"})
_IS_SAID = frozenset({"word", "number"})


class Act(StrEnum):
    """What the person wants done."""

    START_OVER = "start_over"
    SAME_AGAIN = "same_again"
    ANOTHER = "another"
    SUBMIT = "submit"
    CANCEL = "cancel"
    UNDO = "undo"
    SHORTEN = "shorten"
    WRITE = "write"
    LOG_IN = "log_in"
    AGREE = "agree"
    REFUSE = "refuse"
    BEGIN = "begin"
    GREET = "greet"
    THANK = "thank"


def acts_in(said: str) -> frozenset[Act]:
    """Find what is wanted, wherever it is said; what is turned down is not wanted."""
    return frozenset(Act(one.kind) for one in _wishes(hear(said), ("alone", "bare")))


def acts_beside_copy(said: str, *, stray: int = 0) -> frozenset[Act]:
    """Find what is wanted where a line may be a name or a text: only where hardly another word is said."""
    line = hear(said)
    if is_titled(said):
        return frozenset()
    wishes = list(_wishes(line, ("alone",)))
    left = _left(line, _places(wishes), range(len(line.tokens)))
    return frozenset(Act(one.kind) for one in wishes) if len(left) <= stray else frozenset()


def says_no(said: str) -> bool:
    """Say whether anything is turned down in what was said."""
    turned = _Turned(hear(said))
    return bool(turned.before or turned.behind)


def is_titled(said: str) -> bool:
    """Say whether several words begin with capitals as those of a name do: ``Start Over``, ``Back in Time``."""
    line = hear(said)
    told = [said[line.tokens[at].start : line.tokens[at].end] for at in line.places_of_words]
    large = [word[0].isupper() for word in told]
    small = [word for word, is_large in zip(told, large, strict=True) if not is_large]
    is_all = sum(large) > max(1, len(small)) and large[0] and large[-1] and words("talk", "in_titles").issuperset(small)
    return is_all and not all(map(str.isupper, told))


def adds_nothing(said: str, beside: Iterable[range]) -> bool:
    """Say whether hardly a word is said beside what stands at some places of a line."""
    line = hear(said)
    return not _left(line, {at for places in beside for at in places}, range(len(line.tokens)))


def _wishes(line: HeardLine, whole_clauses: Iterable[str]) -> Iterator[Phrase]:
    """Give the acts of a line: anywhere, as a whole clause, at its beginning; but none that only look like one."""
    clauses = list(_clauses(line.tokens))
    begins = {clause.start for clause in clauses}
    clause_of = {at: clause for clause in clauses for at in clause}
    anywhere = [*line.find("acts", "wanted"), *(one for one in line.find("acts", "opens") if one.start in begins)]
    said = _places(anywhere)
    left = {clause.start: _left(line, said, clause) for clause in clauses}
    whole = (
        one
        for table in whole_clauses
        for one in line.find("acts", table)
        if said.isdisjoint(range(one.start, one.end)) and _holds(one, left[clause_of[one.start].start])
    )
    unlike, turned = _places(line.find("acts", "unlike")), _Turned(line)
    for one in (*anywhere, *whole):
        if unlike.isdisjoint(range(one.start, one.end)) and not turned.down(one, clause_of[one.start]):
            yield one


class _Turned:
    """What says no in a line, by its places."""

    def __init__(self, line: HeardLine) -> None:
        none = _places(line.find("acts", "turned", "none"))
        no = [one for one in line.find("acts", "turned") if none.isdisjoint(range(one.start, one.end))]
        self.before = sorted(one.start for one in no if one.kind == "before")
        self.behind = sorted(one.end for one in no if one.kind == "behind")
        self._others = {one.end for one in no if one.kind == "others"}
        self._apart = sorted(one.start for one in no if one.kind == "apart")

    def down(self, act: Phrase, clause: range) -> bool:
        """Say whether an act is turned down in its clause, up to a `but`, or is what somebody else does."""
        begins = max(clause.start, _last_under(self._apart, act.start))
        ends = min(clause.stop, _first_from(self._apart, act.end))
        is_before = _last_under(self.before, act.start) >= begins
        return act.start in self._others or is_before or _first_from(self.behind, act.end + 1) <= ends


def _last_under(places: Sequence[int], end: int) -> int:
    at = bisect_left(places, end)
    return places[at - 1] if at else -1


def _first_from(places: Sequence[int], start: int) -> int:
    at = bisect_left(places, start)
    return places[at] if at < len(places) else sys.maxsize


def _clauses(tokens: tuple[Piece, ...]) -> Iterator[range]:
    start = 0
    for at, token in enumerate(tokens):
        if token.kind in _ENDS_A_CLAUSE:
            yield range(start, at + 1)
            start = at + 1
    yield range(start, len(tokens))


def _left(line: HeardLine, covered: Set[int], within: range) -> list[int]:
    """Give the words that nothing found covers and that add something."""
    return [
        at
        for at in within
        if at not in covered and line.tokens[at].kind in _IS_SAID and line.tokens[at].text not in _beside()
    ]


def _holds(one: Phrase, words: Sequence[int]) -> bool:
    return not words or (one.start <= words[0] and words[-1] < one.end)


def _places(found: Iterable[Phrase]) -> set[int]:
    return {at for one in found for at in range(one.start, one.end)}


@cache
def _beside() -> frozenset[str]:
    """Give the words that may stand beside an act and add nothing."""
    words = [word for code in codes() for word in str(section(code, "acts").get("beside", "")).split()]
    return frozenset((*words, *(plain for word in words for plain in without_accents(word))))
