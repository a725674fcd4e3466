"""When the ad runs."""

from datetime import UTC, date, datetime, time, timedelta
from functools import partial

from pydantic import JsonValue, TypeAdapter

from tools.core.field import Argument, Field, FieldContext, Given, Making, Parts, on_tiktok
from tools.core.moments import begins, city_of, day_in, ends, first_moment, last_moment, zone_of
from tools.core.plan import Step
from tools.core.sentence import Sentence, Told
from tools.core.values import Value

_AT_ONCE, _NEVER = "now", "none"
_BEFORE_THE_START = timedelta(minutes=5)  # of an ad that starts at once: it is approved and sent by then
_LAST_OF_A_DAY = time(23, 59, 59)
_NOT_A_DATE = Sentence("handed.not_a_date", "'{said}' is not a date such as 2026-12-31 or 2026-12-31T18:00")
_NOW_UNTIL = Sentence("delivery.now_until", "at once, until {ends}")
_NOW_ON = Sentence("delivery.now_on", "at once, until you pause it")
_FROM_ON = Sentence("delivery.from_on", "from {starts}, until you pause it")
_FROM_UNTIL = Sentence("delivery.from_until", "from {starts} to {ends}")


class Schedule(Value):
    """From when until when, as it was said: by the clock of the account, or with a zone. No end means until paused."""

    starts: datetime | None = None
    ends: datetime | None = None

    def on_the_clock_of(self, zone: str) -> "Schedule":
        """Give the moments that it is by a zone's clock, each with that zone."""
        return Schedule(
            starts=None if self.starts is None else begins(self.starts, zone),
            ends=None if self.ends is None else ends(self.ends, zone),
        )


def _read(given: Given, known: FieldContext) -> Schedule | Told:
    """Read the dates given; the one that is not given stays."""
    current = FIELD.of(known.draft) or Schedule()
    moments, wrong = {"starts": current.starts, "ends": current.ends}, []
    day = day_in(zone_of(known.advertiser), known.now)
    for name, read in (("starts", partial(_start, today=day)), ("ends", _end)):
        if name in given:
            try:
                moments[name] = read(given[name])
            except ValueError:
                wrong.append(given[name])
    return _NOT_A_DATE.told(said=", ".join(wrong)) if wrong else Schedule(**moments)


def _start(said: str, today: date) -> datetime | None:
    # The midnight of today has passed: whoever says today means at once.
    is_now = said.strip().lower() == _AT_ONCE or said.strip() == today.isoformat()
    return None if is_now else first_moment(said)


def _end(said: str) -> datetime | None:
    return None if said.strip().lower() == _NEVER else last_moment(said)


def _again(schedule: Schedule) -> dict[str, JsonValue]:
    written = schedule.model_dump(mode="json")
    return {"starts": written["starts"] or _AT_ONCE, "ends": written["ends"] or _NEVER}


def _exported(schedule: Schedule) -> dict[str, JsonValue]:
    zones = {str(one.tzinfo) for one in (schedule.starts, schedule.ends) if one is not None and one.tzinfo is not None}
    zone: dict[str, JsonValue] = {"timezone": zones.pop()} if len(zones) == 1 else {}
    return {"schedule": _again(schedule) | zone}


def _shown(schedule: Schedule) -> Told:
    if schedule.starts is None:
        return _NOW_ON.told() if schedule.ends is None else _NOW_UNTIL.told(ends=_in_words(schedule.ends))
    if schedule.ends is None:
        return _FROM_ON.told(starts=_in_words(schedule.starts))
    is_one_zone = schedule.starts.tzinfo == schedule.ends.tzinfo
    starts = _minute(schedule.starts) if is_one_zone else _in_words(schedule.starts)
    return _FROM_UNTIL.told(starts=starts, ends=_in_words(schedule.ends))


def _in_words(moment: datetime) -> str:
    """Write a moment with its zone; what was said by the account's clock, without one."""
    return _minute(moment) if moment.tzinfo is None else f"{_minute(moment)} {city_of(moment.tzinfo)}"


def _minute(moment: datetime) -> str:
    is_whole = moment.second == 0 or moment.time() == _LAST_OF_A_DAY
    return f"{moment:%Y-%m-%d %H:%M}" if is_whole else f"{moment:%Y-%m-%d %H:%M:%S}"


def _sent(schedule: Schedule, making: Making) -> Parts:
    placed = schedule.on_the_clock_of(zone_of(making.advertiser))
    starts = _wire(placed.starts or making.now + _BEFORE_THE_START)
    if placed.ends is None:
        return {Step.ADGROUP: {"schedule_start_time": starts, "schedule_type": "SCHEDULE_FROM_NOW"}}
    ending = {"schedule_type": "SCHEDULE_START_END", "schedule_end_time": _wire(placed.ends)}
    return {Step.ADGROUP: {"schedule_start_time": starts, **ending}}


def _wire(moment: datetime) -> str:
    return moment.astimezone(UTC).strftime("%Y-%m-%d %H:%M:%S")


FIELD = Field[Schedule](
    name="schedule",
    order=100,
    holds=TypeAdapter(Schedule),
    shown=_shown,
    sent=_sent,
    needed=on_tiktok,
    arguments=(
        Argument(
            "starts",
            str,
            "When the ad starts, as 2026-12-31 or 2026-12-31T18:00 by the account's clock; `now` to start at once.",
        ),
        Argument("ends", str, "Likewise when it ends; a day alone is its last whole day; `none` to run until paused."),
    ),
    read=_read,
    again=_again,
    exported=_exported,
    placed=Schedule.on_the_clock_of,
    default=Schedule(),
)
