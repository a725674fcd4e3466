"""Amounts that take the place of others in the same breath: ``70 a day, no wait, 90``, ``25 a day, not 25 but 45``."""

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import replace
from itertools import pairwise
from typing import NamedTuple

from agent.language.amounts.money_line import MoneyLine, end_of_bare_number
from agent.language.amounts.money_turns import Turns
from agent.language.amounts.money_values import PlacedAmount

_SOON, _AT_ONCE = 20, 6  # letters between words that correct and an amount, or a bare number


class _Pair(NamedTuple):
    """An amount, and the one that takes its place."""

    one: PlacedAmount
    behind: PlacedAmount


def in_place_of(amounts: Sequence[PlacedAmount], reading: MoneyLine) -> Mapping[int, PlacedAmount]:
    """Give the amounts that take the place of others, by where the number of the other begins."""
    return {one.number_start: behind for one, behind in _pairs(amounts, reading)}


def as_it_stands(one: PlacedAmount, behind: PlacedAmount | None) -> PlacedAmount | None:
    """Give an amount as it stands when another takes its place; a bare number leaves it open."""
    if behind is None:
        return one
    is_bare = not behind.is_marked
    return replace(one, said=one.said.model_copy(update={"is_sure": False})) if is_bare else None


def with_what_they_replace(amounts: Sequence[PlacedAmount], reading: MoneyLine) -> tuple[PlacedAmount, ...]:
    """Let a bare number that is all of its clause be as much a day, and in the money, as what it takes the place of."""
    heirs = {
        behind.number_start: _heir(behind, one)
        for one, behind in _pairs(amounts, reading)
        if not behind.is_marked and one.is_marked and _ends_its_clause(behind, reading)
    }
    return tuple(heirs.get(one.number_start, one) for one in amounts)


def _pairs(amounts: Sequence[PlacedAmount], reading: MoneyLine) -> Iterator[_Pair]:
    if len(amounts) > 1:
        yield from _behind_words(amounts, tuple(Turns(reading).corrections()))
        yield from _contrasted(amounts)


def _behind_words(amounts: Sequence[PlacedAmount], said: Sequence[range]) -> Iterator[_Pair]:
    """Find what stands behind words that correct: ``no wait``."""
    for one, behind in pairwise(amounts):
        if any(one.number_end <= words.start and _is_soon(behind, words.stop) for words in said):
            yield _Pair(one, behind)


def _contrasted(amounts: Sequence[PlacedAmount]) -> Iterator[_Pair]:
    """Find what is said to be meant instead of a number that was an amount before: ``not 25 but 45``."""
    for at, behind in enumerate(amounts):
        if behind.former:
            yield from (_Pair(one, behind) for one in amounts[:at] if one.said.number == behind.former)


def _is_soon(behind: PlacedAmount, corrected: int) -> bool:
    letters = behind.phrase.start - corrected  # "say" may be of both
    return corrected <= behind.number_start and letters <= (_SOON if behind.is_marked else _AT_ONCE)


def _ends_its_clause(one: PlacedAmount, reading: MoneyLine) -> bool:
    at = next(at for at, token in enumerate(reading.tokens) if token.start == one.number_start)
    return bool(end_of_bare_number(reading, at))


def _heir(behind: PlacedAmount, one: PlacedAmount) -> PlacedAmount:
    kept = {"currencies": one.said.currencies, "mode": one.said.mode, "days": one.said.days}
    return replace(behind, said=behind.said.model_copy(update=kept), is_spent=behind.is_spent or one.is_spent)
