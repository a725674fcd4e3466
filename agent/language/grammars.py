"""The words and shapes of a section, of all languages together: people mix languages freely."""

from collections.abc import Iterable, Iterator, Mapping
from functools import cache
from typing import cast

from agent.language.shapes import Shapes, words_in
from agent.language.tongues import codes, section

Tables = Mapping[str, Mapping[str, str]]


@cache
def words(name: str, listed: str) -> frozenset[str]:
    """Give a list of words of a section, of every language that has it."""
    return frozenset(one for said in _texts(name, "words", listed) for one in words_in(said).split("|") if one)


def listed(name: str, listed_as: str) -> str:
    """Give a list of words of a section as a pattern, for shapes of another one."""
    return "|".join(map(words_in, _texts(name, "words", listed_as)))


def grammar(
    name: str,
    values: Iterable[str] = (),
    parts: Mapping[str, str] | None = None,
    more: Mapping[str, Iterable[str]] | None = None,
) -> Shapes:
    """Give the shapes of a section; ``parts`` and ``more`` shapes are those that are no language's."""
    known = {one: listed(name, one) for one in _tables(name, "words")}
    shapes = {kind: _lines(said) for kind, said in _tables(name, "shapes").items()}
    return Shapes({**known, **(parts or {})}, {**shapes, **(more or {})}, values)


def _lines(texts: Iterable[str]) -> tuple[str, ...]:
    return tuple(line.strip() for text in texts for line in text.splitlines() if line.strip())


def _tables(name: str, table: str) -> dict[str, list[str]]:
    listed = (one for code in codes() for one in _table(code, name, table))
    return {one: list(_texts(name, table, one)) for one in dict.fromkeys(listed)}


def _texts(name: str, table: str, listed: str) -> Iterator[str]:
    return (said for code in codes() if (said := _table(code, name, table).get(listed, "").strip()))


def _table(code: str, name: str, table: str) -> Mapping[str, str]:
    return cast("Tables", section(code, name)).get(table, {})
