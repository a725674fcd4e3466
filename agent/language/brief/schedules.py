"""When an ad is to run: the days of a message, each read as a start or an end by the words around it."""

import re
from collections.abc import Sequence
from datetime import date, timedelta
from itertools import pairwise
from typing import Literal

from agent.language.brief import date_words as known
from agent.language.brief.dates import COUNT, LEFT, MONTH, ORDINAL, RIGHT, UNIT, YEAR, Calendar, Spotted, after, days_in
from agent.language.brief.negations import is_no_day
from tools.core.patterns import lazily
from tools.core.values import Value

Role = Literal["starts", "ends"]

_ARTICLE = rf"(?:(?:{known.PREVIOUS_ARTICLES})\s+)*"
_STARTS = lazily(rf"{LEFT}(?:{known.STARTS})\s*:?\s*{_ARTICLE}$|(?:{known.STARTS_UNSPACED})\s*$", re.IGNORECASE)
_ENDS = lazily(rf"{LEFT}(?:{known.ENDS})\s*:?\s*{_ARTICLE}$|(?:{known.ENDS_UNSPACED})\s*$", re.IGNORECASE)
_STARTS_BEHIND = lazily(rf"\s*(?:{known.STARTS_BEHIND})", re.IGNORECASE)
_ENDS_BEHIND = lazily(rf"\s*(?:{known.ENDS_BEHIND})", re.IGNORECASE)
# Words too common to begin a schedule by themselves: only with an end behind it.
_OPENS_A_RANGE = lazily(rf"(?:^|[,;:(\n.]|{LEFT}(?:{known.OPENS_A_RANGE}))\s*{_ARTICLE}$", re.IGNORECASE)
_JOINS_A_WEEK = lazily(rf"\s*(?:{known.JOINS_A_RANGE}|,|&|or|bis|through)\s*", re.IGNORECASE)
_PART_OF_DAY = lazily(rf"s?\s*(?:{known.PARTS_OF_DAY}){RIGHT}", re.IGNORECASE)
_JOINS_A_RANGE = lazily(rf"\s*(?:{known.JOINS_A_RANGE})\s*{_ARTICLE}", re.IGNORECASE)
_LASTS = lazily(
    rf"(?P<lasting>{LEFT}(?:{known.LASTING})\s*{known.THE_NEXT})?{LEFT}{COUNT}[\s-]*{UNIT}{RIGHT}"
    rf"(?P<behind>{known.LASTING_BEHIND})?",
    re.IGNORECASE,
)
_SPAN = lazily(rf"{LEFT}{COUNT}[\s-]*{UNIT}{RIGHT}", re.IGNORECASE)
_NO_END = lazily(rf"{LEFT}(?:{known.NO_END}){RIGHT}", re.IGNORECASE)
_NO_END_AS_ANSWER = lazily(rf"\W*(?:{known.NO_END_AS_ANSWER})\W*", re.IGNORECASE)
_HOUR = lazily(
    rf"(?:,?\s+(?:{known.HOUR_MARKS})\s*|T|\s+(?=\d\d?(?::\d\d|\s?[ap]m|\s?uhr)))"
    r"(?:(?P<hour>[01]?\d|2[0-3])(?::(?P<minute>[0-5]\d))?\s?(?P<half>am|pm)?(?:\s?uhr)?"
    rf"|(?P<noon>{known.NOON})|(?:{known.MIDNIGHT}))(?![\w/-])",
    re.IGNORECASE,
)
_DAY_FIRST = lazily(r"(?<!\d)(?:1[3-9]|2\d|3[01])/\d\d?/20\d\d")  # and so the other dates of the message
_JOINT = r"\s*(?:-|–|to|till|until|and|al?|y|bis|au|e|até)\s*(?:the |el |le |zum )?"
_ONE_MONTH_BEHIND = lazily(
    rf"(?P<own>(?:{MONTH})\.?\s+)?(?<!\d)(?P<first>\d\d?){ORDINAL}{_JOINT}"
    rf"(?=\d\d?{ORDINAL}\s*(?P<month>(?:of |de )?(?:{MONTH})\b{YEAR}))",
    re.IGNORECASE,
)
_ONE_MONTH_IN_FRONT = lazily(
    rf"{LEFT}(?P<month>{MONTH})\s+(?P<first>\d\d?){ORDINAL}\s*(?:-|–|to)\s*(?=\d\d?{ORDINAL}(?![\d:])(?!\s*(?:{MONTH})))",
    re.IGNORECASE,
)


