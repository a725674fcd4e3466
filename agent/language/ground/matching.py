"""One shape against an utterance: every place where it may end, and what it keeps on the way."""

from collections.abc import Callable, Iterable, Mapping, Sequence
from dataclasses import dataclass, field
from functools import cached_property, lru_cache
from itertools import takewhile
from operator import itemgetter
from typing import Literal, NamedTuple

from agent.language.ground.pieces import Piece

_NOWHERE: frozenset[str] = frozenset()
_REMEMBERED = 4096  # words, which come again and again
_FEW = 4  # ways are looked through, and symbols looked up

Values = Mapping[tuple[str, int], tuple[int, ...]]  # kind and beginning -> where it may end
Ends = dict[int, tuple["Capture", ...]]  # where a match may end, and what it kept on the way


class Capture(NamedTuple):
    """What a shape kept: the tokens from `start` up to `end` are the value of `slot`."""

    slot: str
    start: int
    end: int


class Followed(NamedTuple):
    """What may stand behind the first token of a match: a symbol of these, or anything where the match may end."""

    symbols: tuple[frozenset[str], ...]
    may_end: bool


@dataclass(eq=False)
class Shape:
    """A pattern taken apart. ``first`` prunes: the symbols with which a match may begin."""

    how: Literal["one", "value", "named", "kept", "row", "either", "some"]
    first: frozenset[str] = _NOWHERE
    make: Callable[[], Iterable["Shape"]] = tuple  # its parts, most of which no line ever asks for
    name: str = ""  # of a value, a slot, or how often
    may_be_empty: bool = False
    most_times: int = 1
    is_a_word: bool = False  # of a value: one token long, wherever it stands

    def __post_init__(self) -> None:
        """Know how it is matched."""
        self.match = _WAYS[self.how]

    @cached_property
    def parts(self) -> tuple["Shape", ...]:
        """Give what it is made of."""
        return tuple(self.make())

    @cached_property
    def followed(self) -> dict[str, Followed | None]:
        """Remember what may stand behind a symbol that begins a match."""
        return {}

    @cached_property
    def _begun(self) -> Mapping[str, Sequence[tuple[int, "Shape"]]]:
        begun: dict[str, list[tuple[int, Shape]]] = {symbol: [] for symbol in self.first}
        for at, way in enumerate(self.parts):
            for symbol in self.first if way.may_be_empty else way.first:
                begun[symbol].append((at, way))
        return begun

    @cached_property
    def needs(self) -> tuple[frozenset[str], ...]:
        """Give what must stand somewhere behind its beginning: one symbol of each set."""
        if self.how in ("kept", "named"):
            return self.parts[0].needs
        certain = [one for one in self.parts if not one.may_be_empty] if self.how == "row" else []
        return tuple(one.first for one in certain[1:])

    @cached_property
    def opening(self) -> tuple[frozenset[str], ...]:
        """Give the words with which a row begins, each as it may be written: most rows fail at one of them."""
        return tuple(one.first for one in takewhile(lambda one: one.how == "one", self.parts))

    @cached_property
    def goes_on_with(self) -> tuple["Shape", ...]:
        """Give what stands behind the opening of a row."""
        return self.parts[len(self.opening) :]

    def fitting(self, symbols: frozenset[str]) -> Iterable["Shape"]:
        """Give the ways that may match where these symbols stand, in their order."""
        if len(self.parts) <= _FEW:
            return self.parts
        begun = [self.begun_by(symbol) for symbol in symbols & self.first]
        fits = begun[0] if len(begun) == 1 else sorted({one for ones in begun for one in ones}, key=itemgetter(0))
        return [way for _, way in fits]

    def begun_by(self, symbol: str) -> Sequence[tuple[int, "Shape"]]:
        """Give which of many ways a symbol that begins one may begin, each with its place among all."""
        return self._begun[symbol]


