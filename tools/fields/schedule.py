"""When the ad runs."""

from datetime import UTC, datetime, time, timedelta
from functools import partial

from pydantic import JsonValue, TypeAdapter

from tools.core.field import Argument, Field, FieldContext, Given, Making, Parts, on_tiktok
from tools.core.moments import first_moment, in_some_zone, last_moment
from tools.core.plan import Step
from tools.core.sentence import Sentence, Told
from tools.core.values import Value

_AT_ONCE, _NEVER = "now", "none"
_BEFORE_THE_START = timedelta(minutes=5)  # of an ad that starts at once: it is approved and sent by then
_LAST_OF_A_DAY = time(23, 59, 59)
_NOT_A_DATE = Sentence("handed.not_a_date", "'{said}' is not a date such as 2026-12-31 or 2026-12-31T18:00")
_NOW_UNTIL = Sentence("delivery.now_until", "at once, until {ends} UTC")
_NOW_ON = Sentence("delivery.now_on", "at once, until you pause it")
_FROM_ON = Sentence("delivery.from_on", "from {starts} UTC, until you pause it")
_FROM_UNTIL = Sentence("delivery.from_until", "from {starts} to {ends} UTC")


class Schedule(Value):
    """From when until when; no end means until paused."""

    starts: datetime | None = None
    ends: datetime | None = None


def _read(given: Given, known: FieldContext) -> Schedule | Told:
    """Read the dates given; the one that is not given stays."""
    current = FIELD.of(known.draft) or Schedule()
    moments, wrong = {"starts": current.starts, "ends": current.ends}, []
    for name, read in (("starts", partial(_start, now=known.now)), ("ends", _end)):
        if name in given:
            try:
                moments[name] = read(given[name])
            except ValueError:
                wrong.append(given[name])
    return _NOT_A_DATE.told(said=", ".join(wrong)) if wrong else Schedule(**moments)


def _start(said: str, now: datetime) -> datetime | None:
    # The midnight of today has passed: whoever says today means at once.
    is_now = said.strip().lower() == _AT_ONCE or said.strip() == now.date().isoformat()
    return None if is_now else first_moment(said)


def _end(said: str) -> datetime | None:
    return None if said.strip().lower() == _NEVER else last_moment(said)


def _again(schedule: Schedule) -> dict[str, JsonValue]:
    written = schedule.model_dump(mode="json")
    return {"starts": written["starts"] or _AT_ONCE, "ends": written["ends"] or _NEVER}


def _shown(schedule: Schedule) -> Told:
    starts, ends = (None if one is None else _minute(one) for one in (schedule.starts, schedule.ends))
    if starts is None:
        return _NOW_ON.told() if ends is None else _NOW_UNTIL.told(ends=ends)
    return _FROM_ON.told(starts=starts) if ends is None else _FROM_UNTIL.told(starts=starts, ends=ends)


def _minute(moment: datetime) -> str:
    sent = in_some_zone(moment).astimezone(UTC)
    is_whole = sent.second == 0 or sent.time() == _LAST_OF_A_DAY
    return f"{sent:%Y-%m-%d %H:%M}" if is_whole else f"{sent:%Y-%m-%d %H:%M:%S}"


def _sent(schedule: Schedule, making: Making) -> Parts:
    starts = _wire(schedule.starts or making.now + _BEFORE_THE_START)
    if schedule.ends is None:
        return {Step.ADGROUP: {"schedule_start_time": starts, "schedule_type": "SCHEDULE_FROM_NOW"}}
    ends = {"schedule_type": "SCHEDULE_START_END", "schedule_end_time": _wire(schedule.ends)}
    return {Step.ADGROUP: {"schedule_start_time": starts, **ends}}


def _wire(moment: datetime) -> str:
    return in_some_zone(moment).astimezone(UTC).strftime("%Y-%m-%d %H:%M:%S")


FIELD = Field[Schedule](
    name="schedule",
    order=100,
    holds=TypeAdapter(Schedule),
    shown=_shown,
    sent=_sent,
    needed=on_tiktok,
    arguments=(
        Argument(
            "starts", str, "When the ad starts, as 2026-12-31 or 2026-12-31T18:00 in UTC; `now` to start at once."
        ),
        Argument("ends", str, "Likewise when it ends; a day alone is its last whole day; `none` to run until paused."),
    ),
    read=_read,
    again=_again,
    exported=lambda schedule: {"schedule": _again(schedule)},
    default=Schedule(),
)
