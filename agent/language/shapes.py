"""Shapes over tokens: what the data files of languages are written in, and how a line is matched with them.

A shape is a row of words. ``<name>`` stands for a part of that name, or for a value found before (``<day>``);
``<name as slot>`` keeps its place under ``slot``. ``|``, ``( )``, ``?``, ``*``, ``+`` are as in a regular expression.
Chinese and Japanese letters are words by themselves. A word stands for itself, and as people write it without accents;
``zeig-`` stands for every word that begins so, ``-laden`` for every word that ends so.
"""

from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass, field
from functools import cached_property
from typing import Literal, NamedTuple

from agent.language.accents import without_accents
from agent.language.tokens import UNSPACED, Token
from tools.core.patterns import lazily

_SYMBOL = lazily(rf"<[\w ]+>|[()|?*+]|[{UNSPACED}]|(?:(?![{UNSPACED}])[^\s()|?*+<>])+")
_NOWHERE: frozenset[str] = frozenset()
_SHORTEST_STEM = 3
_MOST_REPEATED = 60  # times in a row; without an end, time grew with the square of a line

Values = Mapping[tuple[str, int], tuple[int, ...]]  # kind and beginning -> where it may end
Ends = dict[int, tuple["Capture", ...]]  # where a match may end, and what it kept on the way


class Capture(NamedTuple):
    """What a shape kept: the tokens from `start` up to `end` are the value of `slot`."""

    slot: str
    start: int
    end: int


class Match(NamedTuple):
    """A clause that begins at a token."""

    kind: str
    end: int
    captures: tuple[Capture, ...]


@dataclass(frozen=True, eq=False)
class _Shape:
    """A pattern taken apart. ``first`` prunes: the symbols with which a match may begin."""

    how: Literal["one", "value", "named", "kept", "row", "either", "some"]
    first: frozenset[str] = _NOWHERE
    parts: tuple["_Shape", ...] = ()
    name: str = ""  # of a value, a slot, or how often
    may_be_empty: bool = False
    most_times: int = 1


@dataclass(frozen=True)
class Line:
    """Tokens, and the values that were found among them."""

    tokens: tuple[Token, ...]
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


