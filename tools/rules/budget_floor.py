"""A budget reaches TikTok's floor for an ad group: so much a day, and as much for every scheduled day in all."""

from datetime import datetime
from decimal import Decimal

from tools.core.draft import Draft
from tools.core.floors import DAILY_FLOORS
from tools.core.moments import begun_days, zone_of
from tools.core.money import Money
from tools.core.objective import Objective
from tools.core.rule import Facts, Kind, Rule
from tools.core.sentence import Sentence, Told
from tools.fields.budget import FIELD as BUDGET
from tools.fields.schedule import FIELD as SCHEDULE
from tools.fields.schedule import Schedule

_LEVELS = Sentence(
    "rules.budget_below_levels",
    "That is the floor of an ad group, where the budget stands here; the campaign above it has none, so its own higher "
    "floor (50 USD) does not count.",
)
_NOTHING = Sentence("rules.budget_nothing", "A budget is more than nothing. Say how much may be spent.")
_DAILY_TOO_LOW = Sentence(
    "rules.budget_below_daily",
    "The budget is {budget}, and TikTok asks for at least {floor} a day. Raise it to {floor} or more. {levels}",
)
_TOTAL_TOO_LOW = Sentence(
    "rules.budget_below_total",
    "The budget is {budget}, and TikTok asks for at least {floor} in all. Raise it to {floor} or more. {levels}",
)
_TOO_LOW_FOR_ITS_DAYS = Sentence(
    "rules.budget_below_days",
    "The budget is {budget}, and TikTok asks for at least {floor} in all for {days} days. "
    "Raise it to {floor} or more, or let the ad run for fewer days. {levels}",
)


def _check(draft: Draft, _objective: Objective | None, facts: Facts) -> Told | None:
    budget = BUDGET.of(draft)
    if budget is None:
        return None
    if budget.amount.minor <= 0:
        return _NOTHING.told()
    daily = Decimal(DAILY_FLOORS.get(budget.amount.currency, 0))
    days = _scheduled_days(SCHEDULE.of(draft), facts.now, zone_of(facts.advertiser)) if budget.mode == "total" else 1
    if budget.amount.amount >= daily * days:
        return None
    floor, levels = str(Money.of(daily * days, budget.amount.currency)), (_LEVELS.told(),)
    if days > 1:
        return _TOO_LOW_FOR_ITS_DAYS.told(budget=str(budget.amount), floor=floor, days=days, levels=levels)
    told = _DAILY_TOO_LOW if budget.mode == "daily" else _TOTAL_TOO_LOW
    return told.told(budget=str(budget.amount), floor=floor, levels=levels)


def _scheduled_days(schedule: Schedule | None, now: datetime, zone: str) -> int:
    placed = Schedule() if schedule is None else schedule.on_the_clock_of(zone)
    return 1 if placed.ends is None else max(1, begun_days(placed.starts or now, placed.ends, zone))


RULE = Rule(name="budget_floor", field="budget", kind=Kind.PLATFORM, check=_check)
