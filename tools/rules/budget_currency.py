"""A budget is in the currency of the ad account."""

from tools.core.draft import Draft
from tools.core.objective import Objective
from tools.core.rule import Facts, Kind, Rule


def _check(draft: Draft, _objective: Objective | None, facts: Facts) -> str | None:
    if draft.budget is None or facts.advertiser is None:
        return None
    amount, currency = draft.budget.value.amount, facts.advertiser.currency
    if amount.currency == currency:
        return None
    return (
        f"The budget is {amount}, and this ad account pays in {currency}. TikTok takes budgets in the account's "
        f"currency, and nothing is converted here: say the amount in {currency}, or choose another account."
    )


RULE = Rule(name="budget_currency", field="budget", kind=Kind.PLATFORM, check=_check)
