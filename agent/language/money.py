"""Amounts of money in people's words: how much, in what, for a day or in all, and whether it was understood whole."""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from decimal import Decimal
from functools import lru_cache
from typing import NamedTuple

from agent.language.days import days_in
from agent.language.matching import Utterance
from agent.language.money_doubts import end_of_doubt, is_below_nothing, is_of_another
from agent.language.money_line import MoneyLine, money_line
from agent.language.money_words import parts_thousands, shapes, times, turns, words_listed
from agent.language.numbers import Number
from agent.language.pieces import tokens_of
from agent.language.shapes import Match
from agent.language.smallwords import core
from agent.language.timing import leads_to_a_day
from agent.language.tongues import section
from tools.core.money import SaidAmount, decimals
from tools.fields.budget import Mode

_REMEMBERED = 512  # one message asks about the same few words again and again
_FAR = 40  # letters before a number that may lead to a day
_BETWEEN = 4  # tokens that may stand between what sets an amount and its number
_NEAR = 12  # tokens before an amount that may say what it is for
_PERIODS: dict[str, Decimal | None] = {
    "per_hour": Decimal(1) / 24, "per_two_days": Decimal(2), "per_three_days": Decimal(3), "per_week": Decimal(7),
    "per_fortnight": Decimal(14), "per_month": Decimal(30), "per_quarter": Decimal(90), "per_year": Decimal(365),
}  # fmt: skip
_SPANS: dict[str, Decimal | None] = {"for_week": Decimal(7), "for_month": Decimal(30), "for_longer": None}
_MODES: tuple[Mode, ...] = ("daily", "total")
_MOST = 1_000_000_000  # what languages call a thousand times more differs, and no ad costs it


@dataclass(frozen=True)
class PlacedAmount:
    """An amount, and where it stands in what was said."""

    said: SaidAmount
    number_start: int
    number_end: int
    is_spelled: bool
    is_spent: bool  # a word of spending stands before it
    is_also_a_word: bool  # what is a number in one language is another word in another: "once"
    is_of_another: bool  # it is the budget of somebody else


class Doubt(NamedTuple):
    """From which token to which an amount is to be quoted, whether it is plain, and the days it is said for."""

    start: int
    end: int
    is_sure: bool
    days: Decimal | None


@lru_cache(_REMEMBERED)
def amounts_in(text: str) -> tuple[SaidAmount, ...]:
    """Find the amounts that are marked as money: by a currency, by what they are for, or by a word of spending."""
    return tuple(one.said for one in amounts_at(text) if _is_marked(one))


def read_amount(text: str) -> SaidAmount | None:
    """Find an amount where one is expected: one that is said to be spent, else of money, else the first number."""
    marked = [one for one in amounts_at(text) if _is_marked(one)]
    if marked:
        spent = (one.said for one in marked if one.said.mode or one.said.days or one.is_spent)
        return next(spent, marked[0].said)
    days = [range(one.start, one.end) for one in days_in(text)]
    bare = (one for one in amounts_at(text) if _is_a_number(one, text))
    bare = (one for one in bare if not any(one.number_start in day for day in days) and not _is_led_to(one, text))
    return next((one.said for one in bare if not one.is_spelled or not _beside(one, text)), None)


def sets_an_amount(piece: str) -> bool:
    """Say whether words set an amount anew: ``make it 30 dollars``."""
    tokens = tokens_of(piece.replace("_", " "))
    begins = [one.number_start for one in amounts_at(piece) if one.said.currencies]
    if not begins:
        return False
    line = Utterance(tokens)
    ends = (one.end for at in range(len(tokens)) for one in turns().matches(line, at) if one.kind == "sets")
    return any(token.start in begins for end in ends for token in tokens[end : end + _BETWEEN])


def spelled_amounts(blank: str) -> Iterator[tuple[int, int]]:
    """Give where the numbers of amounts stand that are spelled out in words."""
    for one in amounts_at(blank):
        if one.is_spelled and (one.said.currencies or one.said.mode):
            yield one.number_start, one.number_end


