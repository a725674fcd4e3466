"""One shape against an utterance: every place where it may end, and what it keeps on the way."""

from collections.abc import Callable, Iterable, Mapping, Sequence
from dataclasses import dataclass, field
from functools import cached_property
from itertools import takewhile
from typing import Literal, NamedTuple

from agent.language.pieces import Piece

_NOWHERE: frozenset[str] = frozenset()
_FEW = 4  # ways are looked through, and symbols looked up

Values = Mapping[tuple[str, int], tuple[int, ...]]  # kind and beginning -> where it may end
Ends = dict[int, tuple["Capture", ...]]  # where a match may end, and what it kept on the way


class Capture(NamedTuple):
    """What a shape kept: the tokens from `start` up to `end` are the value of `slot`."""

    slot: str
    start: int
    end: int


@dataclass(eq=False)
class Shape:
    """A pattern taken apart. ``first`` prunes: the symbols with which a match may begin."""

    how: Literal["one", "value", "named", "kept", "row", "either", "some"]
    first: frozenset[str] = _NOWHERE
    make: Callable[[], Iterable["Shape"]] = tuple  # its parts, most of which no line ever asks for
    name: str = ""  # of a value, a slot, or how often
    may_be_empty: bool = False
    most_times: int = 1

    @cached_property
    def parts(self) -> tuple["Shape", ...]:
        """Give what it is made of."""
        return tuple(self.make())

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
    def _begun_by(self) -> Mapping[str, Sequence[int]]:
        """Give which of many ways begin with a symbol; those that begin with anything stand under nothing."""
        begun: dict[str, list[int]] = {"": []}
        for at, way in enumerate(self.parts):
            is_any = way.may_be_empty or len(way.first) > _FEW
            for symbol in ("",) if is_any else way.first:
                begun.setdefault(symbol, []).append(at)
        return begun

    def fitting(self, symbols: frozenset[str]) -> Iterable["Shape"]:
        """Give the ways that may match where these symbols stand, in their order."""
        if len(self.parts) <= _FEW:
            return self.parts
        begun = self._begun_by
        fits = {at for symbol in symbols if symbol in begun for at in begun[symbol]}
        return [self.parts[at] for at in sorted(fits.union(begun[""]))]


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
        begun = [{token.text, f"<{token.kind}>"} for token in self.tokens]
        for kind, at in self.values:
            begun[at].add(f"<{kind}>")
        return (*map(frozenset, begun), _NOWHERE)

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


def ends(shape: Shape, at: int, line: Utterance) -> Ends:
    """Find every place where a match that begins here may end."""
    if shape.first.isdisjoint(line.symbols[at]):
        return {at: ()} if shape.may_be_empty else {}
    return _WAYS[shape.how](shape, at, line)


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
            found = _joined(found, _WAYS[way.how](way, at, line))
        elif way.may_be_empty:
            found = _joined(found, {at: ()})
    return found


def _joined(found: Ends, more: Ends) -> Ends:
    """Join two ways: where both end, the first one stands."""
    return more | found if found and more else found or more


def _after(places: Ends, shape: Shape, line: Utterance) -> Ends:
    if len(places) == 1:
        ((place, before),) = places.items()
        found = ends(shape, place, line)
        return {end: before + kept for end, kept in found.items()} if before else found
    joined: Ends = {}
    for place, before in places.items():
        found = ends(shape, place, line)
        joined = _joined(joined, {end: before + kept for end, kept in found.items()} if before else found)
    return joined


def _in_a_row(shape: Shape, at: int, line: Utterance) -> Ends:
    symbols, place = line.symbols, at
    for word in shape.opening:
        if word.isdisjoint(symbols[place]):
            return {}
        place += 1
    places: Ends = {place: ()}
    for part in shape.parts[len(shape.opening) :]:
        places = _after(places, part, line)
        if not places:
            break
    return places


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
