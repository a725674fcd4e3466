"""A cost cap stays below the budget: TikTok refuses a bid that one result would use up."""

from tools.core.draft import Draft
from tools.core.objective import Objective
from tools.core.rule import Facts, Kind, Rule
from tools.core.sentence import Sentence, Told
from tools.fields.budget import FIELD as BUDGET
from tools.fields.cost_cap import FIELD as COST_CAP

_NOT_BELOW = Sentence(
    "rules.cost_cap_below_budget",
    "The cost cap is {cap} and the budget {budget}; TikTok takes a cost cap below the budget alone. Say a budget above "
    "it, or a lower cost cap.",
)


def _check(draft: Draft, _objective: Objective | None, _facts: Facts) -> Told | None:
    cap, budget = COST_CAP.of(draft), BUDGET.of(draft)
    if cap is None or budget is None or cap.amount.currency != budget.amount.currency:
        return None
    is_below = cap.amount.minor < budget.amount.minor
    return None if is_below else _NOT_BELOW.told(cap=str(cap.amount), budget=str(budget.amount))


RULE = Rule(name="cost_cap_below_budget", field="budget", kind=Kind.PLATFORM, check=_check)
