"""By what a learned reader tells lines apart: words, pairs of them and pieces of words; accents aside."""

from collections.abc import Iterable, Iterator
from functools import lru_cache
from zlib import crc32

from agent.language.ground.accents import folded
from agent.language.ground.pieces import IS_UNSPACED, Piece

_WITHIN_WORDS = (3, 4, 5)  # letters
_LONGEST_RUN = 4  # letters of a script that does not part its words
_NUMBER = "0"
_LIMIT = "^"
_REMEMBERED = 4096  # words


def features_of(pieces: Iterable[Piece]) -> tuple[int, ...]:
    """Give the features of pieces in their order, each once, as the numbers under which weights are kept."""
    return tuple(dict.fromkeys(_of_pieces(pieces)))


def feature(name: str) -> int:
    """Give the number under which the weights of a feature are kept."""
    return crc32(name.encode())


@lru_cache(_REMEMBERED)
def of_word(word: str) -> tuple[int, ...]:
    """Give the features of a word: the word itself, and its pieces with where it begins and ends."""
    bounded = f"<{word}>"
    sizes = [size for size in _WITHIN_WORDS if len(word) >= size]
    pieces = (f"c{bounded[at : at + size]}" for size in sizes for at in range(len(bounded) - size + 1))
    return tuple(map(feature, (f"w {word}", *pieces)))


def compared(piece: Piece) -> str:
    """Give a piece as it is compared: a word without accents, every number as one, a sign as its kind."""
    return folded(piece.text) if piece.kind == "word" else _NUMBER if piece.kind == "number" else piece.kind


def _of_pieces(pieces: Iterable[Piece]) -> Iterator[int]:
    before, run = _LIMIT, ""
    for piece in pieces:
        if piece.kind == "word" and IS_UNSPACED.match(piece.text):
            before, run = _LIMIT, run + piece.text
            continue
        yield from _of_run(run)
        run, word = "", compared(piece)
        yield from of_word(word) if piece.kind == "word" else (feature(f"w {word}"),)
        yield feature(f"{before} {word}")
        before = word
    yield from _of_run(run)


def _of_run(run: str) -> Iterator[int]:
    for size in range(1, _LONGEST_RUN + 1):
        yield from (feature(run[at : at + size]) for at in range(len(run) - size + 1))
