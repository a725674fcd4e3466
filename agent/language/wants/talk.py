"""Whether a line given where copy was asked for sounds like talk: a score, which only chooses to ask."""

from collections.abc import Iterator, Mapping, Sequence
from functools import cache
from typing import NamedTuple

from agent.language.ground.grammars import each_with_its_own, lines, table
from agent.language.ground.pieces import IS_UNSPACED, Piece, in_pieces, pieces_of
from agent.language.ground.shapes import Match, Shapes
from agent.language.ground.tongues import codes
from agent.language.wants.acts import is_titled
from agent.language.wants.sentence_kinds import opens_as_a_question

_POINTS = {"teller": 2.0, "speaker": 2.0, "telling": 0.5, "task": 1.0, "aside": 2.0, "opens": 2.0, "copy": 0.0}
_NAME_POINTS = {**_POINTS, "house": 2.0, "greets": 2.0}
_TEXT_POINTS = {**_POINTS, "speaker": 1.5, "house": 1.0, "greets": 1.0}  # slogans greet, and say what we have
_ENOUGH = 2.0
_TEXT_ASKS = _SMALL_TEXT = 0.5
_NAME_ASKS = 2.0
_SMALL_NAME = 1.0  # names are seldom sentences in small letters
_MOST_WORDS = 60  # who writes more tells something by its length
_LONG, _LONG_UNSPACED = 10, 16  # words, or letters: few slogans and no names have more
_ASKS_PLAINLY = 0.5  # who asks without a question mark writes no slogan
_AS_COPY = 0.5
_FEW_WORDS = 3
_MOSTLY, _NEARLY = 0.6, 0.7
_SHORT_UNSPACED = 7  # letters
_INVERTED = " \t\n¿¡"  # marks that stand before the first letter
_SAID = frozenset({"word", "number"})
_ASIDE, _ONESELF = frozenset({"aside", "opens"}), frozenset({"speaker", "teller"})
_OPENING = frozenset({"opens", "greets"})  # what opens a line opens nothing else


class _Span(NamedTuple):
    start: int
    end: int
    kind: str


def sounds_like_talk(said: str, awaiting: str) -> bool:
    """Say whether somebody may be telling something rather than giving the copy that is awaited."""
    pieces = _words_of(said)
    is_name = awaiting == "campaign_name"
    if is_name and _is_written_as_a_name(said):
        is_title = len(pieces) >= _FEW_WORDS and is_titled(said)  # nobody talks so
        return not is_title and any(_is_nothing_else(found, len(pieces)) for found in _said(pieces))
    points = _NAME_POINTS if is_name else _TEXT_POINTS
    found = (tuple(points[one.kind] for one in spans) for spans in _said(pieces))
    told = max(found, key=lambda each: (max(each, default=0.0) >= _ENOUGH, sum(each)))
    manner = _manner_of(said, pieces, is_name=is_name)
    is_weak = max(told, default=0.0) < _ENOUGH and not is_name
    return sum(told) + manner >= _ENOUGH + is_weak * _written_as_copy(said, pieces)


def speaks_aside(said: str) -> bool:
    """Say whether a line holds what stands in no copy: ``hold on``, or oneself beside the task, ``I can't write``."""
    found = [{one.kind for one in spans} for spans in _said(_words_of(said))]
    return any(kinds & _ASIDE or (kinds & _ONESELF and "task" in kinds) for kinds in found)


def is_short(said: str) -> bool:
    """Say whether only a few words are said, or letters where there are no blanks."""
    pieces = [piece for piece in pieces_of(said) if piece.kind in _SAID]
    return len(pieces) <= (_SHORT_UNSPACED if IS_UNSPACED.search(said) else _FEW_WORDS)


def _words_of(said: str) -> tuple[Piece, ...]:
    return tuple(piece for piece in pieces_of(said) if piece.kind in _SAID)[:_MOST_WORDS]


def _manner_of(said: str, pieces: tuple[Piece, ...], *, is_name: bool) -> float:
    """Give the points for how a line is written: as a question, in small letters, at length."""
    asks = said.rstrip().endswith(("?", "？"))
    begins_small = _begins_small(said) and len(pieces) >= _FEW_WORDS
    for_asking, for_small = (_NAME_ASKS, _SMALL_NAME) if is_name else (_TEXT_ASKS, _SMALL_TEXT)
    asks_plainly = not asks and opens_as_a_question(said)
    return for_asking * asks + for_small * begins_small + _is_long(said, pieces) + _ASKS_PLAINLY * asks_plainly


def _is_long(said: str, pieces: tuple[Piece, ...]) -> bool:
    return len(pieces) > (_LONG_UNSPACED if IS_UNSPACED.search(said) else _LONG)


def _written_as_copy(said: str, pieces: tuple[Piece, ...]) -> float:
    """Give what weak signs must weigh more where a line is short and begins as sentences do."""
    is_short = not _is_long(said, pieces)
    return _AS_COPY * (is_short and not _begins_small(said))


def _begins_small(said: str) -> bool:
    return said.lstrip(_INVERTED)[:1].islower()


def _is_nothing_else(found: Sequence[_Span], words: int) -> bool:
    """Say whether what looks like a name is nearly all said to us: "shut up"."""
    speaks = any(_NAME_POINTS[one.kind] >= _ENOUGH for one in found)
    return speaks and sum(one.end - one.start for one in found) > _NEARLY * words


def _said(pieces: tuple[Piece, ...]) -> tuple[tuple[_Span, ...], ...]:
    """Give what of a line is said as people talk, in each language."""
    line = _shapes().line(pieces)
    begun: dict[str, dict[int, list[Match]]] = {code: {} for code in codes()}
    for at, one in _shapes().find(line):
        if at == 0 or one.kind not in _OPENING:
            begun[one.code].setdefault(at, []).append(one)
    return tuple(tuple(_longest(found, len(pieces))) for found in begun.values())


def _longest(begun: Mapping[int, Sequence[Match]], length: int) -> Iterator[_Span]:
    at = 0
    while at < length:
        best = max(begun.get(at, ()), key=lambda one: (one.end, _TEXT_POINTS[one.kind]), default=None)
        if best is not None:
            yield _Span(at, best.end, best.kind)
        at = at + 1 if best is None else best.end


def _is_written_as_a_name(said: str) -> bool:
    if IS_UNSPACED.match(said.strip()):
        return len(said.strip()) <= _SHORT_UNSPACED
    words = [word for word in said.split() if word[:1].isalpha()]
    return bool(words) and sum(word[0].isupper() for word in words) > _MOSTLY * len(words)


@cache
def _shapes() -> Shapes:
    return each_with_its_own(_in_one_language)


def _in_one_language(code: str) -> Shapes:
    told = table(code, "talk", "shapes")
    return Shapes({}, {kind: map(in_pieces, lines(said)) for kind, said in told.items()}, code=code)
