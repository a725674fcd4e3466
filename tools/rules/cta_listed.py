"""The call to action is one of those TikTok has a button for."""

from tools.core.cta import CALLS_TO_ACTION, COMMON, read_cta, spoken_cta
from tools.core.draft import Draft
from tools.core.objective import Objective
from tools.core.rule import Facts, Kind, Rule
from tools.core.text import visible_length


def _check(draft: Draft, _objective: Objective | None, _facts: Facts) -> str | None:
    if draft.cta is None or draft.cta.value in CALLS_TO_ACTION or not visible_length(draft.cta.value):
        return None
    meant = read_cta(draft.cta.value)
    offered = ", ".join(map(spoken_cta, COMMON))
    way_out = f"Did you mean {spoken_cta(meant)}?" if meant else f"Choose one, such as {offered}."
    return f'TikTok has no button "{draft.cta.value}"; it offers a fixed list of {len(CALLS_TO_ACTION)}. {way_out}'


RULE = Rule(name="cta_listed", field="cta", kind=Kind.PLATFORM, check=_check)
