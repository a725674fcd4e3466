"""Rules that the data files of languages give for days with a name of their own: feasts, weeks, the day after tomorrow.

``day+2`` is counted from today, ``week``, ``weekend``, ``month`` and ``year`` likewise (``month+1`` is the next one,
``month end`` the last day of it, ``coming weekend`` the first that has not begun).
``12-24`` comes every year, as do ``11 4th 4`` (in November the fourth Thursday, the fourth day of the week),
``05 last 1`` (in May the last Monday), ``7 before 12-25`` (the Sunday before), ``easter`` and the names of ``_TABLES``.
``easter - 2`` lies two days before, and ``12-24..12-26`` goes from one to the other.
"""

import re
from calendar import monthrange
from collections.abc import Callable, Mapping
from datetime import date, timedelta
from typing import NamedTuple

from tools.core.patterns import lazily

_COUNTED = lazily(r"(?P<what>day|week|weekend|coming weekend|month|year)(?:\+(?P<ahead>\d))?(?P<end> end)?")
_YEARLY = lazily(
    r"(?:(?P<table>[a-z_]+)|(?P<month>\d\d)-(?P<day>\d\d)|(?P<of>\d\d) (?P<nth>\d|last)(?:st|nd|rd|th)? (?P<weekday>\d)"
    r"|(?P<before>\d) before (?P<until_month>\d\d)-(?P<until_day>\d\d))(?: (?P<sign>[+-]) (?P<shift>\d+))?"
)
_TO = ".."
_WEEK, _MONTHS_OF_A_YEAR, _SATURDAY = 7, 12, 5
# Feasts of moon calendars, by year: whoever asks for one beyond is asked in turn.
_TABLES: Mapping[str, Mapping[int, tuple[int, int]]] = {
    "lunar_new_year": {
        2025: (1, 29), 2026: (2, 17), 2027: (2, 6), 2028: (1, 26), 2029: (2, 13), 2030: (2, 3), 2031: (1, 23),
        2032: (2, 11), 2033: (1, 31), 2034: (2, 19), 2035: (2, 8),
    },
    "dragon_boat": {
        2025: (5, 31), 2026: (6, 19), 2027: (6, 9), 2028: (5, 28), 2029: (6, 16), 2030: (6, 5), 2031: (6, 24),
        2032: (6, 12), 2033: (6, 1), 2034: (6, 20), 2035: (6, 10),
    },
    "double_seventh": {
        2025: (8, 29), 2026: (8, 19), 2027: (8, 8), 2028: (8, 26), 2029: (8, 16), 2030: (8, 5), 2031: (8, 24),
        2032: (8, 12), 2033: (8, 1), 2034: (8, 20), 2035: (8, 10),
    },
    "mid_autumn": {
        2025: (10, 6), 2026: (9, 25), 2027: (9, 15), 2028: (10, 3), 2029: (9, 22), 2030: (9, 12), 2031: (10, 1),
        2032: (9, 19), 2033: (9, 8), 2034: (9, 27), 2035: (9, 16),
    },
    "diwali": {
        2025: (10, 20), 2026: (11, 8), 2027: (10, 29), 2028: (10, 17), 2029: (11, 5), 2030: (10, 26), 2031: (11, 14),
        2032: (11, 2), 2033: (10, 22), 2034: (11, 10), 2035: (10, 30),
    },
}  # fmt: skip


class Days(NamedTuple):
    """One day, or all from the first to the last; unsure where the words may mean others."""

    first: date
    last: date
    is_sure: bool = True


def days_by(rule: str, today: date, base: date, year: int | None = None) -> Days:
    """Give the days of a rule: counted from today, or the next that are not over on the base; ValueError if unknown."""
    counted = _COUNTED.fullmatch(rule)
    if counted is not None:
        return _counted(counted, today if counted["ahead"] else base if counted["end"] else today)
    if year is not None:
        return _in_year(rule, year)
    found = (_in_year(rule, one) for one in (base.year - 1, base.year, base.year + 1))
    return next(one for one in found if one.last >= base)


def is_yearly(rule: str) -> bool:
    """Say whether a rule is one of the calendar, not counted from today."""
    return _COUNTED.fullmatch(rule) is None


def _counted(found: re.Match[str], today: date) -> Days:
    days = _COUNTED_BY[found["what"]](today, int(found["ahead"] or 0))
    return days._replace(first=days.last) if found["end"] else days


