"""Days of the card that a line says again: they are kept where all that it says of days is so in the draft."""

from collections.abc import Iterator
from datetime import datetime

from agent.language.dates.days import Calendar, days_in
from agent.language.dates.timing import Timing, days_said, read_timing
from tools.fields.schedule import Schedule


def days_repeated(line: str, schedule: Schedule | None) -> Iterator[str]:
    """Quote the days of a line, where each of them is the one recorded, whenever it was said."""
    if schedule is None or schedule.starts is None or not _is_told(line, schedule):
        return
    for said in days_said(line):
        quote = line[said.start : said.end]
        days = days_in(quote)
        if not said.is_rough and days and all(one.is_fixed for one in days):
            yield quote


def _is_told(line: str, schedule: Schedule) -> bool:
    """Say whether a line tells this schedule, in whichever order people write a day and a month."""
    if schedule.starts is None:
        return False
    today = schedule.starts.date()
    calendars = (Calendar(today=today, month_first=first) for first in (False, True))
    return all(_is_same(read_timing(line, one, may_stand_alone=True), schedule) for one in calendars)


def _is_same(read: Timing, schedule: Schedule) -> bool:
    said = ((read.starts, schedule.starts), (read.ends, schedule.ends))
    if read.is_unsure or read.is_held or not (read.starts or read.ends):
        return False
    return all(told is None or _is_day(told, recorded) for told, recorded in said)


def _is_day(told: str, recorded: datetime | None) -> bool:
    return recorded is not None and told == recorded.date().isoformat()
