"""Shapes over tokens: what the data files of languages are written in, and how a line is matched with them.

A shape is a row of words. ``<name>`` stands for a part of that name, or for a value found before (``<day>``);
``<name as slot>`` keeps its place under ``slot``. ``|``, ``( )``, ``?``, ``*``, ``+`` are as in a regular expression;
``*3`` and ``+3`` repeat three times at most.
Chinese and Japanese letters are words by themselves. A word stands for itself, and as people write it without accents;
``zeig-`` stands for every word that begins so, ``-laden`` for every word that ends so.
"""

from collections.abc import Iterable, Iterator, Mapping, Sequence
from functools import cache, cached_property
from typing import NamedTuple

from agent.language.accents import without_accents
from agent.language.matching import Capture, Shape, Utterance, Values, ends
from agent.language.pieces import UNSPACED, Piece
from tools.core.patterns import lazily

_SYMBOL = lazily(rf"<[\w ]+>|[()|?]|[*+]\d*|[{UNSPACED}]|(?:(?![{UNSPACED}])[^\s()|?*+<>])+")
_HEAD = lazily(rf"(?:[{UNSPACED}]|[^\s()|?*+<>{UNSPACED}]++)(?!\s*[?*])")
_ONE_WORD = lazily(rf"[{UNSPACED}]|(?:(?![{UNSPACED}])[^\W\d_])+")
_BRACKET = lazily(r"([()|])")
_SHORTEST_STEM, _LONGEST_STEM = 3, 30  # letters
_MOST_REPEATED = 60  # times in a row; without an end, time grew with the square of a line


class Match(NamedTuple):
    """A clause that begins at a token."""

    kind: str
    end: int
    captures: tuple[Capture, ...]


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
        self._named: dict[str, Shape] = {}
        self._joined: tuple[Shapes, ...] = ()
        self._begun_by: dict[str, list[tuple[str, Shape]]] = {}
        self._patterns = [(kind, pattern) for kind, patterns in shapes.items() for pattern in patterns]
        for kind, pattern in self._patterns:
            self._add(kind, pattern)

    @classmethod
    def together(cls, several: Iterable["Shapes"]) -> "Shapes":
        """Join the patterns of several languages, whose parts stay their own; a place is looked up once for all."""
        joined = cls({}, {})
        joined._joined = tuple(several)
        for one in joined._joined:
            for symbol, begun in one._begun_by.items():
                joined._begun_by.setdefault(symbol, []).extend(begun)
        return joined

    def knows(self, word: str) -> bool:
        """Say whether a word stands in any pattern."""
        return word in self._vocabulary

    def line(self, tokens: tuple[Piece, ...], values: Values | None = None) -> Utterance:
        """Give tokens as a line, with the values that were found and the words that begin or end as a pattern says."""
        return Utterance(tokens, self._stemmed(tokens) | dict(values or {}))

    def _stemmed(self, tokens: Sequence[Piece]) -> dict[tuple[str, int], tuple[int, ...]]:
        words = ((at, one.text) for at, one in enumerate(tokens) if one.kind == "word")
        parts = ((at, stem) for at, word in words for stem in _stems_of(word))
        return {(stem, at): (at + 1,) for at, stem in parts if stem in self._stems}

    @cached_property
    def _vocabulary(self) -> frozenset[str]:
        """Give the words of all patterns and of the parts that they name."""
        symbols: set[str] = set()
        texts = [pattern for _, pattern in self._patterns]
        while texts:
            new = set(_SYMBOL.findall(" ".join(texts))) - symbols
            symbols |= new
            named = {_name_and_slot(one)[0] for one in new if one[0] == "<"} - self._values
            texts = [self._texts[name] for name in named if name in self._texts]
        own = (_written(one) for one in symbols if one[0] not in "<()|?*+")
        return frozenset().union(*own, *(one._vocabulary for one in self._joined))

    @cached_property
    def _stems(self) -> frozenset[str]:
        texts = " ".join(one for one in (*self._texts.values(), *(said for _, said in self._patterns)) if "-" in one)
        own = (_written(one) for one in _SYMBOL.findall(texts) if _is_stem(one))
        return frozenset().union(*own, *(one._stems for one in self._joined))

    def matches(self, line: Utterance, at: int) -> Iterator[Match]:
        """Find the clauses that begin at a token."""
        tried: set[Shape] = set()
        for symbol in line.symbols[at]:
            for kind, shape in self._begun_by.get(symbol, ()):
                if shape not in tried and line.may_hold(shape):
                    tried.add(shape)
                    for end, kept in ends(shape, at, line).items():
                        yield Match(kind, end, kept)

    def find(self, line: Utterance) -> Iterator[tuple[int, Match]]:
        """Find the clauses of a line, each with the token where it begins."""
        for at, symbols in enumerate(line.symbols):
            if not self._begun_by.keys().isdisjoint(symbols):
                yield from ((at, match) for match in self.matches(line, at))

    def _add(self, kind: str, pattern: str) -> None:
        shape = self._parse(pattern)
        if shape.may_be_empty:
            msg = f"a shape that may say nothing: {kind} = {pattern}"
            raise ValueError(msg)
        for symbol in shape.first:
            self._begun_by.setdefault(symbol, []).append((kind, shape))

    def _parse(self, pattern: str) -> Shape:
        """Take a pattern apart as far as its ways begin; what stands behind waits for a line that has its beginning."""
        words: set[str] = set()
        ways: list[Shape] = []
        for way in _ways(pattern):
            if way.isalpha() and (way.isascii() or _ONE_WORD.fullmatch(way)):  # most are, for they stand in lists
                words |= _written(way)
            else:
                ways.append(self._row(way))
        return _one_of(frozenset(words), ways)

    def _row(self, way: str) -> Shape:
        head = _HEAD.match(way)
        if head is not None and not _is_stem(head[0]):
            is_all = head.end() == len(way)
            return Shape("one" if is_all else "row", _written(head[0]), lambda: self._items(_symbols(way)))
        symbols = _symbols(way)
        begun = list(_up_to_a_certain_one(self._items(symbols)))
        if len(begun) == 1 and not symbols:
            return begun[0]
        may_be_empty = all(one.may_be_empty for one in begun)
        left = tuple(symbols)  # kept whole, for several threads may ask for the rest at once
        return Shape("row", _first_of(begun), lambda: (*begun, *self._items(list(left))), may_be_empty=may_be_empty)

    def _items(self, symbols: list[str]) -> Iterator[Shape]:
        while symbols:
            yield self._item(symbols)

    def _item(self, symbols: list[str]) -> Shape:
        shape = self._atom(symbols)
        if not symbols or symbols[-1][0] not in "?*+":
            return shape
        mark = symbols.pop()
        if symbols and symbols[-1][0] in "?*+":
            msg = f"a mark behind a mark: {mark}{symbols[-1]}"
            raise ValueError(msg)
        times = int(mark[1:] or (1 if mark == "?" else self._most_times))
        may_be_empty = shape.may_be_empty or mark[0] != "+"
        return Shape("some", shape.first, lambda: (shape,), mark[0], may_be_empty, times)

    def _atom(self, symbols: list[str]) -> Shape:
        symbol = symbols.pop()
        if symbol == "(":
            return self._parse(" ".join(_inside(symbols)))
        if symbol[0] == "<":
            name, slot = _name_and_slot(symbol)
            shape = self._part(name)
            return Shape("kept", shape.first, lambda: (shape,), slot, shape.may_be_empty) if slot else shape
        if _is_stem(symbol):
            return _one_of(frozenset(), [_value_called(one) for one in sorted(_written(symbol))])
        return Shape("one", _written(symbol))

    def _part(self, name: str) -> Shape:
        if name in self._values:
            return _value_called(name)
        if name not in self._texts:
            return Shape("one", frozenset({f"<{name}>"}))
        if name not in self._named:
            inner = self._parse(self._texts[name])
            self._named[name] = Shape("named", inner.first, lambda: (inner,), name, inner.may_be_empty)
        return self._named[name]


