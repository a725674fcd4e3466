"""Counting days from a day: which ones words mean, once it is known what they say of month, weekday, year or feast."""

from collections.abc import Callable, Mapping
from dataclasses import dataclass, replace
from datetime import date, timedelta
from typing import NamedTuple

from agent.language.dates.almanac import Days, days_by, is_yearly, month_end, months_after
from agent.language.numerals.digits import day_of_digits

NO_SUCH_DAY = (ValueError, OverflowError)
_WEEK, _MONTHS_OF_A_YEAR, _SATURDAY = 7, 12, 6
_YEAR, _JUST = 365, 30
_TODAY = "day"
_FROM_TODAY = frozenset({"later", "fortnight", "after"})  # a week from Friday: the next one, whenever an ad starts
_AROUND_A_DATE = ("month", "year")


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


class Naming(NamedTuple):
    """A sense and the pieces that say it."""

    begins: int
    ends: int
    sense: Sense


def days_of(sense: Sense, asked: Asked) -> Days | None:
    """Give the days that words mean; None where the calendar has none such, the words leave it open, or it is over."""
    if sense.kind in ("vague", "past"):
        return None
    if sense.kind not in _FROM_TODAY or asked.base == asked.today:
        return _days_of(sense, asked)
    days, others = _days_of(sense, replace(asked, base=asked.today)), _days_of(sense, asked)
    return days if days == others else days and days._replace(is_sure=False)


def _days_of(sense: Sense, asked: Asked) -> Days | None:
    try:
        days = _named(sense, asked)
    except NO_SUCH_DAY:
        return None
    return _OF_KINDS[sense.kind](days, sense, asked) if sense.kind in _OF_KINDS else days


def _weekend_of(days: Days, _sense: Sense, _asked: Asked) -> Days:
    """Give the weekend that a date lies in; one in the week may mean the weekend before or behind it."""
    saturday = days.first + timedelta(days=(_SATURDAY - days.first.isoweekday()) % _WEEK)
    if days.first.isoweekday() == _WEEK:
        saturday = days.first - timedelta(days=1)
    return Days(saturday, saturday + timedelta(days=1), days.is_sure and saturday <= days.first)


def _nth_weekend(days: Days, sense: Sense, _asked: Asked) -> Days:
    first = days.first.replace(day=1)
    saturday = first + timedelta(days=(_SATURDAY - first.isoweekday()) % _WEEK + _WEEK * (sense.numbers["d"] - 1))
    return Days(saturday, saturday + timedelta(days=1))


def _the_day_before(days: Days, _sense: Sense, _asked: Asked) -> Days:
    day = days.first - timedelta(days=1)
    return Days(day, day, days.is_sure)


def _the_day_after(days: Days, _sense: Sense, _asked: Asked) -> Days:
    day = days.last + timedelta(days=1)
    return Days(day, day, days.is_sure)


def _weeks_later(days: Days, weeks: int) -> Days:
    ahead = timedelta(days=_WEEK * weeks)
    return days._replace(first=days.first + ahead, last=days.last + ahead)


def _a_week_later(days: Days, sense: Sense, _asked: Asked) -> Days:
    """Count on from the day that is named, where no other span is said."""
    return days if "unit" in sense.words else _weeks_later(days, 1)


def _two_weeks_later(days: Days, _sense: Sense, _asked: Asked) -> Days:
    return _weeks_later(days, 2)


def _next_one(days: Days, _sense: Sense, asked: Asked) -> Days:
    return days._replace(is_sure=days.first > asked.today + timedelta(days=6 - asked.today.weekday()))


def _last_of(_days: Days, sense: Sense, asked: Asked) -> Days:
    """Give the end of a period, of this one counted from the base; a week may end on a Friday or a Sunday."""
    rule = sense.words.get("named", "")
    days = _named(sense, asked if "+" in rule else replace(asked, today=asked.base))
    return days._replace(first=days.last, is_sure=days.is_sure and not rule.startswith("week"))


_OF_KINDS: Mapping[str, Callable[[Days, Sense, Asked], Days]] = {
    "last": _last_of, "next": _next_one, "weekend": _weekend_of, "nth_weekend": _nth_weekend, "later": _a_week_later,
    "fortnight": _two_weeks_later, "eve": _the_day_before, "morrow": _the_day_after,
}  # fmt: skip


