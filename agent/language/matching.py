"""One shape against an utterance: every place where it may end, and what it keeps on the way."""

from collections.abc import Callable, Iterable, Mapping
from dataclasses import dataclass, field
from functools import cached_property
from typing import Literal, NamedTuple

from agent.language.pieces import Piece

_NOWHERE: frozenset[str] = frozenset()

Values = Mapping[tuple[str, int], tuple[int, ...]]  # kind and beginning -> where it may end
Ends = dict[int, tuple["Capture", ...]]  # where a match may end, and what it kept on the way


class Capture(NamedTuple):
    """What a shape kept: the tokens from `start` up to `end` are the value of `slot`."""

    slot: str
    start: int
    end: int


@dataclass(frozen=True, eq=False)
class Shape:
    """A pattern taken apart. ``first`` prunes: the symbols with which a match may begin."""

    how: Literal["one", "value", "named", "kept", "row", "either", "some"]
    first: frozenset[str] = _NOWHERE
    parts: tuple["Shape", ...] = ()
    name: str = ""  # of a value, a slot, or how often
    may_be_empty: bool = False
    most_times: int = 1


@dataclass(frozen=True)
class Utterance:
    """Tokens, and the values that were found among them."""

    tokens: tuple[Piece, ...]
    values: Values = field(default_factory=dict)
    seen: dict[tuple[int, int], Ends] = field(default_factory=dict)

    @cached_property
    def symbols(self) -> tuple[frozenset[str], ...]:
        """Give for each token what a pattern may call it: its word, its kind, and the values that begin with it."""
        begun = [{token.text, f"<{token.kind}>"} for token in self.tokens]
        for kind, at in self.values:
            begun[at].add(f"<{kind}>")
        return tuple(frozenset(one) for one in begun)

    @cached_property
    def places_of_words(self) -> tuple[int, ...]:
        """Give where words and numbers stand, signs aside."""
        return tuple(at for at, token in enumerate(self.tokens) if token.kind in ("word", "number"))


def ends(shape: Shape, at: int, line: Utterance) -> Ends:
    """Find every place where a match that begins here may end."""
    if at >= len(line.tokens) or shape.first.isdisjoint(line.symbols[at]):
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
    return _together(
        _WAYS[way.how](way, at, line) if not way.first.isdisjoint(symbols) else {at: ()}
        for way in shape.parts
        if way.may_be_empty or not way.first.isdisjoint(symbols)
    )


def _together(ways: Iterable[Ends]) -> Ends:
    found: Ends = {}
    for way in ways:
        if way:
            found = way | found if found else way
    return found


def _after(places: Ends, shape: Shape, line: Utterance) -> Ends:
    if len(places) == 1:
        ((place, before),) = places.items()
        found = ends(shape, place, line)
        return {end: before + kept for end, kept in found.items()} if before else found
    return _together(
        {end: (*before, *kept) for end, kept in ends(shape, place, line).items()} for place, before in places.items()
    )


def _in_a_row(shape: Shape, at: int, line: Utterance) -> Ends:
    places: Ends = {at: ()}
    for part in shape.parts:
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
