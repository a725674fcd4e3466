"""A campaign name has at least three characters that can be seen."""

from tools.core.characters import visible_length
from tools.core.draft import Draft
from tools.core.objective import Objective
from tools.core.rule import Facts, Kind, Rule
from tools.core.sentence import Sentence, Told
from tools.fields.campaign_name import FIELD as CAMPAIGN_NAME

_LEAST = 3  # the assignment this product grew from asks for three
_TOO_SHORT = Sentence(
    "rules.campaign_name_length",
    "The campaign name needs at least {least} visible characters, so that it can be told apart from others; "
    "this one has {length}. Give it a longer name.",
)


def _check(draft: Draft, _objective: Objective | None, _facts: Facts) -> Told | None:
    campaign_name = CAMPAIGN_NAME.of(draft)
    if campaign_name is None:
        return None
    length = visible_length(campaign_name)
    return None if length >= _LEAST else _TOO_SHORT.told(length=length, least=_LEAST)


RULE = Rule(name="campaign_name_length", field="campaign_name", kind=Kind.PRODUCT, check=_check)
