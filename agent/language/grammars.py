"""The words and shapes of a section, of all languages together: people mix languages freely."""

from collections.abc import Callable, Iterable, Iterator, Mapping
from functools import cache
from typing import cast

from agent.language.shapes import Shapes, words_in
from agent.language.tongues import codes, section


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
    known = {one: listed(name, one) for one in kinds(name, "words")}
    shapes = {kind: shapes_listed(name, "shapes", kind) for kind in kinds(name, "shapes")}
    return Shapes({**known, **(parts or {})}, {**shapes, **(more or {})}, values)


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