@dataclass(frozen=True)
class Utterance:
    """Tokens, and the values that were found among them."""

    tokens: tuple[Piece, ...]
    values: Values = field(default_factory=dict)
    seen: dict[tuple[int, int], Ends] = field(default_factory=dict)
    fits: dict[Shape, bool] = field(default_factory=dict)

    @cached_property
    def symbols(self) -> tuple[frozenset[str], ...]:
        """Give for each token what a pattern may call it: word, kind, values that begin there; nothing at the end."""
        symbols = [_own_symbols(token.text, token.kind) for token in self.tokens]
        begun: dict[int, list[str]] = {}
        for kind, at in self.values:
            begun.setdefault(at, []).append(f"<{kind}>")
        for at, kinds in begun.items():
            symbols[at] = symbols[at].union(kinds)
        return (*symbols, _NOWHERE, _NOWHERE)

    @cached_property
    def _all_symbols(self) -> frozenset[str]:
        return frozenset().union(*self.symbols)

    def may_hold(self, shape: Shape) -> bool:
        """Say whether all that a shape needs stands somewhere."""
        if shape not in self.fits:
            self.fits[shape] = not any(map(self._all_symbols.isdisjoint, shape.needs))
        return self.fits[shape]

    @cached_property
    def places_of_words(self) -> tuple[int, ...]:
        """Give where words and numbers stand, signs aside."""
        return tuple(at for at, token in enumerate(self.tokens) if token.kind in ("word", "number"))

    @cached_property
    def said(self) -> range:
        """Give the tokens from the first word or number up to the last, signs around them aside."""
        return range(self.places_of_words[0], self.places_of_words[-1] + 1) if self.places_of_words else range(0)


@lru_cache(_REMEMBERED)
def _own_symbols(word: str, kind: str) -> frozenset[str]:
    return frozenset((word, f"<{kind}>"))


def ends(shape: Shape, at: int, line: Utterance) -> Ends:
    """Find every place where a match that begins here may end."""
    if shape.first.isdisjoint(line.symbols[at]):
        return {at: ()} if shape.may_be_empty else {}
    return shape.match(shape, at, line)


def _word(_shape: Shape, at: int, _line: Utterance) -> Ends:
    return {at + 1: ()}


def _value(shape: Shape, at: int, line: Utterance) -> Ends:
    return dict.fromkeys(line.values.get((shape.name, at), ()), ())


def _once(shape: Shape, at: int, line: Utterance) -> Ends:
    key = (id(shape), at)
    if key not in line.seen:
        line.seen[key] = ends(shape.parts[0], at, line)
    return line.seen[key]


def _kept(shape: Shape, at: int, line: Utterance) -> Ends:
    inner = ends(shape.parts[0], at, line)
    return {end: (*kept, Capture(shape.name, at, end)) for end, kept in inner.items()}


def _either(shape: Shape, at: int, line: Utterance) -> Ends:
    symbols = line.symbols[at]
    found: Ends = {}
    for way in shape.fitting(symbols):
        if not way.first.isdisjoint(symbols):
            found = _joined(found, way.match(way, at, line))
        elif way.may_be_empty:
            found = _joined(found, {at: ()})
    return found


def _joined(found: Ends, more: Ends) -> Ends:
    """Join two ways: where both end, the first one stands."""
    return more | found if found and more else found or more


def _in_a_row(shape: Shape, at: int, line: Utterance) -> Ends:
    symbols, place = line.symbols, at
    for word in shape.opening:
        if word.isdisjoint(symbols[place]):
            return {}
        place += 1
    kept: tuple[Capture, ...] = ()
    for behind, part in enumerate(shape.goes_on_with, 1):
        if part.first.isdisjoint(symbols[place]):
            if not part.may_be_empty:
                return {}
        else:
            found = part.match(part, place, line)
            if len(found) != 1:
                return _from_many(_keeping(kept, found), shape.goes_on_with[behind:], line) if found else found
            ((place, more),) = found.items()
            kept += more
    return {place: kept}


def _from_many(places: Ends, parts: Iterable[Shape], line: Utterance) -> Ends:
    """Go on with a row from each of the places that were reached."""
    for part in parts:
        places = _after(places, part, line)
        if not places:
            break
    return places


def _after(places: Ends, shape: Shape, line: Utterance) -> Ends:
    joined: Ends = {}
    for place, before in places.items():
        joined = _joined(joined, _keeping(before, ends(shape, place, line)))
    return joined


def _keeping(before: tuple[Capture, ...], found: Ends) -> Ends:
    return {end: before + kept for end, kept in found.items()} if before else found


def _repeated(shape: Shape, at: int, line: Utterance) -> Ends:
    found: Ends = {} if shape.name == "+" else {at: ()}
    places: Ends = {at: ()}
    times = 0
    while places and times < shape.most_times:
        places = {end: kept for end, kept in _after(places, shape.parts[0], line).items() if end not in found}
        found |= places
        times += 1
    return found


_WAYS: Mapping[str, Callable[[Shape, int, Utterance], Ends]] = {
    "one": _word, "value": _value, "named": _once, "kept": _kept, "either": _either, "row": _in_a_row,
    "some": _repeated,
}  # fmt: skip
