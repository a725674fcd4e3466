"""Whether a line given where copy was asked for sounds like talk: a score, which only chooses to ask."""

from collections.abc import Iterator, Mapping
from functools import cache
from typing import cast

from agent.language.pieces import IS_UNSPACED, Piece, in_pieces, pieces_of
from agent.language.shapes import Shapes
from agent.language.tongues import codes, section

_NAME_POINTS = {"speaker": 2.0, "telling": 1.0, "task": 1.0, "aside": 2.0, "opens": 2.0}
_TEXT_POINTS = {
    "speaker": 1.5,
    "telling": 0.5,
    "task": 1.0,
    "aside": 2.0,
    "opens": 2.0,
}
_ENOUGH = 2.0
_TEXT_ASKS = _SMALL_TEXT = 0.5
_NAME_ASKS = 2.0
_SMALL_NAME = 1.0  # names are seldom sentences in small letters
_MOST_WORDS = 60  # who writes more tells something by its length
_FEW_WORDS = 3
_MOSTLY, _NEARLY = 0.6, 0.7
_SHORT_UNSPACED = 7  # letters
_SAID = frozenset({"word", "number"})


def sounds_like_talk(said: str, awaiting: str) -> bool:
    """Say whether somebody may be telling something rather than giving the copy that is awaited."""
    pieces = tuple(piece for piece in pieces_of(said) if piece.kind in _SAID)[:_MOST_WORDS]
    is_name = awaiting == "campaign_name"
    if is_name and _is_written_as_a_name(said):
        return any(_is_nothing_else(tuple(_said(code, pieces)), len(pieces)) for code in codes())
    points = _NAME_POINTS if is_name else _TEXT_POINTS
    told = max(sum(points[kind] for _, _, kind in _said(code, pieces)) for code in codes())
    asks = said.rstrip().endswith(("?", "？"))
    begins_small = said.strip()[:1].islower() and len(pieces) >= _FEW_WORDS
    for_asking, for_small = (_NAME_ASKS, _SMALL_NAME) if is_name else (_TEXT_ASKS, _SMALL_TEXT)
    return told + for_asking * asks + for_small * begins_small >= _ENOUGH


def _is_nothing_else(found: tuple[tuple[int, int, str], ...], words: int) -> bool:
    """Say whether what looks like a name is nearly all said to us: "shut up"."""
    speaks = any(_NAME_POINTS[kind] >= _ENOUGH for _, _, kind in found)
    return speaks and sum(end - at for at, end, _ in found) > _NEARLY * words


def _said(code: str, pieces: tuple[Piece, ...]) -> Iterator[tuple[int, int, str]]:
    """Give what of a line is said as people talk, the longest at each place; what opens a line opens nothing else."""
    shapes = _shapes(code)
    line = shapes.line(pieces)
    at = 0
    while at < len(pieces):
        here = [one for one in shapes.matches(line, at) if at == 0 or one.kind != "opens"]
        best = max(here, key=lambda one: (one.end, _NAME_POINTS[one.kind]), default=None)
        if best is not None:
            yield at, best.end, best.kind
        at = at + 1 if best is None else best.end


def _is_written_as_a_name(said: str) -> bool:
    if IS_UNSPACED.match(said.strip()):
        return len(said.strip()) <= _SHORT_UNSPACED
    words = [word for word in said.split() if word[:1].isalpha()]
    return bool(words) and sum(word[0].isupper() for word in words) > _MOSTLY * len(words)


@cache
def _shapes(code: str) -> Shapes:
    told = cast("Mapping[str, str]", section(code, "talk").get("shapes", {}))
    return Shapes({}, {kind: map(in_pieces, lines.strip().splitlines()) for kind, lines in told.items()})
