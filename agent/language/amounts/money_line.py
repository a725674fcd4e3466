"""A line with the numbers and the names of money in it."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from functools import lru_cache

from agent.language.amounts.money_doubts import is_of_a_name
from agent.language.amounts.money_words import Currency, currencies_in, language_of, signs_in
from agent.language.ground.matching import Utterance
from agent.language.ground.pieces import IS_UNSPACED, Piece, tokens_of
from agent.language.numerals.numbers import Number, numbers_in

_REMEMBERED = 512  # one message asks about the same few words again and again
_OPENS, _CLOSES = frozenset("([{"), frozenset(")]}")


@dataclass(frozen=True)
class MoneyLine:
    """A line with the numbers and the names of money in it."""

    said: str
    tokens: tuple[Piece, ...]
    numbers: Mapping[tuple[int, int], Number]
    currencies: Mapping[tuple[int, int], Currency]
    counted: frozenset[int]  # the tokens of which numbers are made
    language: str
    line: Utterance


@lru_cache(_REMEMBERED)
def money_line(text: str) -> MoneyLine:
    """Take a line apart, and find what may belong to an amount in it."""
    tokens = _without_brackets(tokens_of(text.replace("_", " ")))  # the words of an amount may be tied together
    language = language_of(tokens)
    numbers = numbers_in(tokens, text, language)
    currencies = tuple(currencies_in(tokens, text)) if numbers else ()
    ends = {one.end for one in currencies}
    numbers = tuple(one for one in numbers if one.start in ends or not is_of_a_name(tokens[one.start], text))
    values = {("number", one.start): (one.end,) for one in numbers}
    for money in currencies:
        values |= {(kind, money.start): (money.end,) for kind in _sides(money, tokens)}
    values |= {("sign", at): (at + 1,) for at in signs_in(tokens)}
    return MoneyLine(
        text,
        tokens,
        {(one.start, one.end): one for one in numbers},
        {(one.start, one.end): one for one in currencies},
        frozenset(at for one in numbers for at in range(one.start, one.end)),
        language,
        Utterance(tokens, values),
    )


def _without_brackets(tokens: Sequence[Piece]) -> tuple[Piece, ...]:
    """Leave out brackets around one word: ``50 (EUR)``, ``50块（美元）``."""
    left_out = set()
    for at in (place for place, token in enumerate(tokens) if token.text in _OPENS):
        end = next((one for one in range(at + 1, len(tokens)) if not IS_UNSPACED.match(tokens[one].text)), at)
        end = end if end > at + 1 else at + 2
        if end < len(tokens) and tokens[end].text in _CLOSES:
            left_out |= {at, end}
    return tuple(token for at, token in enumerate(tokens) if at not in left_out)


def _sides(money: Currency, tokens: Sequence[Piece]) -> tuple[str, ...]:
    """Say whether money may belong to the number behind it, to the one before it, or to either: ``24 $65``."""
    if not _may_stand_before_a_number(tokens, money):
        return ("behind", "buck")
    after = _is_glued_number(tokens, money.end, money.end)
    ahead = _is_glued_number(tokens, money.start - 1, money.start)
    return ("before",) if after and not ahead else ("behind",) if ahead and not after else ("before", "behind")


def _may_stand_before_a_number(tokens: Sequence[Piece], money: Currency) -> bool:
    """Say whether money may be named before its number: ``USD 50``, ``人民币三百``; "a buck fifty" is not 50 bucks."""
    behind = tokens[money.end] if money.end < len(tokens) else None
    return behind is None or behind.kind != "word" or money.end - money.start > 1


def _is_glued_number(tokens: Sequence[Piece], at: int, edge: int) -> bool:
    """Say whether digits stand on one side of an edge between two tokens, and no space."""
    is_inside = 0 < edge < len(tokens)
    return is_inside and tokens[at].kind == "number" and tokens[edge - 1].end == tokens[edge].start


def end_of_bare_number(reading: MoneyLine, at: int) -> int:
    """Say where a number ends that ends its clause, too; 0 where none begins here."""
    end = next((end for start, end in reading.numbers if start == at), 0)
    return end if end and (end == len(reading.tokens) or reading.tokens[end].kind in ("stop", "comma")) else 0
