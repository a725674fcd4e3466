"""Amounts in which a digit may have slipped: many times what the person usually spends, or what TikTok asks for."""

from collections.abc import Sequence
from decimal import Decimal
from statistics import median
from typing import Literal

from tools.core.commitment import Commitment
from tools.core.floors import about_a_floor
from tools.core.money import Money, decimals
from tools.core.sentence import Sentence, Told

RULE = "budget_slip"
_MOST_TIMES = 10

_DAILY_AS_USUAL = Sentence(
    "slips.daily_usual",
    "You said {said} a day, and what you approve in this account is usually {usual} a day. Is {said} a day right, or "
    "did you mean {meant}? Say yes, or the amount.",
)
_DAILY = Sentence(
    "slips.daily",
    "You said {said} a day, more than ten times the least that an ad group takes, {floor} a day. Is {said} a day "
    "right, or did you mean {meant}? Say yes, or the amount.",
)
_TOTAL_AS_USUAL = Sentence(
    "slips.total_usual",
    "You said {said} in all, which is {daily} a day, and what you approve in this account is usually {usual} a day. "
    "Is {said} in all right, or did you mean {meant}? Say yes, or the amount.",
)
_TOTAL = Sentence(
    "slips.total",
    "You said {said} in all, which is {daily} a day, more than ten times the least that an ad group takes, {floor} a "
    "day. Is {said} in all right, or did you mean {meant}? Say yes, or the amount.",
)


def usual(approved: Sequence[Commitment]) -> int | None:
    """Give what somebody usually spends a day: the middle of what they approved."""
    return int(median(one.a_day for one in approved)) if approved else None


def slip(said: Money, mode: Literal["daily", "total"], own: Commitment, as_usual: int | None) -> Told | None:
    """Ask about an amount of over ten times the usual, or the floor where nothing is usual; None where it is plain."""
    known = _reference(said.currency, as_usual)
    if known is None or own.a_day <= known * _MOST_TIMES:
        return None
    facts = {"said": str(said), "meant": str(_meant(said, own, known))}
    reference = str(Money(minor=known, currency=said.currency))
    if mode == "total":
        daily = str(Money(minor=own.a_day, currency=said.currency))
        if as_usual is None:
            return _TOTAL.told(**facts, daily=daily, floor=reference)
        return _TOTAL_AS_USUAL.told(**facts, daily=daily, usual=reference)
    return _DAILY.told(**facts, floor=reference) if as_usual is None else _DAILY_AS_USUAL.told(**facts, usual=reference)


def _reference(currency: str, as_usual: int | None) -> int | None:
    if as_usual is not None:
        return as_usual
    floor = about_a_floor(currency)
    return None if floor is None else int(floor.scaleb(decimals(currency)))


def _meant(said: Money, own: Commitment, known: int) -> Money:
    """Give the amount with as many digits less as make it plain."""
    tenths = 1
    while own.a_day > known * _MOST_TIMES * 10**tenths:
        tenths += 1
    return Money.of((said.amount / 10**tenths).quantize(Decimal(1).scaleb(-decimals(said.currency))), said.currency)
