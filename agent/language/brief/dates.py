"""Days in people's words: found in a text, and counted from a day that is given."""

import re
from calendar import monthrange
from collections.abc import Callable, Iterator
from dataclasses import dataclass
from datetime import date, timedelta

from agent.language.brief import date_words as known
from agent.language.brief.numbers import SPELLED, whole_number
from tools.core.patterns import lazily
from tools.core.values import Value

# Chinese and Japanese set no space between words, so that only a letter of ours parts a word from another.
LEFT, RIGHT = r"(?<![A-Za-zÀ-ÿ0-9])", r"(?![A-Za-zÀ-ÿ0-9])"
MONTH = "|".join(known.MONTHS)
_WEEKDAY = "|".join(known.WEEKDAYS)
YEAR = r"(?:,?\s*(?:of\s+|del?\s+)?(?P<year>20\d\d)(?!\d))?"
ORDINAL = r"(?:st|nd|rd|th|º|er|\.)?"
_CENTURY = 2000
_MONTHS_OF_A_YEAR = 12
_ALWAYS_OPEN = (24, 7)

COUNT = rf"(?P<count>\d{{1,3}}|{SPELLED})"
UNIT = (
    rf"(?:(?P<months>{known.MONTH_UNIT})|(?P<fortnights>{known.FORTNIGHTS})|(?P<weeks>{known.WEEKS})"
    rf"|(?P<days>{known.DAYS}))"
)


class Calendar(Value):
    """From which day relative dates are counted, and how a date in digits alone is read."""

    today: date
    begins: date | None = None  # when the ad is to start, where that is known
    month_first: bool = False

    def beginning(self, day: str) -> "Calendar":
        """Give the calendar of an ad that begins on a day in ISO."""
        return self.model_copy(update={"begins": date.fromisoformat(day[:10])})


@dataclass(frozen=True)
class _Asked:
    """What a day is counted from: today, and the day that a date without a year lies behind."""

    today: date
    base: date
    month_first: bool


@dataclass(frozen=True)
class Spotted:
    """A day that a text names; which one depends on what it is counted from."""

    start: int
    end: int
    read: Callable[[_Asked], date]
    is_unsure: bool = False
    is_weekday: bool = False
    is_fixed: bool = False  # of the calendar: the same one whenever it is said

    def counted(self, calendar: Calendar, base: date) -> date | None:
        """Give the day, sought from the base on; None where the calendar has no such day."""
        try:
            return self.read(_Asked(calendar.today, base, calendar.month_first))
        except (ValueError, OverflowError):
            return None


_Read = Callable[[re.Match[str], _Asked], date]


def _worded(found: re.Match[str], asked: _Asked) -> date:
    return _in_year(asked.base, found["year"], _place_in(known.MONTHS, found["month"]), int(found["day"]))


def _plain(found: re.Match[str], asked: _Asked) -> date:
    return _in_year(asked.base, found["year"], int(found["month"]), int(found["day"]))


def _in_digits(found: re.Match[str], asked: _Asked) -> date:
    first, second = int(found["first"]), int(found["second"])
    if (first, second) == _ALWAYS_OPEN:
        msg = "around the clock is no day"
        raise ValueError(msg)
    is_month_first = second > _MONTHS_OF_A_YEAR or (
        asked.month_first and found["mark"] == "/" and first <= _MONTHS_OF_A_YEAR
    )
    return _in_year(asked.base, found["year"], *((first, second) if is_month_first else (second, first)))


def _in_year(base: date, year: str | None, month: int, day: int) -> date:
    if year:
        whole = int(year)
        return date(whole if whole > _CENTURY else whole + _CENTURY, month, day)
    this_year = date(base.year, month, day)
    return this_year if this_year >= base else this_year.replace(year=base.year + 1)


def _weekday(found: re.Match[str], asked: _Asked) -> date:
    ahead = _place_in(known.WEEKDAYS, found["weekday"]) - 1 - asked.base.weekday()
    return asked.base + timedelta(days=(ahead - 1) % 7 + 1)


def _ahead(found: re.Match[str], asked: _Asked) -> date:
    return after(asked.today, found)


def _next_week(_found: re.Match[str], asked: _Asked) -> date:
    return asked.today + timedelta(days=7 - asked.today.weekday())


def _next_month(_found: re.Match[str], asked: _Asked) -> date:
    return _month_end(asked.today) + timedelta(days=1)


def _end_of_month(_found: re.Match[str], asked: _Asked) -> date:
    return _month_end(asked.base)


