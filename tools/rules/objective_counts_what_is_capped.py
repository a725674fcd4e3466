"""A cost cap is said of what the objective counts: one for each click says nothing of conversions."""

from tools.core.draft import Draft
from tools.core.objective import Objective
from tools.core.results import result_of
from tools.core.rule import Facts, Kind, Rule
from tools.core.sentence import Sentence, Told
from tools.fields.cost_cap import FIELD as COST_CAP

_OTHER_RESULT = Sentence(
    "rules.objective_counts_what_is_capped",
    "The cost cap is {cap}, and the objective {objective} counts something else: {counted}. Say the cost cap for that, "
    "leave it out, or choose another objective.",
)


def _check(draft: Draft, objective: Objective | None, _facts: Facts) -> Told | None:
    cap = COST_CAP.of(draft)
    if cap is None or objective is None or cap.per in ("result", result_of(objective)):
        return None
    counted = cap.model_copy(update={"per": result_of(objective)})
    return _OTHER_RESULT.told(cap=(COST_CAP.shown(cap),), objective=objective.label, counted=(COST_CAP.shown(counted),))


RULE = Rule(name="objective_counts_what_is_capped", field="objective", kind=Kind.PLATFORM, check=_check)
