"""What words say of music: that none is wanted, that the video brings its own, and what they look for."""

from collections.abc import Iterator
from functools import cache, lru_cache
from typing import NamedTuple

from agent.language.brief.field_shapes import called_in, words_of_change
from agent.language.ground.grammars import kinds, listed, shapes_listed
from agent.language.ground.pieces import Piece, PieceKind, in_pieces, pieces_of
from agent.language.ground.shapes import Shapes
from agent.language.ground.smallwords import core

_REMEMBERED = 4096  # one message asks about the same few words again and again
_MUSIC = "0"  # stands for what says of music: small words are taken off around a value alone
_PAUSES = frozenset({"stop", "comma", "ask"})
_SAID = frozenset({"word", "number"})
_DECIDES = frozenset({"none", "own"})
_KINDS = ("none", "none_at_end", "own", "nothing", "beneath")
_TOO_MUCH = ("too_before", "too_behind")


class _Said(NamedTuple):
    """What is said of music, from one piece up to another."""

    kind: str
    start: int
    end: int


def wants_no_music(words: str) -> bool:
    """Say whether words want no music; "no music 003" refuses a track."""
    pieces = pieces_of(words)
    return any(_refuses(kind, pieces[end].kind if end < len(pieces) else "stop") for kind, _, end in _found(words))


def _refuses(kind: str, behind: PieceKind) -> bool:
    """Say whether what was found refuses music, by what stands behind it."""
    return (kind == "none" and behind != "number") or (kind == "none_at_end" and behind in _PAUSES)


def wants_own_sound(words: str) -> bool:
    """Say whether words want the video's own sound."""
    return any(one.kind == "own" for one in _found(words))


def wants_beneath(words: str) -> bool:
    """Say whether words want something to be heard with the video, by how it feels: ``something calm underneath``."""
    return bool(moods_in(words)) and any(one.kind == "beneath" for one in _found(words))


def is_music_alone(words: str) -> bool:
    """Say whether words only say that no music is wanted, or the video's own."""
    rest = (f"{words[:start]} {_MUSIC} {words[end:]}" for start, end in decided_at(words))
    return any(core(one) == _MUSIC for one in rest)


def last_of_music(words: str) -> int:
    """Give where words end by saying that no music is wanted; their length where they do not."""
    said = words.rstrip(" .!\n")
    return min((start for start, end in decided_at(said) if end == pieces_of(said)[-1].end), default=len(words))


def decided_at(words: str) -> tuple[tuple[int, int], ...]:
    """Give where words begin and end that want no music, or the video's own, in letters."""
    pieces = pieces_of(words)
    return tuple((pieces[one.start].start, pieces[one.end - 1].end) for one in _found(words) if one.kind in _DECIDES)


def is_none(words: str) -> bool:
    """Say whether words, where music was asked for, are nothing but a no."""
    pieces = tuple(piece for piece in pieces_of(words) if piece.kind in _SAID)
    return _Said("nothing", 0, len(pieces)) in _found_among(pieces)


def looked_for(words: str) -> list[str]:
    """Leave of words what can be looked for in a library; what music has too much of is not."""
    noise = {at for one in _found(words) if one.kind == "noise" for at in range(one.start, one.end)}
    noise.update(at for one in _too_much(pieces_of(words)) for at in range(one.start, one.end))
    return [piece.text for at, piece in enumerate(pieces_of(words)) if piece.kind in _SAID and at not in noise]


def moods_in(words: str) -> frozenset[str]:
    """Give how music feels that words ask for, or that a track's title and style tell."""
    pieces = pieces_of(words)
    refused = {at for one in _too_much(pieces) for at in range(one.start, one.end)}
    return frozenset(one.kind for one in _moods_at(pieces) if one.start not in refused)


def _too_much(pieces: tuple[Piece, ...]) -> tuple[_Said, ...]:
    """Give where it is said that music has too much of a mood: ``too calm``, ``calme demais``."""
    said = tuple(_Said(one.kind, at, one.end) for at, one in _excess().find(_excess().line(pieces)))
    joined = (
        _Said("too", min(one.start, mood.start), max(one.end, mood.end))
        for one in said
        for mood in _moods_at(pieces)
        if (one.end == mood.start if one.kind == "too_before" else one.start == mood.end)
    )
    return tuple(joined)


def _moods_at(pieces: tuple[Piece, ...]) -> tuple[_Said, ...]:
    return tuple(_Said(one.kind, at, one.end) for at, one in _moods().find(_moods().line(pieces)))


@cache
def _excess() -> Shapes:
    return Shapes({}, {kind: map(in_pieces, shapes_listed("music", "shapes", kind)) for kind in _TOO_MUCH})


@cache
def _moods() -> Shapes:
    return Shapes({}, {kind: map(in_pieces, shapes_listed("music", "moods", kind)) for kind in kinds("music", "moods")})


@lru_cache(_REMEMBERED)
def _found(words: str) -> tuple[_Said, ...]:
    return tuple(_found_among(pieces_of(words)))


def _found_among(pieces: tuple[Piece, ...]) -> Iterator[_Said]:
    return (_Said(one.kind, at, one.end) for at, one in _shapes().find(_shapes().line(pieces)))


@cache
def _shapes() -> Shapes:
    shapes = {kind: map(in_pieces, shapes_listed("music", "shapes", kind)) for kind in _KINDS}
    noise = in_pieces(listed("music", "noise"))
    return Shapes({}, {**shapes, "noise": [noise, called_in("music"), words_of_change()]})