class Timing(Value):
    """When an ad starts and ends, as ``update_draft`` takes it."""

    starts: str | None = None
    ends: str | None = None
    is_unsure: bool = False  # a date could be read in two ways


def read_timing(text: str, calendar: Calendar, expected: Role | None = None) -> Timing:
    """Read when an ad is to run; where that was asked for, a day or a span alone says it too."""
    whole = _ONE_MONTH_IN_FRONT.sub(r"\g<month> \g<first> - \g<month> ", text)
    whole = _ONE_MONTH_BEHIND.sub(_with_its_month, whole)
    if _DAY_FIRST.search(whole):
        calendar = calendar.model_copy(update={"month_first": False})
    span = _span(whole) or (_SPAN.fullmatch(whole.strip(" .!\n")) if expected else None)
    rest = whole.replace(span[0], "\n", 1) if span else whole
    found = _by_role(rest, _dated(rest), expected if span is None else "starts")
    starts = _day(found.get("starts"), calendar, calendar.today)
    base = starts or calendar.begins or calendar.today
    ends = _written(_day(found.get("ends"), calendar, base), found.get("ends"), rest)
    return Timing(
        starts=_written(starts, found.get("starts"), rest),
        ends=ends or (_last_day(base, span) if span else _endless(rest, expected)),
        is_unsure=any(one.is_unsure for one in found.values()),
    )


def _with_its_month(found: re.Match[str]) -> str:
    return found[0] if found["own"] else f"{found['first']} {found['month']} - "


def _span(text: str) -> re.Match[str] | None:
    return next((one for one in _LASTS.finditer(text) if one["lasting"] or one["behind"]), None)


def _dated(text: str) -> tuple[Spotted, ...]:
    """Leave out days that come again every week: ``Thursday to Sunday``, ``Friday nights``."""
    days = tuple(days_in(text))
    weekly: set[int] = set()
    for one, other in pairwise(days):
        are_joined = _JOINS_A_WEEK.fullmatch(text, one.end, other.start) is not None
        if one.is_weekday and other.is_weekday and are_joined and not _STARTS.search(text[: one.start]):
            weekly |= {one.start, other.start}
    weekly |= {one.start for one in days if one.is_weekday and _PART_OF_DAY.match(text, one.end)}
    return tuple(one for one in days if one.start not in weekly and not is_no_day(text[: one.start], ""))


def _by_role(text: str, days: Sequence[Spotted], alone: Role | None) -> dict[Role, Spotted]:
    """Sort the days into starts and ends; what is said later counts."""
    found: dict[Role, Spotted] = {}
    opening, reached = None, 0
    for one in days:
        before, behind = text[reached : one.start], text[one.end :]
        reached = one.end
        if _STARTS.search(before) or _STARTS_BEHIND.match(behind):
            found["starts"] = opening = one
        elif _ENDS.search(before) or _ENDS_BEHIND.match(behind):
            found["ends"], opening = one, None
        elif opening is not None and _JOINS_A_RANGE.fullmatch(_without_hour(before)):
            found |= {"starts": opening, "ends": one}
        else:
            opening = one if _OPENS_A_RANGE.search(before) else None
    if not found and len(days) == 1 and alone is not None:
        found[alone] = days[0]
    return found


def _without_hour(words: str) -> str:
    hour = _HOUR.match(words)
    return words[hour.end() :] if hour else words


def _day(spotted: Spotted | None, calendar: Calendar, base: date) -> date | None:
    return spotted.counted(calendar, base) if spotted else None


def _written(day: date | None, spotted: Spotted | None, text: str) -> str | None:
    if day is None or spotted is None:
        return None
    hour = _HOUR.match(text, spotted.end)
    return f"{day.isoformat()}T{_clock(hour)}" if hour else day.isoformat()


def _clock(found: re.Match[str]) -> str:
    if found["hour"] is None:
        return "12:00" if found["noon"] else "00:00"
    hour = int(found["hour"])
    if found["half"] and 1 <= hour <= 12:
        hour = hour % 12 + (12 if found["half"].lower() == "pm" else 0)
    return f"{hour:02d}:{found['minute'] or '00'}"


def _last_day(first: date, span: re.Match[str]) -> str | None:
    try:
        return (after(first, span) - timedelta(days=1)).isoformat()
    except (ValueError, OverflowError):
        return None


def _endless(text: str, expected: Role | None) -> str | None:
    is_said = _NO_END.search(text) or (expected == "ends" and _NO_END_AS_ANSWER.fullmatch(text))
    return "none" if is_said else None
