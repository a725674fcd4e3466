"""The objective is one that this program knows."""

from tools.core.draft import Draft
from tools.core.objective import Objective
from tools.core.rule import Facts, Kind, Rule
from tools.core.sentence import Sentence, Told
from tools.fields.objective import FIELD as OBJECTIVE

_UNKNOWN = Sentence(
    "rules.objective_supported",
    '"{said}" is not an objective that can be advertised for here. '
    "Say Traffic for visitors to a page, Conversions for sales or sign-ups, or ask which others there are.",
)


def _check(draft: Draft, objective: Objective | None, _facts: Facts) -> Told | None:
    said = OBJECTIVE.of(draft)
    if said is None or objective is not None:
        return None
    return _UNKNOWN.told(said=said)


RULE = Rule(name="objective_supported", field="objective", kind=Kind.PRODUCT, check=_check)
