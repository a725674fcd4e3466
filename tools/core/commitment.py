"""What an ad may cost at most: a day, in all, and on which days of its account."""

from collections.abc import Mapping
from datetime import UTC, date, datetime
from decimal import Decimal
from typing import Literal

from pydantic import JsonValue

from tools.core.advertiser import Advertiser
from tools.core.moments import days_of, zone_of
from tools.core.money import Money, decimals
from tools.core.target import Target
from tools.core.values import Value

_COUNTED_ENDLESS = 30  # days of an ad that nobody has ended
_MORE_ON_A_DAY = Decimal("1.25")  # what TikTok may take on one day of a budget that it spreads over a week
_DAILY, _SPREAD = "BUDGET_MODE_DAY", "BUDGET_MODE_DYNAMIC_DAILY_BUDGET"


class Purse(Value):
    """Whose money it is: an ad account of one place."""

    target: Target
    place: str = ""
    advertiser: Advertiser

    @property
    def key(self) -> tuple[str, str, str]:
        """Name the purse among those of a journal."""
        return (self.target.value, self.place, self.advertiser.advertiser_id)


class Commitment(Value):
    """The most that may be spent for one ad group, in the smallest unit of the account's currency."""

    a_day: int
    whole: int | None = None  # None: it runs until somebody pauses it
    first: date
    last: date | None = None

    @property
    def in_all(self) -> int:
        """Give the most it costs, as far as that is known: what has no end counts as thirty days."""
        return self.a_day * _COUNTED_ENDLESS if self.whole is None else self.whole

    def runs_on(self, day: date) -> bool:
        """Say whether it may spend on a day."""
        return self.first <= day and (self.last is None or day <= self.last)


def commitment(
    amount: Money, mode: Literal["daily", "total"], starts: datetime, ends: datetime | None, zone: str
) -> Commitment:
    """Count what an ad may cost, in the days of its account's zone."""
    first, last = days_of(starts, ends, zone)
    days = None if last is None else (last - first).days + 1
    if mode == "total":
        a_day = amount.minor if days is None else -(-amount.minor // days)
        return Commitment(a_day=a_day, whole=amount.minor, first=first, last=last)
    return Commitment(a_day=amount.minor, whole=None if days is None else amount.minor * days, first=first, last=last)


def commitment_on_the_wire(group: Mapping[str, JsonValue], advertiser: Advertiser) -> Commitment:
    """Count what an ad group may cost as it is sent to TikTok or told by it; raise ValueError where it cannot be."""
    mode, currency = group.get("budget_mode"), advertiser.currency
    amount = Decimal(str(group["budget"])) * (_MORE_ON_A_DAY if mode == _SPREAD else 1)
    has_end = group.get("schedule_type") != "SCHEDULE_FROM_NOW" and bool(group.get("schedule_end_time"))
    return commitment(
        Money(minor=int(-(-amount.scaleb(decimals(currency)) // 1)), currency=currency),
        "daily" if mode in (_DAILY, _SPREAD) else "total",
        moment_on_the_wire(group["schedule_start_time"]),
        moment_on_the_wire(group["schedule_end_time"]) if has_end else None,
        zone_of(advertiser),
    )


def moment_on_the_wire(written: JsonValue) -> datetime:
    """Read a time as TikTok writes it."""
    return datetime.fromisoformat(str(written)).replace(tzinfo=UTC)
