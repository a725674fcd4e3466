"""Values of the card that an answer repeats: where each begins and ends among the tokens of the answer."""

from collections.abc import Callable, Iterator, Mapping, Sequence, Set
from typing import Literal, get_args

from agent.language.ground.pieces import Piece
from tools.core.patterns import lazily
from tools.core.values import Value

TOLD = "told"  # what shapes call a repeated value
SOLE = "sole"  # a place beside which the card tells no other: "only in Berlin"
_PLACES = "locations"
SIGNATURE = "signature"  # a name under an answer, which a first name or an initial shows to be one
NAME = "name"  # and one that is known by where it stands alone
_PIECES = lazily(r"[,;，、；]\s*|\s*\(\d+\)")  # a place is shown with its number

CardFact = Literal["silent", "endless", "at_once"]  # what a card says by a value that nobody repeats as it is shown
FACTS: tuple[CardFact, ...] = get_args(CardFact)

Hear = Callable[[str], Sequence[Piece]]


class Card(Value):
    """What a card says, value by value, as it is shown or as the person may say it; and in which language it asks.

    A value that is named as a field's is repeated only where the card tells it `of_fields` so, and what is none
    ("no music") only where it is among the `facts`. Of several places none is said to be the only one.
    """

    told: tuple[str, ...]
    language: str = ""
    of_fields: tuple[tuple[str, tuple[str, ...]], ...] = ()
    has_several: bool = False  # places
    facts: tuple[CardFact, ...] = ()


def told_of(field: str) -> str:
    """Give what a repeated value of a field is called."""
    return f"{TOLD} of {field}"


def values_told(
    tokens: Sequence[Piece], card: Card, hear: Hear, denials: Set[str]
) -> Mapping[tuple[str, int], tuple[int, ...]]:
    """Find the values of a card: each as a whole, or one piece of a list."""
    words = tuple(token.text for token in tokens)
    found: dict[tuple[str, int], tuple[int, ...]] = {}
    sole = [] if card.has_several else [(SOLE, said) for field, said in card.of_fields if field == _PLACES]
    for kind, values in ((TOLD, card.told), *sole, *((told_of(field), values) for field, values in card.of_fields)):
        pieces = (_words(hear(piece)) for value in values for piece in (value, *_PIECES.split(value)))
        told = {one for one in pieces if one and "".join(one) not in denials}
        for at, end in (*_runs(words, told), *_quoted(tokens, told, hear)):
            found[kind, at] = (*found.get((kind, at), ()), end)
    return found


def _runs(words: Sequence[str], told: set[tuple[str, ...]]) -> Iterator[tuple[int, int]]:
    lengths = {len(value) for value in told}
    for at in range(len(words)):
        fitting = (at + length for length in lengths if at + length <= len(words))
        yield from ((at, end) for end in fitting if tuple(words[at:end]) in told)


def _quoted(tokens: Sequence[Piece], told: set[tuple[str, ...]], hear: Hear) -> Iterator[tuple[int, int]]:
    for at, token in enumerate(tokens):
        if token.kind == "quote" and _words(hear(token.text[1:-1])) in told:
            yield at, at + 1


def _words(tokens: Sequence[Piece]) -> tuple[str, ...]:
    """Give the words of a value, without what closes it."""
    words = [*tokens]
    while words and words[-1].kind in ("comma", "stop", "ask"):
        words.pop()
    return tuple(one.text for one in words)