def _named(sense: Sense, asked: Asked) -> Days:
    if "unit" in sense.words:
        return _counted_on(sense, asked)
    numbers, words = sense.numbers, sense.words
    if digits := words.get("day_digits") or words.get("dotted"):
        return _of_digits(digits, numbers.get("weekday"), asked)
    if "d" in numbers:
        return _date(sense, asked)
    if "weekday" in numbers:
        return _weekday(sense, asked)
    if "month" in numbers:
        return _month(numbers["month"], _year_of(sense, asked), asked)
    if "named" in words:
        return days_by(words["named"], asked.today, asked.base, _year_of(sense, asked))
    if "year" not in numbers:
        msg = "no day is named: a season, a feast that nobody wrote down"
        raise ValueError(msg)
    return Days(date(numbers["year"], 1, 1), date(numbers["year"], 12, 31))


def _counted_on(sense: Sense, asked: Asked) -> Days:
    """Count a span of time on from the day that is named, or from today."""
    rest = sense._replace(
        numbers={name: one for name, one in sense.numbers.items() if name != "count"},
        words={name: one for name, one in sense.words.items() if name != "unit"},
    )
    from_day = _named(rest, asked) if rest.numbers or rest.words else Days(asked.today, asked.today)
    day = after_span(from_day.first, sense)
    return Days(day, day, from_day.is_sure)


def _of_digits(digits: str, weekday: int | None, asked: Asked) -> Days:
    """Read digits; where they name one day of the week in one order alone, that is the order."""
    read = _in_order(digits, asked)
    if weekday is None or read.first.isoweekday() == weekday:
        return read._replace(is_sure=read.is_sure or weekday is not None)
    turned = _in_order(digits, replace(asked, is_month_first=not asked.is_month_first))
    return turned._replace(is_sure=turned.first.isoweekday() == weekday)


def _in_order(digits: str, asked: Asked) -> Days:
    found = day_of_digits(digits, is_month_first=asked.is_month_first, is_order_known=asked.is_order_known)
    day = _next(found.month, found.day, asked.base) if found.year is None else date(found.year, found.month, found.day)
    return Days(day, day, found.is_sure)


def _date(sense: Sense, asked: Asked) -> Days:
    numbers = sense.numbers
    year, month = numbers.get("year"), numbers.get("month")
    if month is None and is_yearly(sense.words.get("named", _TODAY)):
        return _feast_on(numbers["d"], sense.words["named"], asked)
    if "named" in sense.words and not _is_a_feast(sense):
        around = _period(sense.words["named"], _AROUND_A_DATE, asked).last
        year, month = around.year, month or around.month
    if month is None:
        day = _next_of_a_month(numbers["d"], asked.base)
        is_weekday = numbers.get("weekday", day.isoweekday()) == day.isoweekday()
        return Days(day, day, is_sure=is_weekday and (day != asked.today or asked.base != asked.today))
    day = _next(month, numbers["d"], asked.base) if year is None else date(year, month, numbers["d"])
    is_sure = numbers.get("weekday", day.isoweekday()) == day.isoweekday()
    return Days(day, day, is_sure and (year is not None or not _is_just_over(day, asked)))


def _feast_on(day: int, rule: str, asked: Asked) -> Days:
    """Give a feast behind which its day stands: Christmas, the 25th."""
    feast = days_by(rule, asked.today, asked.base)
    if feast.first.day != day:
        msg = f"no such day of {rule}: {day}"
        raise ValueError(msg)
    return feast


def _is_just_over(day: date, asked: Asked) -> bool:
    """Say whether the day of a year ago lies close behind: whoever says it may mean that one, or the wrong month."""
    return day - asked.base > timedelta(days=_YEAR - _JUST) and day > asked.today


def _is_a_feast(sense: Sense) -> bool:
    """Say whether a date stands behind the name of its feast: Candlemas, 2 February."""
    is_whole = {"d", "month"} <= sense.numbers.keys()
    return is_whole and is_yearly(sense.words["named"])


def _year_of(sense: Sense, asked: Asked) -> int | None:
    """Give the year that is said: a number, or ``next year``."""
    said = sense.words.get("of_year") or (sense.words.get("named") if "month" in sense.numbers else None)
    return sense.numbers.get("year") if said is None else _period(said, ("year",), asked).last.year


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
