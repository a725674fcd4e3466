"""What around an amount makes it another one than it looks like: a period, a sum, or money that is not known."""

import re
from decimal import Decimal
from functools import cache
from typing import NamedTuple

from agent.language.brief import doubt_words as words
from agent.language.brief.money_words import SPENDING
from agent.language.brief.smallwords import core
from tools.core.patterns import lazily

_LEFT, _RIGHT = r"(?<![A-Za-zÀ-ÿ])", r"(?![A-Za-zÀ-ÿ])"
_NEAR = 40
_PERIOD = "|".join(pattern for pattern, _ in words.PERIODS)
_OF = r"(?:\s*(?:budget|presupuesto|orçamento|spend(?:ing)?|预算|預算|予算|ausgaben|dépense))?"
_FOR = r"(?:[\s:=的は]|of|is|at|about|around|up to|de|von|et|约|約){0,6}"
_PERIOD_BEFORE = lazily(rf"(?:{_LEFT}|(?<=予算は)|(?<=预算))(?:{_PERIOD}){_OF}{_FOR}$", re.IGNORECASE)
_PERIOD_BEHIND = lazily(rf"\s*,?\s*(?:{_PERIOD}){_RIGHT}", re.IGNORECASE)
_SPAN = "|".join(pattern for pattern, _ in words.SPANS)
_SPAN_BEFORE = lazily(rf"{_LEFT}(?:{_SPAN}){_FOR}$", re.IGNORECASE)
_SPAN_BEHIND = lazily(rf"\s*,?\s*(?:{_SPAN}){_RIGHT}", re.IGNORECASE)
_MORE_SPANS_BEHIND = lazily(rf"\s*,?\s*(?:{words.MORE_SPANS}){_RIGHT}", re.IGNORECASE)
_CODE = lazily(r"(?P<code>[A-Z]{3})\)?:?\s?")
_RECKONED_BEFORE = lazily(rf"(?:{words.RECKONED_BEFORE}|{words.STOPS})$", re.IGNORECASE)
_RECKONED_BEHIND = lazily(words.RECKONED_BEHIND, re.IGNORECASE)
_MAGNITUDE = lazily(rf"(?:{words.MAGNITUDES}){_RIGHT}", re.IGNORECASE)
_MORE_DIGITS = lazily(r"[.,'’]?\d[\d.,]{0,12}|\s\d{1,2}(?!\d)(?=\s*$)")
_WELL_WRITTEN = lazily(r"\d+|\d+[.,]\d{1,2}|\d{1,3}(?:([.,\s])\d{3})(?:\1\d{3})*(?:(?!\1)[.,]\d{1,2})?|\d+[.,]\d{3}")
_COIN = lazily(rf"(?:{words.COINS}){_RIGHT}|\s?[\u20a0-\u20cf¤Ξ]", re.IGNORECASE)
_COIN_BEFORE = lazily(rf"{_LEFT}(?:{words.COINS})\s?$|[\u20a0-\u20cf¤Ξ]\s?$", re.IGNORECASE)
_GLUED = lazily(r"(?!(?:k|st|nd|rd|th|am|pm|pd|p|h|x|d|ish|us)(?![A-Za-z]))[A-Za-z]{2,8}(?![A-Za-z])", re.IGNORECASE)
_UNKNOWN = lazily(
    rf"\s(?!(?:{words.NO_CURRENCY})(?!\w))(?P<word>[^\W\d_]{{3,15}}|(?-i:[^\W\d_a-z]{{1,2}}))"
    r"(?=\s*(?:$|[,;.!\n]|(?:an?|per|each|every)\s+day|daily|al d[ií]a|por d[ií]a|am tag|pro tag|par jour"
    r"|in (?:total|all)))",
    re.IGNORECASE,
)
_SPENDS = lazily(rf"(?:{SPENDING})[^\d,;.\n]{{0,20}}$", re.IGNORECASE)


class Doubt(NamedTuple):
    """The words around an amount that make it another one: from where to where, and the days it is said for."""

    start: int
    end: int
    days: Decimal | None = None


def doubt_around(text: str, start: int, end: int, *, has_currency: bool, has_mode: bool, digits: str) -> Doubt | None:
    """Find what makes the amount between two positions another one than it looks like."""
    before = text[max(0, start - _NEAR) : start]
    return _of_a_time(text, before, start, end, has_mode=has_mode) or _of_a_number(
        text, before, start, end, has_currency=has_currency, digits=digits
    )


def _of_a_time(text: str, before: str, start: int, end: int, *, has_mode: bool) -> Doubt | None:
    behind = _PERIOD_BEHIND.match(text, end) or (None if has_mode else _SPAN_BEHIND.match(text, end))
    if behind is not None:
        return Doubt(start, behind.end(), _days(behind[0]))
    if not has_mode and (other := _MORE_SPANS_BEHIND.match(text, end)) is not None:
        return Doubt(start, other.end())
    ahead = _PERIOD_BEFORE.search(before) or (None if has_mode else _SPAN_BEFORE.search(before))
    return None if ahead is None else Doubt(start - len(before) + ahead.start(), end, _days(ahead[0]))


def _of_a_number(text: str, before: str, start: int, end: int, *, has_currency: bool, digits: str) -> Doubt | None:
    if (
        reckoned := _RECKONED_BEFORE.search(before) or _coin(_COIN_BEFORE.search(before), known=has_currency)
    ) is not None:
        return Doubt(start - len(before) + reckoned.start(), end)
    for pattern in (_RECKONED_BEHIND, _MAGNITUDE, _MORE_DIGITS):
        if (more := pattern.match(text, end)) is not None:
            return Doubt(start, more.end())
    if digits and _WELL_WRITTEN.fullmatch(digits.strip(" .,")) is None:
        return Doubt(start, end)
    code = None if has_currency or text.isupper() else _CODE.match(text, start)
    if code is not None and code["code"] not in words.NO_CODE:
        return Doubt(start, end)
    unknown = None if has_currency else _unknown_money(text, before, end)
    return None if unknown is None else Doubt(start, unknown)


def _coin(found: re.Match[str] | None, *, known: bool) -> re.Match[str] | None:
    return None if known else found


def _unknown_money(text: str, before: str, end: int) -> int | None:
    """Say where a word ends that stands where the name of a currency would, and is none that is known."""
    if (coin := _COIN.match(text, end)) is not None:
        return coin.end()
    if _SPENDS.search(before) is None:
        return None
    if (glued := _GLUED.match(text, end)) is not None:
        return glued.end()
    word = _UNKNOWN.match(text, end)
    return word.end() if word is not None and core(word["word"]) else None


def _days(said: str) -> Decimal | None:
    said = said.strip(" ,:=")
    number = next((days for pattern, days in _periods() if pattern.search(said)), None)
    return None if number is None else Decimal(1) / 24 if "/" in number else Decimal(number)


@cache
def _periods() -> tuple[tuple[re.Pattern[str], str], ...]:
    return tuple(
        (re.compile(rf"{_LEFT}(?:{pattern})", re.IGNORECASE), days) for pattern, days in (*words.PERIODS, *words.SPANS)
    )
