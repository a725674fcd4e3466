"""A budget is in the currency of the ad account."""

from tools.core.draft import Draft
from tools.core.objective import Objective
from tools.core.rule import Facts, Kind, Rule
from tools.core.sentence import Sentence, Told
from tools.fields.budget import FIELD as BUDGET

_OTHER_CURRENCY = Sentence(
    "rules.budget_currency",
    "You said {budget}, and the account {account} counts in {currency}. Do you mean {as_account}, or what is {budget} "
    "in {currency}? Nothing is converted here: say the amount in {currency}, or choose another account.",
)


def _check(draft: Draft, _objective: Objective | None, facts: Facts) -> Told | None:
    budget = BUDGET.of(draft)
    if budget is None or facts.advertiser is None:
        return None
    amount, account = budget.amount, facts.advertiser
    if amount.currency == account.currency:
        return None
    return _OTHER_CURRENCY.told(
        budget=f"{amount.amount.normalize():f} {amount.currency}",
        account=account.name,
        currency=account.currency,
        as_account=f"{amount.amount:,.2f} {account.currency}",
    )


RULE = Rule(name="budget_currency", field="budget", kind=Kind.PLATFORM, check=_check)
