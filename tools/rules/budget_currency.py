"""A budget is in the currency of the ad account."""

from tools.core.draft import Draft
from tools.core.objective import Objective
from tools.core.rule import Facts, Kind, Rule
from tools.core.sentence import Sentence, Told

_OTHER_CURRENCY = Sentence(
    "rules.budget_currency",
    "The budget is {budget}, and this ad account pays in {currency}. TikTok takes budgets in the account's "
    "currency, and nothing is converted here: say the amount in {currency}, or choose another account.",
)


def _check(draft: Draft, _objective: Objective | None, facts: Facts) -> Told | None:
    if draft.budget is None or facts.advertiser is None:
        return None
    amount, currency = draft.budget.value.amount, facts.advertiser.currency
    return None if amount.currency == currency else _OTHER_CURRENCY.told(budget=str(amount), currency=currency)


RULE = Rule(name="budget_currency", field="budget", kind=Kind.PLATFORM, check=_check)
