"""A call to action says something."""

from tools.core.characters import visible_length
from tools.core.cta import COMMON, spoken_cta
from tools.core.draft import Draft
from tools.core.objective import Objective
from tools.core.rule import Facts, Kind, Rule
from tools.core.sentence import Sentence, Told
from tools.fields.cta import FIELD as CTA

_SAYS_NOTHING = Sentence(
    "rules.cta_chosen", "Every ad has a button, and this one's says nothing. Choose one, such as {buttons}."
)


def _check(draft: Draft, _objective: Objective | None, _facts: Facts) -> Told | None:
    cta = CTA.of(draft)
    if cta is None or visible_length(cta):
        return None
    return _SAYS_NOTHING.told(buttons=", ".join(map(spoken_cta, COMMON)))


RULE = Rule(name="cta_chosen", field="cta", kind=Kind.PRODUCT, check=_check)
