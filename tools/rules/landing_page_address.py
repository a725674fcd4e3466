"""The landing page is a public page over https, in an address that leads where it seems to lead."""

from tools.core.draft import Draft
from tools.core.objective import Objective
from tools.core.rule import Facts, Kind, Rule
from tools.core.sentence import Sentence, Told
from tools.fields.landing_page import FIELD as LANDING_PAGE
from tools.rules._address import fault_of

_CANNOT_BE_USED = Sentence("rules.landing_page_address", "The address of the landing page cannot be used. {fault}")


def _check(draft: Draft, _objective: Objective | None, _facts: Facts) -> Told | None:
    landing_page = LANDING_PAGE.of(draft)
    fault = fault_of(landing_page) if landing_page is not None else None
    return _CANNOT_BE_USED.told(fault=(fault,)) if fault else None


RULE = Rule(name="landing_page_address", field="landing_page", kind=Kind.PLATFORM, check=_check)
