"""The most that a plan can cost, and until when: read off what will be sent."""

from datetime import datetime

from pydantic import JsonValue

from tools.core.advertiser import Advertiser
from tools.core.commitment import commitment_on_the_wire, moment_on_the_wire
from tools.core.moments import in_words, zone_of
from tools.core.money import Money
from tools.core.plan import Plan, Step
from tools.core.values import Value


class Most(Value):
    """How much at most: a day where the budget is for a day, in all and until when where there is an end."""

    a_day: Money | None
    in_all: Money | None
    until: datetime | None
    zone: str

    @property
    def until_in_words(self) -> str:
        """Write the end as it is in the account's zone; nothing where there is none."""
        return "" if self.until is None else in_words(self.until, self.zone)


def most_of(plan: Plan) -> Most:
    """Give the most that a plan can cost."""
    group = next(write.body for write in plan.writes if write.step is Step.ADGROUP)
    own, owner = commitment_on_the_wire(group, plan.advertiser), plan.advertiser
    is_daily = group["budget_mode"] == "BUDGET_MODE_DAY"
    return Most(
        a_day=Money(minor=own.a_day, currency=owner.currency) if is_daily else None,
        in_all=None if own.whole is None else Money(minor=own.whole, currency=owner.currency),
        until=None if own.last is None else moment_on_the_wire(group["schedule_end_time"]),
        zone=zone_of(owner),
    )


def balance_of(advertiser: Advertiser) -> str:
    """Write what an account has left; nothing where TikTok does not tell."""
    if not advertiser.balance:
        return ""
    try:
        return str(Money.of(advertiser.balance, advertiser.currency))
    except (ValueError, ArithmeticError):
        return f"{advertiser.balance} {advertiser.currency}"


def as_shown(plan: Plan) -> dict[str, JsonValue]:
    """Give a plan as programs read it: the ad, and all else that its card shows."""
    most, owner = most_of(plan), plan.advertiser
    return {
        **plan.payload,
        "most": {
            "a_day": None if most.a_day is None else str(most.a_day),
            "in_all": None if most.in_all is None else str(most.in_all),
            "until": None if most.until is None else most.until.isoformat(),
            "timezone": most.zone,
        },
        "balance": balance_of(owner) or None,
    }
