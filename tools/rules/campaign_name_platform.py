"""TikTok takes a campaign name of at most 512 units, on one line, of plain visible characters."""

from tools.core.characters import NAME_LIMIT, excess, weighted_length
from tools.core.draft import Draft
from tools.core.objective import Objective
from tools.core.rule import Facts, Kind, Rule
from tools.core.sentence import Sentence, Told
from tools.fields.campaign_name import FIELD as CAMPAIGN_NAME
from tools.rules._characters import not_taken

_TOO_LONG = Sentence(
    "rules.campaign_name_platform",
    "The campaign name measures {units} units and TikTok takes at most {limit}, where each Chinese or Japanese "
    "character counts two. It is {over} too long: choose a shorter one.",
)
_HOLDS = Sentence(
    "rules.campaign_name_characters",
    "The campaign name holds {found}. TikTok takes one line of plain, visible characters, and your words are never "
    "changed behind your back. Please give the campaign name again without that.",
)


def _check(draft: Draft, _objective: Objective | None, _facts: Facts) -> Told | None:
    name = CAMPAIGN_NAME.of(draft)
    if name is None:
        return None
    over = excess(name, NAME_LIMIT)
    if not over:
        found = not_taken(name)
        return _HOLDS.told(found=found) if found else None
    return _TOO_LONG.told(units=weighted_length(name), limit=NAME_LIMIT, over=over)


RULE = Rule(name="campaign_name_platform", field="campaign_name", kind=Kind.PLATFORM, check=_check)
