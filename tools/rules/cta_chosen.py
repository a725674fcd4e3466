"""A call to action says something."""

from tools.core.cta import COMMON, spoken_cta
from tools.core.draft import Draft
from tools.core.objective import Objective
from tools.core.rule import Facts, Kind, Rule
from tools.core.text import visible_length


def _check(draft: Draft, _objective: Objective | None, _facts: Facts) -> str | None:
    if draft.cta is None or visible_length(draft.cta.value):
        return None
    offered = ", ".join(map(spoken_cta, COMMON))
    return f"Every ad has a button, and this one's says nothing. Choose one, such as {offered}."


RULE = Rule(name="cta_chosen", field="cta", kind=Kind.PRODUCT, check=_check)
