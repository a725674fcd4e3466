"""By what a learned reader tells where copy begins and ends: the pieces around, and what shapes find there."""

from collections.abc import Iterator, Mapping, Sequence
from typing import NamedTuple

from agent.language.ground.pieces import IS_UNSPACED, Piece
from agent.language.learned.features import compared, feature

_EDGE = ("^", "^")
_END = ("$", "$")
_FARTHEST = 6  # pieces to the next pause
_LONG_AGO = 4  # pieces since copy was announced
_PAUSES = frozenset({"stop", "comma", "ask"})
_SCRIPTS = (("h", "\u3400", "\u9fff"), ("r", "\u30a0", "\u30ff"))


class Signs(NamedTuple):
    """What shapes find in a message: what begins at a piece, what ends before one, and the field it tells."""

    begins: Mapping[int, Sequence[str]]
    ends: Mapping[int, Sequence[str]]
    announced: Mapping[int, str]


def features_of_copy(said: str, pieces: Sequence[Piece], signs: Signs) -> list[list[int]]:
    """Give the features of each piece, as the numbers under which weights are kept."""
    words = (*_EDGE, *(_word(one) for one in pieces), *_END)
    looks = ("^", *_looks(said, pieces), "$")
    pauses = [*_to_the_next_pause(pieces)]
    announced, since, rows = "", 0, list[list[int]]()
    for at in range(len(pieces)):
        if at in signs.announced:
            announced, since = signs.announced[at], 0
        named = [*_of_words(words[at : at + 5]), *_of_looks(looks[at : at + 3], words[at + 1 : at + 4])]
        named += _of_signs(signs, at, looks[at + 1])
        named += (f"m{announced}{min(since, _LONG_AGO)}", f"q{pauses[at]}")
        rows.append([feature(one) for one in named])
        since += 1
    return rows


def _word(piece: Piece) -> str:
    return piece.text if piece.kind not in ("word", "number", "quote") else compared(piece)


def _of_words(words: Sequence[str]) -> Iterator[str]:
    two_before, before, here, behind, two_behind = words
    yield from (f"0{here}", f"1{before}", f"2{behind}", f"3{two_before}", f"4{two_behind}", f"5{before} {here}")
    yield from (f"6{here} {behind}", f"7{two_before} {before}", f"8{behind} {two_behind}")


def _of_looks(looks: Sequence[str], words: Sequence[str]) -> Iterator[str]:
    before, here, behind = looks
    yield from (f"c{here}", f"d{before}{here}", f"e{here}{behind}", f"h{before}{here}{behind}")
    yield from (f"f{words[0]} {here}", f"g{here} {words[2]}")


def _of_signs(signs: Signs, at: int, look: str) -> Iterator[str]:
    for one in signs.ends.get(at, ()):
        yield from (f"i{one}", f"j{one} {look}")
    for away, mark in ((0, "k"), (1, "l"), (2, "n")):
        yield from (f"{mark}{one}" for one in signs.begins.get(at + away, ()))


def _looks(said: str, pieces: Sequence[Piece]) -> Iterator[str]:
    """Say how each piece is written: capitals, scripts, signs; ``+`` where no blank stands before it."""
    end = -1
    for one in pieces:
        yield f"{'+' if one.start == end else ''}{_look(said, one)}"
        end = one.end


def _look(said: str, piece: Piece) -> str:
    if piece.kind != "word":
        return "9" if piece.kind == "number" else piece.kind if piece.kind == "quote" else piece.text
    first = said[piece.start]
    if IS_UNSPACED.match(first):
        return next((name for name, low, high in _SCRIPTS if low <= first <= high), "k")
    if not first.isupper():
        return "l"
    return "A" if piece.end - piece.start > 1 and said[piece.end - 1].isupper() else "C"


def _to_the_next_pause(pieces: Sequence[Piece]) -> Iterator[int]:
    away, counted = _FARTHEST, list[int]()
    for one in reversed(pieces):
        away = 0 if one.kind in _PAUSES else min(away + 1, _FARTHEST)
        counted.append(away)
    yield from reversed(counted)