def budgets_of_others(text: str) -> tuple[int, ...]:
    """Give where amounts stand that are the budget of somebody else: ``the budget of the Pentagon is 800 billion``."""
    return tuple(one.number_start for one in amounts_at(text) if one.is_of_another)


def rough_amounts(text: str) -> Iterator[str]:
    """Give words that mean an amount, and none that could be recorded: ``a tenner``, ``half the budget``."""
    reading = money_line(text)
    tokens = reading.tokens
    for at in range(len(tokens)):
        for match in turns().matches(reading.line, at):
            if match.kind == "rough":
                yield text[tokens[at].start : tokens[match.end - 1].end]
            elif match.kind == "back_to" and (end := _end_of_bare_number(reading, match.end)):
                yield text[tokens[at].start : tokens[end - 1].end]


def _end_of_bare_number(reading: MoneyLine, at: int) -> int:
    """Say where a number ends that ends its clause, too; 0 where none begins here."""
    end = next((end for start, end in reading.numbers if start == at), 0)
    return end if end and (end == len(reading.tokens) or reading.tokens[end].kind in ("stop", "comma")) else 0


def _is_a_number(one: PlacedAmount, text: str) -> bool:
    """Say whether nothing is written behind a number as one with it: ``6am``."""
    behind = text[one.number_end : one.number_end + 1]
    is_glued = behind.isascii() and behind.isalpha()
    return not one.is_of_another and (one.is_spent or not is_glued)


def _is_led_to(one: PlacedAmount, text: str) -> bool:
    """Say whether words before a number make it the day of a month: ``que termine el 22``."""
    return leads_to_a_day(text[max(0, one.number_start - _FAR) : one.number_start])


def _beside(one: PlacedAmount, text: str) -> str:
    return core(text[: one.number_start] + text[one.number_end :])


def _is_marked(one: PlacedAmount) -> bool:
    said = one.said
    if one.is_of_another:
        return False
    is_one = said.number == "1" and said.is_sure
    if one.is_spelled and not said.currencies and (is_one or one.is_also_a_word):
        return False  # "one a day" is said of apples, and "once a day" is no Spanish
    return bool(said.currencies or said.mode or said.days or (one.is_spent and not one.is_spelled))


@lru_cache(_REMEMBERED)
def amounts_at(text: str) -> tuple[PlacedAmount, ...]:
    """Find every number that might be an amount, and where it stands."""
    reading = money_line(text)
    found = (_amount(match, start, reading) for match, start in _matches(reading))
    return tuple(one for one in found if one.said.number != "0")


def _matches(reading: MoneyLine) -> Iterator[tuple[Match, int]]:
    """Give amounts from left to right, the longest that begins at a place."""
    reached = 0
    for begins, _ in reading.numbers:
        for at in range(max(reached, begins - _NEAR), begins + 1):
            best = max(shapes().matches(reading.line, at), key=lambda one: (one.end, one.kind != "sure"), default=None)
            if best is not None and best.end > begins:
                if best.kind != "none":
                    yield best, at
                reached = best.end
                break


def _amount(match: Match, start: int, reading: MoneyLine) -> PlacedAmount:
    places = [(one.start, one.end) for one in match.captures if one.slot == "number"]
    number = reading.numbers[places[-1 if match.kind == "range" else 0]]
    currencies, agree = _currencies(match, reading)
    value = _value(number, currencies, reading.language)
    is_spent = _is_spent(reading, start)
    doubt = doubt_of(match, start, reading, number, has_money=bool(currencies), is_spent=is_spent)
    first, last = reading.tokens[doubt.start], reading.tokens[doubt.end - 1]
    slots = _times(match, start, reading)
    said = SaidAmount(
        quote=reading.said[first.start : last.end].strip(" ,;"),
        number=_written(number.value if value is None else value),
        currencies=currencies,
        mode=next((mode for mode in _MODES if mode in slots), None),
        is_sure=doubt.is_sure and agree and value is not None and value < _MOST,
        days=doubt.days,
    )
    place = reading.tokens[number.start].start, reading.tokens[number.end - 1].end
    is_a_word = reading.said[slice(*place)].lower() in words_listed("no_numbers")
    is_theirs = is_of_another(reading.tokens, start, reading.said)
    return PlacedAmount(
        said, *place, is_spelled=number.is_spelled, is_spent=is_spent, is_also_a_word=is_a_word, is_of_another=is_theirs
    )


