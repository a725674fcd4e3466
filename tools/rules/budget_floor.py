"""A budget reaches TikTok's floor for an ad group: so much a day, and as much for every scheduled day in all."""

from datetime import datetime, timedelta
from decimal import Decimal

from tools.core.draft import Draft, Schedule
from tools.core.floors import DAILY_FLOORS
from tools.core.moment import in_some_zone
from tools.core.money import Money
from tools.core.objective import Objective
from tools.core.rule import Facts, Kind, Rule

_DAY = timedelta(days=1)


def _check(draft: Draft, _objective: Objective | None, facts: Facts) -> str | None:
    if draft.budget is None:
        return None
    budget = draft.budget.value
    if budget.amount.minor <= 0:
        return "A budget is more than nothing. Say how much may be spent."
    daily = Decimal(DAILY_FLOORS.get(budget.amount.currency, 0))
    days = _scheduled_days(draft.schedule.value if draft.schedule else None, facts.now) if budget.mode == "total" else 1
    if budget.amount.amount >= daily * days:
        return None
    floor = Money.of(daily * days, budget.amount.currency)
    span = "a day" if budget.mode == "daily" else f"in all for {days} day{'' if days == 1 else 's'}"
    return (
        f"The budget is {budget.amount}, and TikTok asks for at least {floor} {span}. "
        f"Raise it to {floor} or more{'' if days == 1 else ', or let the ad run for fewer days'}."
    )


def _scheduled_days(schedule: Schedule | None, now: datetime) -> int:
    if schedule is None or schedule.ends is None:
        return 1
    starts = in_some_zone(schedule.starts or now)
    begun_days = -((starts - in_some_zone(schedule.ends)) // _DAY)
    return max(1, begun_days)


RULE = Rule(name="budget_floor", field="budget", kind=Kind.PLATFORM, check=_check)