def _end_of_named_month(found: re.Match[str], asked: _Asked) -> date:
    return _month_end(_in_year(asked.base.replace(day=1), found["year"], _place_in(known.MONTHS, found["month"]), 1))


def _month_end(day: date) -> date:
    return day.replace(day=monthrange(day.year, day.month)[1])


def _place_in(alternatives: tuple[str, ...], said: str) -> int:
    return 1 + next(i for i, one in enumerate(alternatives) if re.fullmatch(one, said, re.IGNORECASE))


def _days_on(days: int) -> _Read:
    return lambda _found, asked: asked.today + timedelta(days=days)


def _feast(month: int, day: int) -> _Read:
    return lambda _found, asked: _in_year(asked.base, None, month, day)


def _form(pattern: str, read: _Read) -> tuple[re.Pattern[str], _Read]:
    return lazily(f"{LEFT}(?:{pattern}){RIGHT}", re.IGNORECASE), read


_FORMS = (
    _form(r"(?P<year>\d{4})-(?P<month>\d{1,2})-(?P<day>\d{1,2})(?!\d)", _plain),
    _form(r"(?:(?P<year>20\d\d)年)?(?P<month>\d{1,2})月(?P<day>\d{1,2})[日号號]", _plain),
    _form(rf"(?P<day>\d{{1,2}}){ORDINAL}\s*(?:of |de |del )?(?P<month>{MONTH})\.?(?!\w){YEAR}", _worded),
    _form(rf"(?P<month>{MONTH})\.?\s+(?:the )?(?P<day>\d{{1,2}}){ORDINAL}(?![\d:%€$£]){YEAR}", _worded),
    _form(r"(?P<first>\d{1,2})(?P<mark>[/.])(?P<second>\d{1,2})(?P=mark)(?P<year>20\d\d|\d\d)(?!\d)", _in_digits),
    _form(r"(?P<first>\d{1,2})(?P<mark>/)(?P<second>\d{1,2})(?![/\d])(?P<year>)?", _in_digits),
    _form(r"(?P<first>\d{1,2})(?P<mark>\.)(?P<second>\d{1,2})\.(?!\d)(?P<year>)?", _in_digits),
    _form(rf"{known.NO_WEEKDAY_BEFORE}(?:(?:{known.NEXT})\s*)?(?P<weekday>{_WEEKDAY})", _weekday),
    _form(rf"(?:(?:{known.IN_FRONT_OF_A_SPAN})\s+)(?:the next )?{COUNT}\s*{UNIT}", _ahead),
    _form(rf"{COUNT}\s*{UNIT}\s*(?:{known.BEHIND_A_SPAN})", _ahead),
    _form(rf"(?:{known.END_OF_MONTH})", _end_of_month),
    _form(rf"(?:the )?(?:end of|finales de|fin de|ende|fim de)\s+(?P<month>{MONTH}){YEAR}", _end_of_named_month),
    _form(known.NEXT_WEEK, _next_week),
    _form(known.NEXT_MONTH, _next_month),
    *(_form(said, _days_on(days)) for days, said in known.FROM_TODAY),
    *(_form(said, _feast(month, day)) for month, day, said in known.NAMED_DAYS),
)


def days_in(text: str) -> Iterator[Spotted]:
    """Find the days that a text names, from left to right, the longer one where two begin alike."""
    found = [_spotted(match, read) for pattern, read in _FORMS for match in pattern.finditer(text)]
    reached = 0
    for one in sorted(found, key=lambda one: (one.start, -one.end)):
        if one.start >= reached:
            reached = one.end
            yield one


def _spotted(match: re.Match[str], read: _Read) -> Spotted:
    return Spotted(
        start=match.start(),
        end=match.end(),
        read=lambda asked: read(match, asked),
        is_unsure=read is _in_digits and _could_be_either(match),
        is_weekday=read is _weekday,
        is_fixed=read in (_worded, _plain, _in_digits),
    )


def _could_be_either(match: re.Match[str]) -> bool:
    first, second = int(match["first"]), int(match["second"])
    return match["mark"] == "/" and first != second and max(first, second) <= _MONTHS_OF_A_YEAR


def after(day: date, span: re.Match[str]) -> date:
    """Give the day that lies a span of ``COUNT`` and ``UNIT`` after another."""
    count = whole_number(span["count"])
    if span["months"]:
        ahead = day.month - 1 + count
        year, month = day.year + ahead // _MONTHS_OF_A_YEAR, ahead % _MONTHS_OF_A_YEAR + 1
        return date(year, month, min(day.day, monthrange(year, month)[1]))
    return day + timedelta(days=count * (7 if span["weeks"] else 14 if span["fortnights"] else 1))
