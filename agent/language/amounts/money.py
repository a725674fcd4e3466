"""Amounts of money in people's words: how much, in what, for a day or in all, and whether it was understood whole."""

from collections.abc import Iterator
from decimal import Decimal
from functools import lru_cache
from typing import NamedTuple

from agent.language.amounts.money_corrected import as_it_stands, in_place_of, with_what_they_replace
from agent.language.amounts.money_doubts import end_of_doubt, is_below_nothing, is_of_a_day, is_of_another
from agent.language.amounts.money_line import MoneyLine, end_of_bare_number, money_line
from agent.language.amounts.money_turns import Turns
from agent.language.amounts.money_values import PlacedAmount, currencies_of, is_spent, value_of, written
from agent.language.amounts.money_words import shapes, times, turns, words_listed
from agent.language.dates.timing import leads_to_a_day
from agent.language.ground.matching import Utterance
from agent.language.ground.pieces import tokens_of
from agent.language.ground.shapes import Match
from agent.language.ground.smallwords import core
from agent.language.numerals.numbers import Number
from tools.core.money import SaidAmount
from tools.fields.budget import Mode

_REMEMBERED = 512  # one message asks about the same few words again and again
_LONGEST_ALONE = 200  # letters; who writes more says more than an amount
_FAR = 40  # letters before a number that may lead to a day
_BETWEEN = 4  # tokens that may stand between what sets an amount and its number
_NEAR = 12  # tokens before an amount that may say what it is for
_PERIODS: dict[str, Decimal | None] = {
    "per_hour": Decimal(1) / 24, "per_two_days": Decimal(2), "per_three_days": Decimal(3), "per_week": Decimal(7),
    "per_fortnight": Decimal(14), "per_month": Decimal(30), "per_quarter": Decimal(90), "per_year": Decimal(365),
}  # fmt: skip
_SPANS: dict[str, Decimal | None] = {"for_week": Decimal(7), "for_month": Decimal(30), "for_longer": None}
_MODES: tuple[Mode, ...] = ("daily", "total")
_OF_TWO = ("range", "change")  # where the last of two amounts is meant, or might be
_MOST = 1_000_000_000  # what languages call a thousand times more differs, and no ad costs it


class Doubt(NamedTuple):
    """From which token to which an amount is to be quoted, whether it is plain, and the days it is said for."""

    start: int
    end: int
    is_sure: bool
    days: Decimal | None


@lru_cache(_REMEMBERED)
def amounts_in(text: str) -> tuple[SaidAmount, ...]:
    """Find the amounts that are marked as money: by a currency, by what they are for, or by a word of spending."""
    return tuple(one.said for one in _standing(text) if one)


def taken_back(text: str) -> tuple[str, ...]:
    """Quote the amounts that were said, and corrected at once: ``70 a day, no wait, 90 a day``."""
    marked = [one for one in amounts_at(text) if one.is_marked]
    return tuple(one.said.quote for one, still in zip(marked, _standing(text), strict=True) if still is None)


def amounts_to_check(text: str) -> tuple[SaidAmount, ...]:
    """Give the amounts that may be recorded, and behind them, as not sure, those that may not: ``20 or 30``."""
    standing = amounts_in(text)
    others = (one.said for one in amounts_at(text) if one.is_marked or not one.said.is_sure)
    unsure = (one.model_copy(update={"is_sure": False}) for one in others if one not in standing)
    return (*standing, *unsure)


@lru_cache(_REMEMBERED)
def _standing(text: str) -> tuple[PlacedAmount | None, ...]:
    """Give the marked amounts, None for each that is none of this ad, taken back, or not wanted where another is."""
    behind = in_place_of(amounts_at(text), money_line(text))
    marked = [one for one in amounts_at(text) if one.is_marked]
    standing = [None if one.is_none_of_this_ad else as_it_stands(one, behind.get(one.number_start)) for one in marked]
    wanted = [one and (None if one.is_unwanted else one) for one in standing]
    return tuple(wanted if any(wanted) else standing)


def phrases_of_money(text: str) -> tuple[range, ...]:
    """Give where amounts stand that are understood whole, with the small words that belong to them."""
    return tuple(one.phrase for one in _standing(text) if one and one.said.is_sure)


def read_amount(text: str) -> SaidAmount | None:
    """Find an amount where one is expected: one that is said to be spent, else of money, else the first number."""
    marked = [one for one in _standing(text) if one]
    if marked:
        spent = (one.said for one in marked if one.said.mode or one.said.days or one.is_spent)
        return next(spent, marked[0].said)
    bare = [one for one in amounts_at(text) if _is_a_number(one, text)]
    corrected = in_place_of(amounts_at(text), money_line(text))
    meant = (one for one in bare if one.number_start not in corrected and _is_no_other(one, text))
    return next((one.said for one in meant), None)


def sets_an_amount(piece: str) -> bool:
    """Say whether words set an amount anew: ``make it 30 dollars``."""
    tokens = tokens_of(piece.replace("_", " "))
    begins = [one.number_start for one in amounts_at(piece) if one.said.currencies]
    if not begins:
        return False
    ends = (one.end for _, one in turns().find(Utterance(tokens)) if one.kind == "sets")
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
    for at, match in turns().find(reading.line):
        ends = {"rough": match.end, "back_to": end_of_bare_number(reading, match.end)}
        if end := ends.get(match.kind, 0):
            yield text[reading.tokens[at].start : reading.tokens[end - 1].end]


