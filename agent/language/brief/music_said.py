"""What words say of music: that none is wanted, that the video brings its own, and what they look for."""

from collections.abc import Iterator
from functools import cache, lru_cache

from agent.language.brief.field_shapes import called_in, words_of_change
from agent.language.grammars import listed, shapes_listed
from agent.language.pieces import Piece, PieceKind, in_pieces, pieces_of
from agent.language.shapes import Shapes
from agent.language.smallwords import core

_REMEMBERED = 4096  # one message asks about the same few words again and again
_MUSIC = "0"  # stands for what says of music: small words are taken off around a value alone
_PAUSES = frozenset({"stop", "comma", "ask"})
_SAID = frozenset({"word", "number"})
_KINDS = ("none", "none_at_end", "own", "nothing")


@lru_cache(_REMEMBERED)
def wants_no_music(words: str) -> bool:
    """Say whether words want no music; "no music 003" refuses a track."""
    pieces = pieces_of(words)
    return any(_refuses(kind, pieces[end].kind if end < len(pieces) else "stop") for kind, _, end in _found(pieces))


def _refuses(kind: str, behind: PieceKind) -> bool:
    """Say whether what was found refuses music, by what stands behind it."""
    return (kind == "none" and behind != "number") or (kind == "none_at_end" and behind in _PAUSES)


@lru_cache(_REMEMBERED)
def wants_own_sound(words: str) -> bool:
    """Say whether words want the video's own sound."""
    return any(kind == "own" for kind, _, _ in _found(pieces_of(words)))


@lru_cache(_REMEMBERED)
def is_music_alone(words: str) -> bool:
    """Say whether words only say that no music is wanted, or the video's own."""
    pieces = pieces_of(words)
    found = ((start, end) for kind, start, end in _found(pieces) if kind in ("none", "own"))
    rest = (f"{words[: pieces[start].start]} {_MUSIC} {words[pieces[end - 1].end :]}" for start, end in found)
    return any(core(one) == _MUSIC for one in rest)


def last_of_music(words: str) -> int:
    """Give where words end by saying that no music is wanted; their length where they do not."""
    pieces = pieces_of(words.rstrip(" .!\n"))
    begins = [start for kind, start, end in _found(pieces) if kind in ("none", "own") and end == len(pieces)]
    return pieces[min(begins)].start if begins else len(words)


@lru_cache(_REMEMBERED)
def decided_at(words: str) -> tuple[tuple[int, int], ...]:
    """Give where words begin and end that want no music, or the video's own, in letters."""
    pieces = pieces_of(words)
    found = ((start, end) for kind, start, end in _found(pieces) if kind in ("none", "own"))
    return tuple((pieces[start].start, pieces[end - 1].end) for start, end in found)


def is_none(words: str) -> bool:
    """Say whether words, where music was asked for, are nothing but a no."""
    pieces = tuple(piece for piece in pieces_of(words) if piece.kind in _SAID)
    return any((kind, start, end) == ("nothing", 0, len(pieces)) for kind, start, end in _found(pieces))


def looked_for(words: str) -> list[str]:
    """Leave of words what can be looked for in a library."""
    pieces = pieces_of(words)
    noise = {at for kind, start, end in _found(pieces) if kind == "noise" for at in range(start, end)}
    return [piece.text for at, piece in enumerate(pieces) if piece.kind in _SAID and at not in noise]


def _found(pieces: tuple[Piece, ...]) -> Iterator[tuple[str, int, int]]:
    line = _shapes().line(pieces)
    for at in range(len(pieces)):
        yield from ((one.kind, at, one.end) for one in _shapes().matches(line, at))


@cache
def _shapes() -> Shapes:
    shapes = {kind: map(in_pieces, shapes_listed("music", "shapes", kind)) for kind in _KINDS}
    noise = in_pieces(listed("music", "noise"))
    return Shapes({}, {**shapes, "noise": [noise, called_in("music"), words_of_change()]})