def _ways(pattern: str) -> Iterator[str]:
    """Give the ways of a pattern, those inside of brackets aside."""
    if "(" not in pattern and ")" not in pattern:
        return map(str.strip, pattern.split("|"))
    ways, depth = [""], 0
    for one in _BRACKET.split(pattern):
        depth += (one == "(") - (one == ")")
        if depth < 0:
            break
        if one == "|" and not depth:
            ways.append("")
        else:
            ways[-1] += one
    if depth:
        msg = f"brackets that do not fit: {pattern}"
        raise ValueError(msg)
    return map(str.strip, ways)


def _symbols(way: str) -> list[str]:
    """Give the symbols of a way, the first one last."""
    return _SYMBOL.findall(way)[::-1]


def _inside(symbols: list[str]) -> Iterator[str]:
    """Take what stands in brackets, up to the one that closes them."""
    depth = 1
    while depth:
        symbol = symbols.pop()
        depth += (symbol == "(") - (symbol == ")")
        if depth:
            yield symbol


def _up_to_a_certain_one(items: Iterator[Shape]) -> Iterator[Shape]:
    for one in items:
        yield one
        if not one.may_be_empty:
            return


def _name_and_slot(symbol: str) -> tuple[str, str]:
    name, _, slot = symbol[1:-1].partition(" as ")
    return name, slot


@cache
def _written(word: str) -> frozenset[str]:
    """Give the ways in which a word is written."""
    return frozenset((word,) if word.isascii() else (word, *without_accents(word)))


def _is_stem(symbol: str) -> bool:
    return len(symbol) > _SHORTEST_STEM and "-" in (symbol[0], symbol[-1])


def _value_called(name: str) -> Shape:
    return Shape("value", frozenset({f"<{name}>"}), name=name)


def _stems_of(word: str) -> Iterator[str]:
    longest = min(len(word), _LONGEST_STEM)  # of a word without an end, all beginnings would take the square of it
    yield from (f"{word[:length]}-" for length in range(_SHORTEST_STEM, longest + 1))
    yield from (f"-{word[-length:]}" for length in range(_SHORTEST_STEM, min(longest, len(word) - 1) + 1))


def _one_of(words: frozenset[str], ways: list[Shape]) -> Shape:
    """Give a choice between words and longer ways; words stand together, and are looked up at once."""
    words = words.union(*(way.first for way in ways if way.how == "one"))
    rest = tuple(way for way in ways if way.how != "one")
    parts = (Shape("one", words), *rest) if words else rest
    if len(parts) == 1:
        return parts[0]
    return Shape("either", _first_of(parts), lambda: parts, may_be_empty=any(way.may_be_empty for way in rest))


def _first_of(shapes: Sequence[Shape]) -> frozenset[str]:
    return frozenset().union(*(one.first for one in shapes))


def words_in(listed: str) -> str:
    """Turn a list of words, in which `_` joins what belongs together, into a pattern."""
    return "|".join(listed.split()).replace("_", " ")