class Shapes:
    """Patterns by kind. A named part is matched once a place, however often it is named."""

    def __init__(
        self,
        parts: Mapping[str, str],
        shapes: Mapping[str, Iterable[str]],
        values: Iterable[str] = (),
        most_times: int = _MOST_REPEATED,
    ) -> None:
        """Take patterns apart; ``values`` are found before, and ``*`` and ``+`` repeat ``most_times`` at most."""
        self._most_times = most_times
        self._texts = parts
        self._values = frozenset(values)
        self._named: dict[str, _Shape] = {}
        self._vocabulary: set[str] = set()
        self._stems: set[str] = set()
        self._begun_by: dict[str, list[tuple[str, _Shape]]] = {}
        for kind, patterns in shapes.items():
            for pattern in patterns:
                self._add(kind, pattern)

    @classmethod
    def together(cls, several: Iterable["Shapes"]) -> "Shapes":
        """Join the patterns of several languages, whose parts stay their own; a place is looked up once for all."""
        joined = cls({}, {})
        for one in several:
            joined._vocabulary |= one._vocabulary
            joined._stems |= one._stems
            for symbol, begun in one._begun_by.items():
                joined._begun_by.setdefault(symbol, []).extend(begun)
        return joined

    def knows(self, word: str) -> bool:
        """Say whether a word stands in any pattern."""
        return word in self._vocabulary

    def line(self, tokens: tuple[Token, ...], values: Values | None = None) -> Line:
        """Give tokens as a line, with the values that were found and the words that begin or end as a pattern says."""
        return Line(tokens, self._stemmed(tokens) | dict(values or {}))

    def _stemmed(self, tokens: Sequence[Token]) -> dict[tuple[str, int], tuple[int, ...]]:
        words = ((at, one.text) for at, one in enumerate(tokens) if one.kind == "word")
        parts = ((at, stem) for at, word in words for stem in _stems_of(word))
        return {(stem, at): (at + 1,) for at, stem in parts if stem in self._stems}

    def matches(self, line: Line, at: int) -> Iterator[Match]:
        """Find the clauses that begin at a token."""
        tried: set[int] = set()
        for symbol in line.symbols[at]:
            for kind, shape in self._begun_by.get(symbol, ()):
                if id(shape) not in tried:
                    tried.add(id(shape))
                    yield from (Match(kind, end, kept) for end, kept in _ends(shape, at, line).items())

    def _add(self, kind: str, pattern: str) -> None:
        shape = self._parse(pattern)
        if shape.may_be_empty:
            msg = f"a shape that may say nothing: {kind} = {pattern}"
            raise ValueError(msg)
        for symbol in shape.first:
            self._begun_by.setdefault(symbol, []).append((kind, shape))

    def _parse(self, pattern: str) -> _Shape:
        symbols = _SYMBOL.findall(pattern)[::-1]
        shape = self._either(symbols)
        if symbols:
            msg = f"brackets that do not fit: {pattern}"
            raise ValueError(msg)
        return shape

    def _either(self, symbols: list[str]) -> _Shape:
        words: set[str] = set()
        ways: list[_Shape] = []
        is_open = True
        while is_open:
            if _is_word_alone(symbols):
                words |= self._written(symbols.pop())
            else:
                ways.append(self._row(symbols))
            is_open = bool(symbols) and symbols[-1] == "|"
            if is_open:
                symbols.pop()
        return _one_of(frozenset(words), ways)

    def _row(self, symbols: list[str]) -> _Shape:
        items: list[_Shape] = []
        while symbols and symbols[-1] not in "|)":
            items.append(self._item(symbols))
        if len(items) == 1:
            return items[0]
        reached = next((place for place, one in enumerate(items) if not one.may_be_empty), len(items))
        may_be_empty = all(one.may_be_empty for one in items)
        return _Shape("row", _first_of(items[: reached + 1]), tuple(items), may_be_empty=may_be_empty)

    def _item(self, symbols: list[str]) -> _Shape:
        shape = self._atom(symbols)
        mark = symbols.pop() if symbols and symbols[-1] in "?*+" else ""
        if not mark:
            return shape
        times = 1 if mark == "?" else self._most_times
        return _Shape("some", shape.first, (shape,), mark, shape.may_be_empty or mark != "+", times)

    def _atom(self, symbols: list[str]) -> _Shape:
        symbol = symbols.pop()
        if symbol == "(":
            shape = self._either(symbols)
            symbols.pop()
            return shape
        if symbol[0] == "<":
            name, _, slot = symbol[1:-1].partition(" as ")
            shape = self._part(name)
            return _Shape("kept", shape.first, (shape,), slot, shape.may_be_empty) if slot else shape
        written = self._written(symbol)
        if _is_stem(symbol):
            self._stems |= written
            return _one_of(frozenset(), [_value_called(one) for one in sorted(written)])
        return _Shape("one", written)

    def _written(self, word: str) -> frozenset[str]:
        """Give the ways in which a word is written, and know them."""
        written = frozenset((word,) if word.isascii() else (word, *without_accents(word)))
        self._vocabulary |= written
        return written

    def _part(self, name: str) -> _Shape:
        if name in self._values:
            return _value_called(name)
        if name not in self._texts:
            return _Shape("one", frozenset({f"<{name}>"}))
        if name not in self._named:
            inner = self._parse(self._texts[name])
            self._named[name] = _Shape("named", inner.first, (inner,), name, inner.may_be_empty)
        return self._named[name]


def _is_stem(symbol: str) -> bool:
    return len(symbol) > _SHORTEST_STEM and "-" in (symbol[0], symbol[-1])


