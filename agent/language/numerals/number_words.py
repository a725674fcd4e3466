"""The number words of a language, from its own list."""

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from decimal import Decimal
from functools import cache, cached_property
from typing import Protocol, TypeVar

from agent.language.ground.lookup import Lookup, words_of
from agent.language.ground.tongues import section
from agent.language.numerals.number_sums import Atom, AtomKind, composed

_SHORTEST_PART = 2  # letters of a word that is run together with others
_LONGEST = 80  # letters of number words that are run together
_NOT_BEHIND = frozenset({"and", "point", "half", "article", "vague"})  # with these no number ends
_NOT_BEFORE = frozenset({"and", "point", "and a half", "vague behind"})  # and with these none begins


class Placed(Protocol):
    """An atom somewhere in a line."""

    @property
    def atom(self) -> Atom:
        """What it counts for."""


P = TypeVar("P", bound=Placed)


@dataclass(frozen=True)
class NumberWords:
    """The number words of one language."""

    data: Mapping[str, object]

    @staticmethod
    @cache
    def of(code: str) -> "NumberWords":
        """Give those of a language, read when first needed."""
        return NumberWords(section(code, "numbers"))

    @cached_property
    def elides(self) -> bool:
        """Say whether a last number alone is of the next smaller power: ``一千五``."""
        return self.data.get("elides") is True

    @cached_property
    def ordinals(self) -> frozenset[str]:
        """Give what makes a number of which one it is: ``22nd``."""
        return self._set("ordinals")

    def at(self, texts: Sequence[str], start: int) -> tuple[int, tuple[Atom, ...]]:
        """Find what the words at a place count for, and where they end; nothing where they are no number words."""
        if (found := self._lookup.at(texts, start)) is not None:
            return found.end, (found.meaning,)
        word = texts[start]
        return start + 1, self._run_together(word) if word[:_SHORTEST_PART] in self._beginnings else ()

    def trimmed(self, run: Sequence[P]) -> tuple[P, ...]:
        """Take off both ends what no number begins or ends with."""
        first, last = 0, len(run)
        while last > first and run[last - 1].atom.kind in _NOT_BEHIND:
            last -= 1
        while first < last and (run[first].atom.kind in _NOT_BEFORE or _is_mere_article(run[first:last])):
            first += 1
        return tuple(run[first:last])

    def counts(self, word: str) -> bool:
        """Say whether a word by itself may make a number, or begin one."""
        return word in self._counting or (word[:_SHORTEST_PART] in self._beginnings and bool(self._run_together(word)))

    def value_of(self, run: Sequence[Placed]) -> Decimal | None:
        """Read a run as one number."""
        return composed(tuple(one.atom for one in run), elides=self.elides)

    def beginning_of(self, run: Sequence[P]) -> Decimal:
        """Read as much of the beginning of a run as makes a number."""
        begun = (self.value_of(self.trimmed(run[:end])) for end in range(len(run), 0, -1))
        known = next((one for one in begun if one is not None), None)
        return next((one.atom.value for one in run if one.atom.value), Decimal(0)) if known is None else known

    @cached_property
    def _lookup(self) -> Lookup[Atom]:
        return Lookup(self._atoms())

    @cached_property
    def _counting(self) -> frozenset[str]:
        return frozenset(words_of(phrase.replace("_", " "))[0] for phrase, atom in self._atoms() if atom.counts)

    @cached_property
    def _beginnings(self) -> frozenset[str]:
        return frozenset(word[:_SHORTEST_PART] for word in self._lookup.firsts() if len(word) >= _SHORTEST_PART)

    def _atoms(self) -> Iterator[tuple[str, Atom]]:
        listed = str(self.data.get("words", "")).strip()
        articles, counted, spelled, halved = map(self._set, ("articles", "counted", "spelled", "half_of_it"))
        for line in listed.splitlines():
            number, *words = line.split()
            value, _, top = number.lstrip("x").partition("-")
            for word in words:
                yield (
                    word,
                    Atom(
                        "times" if number.startswith("x") else "adds",
                        Decimal(value),
                        Decimal(top or value),
                        is_counted=word in counted,
                        is_spelled=word in spelled,
                        is_halved=word in halved,
                        is_article=word in articles,
                    ),
                )
        yield from self._others()

    def _others(self) -> Iterator[tuple[str, Atom]]:
        kinds: tuple[tuple[str, AtomKind], ...] = (
            ("articles", "article"), ("half_of", "half"), ("and_a_half", "and a half"), ("point", "point"),
            ("vague_before", "vague"), ("vague_behind", "vague behind"),
        )  # fmt: skip
        for name, kind in kinds:
            yield from ((word, Atom(kind)) for word in self._list(name))
        places = ("ones", "tens", "hundreds")
        for word in {one for place in places for one in self._list(f"and_after_{place}")}:
            joins = frozenset(place for place in places if word in self._list(f"and_after_{place}"))
            yield word, Atom("and", joins=joins)

    def _list(self, name: str) -> list[str]:
        return str(self.data.get(name, "")).split()

    def _set(self, name: str) -> frozenset[str]:
        return frozenset(self._list(name))

    def _run_together(self, word: str) -> tuple[Atom, ...]:
        """Take apart number words written as one: ``fünfundzwanzig``, ``dosmil``."""
        if len(word) > _LONGEST:
            return ()
        for end in range(len(word), _SHORTEST_PART - 1, -1):
            if (first := self._lookup.alone(word[:end])) is not None:
                if end == len(word):
                    return (first,)
                if rest := self._run_together(word[end:]):
                    return (first, *rest)
        return ()


def _is_mere_article(run: Sequence[Placed]) -> bool:
    """Say whether an article counts nothing: ``un 50 %``, ``a few``."""
    first = run[0].atom
    return first.kind == "adds" and first.is_article and any(one.atom.kind in ("adds", "vague") for one in run[1:2])
