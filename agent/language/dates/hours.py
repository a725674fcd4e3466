"""Hours of a day in people's words."""

from collections.abc import Sequence
from typing import NamedTuple

from agent.language.dates.counting import Sense
from agent.language.numerals.digits import clock_of_digits

_NOON, _DAY = 12, 24
_LAST_MINUTE = 59
_EVENING = 5  # "four at night" is of the next day


class Hour(NamedTuple):
    """An hour as it is written; unsure where half of the day is left open."""

    hour: int
    minute: int
    is_sure: bool = True

    @property
    def written(self) -> str:
        """Give it in digits."""
        return f"{self.hour:02d}:{self.minute:02d}"

    @property
    def is_midnight(self) -> bool:
        """Say whether it is midnight, which ends one day and begins another."""
        return (self.hour, self.minute) == (0, 0)


def hour_of(senses: Sequence[Sense]) -> Hour | None:
    """Read the hour that is said, by the ``clock``, ``rough``ly by it, or of a part of the day."""
    found = [_hour(one) for one in senses]
    return found[0] if len(set(found)) == 1 else found[0]._replace(is_sure=False) if found else None


def _hour(sense: Sense) -> Hour:
    if sense.kind in ("noon", "midnight"):
        return Hour(_NOON if sense.kind == "noon" else 0, 0)
    hour, minute = clock_of_digits(sense.words.get("time") or str(sense.numbers["time"]))
    minute = sense.numbers.get("minute", minute)
    match sense.kind:
        case "morning":
            return Hour(hour % _NOON, minute, is_sure=hour <= _NOON)
        case "evening":
            return Hour(hour if hour >= _NOON else hour + _NOON, minute, is_sure=hour < _DAY)
        case "night" if hour == _NOON:
            return Hour(_DAY - 1, _LAST_MINUTE)  # of that day: at 0:00 it would be another one
        case "night":
            return Hour(hour + _NOON if hour < _NOON else hour % _DAY, minute, is_sure=hour > _EVENING)
        case _:
            return Hour(hour % _DAY, minute, is_sure=sense.kind == "clock" or hour > _NOON)