def _value_called(name: str) -> _Shape:
    return _Shape("value", frozenset({f"<{name}>"}), name=name)


def _stems_of(word: str) -> Iterator[str]:
    yield from (f"{word[:length]}-" for length in range(_SHORTEST_STEM, len(word) + 1))
    yield from (f"-{word[start:]}" for start in range(1, len(word) - _SHORTEST_STEM + 1))


def _is_word_alone(symbols: Sequence[str]) -> bool:
    """Say whether the next alternative is one word: most are, for they stand in lists."""
    is_word = bool(symbols) and symbols[-1][0] not in "<(|)?*+" and not _is_stem(symbols[-1])
    return is_word and (len(symbols) == 1 or symbols[-2] in ("|", ")"))


def _one_of(words: frozenset[str], ways: list[_Shape]) -> _Shape:
    """Give a choice between words and longer ways; words stand together, and are looked up at once."""
    words = words.union(*(way.first for way in ways if way.how == "one"))
    rest = tuple(way for way in ways if way.how != "one")
    parts = (_Shape("one", words), *rest) if words else rest
    if len(parts) == 1:
        return parts[0]
    return _Shape("either", _first_of(parts), parts, may_be_empty=any(way.may_be_empty for way in rest))


def _first_of(shapes: Sequence[_Shape]) -> frozenset[str]:
    return frozenset().union(*(one.first for one in shapes))


def _ends(shape: _Shape, at: int, line: Line) -> Ends:
    """Find every place where a match that begins here may end."""
    if at >= len(line.tokens) or shape.first.isdisjoint(line.symbols[at]):
        return {at: ()} if shape.may_be_empty else {}
    return _WAYS[shape.how](shape, at, line)


def _word(_shape: _Shape, at: int, _line: Line) -> Ends:
    return {at + 1: ()}


def _value(shape: _Shape, at: int, line: Line) -> Ends:
    return dict.fromkeys(line.values.get((shape.name, at), ()), ())


def _once(shape: _Shape, at: int, line: Line) -> Ends:
    key = (id(shape), at)
    if key not in line.seen:
        line.seen[key] = _ends(shape.parts[0], at, line)
    return line.seen[key]


def _kept(shape: _Shape, at: int, line: Line) -> Ends:
    inner = _ends(shape.parts[0], at, line)
    return {end: (*kept, Capture(shape.name, at, end)) for end, kept in inner.items()}


def _either(shape: _Shape, at: int, line: Line) -> Ends:
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


def _after(places: Ends, shape: _Shape, line: Line) -> Ends:
    if len(places) == 1:
        ((place, before),) = places.items()
        ends = _ends(shape, place, line)
        return {end: before + kept for end, kept in ends.items()} if before else ends
    return _together(
        {end: (*before, *kept) for end, kept in _ends(shape, place, line).items()} for place, before in places.items()
    )


def _in_a_row(shape: _Shape, at: int, line: Line) -> Ends:
    places: Ends = {at: ()}
    for part in shape.parts:
        places = _after(places, part, line)
        if not places:
            break
    return places


def _repeated(shape: _Shape, at: int, line: Line) -> Ends:
    found: Ends = {} if shape.name == "+" else {at: ()}
    places: Ends = {at: ()}
    times = 0
    while places and times < shape.most_times:
        places = {end: kept for end, kept in _after(places, shape.parts[0], line).items() if end not in found}
        found |= places
        times += 1
    return found


_WAYS: Mapping[str, Callable[[_Shape, int, Line], Ends]] = {
    "one": _word, "value": _value, "named": _once, "kept": _kept, "either": _either, "row": _in_a_row,
    "some": _repeated,
}  # fmt: skip


def words_in(listed: str) -> str:
    """Turn a list of words, in which `_` joins what belongs together, into a pattern."""
    return "|".join(listed.split()).replace("_", " ")
