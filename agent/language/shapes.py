"""Shapes over tokens: what the data files of languages are written in, and how a line is matched with them.

A shape is a row of words. ``<name>`` stands for a part of that name, or for a value found before (``<day>``);
``<name as slot>`` keeps its place under ``slot``. ``|``, ``( )``, ``?``, ``*``, ``+`` are as in a regular expression.
Chinese and Japanese letters are words by themselves. A word stands for itself, and as people write it without accents;
``zeig-`` stands for every word that begins so, ``-laden`` for every word that ends so.
"""

from collections.abc import Iterable, Iterator, Mapping, Sequence
from typing import NamedTuple

from agent.language.accents import without_accents
from agent.language.matching import Capture, Shape, Utterance, Values, ends
from agent.language.pieces import UNSPACED, Piece
from tools.core.patterns import lazily

_SYMBOL = lazily(rf"<[\w ]+>|[()|?*+]|[{UNSPACED}]|(?:(?![{UNSPACED}])[^\s()|?*+<>])+")
_NOWHERE: frozenset[str] = frozenset()
_SHORTEST_STEM = 3
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
        self._vocabulary: set[str] = set()
        self._stems: set[str] = set()
        self._begun_by: dict[str, list[tuple[str, Shape]]] = {}
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

    def line(self, tokens: tuple[Piece, ...], values: Values | None = None) -> Utterance:
        """Give tokens as a line, with the values that were found and the words that begin or end as a pattern says."""
        return Utterance(tokens, self._stemmed(tokens) | dict(values or {}))

    def _stemmed(self, tokens: Sequence[Piece]) -> dict[tuple[str, int], tuple[int, ...]]:
        words = ((at, one.text) for at, one in enumerate(tokens) if one.kind == "word")
        parts = ((at, stem) for at, word in words for stem in _stems_of(word))
        return {(stem, at): (at + 1,) for at, stem in parts if stem in self._stems}

    def matches(self, line: Utterance, at: int) -> Iterator[Match]:
        """Find the clauses that begin at a token."""
        tried: set[int] = set()
        for symbol in line.symbols[at]:
            for kind, shape in self._begun_by.get(symbol, ()):
                if id(shape) not in tried:
                    tried.add(id(shape))
                    yield from (Match(kind, end, kept) for end, kept in ends(shape, at, line).items())

    def _add(self, kind: str, pattern: str) -> None:
        shape = self._parse(pattern)
        if shape.may_be_empty:
            msg = f"a shape that may say nothing: {kind} = {pattern}"
            raise ValueError(msg)
        for symbol in shape.first:
            self._begun_by.setdefault(symbol, []).append((kind, shape))

    def _parse(self, pattern: str) -> Shape:
        symbols = _SYMBOL.findall(pattern)[::-1]
        shape = self._either(symbols)
        if symbols:
            msg = f"brackets that do not fit: {pattern}"
            raise ValueError(msg)
        return shape

    def _either(self, symbols: list[str]) -> Shape:
        words: set[str] = set()
        ways: list[Shape] = []
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

    def _row(self, symbols: list[str]) -> Shape:
        items: list[Shape] = []
        while symbols and symbols[-1] not in "|)":
            items.append(self._item(symbols))
        if len(items) == 1:
            return items[0]
        reached = next((place for place, one in enumerate(items) if not one.may_be_empty), len(items))
        may_be_empty = all(one.may_be_empty for one in items)
        return Shape("row", _first_of(items[: reached + 1]), tuple(items), may_be_empty=may_be_empty)

    def _item(self, symbols: list[str]) -> Shape:
        shape = self._atom(symbols)
        mark = symbols.pop() if symbols and symbols[-1] in "?*+" else ""
        if not mark:
            return shape
        times = 1 if mark == "?" else self._most_times
        return Shape("some", shape.first, (shape,), mark, shape.may_be_empty or mark != "+", times)

    def _atom(self, symbols: list[str]) -> Shape:
        symbol = symbols.pop()
        if symbol == "(":
            shape = self._either(symbols)
            symbols.pop()
            return shape
        if symbol[0] == "<":
            name, _, slot = symbol[1:-1].partition(" as ")
            shape = self._part(name)
            return Shape("kept", shape.first, (shape,), slot, shape.may_be_empty) if slot else shape
        written = self._written(symbol)
        if _is_stem(symbol):
            self._stems |= written
            return _one_of(frozenset(), [_value_called(one) for one in sorted(written)])
        return Shape("one", written)

    def _written(self, word: str) -> frozenset[str]:
        """Give the ways in which a word is written, and know them."""
        written = frozenset((word,) if word.isascii() else (word, *without_accents(word)))
        self._vocabulary |= written
        return written

    def _part(self, name: str) -> Shape:
        if name in self._values:
            return _value_called(name)
        if name not in self._texts:
            return Shape("one", frozenset({f"<{name}>"}))
        if name not in self._named:
            inner = self._parse(self._texts[name])
            self._named[name] = Shape("named", inner.first, (inner,), name, inner.may_be_empty)
        return self._named[name]


def _is_stem(symbol: str) -> bool:
    return len(symbol) > _SHORTEST_STEM and "-" in (symbol[0], symbol[-1])


def _value_called(name: str) -> Shape:
    return Shape("value", frozenset({f"<{name}>"}), name=name)


def _stems_of(word: str) -> Iterator[str]:
    yield from (f"{word[:length]}-" for length in range(_SHORTEST_STEM, len(word) + 1))
    yield from (f"-{word[start:]}" for start in range(1, len(word) - _SHORTEST_STEM + 1))


def _is_word_alone(symbols: Sequence[str]) -> bool:
    """Say whether the next alternative is one word: most are, for they stand in lists."""
    is_word = bool(symbols) and symbols[-1][0] not in "<(|)?*+" and not _is_stem(symbols[-1])
    return is_word and (len(symbols) == 1 or symbols[-2] in ("|", ")"))


def _one_of(words: frozenset[str], ways: list[Shape]) -> Shape:
    """Give a choice between words and longer ways; words stand together, and are looked up at once."""
    words = words.union(*(way.first for way in ways if way.how == "one"))
    rest = tuple(way for way in ways if way.how != "one")
    parts = (Shape("one", words), *rest) if words else rest
    if len(parts) == 1:
        return parts[0]
    return Shape("either", _first_of(parts), parts, may_be_empty=any(way.may_be_empty for way in rest))


def _first_of(shapes: Sequence[Shape]) -> frozenset[str]:
    return frozenset().union(*(one.first for one in shapes))


def words_in(listed: str) -> str:
    """Turn a list of words, in which `_` joins what belongs together, into a pattern."""
    return "|".join(listed.split()).replace("_", " ")
