"""What is known of one ad when something about it is asked."""

from datetime import datetime
from typing import Literal

from pydantic import JsonValue

from tools.core.commitment import moment_on_the_wire
from tools.core.draft import Draft
from tools.core.moments import days_of, in_words, zone_of
from tools.core.money import Money
from tools.core.plan import Plan, Step
from tools.core.target import Target
from tools.core.values import Value
from tools.fields.budget import FIELD as BUDGET
from tools.fields.budget import Budget
from tools.fields.schedule import FIELD as SCHEDULE
from tools.fields.schedule import Schedule

HowFar = Literal["open", "card", "sent"]


class KnownAd(Value):
    """An ad as far as it is decided, where it goes, and how far it has come."""

    stage: HowFar
    target: Target
    draft: Draft  # what is decided
    sent: Draft  # the same, and what is sent where nobody decides
    account: str = ""
    account_id: str = ""
    currency: str = ""
    starts: str = ""
    ends: str = ""
    now: datetime | None = None
    zone: str  # of the account, whose days are counted

    @property
    def budget(self) -> Budget | None:
        """Give what may be spent."""
        return BUDGET.of(self.sent)

    @property
    def days(self) -> int:
        """Count the calendar days on which it is to run; none where it has no end."""
        schedule = SCHEDULE.of(self.sent) or Schedule()
        placed = schedule.on_the_clock_of(self.zone)
        starts = placed.starts or self.now
        if placed.ends is None or starts is None:
            return 0
        first, last = days_of(starts, placed.ends, self.zone)
        return 0 if last is None else (last - first).days + 1

    @property
    def in_all(self) -> Money | None:
        """Multiply what may be spent a day by the days."""
        budget = self.budget
        if budget is None or budget.mode != "daily" or not self.days:
            return None
        return budget.amount.model_copy(update={"minor": budget.amount.minor * self.days})


def known_of_plan(plan: Plan) -> KnownAd:
    """Give what is known at a card."""
    zone = zone_of(plan.advertiser)
    group = next(write.body for write in plan.writes if write.step is Step.ADGROUP)
    return KnownAd(
        stage="card",
        target=plan.target,
        draft=plan.draft,
        sent=plan.draft.over(plan.filled),
        account=plan.advertiser.name,
        account_id=plan.advertiser.advertiser_id,
        currency=plan.advertiser.currency,
        starts=_in_words(group["schedule_start_time"], zone),
        ends=_in_words(group.get("schedule_end_time"), zone),
        now=plan.made_at,
        zone=zone,
    )


def known_of_draft(
    draft: Draft, stage: HowFar, target: Target, currency: str, now: datetime | None, zone: str
) -> KnownAd:
    """Give what is known without a plan; an account's own words belong to the tool that lists it."""
    placed = (SCHEDULE.of(draft) or Schedule()).on_the_clock_of(zone)
    return KnownAd(
        stage=stage,
        target=target,
        draft=draft,
        sent=draft,
        currency=currency,
        starts="" if placed.starts is None else in_words(placed.starts, zone),
        ends="" if placed.ends is None else in_words(placed.ends, zone),
        now=now,
        zone=zone,
    )


def _in_words(written: JsonValue, zone: str) -> str:
    return in_words(moment_on_the_wire(written), zone) if written else ""
