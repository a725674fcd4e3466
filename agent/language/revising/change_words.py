"""What people say of the numbers of a card, and the values in a line that its shapes may name.

A language says it in ``[changes]`` of its data file, a shape a line, with the ``parts`` that they name: ``amounts``,
``days`` and ``people`` are clauses that change something, and small words that may stand before and behind are the
parts ``open`` and ``close``. Of the ``edges`` a clause begins behind a ``joint`` and ends before one, before what
stands ``beside`` it or a ``reason``, which goes with it; behind what is ``supposed`` none is meant, unless that is
``fine``, nor behind what is ``denied``; a ``coin`` is money of any currency. ``topics`` tell what a number is of; a
kind whose name ends in ``there`` counts only where they do.
"""

from collections.abc import Iterator, Mapping
from functools import cache
from typing import NamedTuple

from agent.language.amounts.money_words import currencies_in, times
from agent.language.dates.day_words import own_value
from agent.language.dates.days import SPANS, DayLine
from agent.language.ground.grammars import each_with_its_own, lines, table
from agent.language.ground.matching import Utterance
from agent.language.ground.pieces import Piece, in_pieces
from agent.language.ground.shapes import Shapes
from agent.language.numerals.numbers import Number

CHANGING = ("amounts", "days", "people")
LOOSE = "loose"  # a day that counts only among words of its language
_SECTION = "changes"
_BESIDE = ("edges", "topics")
_VALUES = ("amount", "number", "span", "day", "plus", "a_day", "in_all")
_PLUS = "+"
_MODES = {"daily": "a_day", "total": "in_all"}
_MOST_SMALL = 8  # words beside a change
_Places = Iterator[tuple[str, tuple[int, int]]]


class SaidSum(NamedTuple):
    """A number in a line, and the currencies that stand beside it."""

    number: Number
    currencies: tuple[str, ...]


def values_of(
    days: DayLine, numbers: Mapping[tuple[int, int], Number], sums: Mapping[tuple[int, int], SaidSum]
) -> dict[tuple[str, int], tuple[int, ...]]:
    """Give what of a line the shapes may name as a value, and where it ends."""
    values: dict[tuple[str, int], set[int]] = {}
    for kind, (start, end) in (*_of_numbers(numbers, sums), *_of_days(days), *_of_words(days.pieces)):
        values.setdefault((kind, start), set()).add(end)
    return {place: tuple(sorted(reached)) for place, reached in values.items()}


def _of_numbers(numbers: Mapping[tuple[int, int], Number], sums: Mapping[tuple[int, int], SaidSum]) -> _Places:
    yield from (("number", place) for place in numbers)
    yield from (("amount", place) for place in sums)


def _of_days(days: DayLine) -> _Places:
    yield from (("span", (one.begins, one.ends)) for one in days.common if one.sense.kind in SPANS)
    yield from (("day", place) for place in days.places)
    for code, among in days.own.items():
        loose = (one for one in among if one.sense.kind == LOOSE)
        yield from ((own_value(LOOSE, code), (one.begins, one.ends)) for one in loose)


def _of_words(pieces: tuple[Piece, ...]) -> _Places:
    yield from (("plus", (at, at + 1)) for at, piece in enumerate(pieces) if piece.text == _PLUS)
    found = times().find(Utterance(pieces))
    yield from ((_MODES[one.kind], (at, one.end)) for at, one in found if one.kind in _MODES)


def sums_in(
    said: str, pieces: tuple[Piece, ...], numbers: tuple[Number, ...]
) -> Iterator[tuple[tuple[int, int], SaidSum]]:
    """Give each number with the currency beside it: before, or behind a word for pieces of money."""
    currencies = tuple(currencies_in(pieces, said)) if numbers else ()
    begun, ended = {one.start: one for one in currencies}, {one.end: one for one in currencies}
    coins = {at: one.end for at, one in change_shapes().find(Utterance(pieces)) if one.kind == "edges.coin"}
    for one in numbers:
        coin = coins.get(one.end, one.end)
        named = begun.get(coin) or begun.get(one.end)
        if coin > one.end and (named is None or named.end == coin):
            yield (one.start, coin), SaidSum(one, ())  # a word that means any money
        elif named is not None:
            yield (one.start, named.end), SaidSum(one, named.codes)
        else:
            before = ended.get(one.start)
            start = one.start if before is None else before.start
            yield (start, one.end), SaidSum(one, before.codes if before else ())


@cache
def change_shapes() -> Shapes:
    """Give the shapes of all languages, each with its own parts."""
    return each_with_its_own(_in_one_language)


def _in_one_language(code: str) -> Shapes:
    parts = {"when": f"<day as on>|<{own_value(LOOSE, code)} as on>"}
    parts |= {name: in_pieces("|".join(lines(said))) for name, said in table(code, _SECTION, "parts").items()}
    written = {f"{of}.{kind}": list(_written(of, said)) for of, kind, said in _said_in(code)}
    return Shapes(parts, written, (*_VALUES, own_value(LOOSE, code)), code=code)


def _said_in(code: str) -> Iterator[tuple[str, str, str]]:
    for of in (*CHANGING, *_BESIDE):
        yield from ((of, kind, said) for kind, said in table(code, _SECTION, of).items())


def _written(of: str, said: str) -> Iterator[str]:
    for line in map(in_pieces, lines(said)):
        yield f"<open>*{_MOST_SMALL} ({line}) <close>*{_MOST_SMALL}" if of in CHANGING else line
