"""TikTok takes a campaign name of at most 512 units, on one line, of plain visible characters."""

from tools.core.draft import Draft
from tools.core.objective import Objective
from tools.core.rule import Facts, Kind, Rule
from tools.core.text import NAME_LIMIT, excess, weighted_length
from tools.rules._characters import objection


def _check(draft: Draft, _objective: Objective | None, _facts: Facts) -> str | None:
    if draft.campaign_name is None:
        return None
    name = draft.campaign_name.value
    over = excess(name, NAME_LIMIT)
    if not over:
        return objection("campaign name", name)
    return (
        f"The campaign name measures {weighted_length(name)} units and TikTok takes at most {NAME_LIMIT}, "
        f"where each Chinese or Japanese character counts two. It is {over} too long: choose a shorter one."
    )


RULE = Rule(name="campaign_name_platform", field="campaign_name", kind=Kind.PLATFORM, check=_check)
