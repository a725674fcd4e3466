"""Objectives and buttons stated by their names: those are values, and the shapes stand in the data files."""

from collections.abc import Callable, Iterator
from functools import cache
from typing import NamedTuple, cast

from agent.language.aims.called import NamedThing
from agent.language.ground import tongues
from agent.language.ground.grammars import each_with_its_own, lines, table
from agent.language.ground.matching import Utterance
from agent.language.ground.pieces import IS_UNSPACED, Piece, tokens_of
from agent.language.ground.shapes import Match, Shapes, words_in

_MOST_TOKENS = 400  # of a message; what is stated has been said by then
_LONGEST_NAME = 5
_LONGEST_UNSPACED = 14  # letters
_NEAR = 3  # words between the name and the word beside which it may have a slip
_END = Piece("", 0, 0, "stop")

Reader = Callable[[str, bool], str | None]  # of a name, and whether it may have a slip
_Edges = dict[tuple[str, int], tuple[int, ...]]


class Stated(NamedTuple):
    """One of ours, by its name."""

    name: str
    is_contrast: bool  # another one was named beside it, which is not meant


class Sighting(NamedTuple):
    """A match, and the token where it begins."""

    start: int
    match: Match


def stated(what: NamedThing, said: str, tokens: tuple[Piece, ...], read: Reader) -> Stated | None:
    """Find the first of ours that a line states, or means rather than another; `read` knows the names."""
    tokens = tuple(_apart(what, tokens[:_MOST_TOKENS]))
    named = _names_in(what, said, tokens, read) if len(tokens) > 1 else {}
    edges: _Edges = {}
    for begin, end in named:
        edges["name", begin] = (*edges.get(("name", begin), ()), end)
    matches = [one.match for one in found(what, tokens, edges)] if named else []
    kept = {match.kind: named[one.start, one.end] for match in reversed(matches) for one in match.captures}
    name = kept.get("meant") or kept.get("stated")
    return Stated(name, is_contrast="meant" in kept) if name else None


def _apart(what: NamedThing, tokens: tuple[Piece, ...]) -> Iterator[Piece]:
    """Take what a name is tied to off it: ``Anmelden-Button``, ``Get quote (button)``."""
    for at, one in enumerate(tokens):
        if one.text == "(" and at + 1 < len(tokens) and tokens[at + 1].text in _bearing(what):
            continue
        name, tie, bearing = one.text.rpartition("-")
        if tie and name and bearing in _bearing(what):
            end = one.end - len(bearing)
            yield from (Piece(name, one.start, end - 1, "word"), Piece(bearing, end, one.end, "word"))
        else:
            yield one


def without_refused(what: NamedThing, said: str, read: Reader) -> str:
    """Blank out what a line says of ours that it does not want: ``I don't want clicks``; positions stay."""
    tokens = tokens_of(said)[:_MOST_TOKENS]
    if not any(_refusing(what).knows(token.text) for token in tokens):
        return said
    edges: _Edges = {}
    for begin, end in _names_in(what, said, tokens, read):
        edges["name", begin] = (*edges.get(("name", begin), ()), end)
    for at, match in _refusing(what).find(Utterance((*tokens, _END), edges)) if edges else ():
        first, last = tokens[at].start, tokens[min(match.end, len(tokens)) - 1].end
        said = f"{said[:first]}{' ' * (last - first)}{said[last:]}"
    return said


def found(what: NamedThing, tokens: tuple[Piece, ...], edges: _Edges | None = None) -> Iterator[Sighting]:
    """Find what the shapes of all languages match; behind the last token stands a stop."""
    line = Utterance((*tokens[:_MOST_TOKENS], _END), edges or {})
    seen = (Sighting(start, match) for start, match in _every_language(what).find(line))
    yield from sorted(seen, key=lambda one: tongues.codes().index(one.match.code))  # English first


def _names_in(what: NamedThing, said: str, tokens: tuple[Piece, ...], read: Reader) -> dict[tuple[int, int], str]:
    """Give what is named from a token up to another; beside what bears a name it may have a slip."""
    named: dict[tuple[int, int], str] = {}
    bearing = {at for at, token in enumerate(tokens) if token.text in _bearing(what)}
    for begin, end in _windows(tokens):
        words = said[tokens[begin].start : tokens[end - 1].end]
        is_near = bool(bearing) and not bearing.isdisjoint(range(begin - _NEAR, end + _NEAR))
        if (ours := read(words, is_near and not IS_UNSPACED.match(words))) is not None:
            named[begin, end] = ours
    return named


def _windows(tokens: tuple[Piece, ...]) -> Iterator[tuple[int, int]]:
    for begin, token in enumerate(tokens):
        longest = _LONGEST_UNSPACED if IS_UNSPACED.match(token.text) else _LONGEST_NAME
        for end in range(begin + 1, min(begin + longest, len(tokens)) + 1):
            if tokens[end - 1].kind != "word":
                break
            yield begin, end


@cache
def _bearing(what: NamedThing) -> frozenset[str]:
    """Give the words beside which a name stands: an ad's, a button's."""
    listed = " ".join(_texts(code, what, "words").get("beside", "") for code in tongues.codes())
    return frozenset(token.text for token in tokens_of(listed.replace("_", " ")))


@cache
def _every_language(what: NamedThing) -> Shapes:
    return each_with_its_own(lambda code: _in_one_language(code, what))


@cache
def _refusing(what: NamedThing) -> Shapes:
    return each_with_its_own(lambda code: _shapes_of(code, what, _texts(code, what, "refused")))


def _in_one_language(code: str, what: NamedThing) -> Shapes:
    shapes = _texts(code, what, "said") | _texts(code, what, "implied")
    return _shapes_of(code, what, shapes | cast("dict[str, str]", tongues.section(code, "contrast")))


def _shapes_of(code: str, what: NamedThing, shapes: dict[str, str]) -> Shapes:
    parts = {name: words_in(listed) for name, listed in _texts(code, what, "words").items()}
    said = {kind: lines(listed) for kind, listed in shapes.items()}
    return Shapes(parts | _texts(code, what, "parts"), said, values=("name",), code=code)


def _texts(code: str, what: NamedThing, name: str) -> dict[str, str]:
    return dict(table(code, what, name))
