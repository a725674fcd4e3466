"""An ad starts before it ends, and both lie where TikTok allows them."""

from datetime import UTC, datetime, timedelta

from tools.core.draft import Draft
from tools.core.moment import in_some_zone
from tools.core.objective import Objective
from tools.core.rule import Facts, Kind, Rule

# TikTok's reference of adgroup/create states all three.
_LONGEST_PAST = timedelta(hours=12)
_LATEST_START = datetime(2028, 1, 1, tzinfo=UTC)
_LATEST_END = datetime(2038, 1, 1, tzinfo=UTC)


def _check(draft: Draft, _objective: Objective | None, facts: Facts) -> str | None:
    if draft.schedule is None:
        return None
    now = in_some_zone(facts.now)
    starts, ends = draft.schedule.value.starts, draft.schedule.value.ends
    refused = _refuse_start(in_some_zone(starts), now) if starts else None
    if refused or ends is None:
        return refused
    return _refuse_end(in_some_zone(ends), in_some_zone(starts) if starts else None, now)


def _refuse_start(starts: datetime, now: datetime) -> str | None:
    if starts < now - _LONGEST_PAST:
        return f"The start, {_told(starts)}, lies more than 12 hours back. Name a later one, or start at once."
    if starts > _LATEST_START:
        return (
            f"The start, {_told(starts)}, is later than TikTok's last one, {_told(_LATEST_START)}. Name an earlier one."
        )
    return None


def _refuse_end(ends: datetime, starts: datetime | None, now: datetime) -> str | None:
    if starts is not None and ends <= starts:
        return f"The end, {_told(ends)}, is not after the start, {_told(starts)}. Name a later end."
    if ends <= now:
        return f"The end, {_told(ends)}, has passed already. Name a later one, or none to run until you pause the ad."
    if ends > _LATEST_END:
        return f"The end, {_told(ends)}, is later than TikTok's last one, {_told(_LATEST_END)}. Name an earlier one."
    return None


def _told(moment: datetime) -> str:
    return moment.strftime("%Y-%m-%d %H:%M %Z")


RULE = Rule(name="schedule_order", field="schedule", kind=Kind.PLATFORM, check=_check)
