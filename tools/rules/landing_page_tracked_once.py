"""A parameter stands behind the landing page once: in its address, or among those for tracking."""

from tools.core.draft import Draft
from tools.core.objective import Objective
from tools.core.parameters import keys_of
from tools.core.rule import Facts, Kind, Rule
from tools.core.sentence import Sentence, Told
from tools.fields.landing_page import FIELD as LANDING_PAGE
from tools.fields.tracking import FIELD as TRACKING

_TWICE = Sentence(
    "rules.landing_page_tracked_once",
    "The address of the landing page has {parameter} already, and so has the tracking. Give the address without it, or "
    "leave it out of the tracking.",
)


def _check(draft: Draft, _objective: Objective | None, _facts: Facts) -> Told | None:
    known = keys_of(LANDING_PAGE.of(draft) or "")
    twice = next((one.key for one in TRACKING.of(draft) or () if one.key in known), None)
    return None if twice is None else _TWICE.told(parameter=twice)


RULE = Rule(name="landing_page_tracked_once", field="landing_page", kind=Kind.PRODUCT, check=_check)
