"""The least that may be spent, by currency, in whole units."""

from tools.core.floors import DAILY_FLOORS
from tools.sandbox.wire.envelope import Json
from tools.sandbox.wire.field_checks import missing, number

# A campaign asks for two and a half times what an ad group does: 50 USD beside 20.
_CAMPAIGN_FACTOR = 2.5


def daily_floor(currency: str) -> float:
    """Say what an ad group must spend in a day."""
    return DAILY_FLOORS.get(currency, 0)


def campaign_floor(currency: str) -> float:
    """Say what a campaign must spend."""
    return daily_floor(currency) * _CAMPAIGN_FACTOR


def amount_problem(fields: Json, floor: float, currency: str) -> str | None:
    """Refuse a budget that is not given, is no number, or is below the floor."""
    amount = number(fields.get("budget"))
    if amount is None:
        return missing(fields, "budget") or "budget must be a number."
    return None if amount >= floor else f"budget must not be less than {floor:g} {currency}."
