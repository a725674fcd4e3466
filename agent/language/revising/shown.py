"""What a card shows of money, days and people, as a change counts from it."""

from collections.abc import Mapping
from datetime import datetime
from decimal import Decimal

from pydantic import JsonValue

from tools.core.audience import Audience
from tools.core.money import Money
from tools.core.values import Value
from tools.fields.audience import FIELD as AUDIENCE
from tools.fields.budget import FIELD as BUDGET
from tools.fields.budget import Budget
from tools.fields.schedule import FIELD as SCHEDULE
from tools.fields.schedule import Schedule


class Shown(Value):
    """The values of a draft from which people count."""

    budget: Budget | None = None
    schedule: Schedule = Schedule()
    audience: Audience = Audience()

    @property
    def amount(self) -> Decimal | None:
        """Give how much may be spent, in whole units."""
        return None if self.budget is None else self.budget.amount.amount

    def money(self, amount: Decimal) -> Money | None:
        """Give another amount in the same currency; None where the currency has no such one, or none was said."""
        if self.budget is None or amount <= 0:
            return None
        try:
            return Money.of(amount, self.budget.amount.currency)
        except ValueError:
            return None

    @property
    def starts(self) -> datetime | None:
        """Give when the ad starts; None for at once."""
        return self.schedule.starts

    @property
    def ends(self) -> datetime | None:
        """Give when it ends; None for never."""
        return self.schedule.ends


def shown_of(values: Mapping[str, JsonValue]) -> Shown:
    """Take from the values of a draft, as it writes them, what changes count from."""
    known = {name: value for name, value in values.items() if value is not None}
    return Shown(
        budget=BUDGET.of_plain(known[BUDGET.name]) if BUDGET.name in known else None,
        schedule=SCHEDULE.of_plain(known[SCHEDULE.name]) if SCHEDULE.name in known else Schedule(),
        audience=AUDIENCE.of_plain(known[AUDIENCE.name]) if AUDIENCE.name in known else Audience(),
    )
