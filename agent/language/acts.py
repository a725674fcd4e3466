"""What a person wants done: acts such as starting over, found in the clauses of what was typed."""

from collections.abc import Iterable, Iterator
from enum import StrEnum
from functools import cache

from agent.language.accents import without_accents
from agent.language.grammar import HeardLine, Phrase, hear
from agent.language.tokens import Token
from agent.language.tongues import codes, section

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
    return frozenset(Act(one.kind) for one in wishes) if len(_left(line, wishes)) <= stray else frozenset()


def says_no(said: str) -> bool:
    """Say whether anything is turned down in what was said."""
    line = hear(said)
    none = list(line.find("acts", "turned", "none"))
    return any(not _overlaps(one, none) for kind in ("before", "behind") for one in line.find("acts", "turned", kind))


def is_titled(said: str) -> bool:
    """Say whether each of several words begins with a capital, as those of a name do: ``Start Over``."""
    line = hear(said)
    words = [said[line.tokens[at].start : line.tokens[at].end] for at in line.places_of_words]
    return len(words) > 1 and all(word[0].isupper() for word in words) and not all(map(str.isupper, words))


def adds_nothing(said: str, beside: Iterable[range]) -> bool:
    """Say whether hardly a word is said beside what stands at some places of a line."""
    line = hear(said)
    return not _left(line, [Phrase("", one.start, one.stop, ()) for one in beside])


def _wishes(line: HeardLine, whole_clauses: Iterable[str]) -> Iterator[Phrase]:
    """Give the acts of a line: anywhere, as a whole clause, at its beginning; but none that only look like one."""
    clauses = list(_clauses(line.tokens))
    begins = {clause.start for clause in clauses}
    anywhere = [*line.find("acts", "wanted"), *(one for one in line.find("acts", "opens") if one.start in begins)]
    alone = [one for table in whole_clauses for one in line.find("acts", table)]
    whole = [one for one in alone if not _left(line, [*anywhere, one], _around(one, clauses))]
    unlike = list(line.find("acts", "unlike"))
    turned = _Turned(line)
    for one in (*anywhere, *whole):
        if not _overlaps(one, unlike) and not turned.down(one, _around(one, clauses)):
            yield one


class _Turned:
    """What says no in a line."""

    def __init__(self, line: HeardLine) -> None:
        none = list(line.find("acts", "turned", "none"))
        self._before = [one for one in line.find("acts", "turned", "before") if not _overlaps(one, none)]
        self._behind = [one for one in line.find("acts", "turned", "behind") if not _overlaps(one, none)]
        self._others = {one.end for one in line.find("acts", "turned", "others")}
        self._apart = [one.start for one in line.find("acts", "turned", "apart")]

    def down(self, act: Phrase, clause: range) -> bool:
        """Say whether an act is turned down in its clause, up to a `but`, or is what somebody else does."""
        if act.start in self._others:
            return True
        begins = max((one for one in self._apart if clause.start <= one < act.start), default=clause.start)
        ends = min((one for one in self._apart if act.end <= one < clause.stop), default=clause.stop)
        return any(begins <= one.start < act.start for one in self._before) or any(
            act.start < one.end <= ends and one.end > act.end for one in self._behind
        )


def _clauses(tokens: tuple[Token, ...]) -> Iterator[range]:
    start = 0
    for at, token in enumerate(tokens):
        if token.kind in _ENDS_A_CLAUSE:
            yield range(start, at)
            start = at + 1
    yield range(start, len(tokens))


def _around(one: Phrase, clauses: list[range]) -> range:
    """Give the clause in which something begins, up to where that ends."""
    clause = next((clause for clause in clauses if one.start in clause), range(one.start, one.end))
    return range(clause.start, max(clause.stop, one.end))


def _left(line: HeardLine, said: Iterable[Phrase], within: range | None = None) -> list[int]:
    """Give the words that nothing found covers and that add something."""
    covered = {at for one in said for at in range(one.start, one.end)}
    places = range(len(line.tokens)) if within is None else within
    return [
        at
        for at in places
        if at not in covered and line.tokens[at].kind in _IS_SAID and line.tokens[at].text not in _beside()
    ]


def _overlaps(one: Phrase, others: Iterable[Phrase]) -> bool:
    return any(one.start < other.end and other.start < one.end for other in others)


@cache
def _beside() -> frozenset[str]:
    """Give the words that may stand beside an act and add nothing."""
    words = [word for code in codes() for word in str(section(code, "acts").get("beside", "")).split()]
    return frozenset((*words, *(plain for word in words for plain in without_accents(word))))