def _in_year(rule: str, year: int) -> Days:
    first, _, last = rule.partition(_TO)
    begins, ends = _day(first, year), _day(last or first, year)
    return Days(begins, ends if ends >= begins else _day(last, year + 1))


def _day(rule: str, year: int) -> date:
    found = _YEARLY.fullmatch(rule)
    if found is None:
        msg = f"no rule for a day: {rule}"
        raise ValueError(msg)
    shift = int(f"{found['sign']}{found['shift']}") if found["shift"] else 0
    return _unshifted(found, year) + timedelta(days=shift)


def _unshifted(found: re.Match[str], year: int) -> date:
    if found["table"] == "easter":
        return _easter(year)
    if found["table"]:
        return _of_table(found["table"], year)
    if found["month"]:
        return date(year, int(found["month"]), int(found["day"]))
    if found["before"]:
        day = date(year, int(found["until_month"]), int(found["until_day"]))
        return day - timedelta(days=(day.isoweekday() - int(found["before"]) - 1) % _WEEK + 1)
    return _nth(year, int(found["of"]), found["nth"], int(found["weekday"]))


def _of_table(name: str, year: int) -> date:
    known = _TABLES.get(name, {})
    if year not in known:
        msg = f"nobody wrote down when {name} is in {year}"
        raise ValueError(msg)
    return date(year, *known[year])


def _nth(year: int, month: int, nth: str, weekday: int) -> date:
    if nth == "last":
        last = month_end(date(year, month, 1))
        return last - timedelta(days=(last.isoweekday() - weekday) % _WEEK)
    first = date(year, month, 1)
    return first + timedelta(days=(weekday - first.isoweekday()) % _WEEK + _WEEK * (int(nth) - 1))


def _easter(year: int) -> date:
    """Count as Gauss did, with Lichtenberg's corrections."""
    century = year // 100
    moon = 15 + (3 * century + 3) // 4 - (8 * century + 13) // 25
    golden = year % 19
    age = (19 * golden + moon) % 30
    full = 21 + age - (age // 29 + (age // 28 - age // 29) * (golden // 11))
    first_sunday = 7 - (year + year // 4 + 2 - (3 * century + 3) // 4) % 7
    ahead = full + 7 - (full - first_sunday) % 7
    return date(year, 3, 1) + timedelta(days=ahead - 1)


def month_end(day: date) -> date:
    """Give the last day of the month of a day."""
    return day.replace(day=monthrange(day.year, day.month)[1])


def months_after(day: date, months: int) -> date:
    """Give the same day of a later month, or its last where it has no such day."""
    ahead = day.month - 1 + months
    year, month = day.year + ahead // _MONTHS_OF_A_YEAR, ahead % _MONTHS_OF_A_YEAR + 1
    return date(year, month, min(day.day, monthrange(year, month)[1]))


def _a_day(today: date, ahead: int) -> Days:
    day = today + timedelta(days=ahead)
    return Days(day, day)


def _a_week(today: date, ahead: int) -> Days:
    monday = today + timedelta(days=_WEEK * ahead - today.weekday())
    return Days(max(monday, today), monday + timedelta(days=6))


def _a_weekend(today: date, ahead: int) -> Days:
    if ahead == 0 and today.weekday() > _SATURDAY:
        msg = "of a weekend that is nearly over, the next one may be meant"
        raise ValueError(msg)
    saturday = today + timedelta(days=_WEEK * ahead + _SATURDAY - today.weekday())
    return Days(max(saturday, today), saturday + timedelta(days=1), is_sure=ahead > 0 or today.weekday() < _SATURDAY)


def _a_coming_weekend(today: date, ahead: int) -> Days:
    return _a_weekend(today, ahead + int(today.weekday() >= _SATURDAY))


def _a_month(today: date, ahead: int) -> Days:
    first = months_after(today.replace(day=1), ahead)
    return Days(max(first, today), month_end(first))


def _a_year(today: date, ahead: int) -> Days:
    year = today.year + ahead
    return Days(max(date(year, 1, 1), today), date(year, 12, 31))


_COUNTED_BY: Mapping[str, Callable[[date, int], Days]] = {
    "day": _a_day, "week": _a_week, "weekend": _a_weekend, "coming weekend": _a_coming_weekend, "month": _a_month,
    "year": _a_year,
}  # fmt: skip
