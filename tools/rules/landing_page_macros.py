"""The address of the landing page holds only macros that TikTok knows; any other would reach the site as it stands."""

from tools.core.draft import Draft
from tools.core.objective import Objective
from tools.core.parameters import unknown_macros
from tools.core.rule import Facts, Kind, Rule
from tools.core.sentence import Sentence, Told
from tools.fields.landing_page import FIELD as LANDING_PAGE

_UNKNOWN = Sentence(
    "rules.landing_page_macros",
    "The address of the landing page holds {said}, which is no macro of TikTok's and would stay as it is. "
    "Did you mean {nearest}? Give the address anew.",
)


def _check(draft: Draft, _objective: Objective | None, _facts: Facts) -> Told | None:
    page = LANDING_PAGE.of(draft) or ""
    found = next(unknown_macros(page.partition("?")[2]), None)
    return None if found is None else _UNKNOWN.told(said=found[0], nearest=found[1])


RULE = Rule(name="landing_page_macros", field="landing_page", kind=Kind.PLATFORM, check=_check)
