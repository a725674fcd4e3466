"""An address with letters beyond ASCII is shown as people will read it, because it may imitate another.

Dated November 2026, after Unicode's report on confusable characters.
"""

from tools.core.draft import Draft
from tools.core.objective import Objective
from tools.core.rule import Facts, Kind, Rule
from tools.core.sentence import Sentence, Told
from tools.fields.landing_page import FIELD as LANDING_PAGE
from tools.rules._address import fault_of, host_of, read_label

_READS_OTHERWISE = Sentence(
    "rules.advice_address_letters",
    "The landing page {host} reads {shown} in a browser. Make sure that it is yours, and not a look-alike.",
)


def _check(draft: Draft, _objective: Objective | None, _facts: Facts) -> Told | None:
    landing_page = LANDING_PAGE.of(draft)
    if landing_page is None or fault_of(landing_page):
        return None
    host = host_of(landing_page)
    shown = ".".join(read_label(label) or label for label in host.split("."))
    if shown == host:
        return None
    return _READS_OTHERWISE.told(host=host, shown=shown)


RULE = Rule(name="advice_address_letters", field="landing_page", kind=Kind.ADVICE, check=_check)
