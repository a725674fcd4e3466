"""TikTok takes a budget in all only with an end."""

from tools.core.draft import Draft
from tools.core.objective import Objective
from tools.core.rule import Facts, Kind, Rule
from tools.core.sentence import Sentence, Told
from tools.fields.budget import FIELD as BUDGET
from tools.fields.schedule import FIELD as SCHEDULE

_ENDLESS = Sentence(
    "rules.budget_total_ends",
    "The budget is {budget} in all, and TikTok takes such a budget only for an ad that ends. "
    "Say when it ends, or give the budget for a day.",
)


def _check(draft: Draft, _objective: Objective | None, _facts: Facts) -> Told | None:
    budget, schedule = BUDGET.of(draft), SCHEDULE.of(draft)
    if budget is None or budget.mode != "total":
        return None
    if schedule is not None and schedule.ends is not None:
        return None
    return _ENDLESS.told(budget=str(budget.amount))


RULE = Rule(name="budget_total_ends", field="schedule", kind=Kind.PLATFORM, check=_check)
