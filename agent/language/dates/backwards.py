"""An end that lies before its start, so that only the one of the next year would lie behind it."""

from dataclasses import replace
from datetime import date, timedelta

from agent.language.dates.counting import Asked
from agent.language.dates.day_roles import Said
from agent.language.dates.days import DAYS, DayLine, Spotted

_ALMOST_A_YEAR, _OVER_A_YEAR = timedelta(days=335), timedelta(days=400)


def is_backwards(ends: Spotted, asked: Asked) -> bool:
    """Say whether an end without a year lies just before the start that it is counted from."""
    last = ends.days(asked)
    if last is None or not ends.is_fixed or last.last - asked.base <= _ALMOST_A_YEAR:
        return False
    return ends.days(replace(asked, base=asked.base + _OVER_A_YEAR)) != last


def is_said_backwards(said: Said, line: DayLine, some_day: date) -> bool:
    """Say whether a start and an end of the calendar are so, whenever they are said."""
    if not {"starts", "ends"} <= said.slots.keys():
        return False
    places = (said.slots["starts"], said.slots["ends"])
    starts, ends = (line.at(*place, line.senses(said.code, *place, DAYS)) for place in places)
    first = starts.days(Asked(some_day, some_day)) if starts.is_fixed else None
    return first is not None and is_backwards(ends, Asked(some_day, first.first))
