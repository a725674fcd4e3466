"""What is known of one ad when something about it is asked."""

from datetime import UTC, datetime, timedelta
from typing import Literal

from tools.core.draft import Draft
from tools.core.moments import in_some_zone, zone_named
from tools.core.money import Money
from tools.core.plan import Plan, Step
from tools.core.target import Target
from tools.core.values import Value
from tools.fields.budget import FIELD as BUDGET
from tools.fields.budget import Budget
from tools.fields.schedule import FIELD as SCHEDULE

HowFar = Literal["open", "card", "sent"]
_A_MOMENT = timedelta(seconds=1)  # what ends at midnight runs on the day before


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
    zone: str = "UTC"  # of the account, whose days are counted

    @property
    def budget(self) -> Budget | None:
        """Give what may be spent."""
        return BUDGET.of(self.sent)

    @property
    def days(self) -> int:
        """Count the calendar days on which it is to run; none where it has no end."""
        schedule = SCHEDULE.of(self.sent)
        starts = None if schedule is None else schedule.starts or self.now
        if schedule is None or schedule.ends is None or starts is None:
            return 0
        zone = zone_named(self.zone)
        first, last = _in_utc(starts).astimezone(zone), (_in_utc(schedule.ends) - _A_MOMENT).astimezone(zone)
        return max(1, (last.date() - first.date()).days + 1)

    @property
    def in_all(self) -> Money | None:
        """Multiply what may be spent a day by the days."""
        budget = self.budget
        if budget is None or budget.mode != "daily" or not self.days:
            return None
        return budget.amount.model_copy(update={"minor": budget.amount.minor * self.days})


def known_of_plan(plan: Plan) -> KnownAd:
    """Give what is known at a card."""
    group = next(write.body for write in plan.writes if write.step is Step.ADGROUP)
    return KnownAd(
        stage="card",
        target=plan.target,
        draft=plan.draft,
        sent=plan.draft.over(plan.filled),
        account=plan.advertiser.name,
        account_id=plan.advertiser.advertiser_id,
        currency=plan.advertiser.currency,
        starts=str(group["schedule_start_time"]),
        ends=str(group.get("schedule_end_time", "")),
        now=plan.made_at,
        zone=plan.advertiser.timezone,
    )


def known_of_draft(draft: Draft, stage: HowFar, target: Target, currency: str, now: datetime | None) -> KnownAd:
    """Give what is known without a plan; an account's own words belong to the tool that lists it."""
    schedule = SCHEDULE.of(draft)
    starts, ends = (None, None) if schedule is None else (schedule.starts, schedule.ends)
    return KnownAd(
        stage=stage,
        target=target,
        draft=draft,
        sent=draft,
        currency=currency,
        starts=_minute(starts),
        ends=_minute(ends),
        now=now,
    )


def _minute(moment: datetime | None) -> str:
    return "" if moment is None else f"{_in_utc(moment):%Y-%m-%d %H:%M}"


def _in_utc(moment: datetime) -> datetime:
    return in_some_zone(moment).astimezone(UTC)
