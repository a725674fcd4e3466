"""A campaign name has at least three characters that can be seen."""

from tools.core.draft import Draft
from tools.core.objective import Objective
from tools.core.rule import Facts, Kind, Rule
from tools.core.text import visible_length

_LEAST = 3  # the assignment this product grew from asks for three


def _check(draft: Draft, _objective: Objective | None, _facts: Facts) -> str | None:
    if draft.campaign_name is None:
        return None
    length = visible_length(draft.campaign_name.value)
    if length >= _LEAST:
        return None
    return (
        f"The campaign name has {length} visible character{'' if length == 1 else 's'} and needs at least {_LEAST}, "
        "so that it can be told apart from others. Give it a longer name."
    )


RULE = Rule(name="campaign_name_length", field="campaign_name", kind=Kind.PRODUCT, check=_check)
