"""What a quote is for, guessed from the words around it: a name, a text, or something that is neither."""

from collections.abc import Iterator, Sequence
from typing import NamedTuple

from agent.language.ground.pieces import IS_UNSPACED, Piece, pieces_of
from agent.language.ground.quoting import Quote, masked, quotes
from agent.language.learned.features import compared, feature, features_of
from agent.language.learned.weights import learned, shares

NO_COPY = "NONE"
_NAME = "quotes"
_NEAR = 6  # pieces on each side
_UNSPACED_NEAR = 14  # of a script that does not part its words
_BESIDE = 3  # pieces whose place counts
_FEW, _MOST_COUNTED = 3, 9  # words of a quote
_ENDS = ".!?。！？…"
_TELLING = ",，、:：_|#&0123456789"  # what stands in a text more often than in a name, or the reverse


class GuessedQuote(NamedTuple):
    """A quote, what it is guessed to be, and how likely that is."""

    quote: Quote
    role: str
    share: float


def guessed_quotes(said: str) -> tuple[GuessedQuote, ...]:
    """Guess of each quote in a message whether it is the name, the text, or neither."""
    weights = learned(_NAME)
    found = []
    for quote, row in features_of_quotes(said):
        likely = shares(weights.scores(row))
        best = max(range(len(likely)), key=likely.__getitem__)
        found.append(GuessedQuote(quote, weights.classes[best], likely[best]))
    return tuple(found)


def features_of_quotes(said: str) -> Iterator[tuple[Quote, tuple[int, ...]]]:
    """Give the features of each quote, as the numbers under which weights are kept."""
    spans, pieces = quotes(said), pieces_of(masked(said))
    for at, quote in enumerate(spans):
        before = _nearest([one for one in pieces if one.end <= quote.start], -1)
        behind = _nearest([one for one in pieces if one.start >= quote.end], 1)
        yield quote, tuple(dict.fromkeys((*_around(before, behind), *_of_itself(quote, at, len(spans)))))


def _nearest(pieces: Sequence[Piece], side: int) -> list[Piece]:
    """Give the pieces beside a quote, up to another quote, the nearest first."""
    near = list[Piece]()
    for one in pieces[::side]:
        is_unspaced = bool(IS_UNSPACED.match(one.text))
        if one.kind == "quote" or len(near) >= (_UNSPACED_NEAR if is_unspaced else _NEAR):
            break
        near.append(one)
    return near


def _around(before: Sequence[Piece], behind: Sequence[Piece]) -> Iterator[int]:
    for side, near in (("<", before), (">", behind)):
        words = [_word(one) for one in near]
        yield from (feature(f"q{side}{at}{word}") for at, word in enumerate((*words, "^")[:_BESIDE]))
        yield feature(f"q{side}{' '.join(words[:2])}")
        in_order = near if side == ">" else near[::-1]
        yield from (feature(f"q{side}{one}") for one in features_of(in_order))


def _word(piece: Piece) -> str:
    return compared(piece) if piece.kind in ("word", "number") else piece.text


def _of_itself(quote: Quote, at: int, many: int) -> Iterator[int]:
    inside = quote.inside.strip()
    is_unspaced = IS_UNSPACED.search(inside) is not None
    words = inside.split()
    size = min(len(inside) // _FEW if is_unspaced else len(words), _MOST_COUNTED)
    titled = sum(one[:1].isupper() or one[:1].isdecimal() for one in words)
    looks = "all" if titled == len(words) else "some" if titled > 1 else "first" if inside[:1].isupper() else "none"
    marks = "".join(sorted({"0" if one.isdecimal() else one for one in inside if one in _TELLING}))
    ends = inside[-1:] if inside[-1:] in _ENDS else ""
    named = (f"size {size}", f"looks {looks}", f"marks {marks}", f"ends {ends}", f"place {at} of {min(many, _FEW)}")
    yield from (feature(f"q={one}") for one in (*named, f"{size} {looks}", f"{size} {ends}", f"{size} {is_unspaced}"))
