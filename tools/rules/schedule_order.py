"""An ad starts before it ends, and both lie where TikTok allows them."""

from datetime import UTC, datetime, timedelta

from tools.core.draft import Draft
from tools.core.moments import in_words, zone_of
from tools.core.objective import Objective
from tools.core.rule import Facts, Kind, Rule
from tools.core.sentence import Sentence, Told
from tools.fields.schedule import FIELD as SCHEDULE

# TikTok's reference of adgroup/create states all three.
_LONGEST_PAST = timedelta(hours=12)
_LATEST_START = datetime(2028, 1, 1, tzinfo=UTC)
_LATEST_END = datetime(2038, 1, 1, tzinfo=UTC)

_START_PAST = Sentence(
    "rules.schedule_start_past",
    "The start, {start}, lies more than 12 hours back. Name a later one, or start at once.",
)
_START_LATE = Sentence(
    "rules.schedule_start_late", "The start, {start}, is later than TikTok's last one, {last}. Name an earlier one."
)
_END_FIRST = Sentence("rules.schedule_end_first", "The end, {end}, is not after the start, {start}. Name a later end.")
_END_PAST = Sentence(
    "rules.schedule_end_past",
    "The end, {end}, has passed already. Name a later one, or none to run until you pause the ad.",
)
_END_LATE = Sentence(
    "rules.schedule_end_late", "The end, {end}, is later than TikTok's last one, {last}. Name an earlier one."
)


def _check(draft: Draft, _objective: Objective | None, facts: Facts) -> Told | None:
    schedule = SCHEDULE.of(draft)
    if schedule is None:
        return None
    zone = zone_of(facts.advertiser)
    placed = schedule.on_the_clock_of(zone)
    refused = _refuse_start(placed.starts, facts.now, zone) if placed.starts else None
    return refused if refused or placed.ends is None else _refuse_end(placed.ends, placed.starts, facts.now, zone)


def _refuse_start(starts: datetime, now: datetime, zone: str) -> Told | None:
    start = in_words(starts, zone)
    if starts < now - _LONGEST_PAST:
        return _START_PAST.told(start=start)
    return _START_LATE.told(start=start, last=in_words(_LATEST_START, zone)) if starts > _LATEST_START else None


def _refuse_end(ends: datetime, starts: datetime | None, now: datetime, zone: str) -> Told | None:
    end = in_words(ends, zone)
    if starts is not None and ends.timestamp() <= starts.timestamp():  # one clock may show two moments alike
        return _END_FIRST.told(end=end, start=in_words(starts, zone))
    if ends <= now:
        return _END_PAST.told(end=end)
    return _END_LATE.told(end=end, last=in_words(_LATEST_END, zone)) if ends > _LATEST_END else None


RULE = Rule(name="schedule_order", field="schedule", kind=Kind.PLATFORM, check=_check)
