"""Shapes over tokens: what the data files of languages are written in, and how a line is matched with them.

A shape is a row of words. ``<name>`` stands for a part of that name, or for a value found before (``<day>``);
``<name as slot>`` keeps its place under ``slot``. ``|``, ``( )``, ``?``, ``*``, ``+`` are as in a regular expression;
``*3`` and ``+3`` repeat three times at most.
Chinese and Japanese letters are words by themselves. A word stands for itself, and as people write it without accents;
``zeig-`` stands for every word that begins so, ``-laden`` for every word that ends so.
"""

from collections.abc import Iterable, Iterator, Mapping, Sequence
from functools import cached_property, lru_cache
from typing import NamedTuple

from agent.language.ground.following import behind
from agent.language.ground.matching import Capture, Shape, Utterance, Values
from agent.language.ground.parsing import SHORTEST_STEM, SYMBOL, Parser, is_stem, name_and_slot, written
from agent.language.ground.pieces import Piece

_LONGEST_STEM = 30  # letters
_REMEMBERED = 4096  # words, which most lines are made of and many readers ask for
_SMALL = 64  # words
_MOST_REPEATED = 60  # times in a row; without an end, time grew with the square of a line


class Match(NamedTuple):
    """A clause that begins at a token."""

    kind: str
    end: int
    captures: tuple[Capture, ...]
    code: str = ""  # the language whose shape it is, where shapes of several are joined


class _Begun(NamedTuple):
    """A pattern that some symbol begins."""

    kind: str
    shape: Shape
    code: str


class Shapes:
    """Patterns by kind. A named part is matched once a place, however often it is named."""

    def __init__(
        self,
        parts: Mapping[str, str],
        shapes: Mapping[str, Iterable[str]],
        values: Iterable[str] = (),
        most_times: int = _MOST_REPEATED,
        code: str = "",
    ) -> None:
        """Take patterns apart; ``values`` are found before, and ``*`` and ``+`` repeat ``most_times`` at most."""
        self._code = code
        self._parser = Parser(parts, values, most_times)
        self._joined: tuple[Shapes, ...] = ()
        self._begun_by: dict[str, list[_Begun]] = {}
        self._beginning: dict[str, tuple[tuple[_Begun, Sequence[frozenset[str]]], ...]] = {}
        self._found: dict[tuple[frozenset[str], frozenset[str]], tuple[_Begun, ...]] = {}
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
        return {(stem, at): (at + 1,) for at, word in words for stem in self._stems & _stems_of(word)}

    @cached_property
    def _firsts(self) -> frozenset[str]:
        return frozenset(self._begun_by)

    @cached_property
    def _vocabulary(self) -> frozenset[str]:
        """Give the words of all patterns and of the parts that they name."""
        symbols: set[str] = set()
        texts = [pattern for _, pattern in self._patterns]
        while texts:
            new = set(SYMBOL.findall(" ".join(texts))) - symbols
            symbols |= new
            named = {name_and_slot(one)[0] for one in new if one[0] == "<"} - self._parser.values
            texts = [self._parser.texts[name] for name in named if name in self._parser.texts]
        own = (written(one) for one in symbols if one[0] not in "<()|?*+")
        return frozenset().union(*own, *(one._vocabulary for one in self._joined))

    @cached_property
    def _stems(self) -> frozenset[str]:
        texts = " ".join(
            one for one in (*self._parser.texts.values(), *(said for _, said in self._patterns)) if "-" in one
        )
        own = (written(one) for one in SYMBOL.findall(texts) if is_stem(one))
        return frozenset().union(*own, *(one._stems for one in self._joined))

    def matches(self, line: Utterance, at: int) -> Iterator[Match]:
        """Find the clauses that begin at a token."""
        here = line.symbols[at]
        if self._firsts.isdisjoint(here):
            return
        for kind, shape, code in self._promising(here, line.symbols[at + 1]):
            if not shape.needs or line.may_hold(shape):
                for end, kept in shape.match(shape, at, line).items():
                    yield Match(kind, end, kept, code)

    def _promising(self, here: frozenset[str], next_to: frozenset[str]) -> tuple[_Begun, ...]:
        """Give the patterns that may match at a token, by what it is and what the next one is: lines are read again."""
        found = self._found.get((here, next_to))
        if found is None:
            if len(self._found) >= _REMEMBERED:
                self._found.clear()
            tried: dict[Shape, _Begun] = {}
            for symbol in here & self._firsts:
                for begun, next_ones in self._beginning_with(symbol):
                    if not next_ones or not all(map(next_to.isdisjoint, next_ones)):
                        tried.setdefault(begun.shape, begun)
            found = self._found[here, next_to] = tuple(tried.values())
        return found

    def _beginning_with(self, symbol: str) -> tuple[tuple[_Begun, Sequence[frozenset[str]]], ...]:
        """Give what a symbol begins, each with what must stand behind it: one of these, or anything at all."""
        if symbol not in self._beginning:
            self._beginning[symbol] = tuple((one, _in_one(behind(one.shape, symbol))) for one in self._begun_by[symbol])
        return self._beginning[symbol]

    def find(self, line: Utterance) -> Iterator[tuple[int, Match]]:
        """Find the clauses of a line, each with the token where it begins."""
        for at, symbols in enumerate(line.symbols):
            if not self._firsts.isdisjoint(symbols):
                for match in self.matches(line, at):
                    yield at, match

    def _add(self, kind: str, pattern: str) -> None:
        shape = self._parser.parse(pattern)
        if shape.may_be_empty:
            msg = f"a shape that may say nothing: {kind} = {pattern}"
            raise ValueError(msg)
        begun = _Begun(kind, shape, self._code)
        for symbol in shape.first:
            self._begun_by.setdefault(symbol, []).append(begun)


@lru_cache(_REMEMBERED)
def _stems_of(word: str) -> frozenset[str]:
    longest = min(len(word), _LONGEST_STEM)  # of a word without an end, all beginnings would take the square of it
    begins = (f"{word[:length]}-" for length in range(SHORTEST_STEM, longest + 1))
    closes = (f"-{word[-length:]}" for length in range(SHORTEST_STEM, min(longest, len(word) - 1) + 1))
    return frozenset((*begins, *closes))


def _in_one(sets: tuple[frozenset[str], ...]) -> tuple[frozenset[str], ...]:
    """Put small sets together, so that they are looked through at once."""
    return (frozenset().union(*sets),) if len(sets) > 1 and sum(map(len, sets)) <= _SMALL else sets


def words_in(listed: str) -> str:
    """Turn a list of words, in which `_` joins what belongs together, into a pattern."""
    return "|".join(listed.split()).replace("_", " ")