def _is_a_number(one: PlacedAmount, text: str) -> bool:
    """Say whether nothing is written behind a number as one with it: ``6am``."""
    behind = text[one.number_end : one.number_end + 1]
    is_glued = behind.isascii() and behind.isalpha()
    return not one.is_of_another and (one.is_spent or not is_glued)


def _is_no_other(one: PlacedAmount, text: str) -> bool:
    """Say whether a bare number may be the amount asked for: no part of a day, ``que termine el 22``, nor unwanted."""
    if one.is_none_of_this_ad or one.is_unwanted or is_of_a_day(one.number_start, text):
        return False
    before = text[max(0, one.number_start - _FAR) : one.number_start]
    return not leads_to_a_day(before) and (not one.is_spelled or _is_alone(one, text))


def _is_alone(one: PlacedAmount, text: str) -> bool:
    """Say whether a number in words was understood whole, and stands beside nothing but small words."""
    beside = text[: one.number_start] + text[one.number_end :]
    return len(text) <= _LONGEST_ALONE and one.said.is_sure and not core(beside)


@lru_cache(_REMEMBERED)
def amounts_at(text: str) -> tuple[PlacedAmount, ...]:
    """Find every number that might be an amount, and where it stands."""
    reading = money_line(text)
    around = Turns(reading)
    found = (_amount(match, start, reading, around) for match, start in _matches(reading))
    meant = tuple(one for one in found if one.said.number != "0" and not _is_a_year(one, text))
    return with_what_they_replace(meant, reading)


def _is_a_year(one: PlacedAmount, text: str) -> bool:
    """Say whether what looks like an amount a day is a day: ``de mayo de 2027 al día de la madre``, ``8 ao dia 18``."""
    is_followed = text[one.phrase.stop :].lstrip()[:1].isdecimal()
    return bool(one.said.mode and not one.said.currencies) and (is_followed or is_of_a_day(one.number_start, text))


def _matches(reading: MoneyLine) -> Iterator[tuple[Match, int]]:
    """Give amounts from left to right, the longest that begins at a place."""
    reached = 0
    for begins, _ in reading.numbers:
        for at in range(max(reached, begins - _NEAR), begins + 1):
            best = max(
                shapes().matches(reading.line, at),
                key=lambda one: (one.end, one.kind == "change", one.kind != "sure"),
                default=None,
            )
            if best is not None and best.end > begins:
                if best.kind != "none":
                    yield best, at
                reached = best.end
                break


def _amount(match: Match, start: int, reading: MoneyLine, around: Turns) -> PlacedAmount:
    places = [(one.start, one.end) for one in match.captures if one.slot == "number"]
    number = reading.numbers[places[-1 if match.kind in _OF_TWO else 0]]
    currencies, agree = currencies_of(match, reading)
    value = value_of(number, currencies, reading.language)
    spent = is_spent(reading, start)
    doubt = doubt_of(match, start, reading, number, has_money=bool(currencies), is_spent=spent)
    first, last = reading.tokens[doubt.start], reading.tokens[doubt.end - 1]
    slots = _times(match, start, reading)
    is_timed, past = bool(slots & {*_MODES, *_PERIODS, *_SPANS, "for_all"}), around.is_past(start)
    unwanted = around.is_unwanted(start)
    is_open = past or unwanted or around.is_left_open(start)
    said = SaidAmount(
        quote=reading.said[first.start : last.end].strip(" ,;"),
        number=written(number.value if value is None else value),
        currencies=currencies,
        mode=next((mode for mode in _MODES if mode in slots), "total" if "for_all" in slots else None),
        is_sure=doubt.is_sure and agree and value is not None and value < _MOST and not is_open,
        days=doubt.days,
    )
    place = reading.tokens[number.start].start, reading.tokens[number.end - 1].end
    is_a_word = reading.said[slice(*place)].lower() in words_listed("no_numbers")
    return PlacedAmount(
        said,
        range(reading.tokens[start].start, reading.tokens[match.end - 1].end),
        *place,
        is_spelled=number.is_spelled,
        is_spent=spent,
        is_also_a_word=is_a_word,
        is_of_another=around.is_of_others(start) or is_of_another(reading.tokens, start, reading.said),
        is_none_of_this_ad=not is_timed and (past or around.is_price(start)),
        is_unwanted=unwanted,
        former=written(reading.numbers[places[0]].value) if match.kind == "change" else "",
    )


def doubt_of(match: Match, start: int, reading: MoneyLine, number: Number, *, has_money: bool, is_spent: bool) -> Doubt:
    """Find what makes an amount another one than it looks like: a time, a sum, or words beside it."""
    slots = _times(match, start, reading)
    modes = slots.intersection(_MODES)
    times = slots.intersection(_SPANS if not modes else ()) | slots.intersection(_PERIODS)
    end = end_of_doubt(reading.tokens, number, match.end, reading.said, has_money=has_money, is_spent=is_spent)
    is_negative = is_below_nothing(reading.tokens, start, reading.said)
    is_plain = match.kind in ("sure", "change") and number.is_whole and len(modes) < len(_MODES) and not times
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
