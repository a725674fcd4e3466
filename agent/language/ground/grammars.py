"""The words and shapes of a section, of all languages together: people mix languages freely.

A word that means something else in another language stands in the table ``own`` of the section, under the name of its
list: it counts only where no other words of the line tell another language.
"""

from collections.abc import Callable, Iterable, Iterator, Mapping
from functools import cache, partial
from typing import cast

from agent.language.ground.hints import languages_told
from agent.language.ground.matching import Utterance
from agent.language.ground.pieces import Piece
from agent.language.ground.shapes import Shapes, words_in
from agent.language.ground.tongues import codes, section

_WORDS, _OWN = "words", "own"  # the tables of a section that hold lists


@cache
def words(name: str, listed: str) -> frozenset[str]:
    """Give a list of words of a section, of every language that has it."""
    return frozenset(one for said in _texts(name, "words", listed) for one in words_in(said).split("|") if one)


def listed(name: str, listed_as: str) -> str:
    """Give a list of words of a section as a pattern, for shapes of another one."""
    return "|".join(map(words_in, _texts(name, "words", listed_as)))


def shapes_listed(name: str, table_name: str, kind: str) -> tuple[str, ...]:
    """Give the shapes of a kind that a table of a section holds."""
    return tuple(line for said in _texts(name, table_name, kind) for line in lines(said))


def kinds(name: str, table_name: str) -> tuple[str, ...]:
    """Name what a table of a section holds in any language."""
    return tuple(dict.fromkeys(one for code in codes() for one in table(code, name, table_name)))


def grammar(
    name: str,
    values: Iterable[str] = (),
    parts: Mapping[str, str] | None = None,
    more: Mapping[str, Iterable[str]] | None = None,
) -> Shapes:
    """Give the shapes of a section; ``parts`` and ``more`` shapes are those that are no language's."""
    own = kinds(name, _OWN)
    known = {one: _with_own(name, one) for one in dict.fromkeys((*kinds(name, _WORDS), *own))}
    shapes = {kind: shapes_listed(name, "shapes", kind) for kind in kinds(name, "shapes")}
    return Shapes({**known, **(parts or {})}, {**shapes, **(more or {})}, (*values, *map(_own_value, own)))


def own_words(name: str, said: str, tokens: tuple[Piece, ...]) -> dict[tuple[str, int], tuple[int, ...]]:
    """Find the words of a line that count only in their language, where no other words tell another one."""
    found: dict[tuple[str, int], tuple[int, ...]] = {}
    for at, one in _own_shapes(name).find(Utterance(tokens)):
        if one.code in (languages_told(said, _all_own(name)) or codes()):
            place = (_own_value(one.kind), at)
            found[place] = tuple({*found.get(place, ()), one.end})
    return found


def _with_own(name: str, listed_as: str) -> str:
    own = [f"<{_own_value(listed_as)}>"] if listed_as in kinds(name, _OWN) else []
    return "|".join(one for one in (listed(name, listed_as), *own) if one)


def _own_value(listed_as: str) -> str:
    return f"own {listed_as}"


@cache
def _own_shapes(name: str) -> Shapes:
    return each_with_its_own(partial(_own_in_one_language, name))


def _own_in_one_language(name: str, code: str) -> Shapes:
    return Shapes({}, {kind: [words_in(said)] for kind, said in table(code, name, _OWN).items()}, code=code)


@cache
def _all_own(name: str) -> frozenset[str]:
    said = (said for code in codes() for said in table(code, name, _OWN).values())
    return frozenset(word for one in said for word in one.replace("_", " ").split())


def each_with_its_own(of_language: Callable[[str], Shapes]) -> Shapes:
    """Give shapes of all languages of which each has parts of its own."""
    return Shapes.together(map(of_language, codes()))


def table(code: str, name: str, table_name: str) -> Mapping[str, str]:
    """Give what a table of a section holds in a language."""
    return cast("Mapping[str, str]", section(code, name).get(table_name, {}))


def lines(said: str) -> tuple[str, ...]:
    """Give the shapes of a text, one a line."""
    return tuple(line.strip() for line in said.splitlines() if line.strip())


def _texts(name: str, table_name: str, listed: str) -> Iterator[str]:
    return (said for code in codes() if (said := table(code, name, table_name).get(listed, "").strip()))