def doubt_of(match: Match, start: int, reading: MoneyLine, number: Number, *, has_money: bool, is_spent: bool) -> Doubt:
    """Find what makes an amount another one than it looks like: a time, a sum, or words beside it."""
    slots = _times(match, start, reading)
    modes = slots.intersection(_MODES)
    times = slots.intersection(_SPANS if not modes else ()) | slots.intersection(_PERIODS)
    end = end_of_doubt(reading.tokens, number, match.end, reading.said, has_money=has_money, is_spent=is_spent)
    is_negative = is_below_nothing(reading.tokens, start, reading.said)
    is_plain = match.kind == "sure" and number.is_whole and len(modes) < len(_MODES) and not times
    days = next((length for name, length in (_PERIODS | _SPANS).items() if name in times), None)
    begin = (
        min(one.start for one in match.captures) if is_plain and not is_negative else start - is_negative
    )  # "only" is of no amount
    return Doubt(begin, end or match.end, is_plain and not end and not is_negative, days)


def _times(match: Match, start: int, reading: MoneyLine) -> frozenset[str]:
    """Name the times that an amount is said for: beside it, else anywhere in the clause of an amount of money."""
    slots = frozenset(one.slot for one in match.captures)
    last_number = max(one.start for one in match.captures if one.slot == "number")
    if any(one.slot in _MODES and one.start > last_number for one in match.captures):
        return slots - _PERIODS.keys() - _SPANS.keys()  # "two ads a month for 20 euros a day"
    if "currency" not in slots or slots & (_PERIODS.keys() | _SPANS.keys() | set(_MODES)):
        return slots
    first = next((at + 1 for at in range(start - 1, -1, -1) if _parts(reading, at)), 0)
    last = next((at for at in range(match.end, len(reading.tokens)) if _parts(reading, at)), len(reading.tokens))
    places = (*range(first, start), *range(match.end, last))
    return slots | {one.kind for at in places for one in times().matches(reading.line, at) if one.end <= last}


def _parts(reading: MoneyLine, at: int) -> bool:
    """Say whether a token parts what is said of an amount from what is not: a pause, or another number."""
    return at in reading.counted or reading.tokens[at].kind in ("stop", "comma", "ask", "quote")


def _currencies(match: Match, reading: MoneyLine) -> tuple[tuple[str, ...], bool]:
    """Give what the money may be, and whether all that names it can mean the same."""
    named = [reading.currencies[one.start, one.end].codes for one in match.captures if one.slot == "currency"]
    if not named:
        return (), True
    home = str(section(reading.language, "money").get("home", "")) if reading.language else ""
    shared = tuple(code for code in named[-1] if all(code in one for one in named))
    return tuple(sorted(shared or named[0], key=lambda code: code != home)), bool(shared)


def _value(number: Number, currencies: Sequence[str], language: str) -> Decimal | None:
    """Give the number; None where one mark in it could part thousands as well as decimals."""
    if not number.mark:
        return number.value
    groups = parts_thousands(number.mark, language, currencies)
    if currencies and decimals(currencies[0]) == len("000"):
        other = parts_thousands("," if number.mark == "." else ".", language, ())
        return None if groups == other else number.value if groups else number.value / 1000
    return number.value if groups else None


def _written(value: Decimal) -> str:
    return f"{value:f}" if value != value.to_integral_value() else f"{value.to_integral_value():f}"


def _is_spent(reading: MoneyLine, start: int) -> bool:
    """Say whether a word of spending stands before an amount, and no other number between them."""
    first = max(0, start - _NEAR)
    first = next((at + 1 for at in range(start - 1, first - 1, -1) if at in reading.counted), first)
    near = [one.text for one in reading.tokens[first:start]]
    spending, run_on = words_listed("budget"), "".join(near)  # where nothing is spaced, a word is several tokens
    return any(one in spending for one in near) or any(one in run_on for one in spending if not one.isascii())
