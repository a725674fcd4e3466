"""Patterns of shapes taken apart: as far as they begin, and further where a line has that beginning."""

from collections.abc import Iterable, Iterator, Mapping, Sequence
from functools import cache

from agent.language.ground.accents import without_accents
from agent.language.ground.matching import Shape
from agent.language.ground.pieces import UNSPACED
from tools.core.patterns import lazily

SYMBOL = lazily(rf"<[\w ]+>|[()|?]|[*+]\d*|[{UNSPACED}]|(?:(?![{UNSPACED}])[^\s()|?*+<>])+")
_HEAD = lazily(rf"(?:[{UNSPACED}]|[^\s()|?*+<>{UNSPACED}]++)(?!\s*[?*])")
_ONE_WORD = lazily(rf"[{UNSPACED}]|(?:(?![{UNSPACED}])[^\W\d_])+")
_MARK = lazily(r"\s*(?P<mark>\?|[*+]\d*)")
_BRACKET = lazily(r"([()|])")
SHORTEST_STEM = 3  # letters


class Parser:
    """What takes apart the patterns of one language; a part that they name is taken apart once."""

    def __init__(self, parts: Mapping[str, str], values: Iterable[str], most_times: int) -> None:
        """Know the parts; ``values`` are found before, and ``*`` and ``+`` repeat ``most_times`` at most."""
        self.texts = parts
        self.values = frozenset(values)
        self._most_times = most_times
        self._named: dict[str, Shape] = {}

    def parse(self, pattern: str) -> Shape:
        """Take a pattern apart as far as its ways begin; what stands behind waits for a line that has its beginning."""
        words: set[str] = set()
        heads: set[str] = set()
        ways: list[str | Shape] = []
        for way in _ways(pattern):
            if way.isalpha() and (way.isascii() or _ONE_WORD.fullmatch(way)):  # most are, for they stand in lists
                words |= written(way)
            elif (head := _HEAD.match(way)) is None or is_stem(head[0]):
                ways.append(self._row(way))
            elif head.end() == len(way):
                words |= written(way)
            else:
                heads |= written(head[0])
                ways.append(way)
        return self._one_of(frozenset(words), frozenset(heads), ways)

    def _one_of(self, words: frozenset[str], heads: frozenset[str], ways: Sequence[str | Shape]) -> Shape:
        """Give a choice between words and longer ways; words stand together, and are looked up at once."""
        if not ways:
            return Shape("one", words)
        if len(ways) == 1 and not words:
            return self._headed(ways[0])
        known = [one for one in ways if not isinstance(one, str)]
        words = words.union(*(one.first for one in known if one.how == "one"))
        rest = [one for one in ways if isinstance(one, str) or one.how != "one"]
        if not rest:
            return Shape("one", words)
        alone = (Shape("one", words),) if words else ()
        first = words.union(heads, *(one.first for one in known))
        may_be_empty = any(one.may_be_empty for one in known)
        return Shape("either", first, lambda: (*alone, *map(self._headed, rest)), may_be_empty=may_be_empty)

    def _headed(self, way: str | Shape) -> Shape:
        """Give a row; one that begins with a word was not taken apart yet."""
        if not isinstance(way, str):
            return way
        head = _HEAD.match(way)
        return Shape("row", written(head[0]) if head else frozenset(), lambda: self._items(way, 0))

    def _row(self, way: str) -> Shape:
        """Take a row apart up to the first of its parts that may not be left out."""
        begun: list[Shape] = []
        at = 0
        while (all(one.may_be_empty for one in begun)) and (item := self._item(way, at)):
            begun.append(item[0])
            at = item[1]
        if len(begun) == 1 and SYMBOL.search(way, at) is None:
            return begun[0]
        may_be_empty = all(one.may_be_empty for one in begun)
        return Shape("row", _first_of(begun), lambda: (*begun, *self._items(way, at)), may_be_empty=may_be_empty)

    def _items(self, way: str, at: int) -> Iterator[Shape]:
        while item := self._item(way, at):
            shape, at = item
            yield shape

    def _item(self, way: str, at: int) -> tuple[Shape, int] | None:
        """Give what stands in a row from a letter on, and where it ends; None at the end of the row."""
        symbol = SYMBOL.search(way, at)
        if symbol is None:
            return None
        shape, at = self._bracket(way, symbol.end()) if symbol[0] == "(" else (self._atom(symbol[0]), symbol.end())
        mark = _MARK.match(way, at)
        if mark is None:
            return shape, at
        if (more := _MARK.match(way, mark.end())) is not None:
            msg = f"a mark behind a mark: {mark[0]}{more[0]}"
            raise ValueError(msg)
        sign, how_often = mark["mark"][0], mark["mark"][1:]
        times = int(how_often or (1 if sign == "?" else self._most_times))
        may_be_empty = shape.may_be_empty or sign != "+"
        return Shape("some", shape.first, lambda: (shape,), sign, may_be_empty, times), mark.end()

    def _bracket(self, way: str, at: int) -> tuple[Shape, int]:
        depth = 1
        for one in _BRACKET.finditer(way, at):
            depth += (one[0] == "(") - (one[0] == ")")
            if not depth:
                return self.parse(way[at : one.start()]), one.end()
        msg = f"brackets that do not fit: {way}"
        raise ValueError(msg)

    def _atom(self, symbol: str) -> Shape:
        if symbol[0] == "<":
            name, slot = name_and_slot(symbol)
            shape = self._part(name)
            return Shape("kept", shape.first, lambda: (shape,), slot, shape.may_be_empty) if slot else shape
        if is_stem(symbol):
            return self._one_of(frozenset(), frozenset(), [_value_called(one) for one in sorted(written(symbol))])
        return Shape("one", written(symbol))

    def _part(self, name: str) -> Shape:
        if name in self.values:
            return _value_called(name)
        if name not in self.texts:
            return Shape("one", frozenset({f"<{name}>"}))
        if name not in self._named:
            inner = self.parse(self.texts[name])
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


def name_and_slot(symbol: str) -> tuple[str, str]:
    """Give the part that a symbol names, and the slot under which its place is kept."""
    name, _, slot = symbol[1:-1].partition(" as ")
    return name, slot


@cache
def written(word: str) -> frozenset[str]:
    """Give the ways in which a word is written."""
    return frozenset((word,) if word.isascii() else (word, *without_accents(word)))


def is_stem(symbol: str) -> bool:
    """Say whether a symbol stands for every word that begins or ends so."""
    return len(symbol) > SHORTEST_STEM and "-" in (symbol[0], symbol[-1])


def _value_called(name: str) -> Shape:
    return Shape("value", frozenset({f"<{name}>"}), name=name, is_a_word=is_stem(name))


def _first_of(shapes: Sequence[Shape]) -> frozenset[str]:
    return frozenset().union(*(one.first for one in shapes))
