"""The least that may be spent, by currency, in whole units."""

from tools.sandbox.envelope import Json
from tools.sandbox.fields import missing, number

CAMPAIGN_FLOORS = {"USD": 50, "EUR": 50}
ADGROUP_DAILY_FLOORS = {"USD": 20, "EUR": 20}


def amount_problem(fields: Json, floor: float, currency: str) -> str | None:
    """Refuse a budget that is not given, is no number, or is below the floor."""
    amount = number(fields.get("budget"))
    if amount is None:
        return missing(fields, "budget") or "budget must be a number."
    return None if amount >= floor else f"budget must not be less than {floor:g} {currency}."
