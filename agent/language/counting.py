"""Counting days from a day: which ones words mean, once it is known what they say of month, weekday, year or feast."""

from collections.abc import Mapping
from dataclasses import dataclass, replace
from datetime import date, timedelta
from typing import NamedTuple

from agent.language.almanac import Days, days_by, month_end, months_after
from agent.language.digits import day_of_digits

NO_SUCH_DAY = (ValueError, OverflowError)
_WEEK, _MONTHS_OF_A_YEAR = 7, 12


@dataclass(frozen=True)
class Asked:
    """What a day is counted from: today, and the day that one without a year lies behind."""

    today: date
    base: date
    is_month_first: bool = False
    is_order_known: bool = False  # of day and month in digits


class Sense(NamedTuple):
    """What words may mean: the kind of day, and what they say of it."""

    kind: str
    numbers: Mapping[str, int]
    words: Mapping[str, str]


def days_of(sense: Sense, asked: Asked) -> Days | None:
    """Give the days that words mean; None where the calendar has none such, or the words leave it open."""
    if sense.kind == "vague":
        return None
    try:
        days = _named(sense, asked)
    except NO_SUCH_DAY:
        return None
    if sense.kind == "last":
        return _last_of(sense, asked)
    if sense.kind == "next":
        return days._replace(is_sure=days.first > asked.today + timedelta(days=6 - asked.today.weekday()))
    return days


def _last_of(sense: Sense, asked: Asked) -> Days:
    """Give the end of a period, of this one counted from the base; a week may end on a Friday or a Sunday."""
    rule = sense.words.get("named", "")
    days = _named(sense, asked if "+" in rule else replace(asked, today=asked.base))
    return days._replace(first=days.last, is_sure=days.is_sure and not rule.startswith("week"))


def _named(sense: Sense, asked: Asked) -> Days:
    numbers, words = sense.numbers, sense.words
    if digits := words.get("day_digits") or words.get("dotted"):
        return _of_digits(digits, asked)
    if "d" in numbers:
        return _date(sense, asked)
    if "unit" in words:
        day = after_span(asked.today, sense)
        return Days(day, day)
    if "weekday" in numbers:
        return _weekday(sense, asked)
    if "month" in numbers:
        return _month(numbers["month"], numbers.get("year"), asked)
    if "named" in words:
        return days_by(words["named"], asked.today, asked.base, numbers.get("year"))
    return Days(date(numbers["year"], 1, 1), date(numbers["year"], 12, 31))


def _of_digits(digits: str, asked: Asked) -> Days:
    found = day_of_digits(digits, is_month_first=asked.is_month_first, is_order_known=asked.is_order_known)
    day = _next(found.month, found.day, asked.base) if found.year is None else date(found.year, found.month, found.day)
    return Days(day, day, found.is_sure)


def _date(sense: Sense, asked: Asked) -> Days:
    numbers = sense.numbers
    year, month = numbers.get("year"), numbers.get("month")
    if "named" in sense.words:
        around = _period(sense.words["named"], ("month", "year"), asked).last
        year, month = around.year, month or around.month
    if month is None:
        day = _next_of_a_month(numbers["d"], asked.base)
        is_weekday = numbers.get("weekday", day.isoweekday()) == day.isoweekday()
        return Days(day, day, is_sure=is_weekday and (day != asked.today or asked.base != asked.today))
    day = _next(month, numbers["d"], asked.base) if year is None else date(year, month, numbers["d"])
    return Days(day, day, numbers.get("weekday", day.isoweekday()) == day.isoweekday())


def _next(month: int, day: int, base: date) -> date:
    try:
        this_year = date(base.year, month, day)
    except ValueError:
        return date(base.year + 1, month, day)
    return this_year if this_year >= base else date(base.year + 1, month, day)


def _next_of_a_month(day: int, base: date) -> date:
    first = base.replace(day=1)
    months = (months_after(first, ahead) for ahead in range(_MONTHS_OF_A_YEAR))
    found = (one.replace(day=day) for one in months if day <= month_end(one).day)
    return next(one for one in found if one >= base)


def _weekday(sense: Sense, asked: Asked) -> Days:
    weekday = sense.numbers["weekday"]
    week = sense.words.get("week") or sense.words.get("named")
    if week:
        sunday = _period(week, ("week",), asked).last
        day = sunday - timedelta(days=_WEEK - weekday)
        return Days(day, day, day >= asked.today)
    day = asked.base + timedelta(days=(weekday - asked.base.isoweekday() - 1) % _WEEK + 1)
    return Days(day, day, is_sure=weekday != asked.today.isoweekday() or asked.base != asked.today)


def _period(rule: str, kinds: tuple[str, ...], asked: Asked) -> Days:
    if rule.partition("+")[0] not in kinds:
        msg = f"no {kinds[0]}: {rule}"
        raise ValueError(msg)
    return days_by(rule, asked.today, asked.base)


def _month(month: int, year: int | None, asked: Asked) -> Days:
    if year is not None:
        return Days(date(year, month, 1), month_end(date(year, month, 1)))
    first = _next(month, 1, asked.base.replace(day=1))
    return Days(max(first, asked.today), month_end(first))


def after_span(day: date, span: Sense) -> date:
    """Give the day that lies a span of time after another: ``2`` times ``7d`` or ``1m``."""
    unit = span.words["unit"]
    length = span.numbers["count"] * int(unit[:-1])
    return months_after(day, length) if unit.endswith("m") else day + timedelta(days=length)
