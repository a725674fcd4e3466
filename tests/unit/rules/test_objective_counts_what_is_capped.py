"""A cost cap is said of what the objective counts."""

from tests.unit.rules.examples import Case, Examples
from tools.core.draft import Draft
from tools.core.money import Money
from tools.core.results import PaidResult
from tools.fields.cost_cap import CostCap


def _capped(objective: str, per: PaidResult) -> Case:
    return Case(Draft().fill(objective=objective, cost_cap=CostCap(amount=Money.of(5, "USD"), per=per)))


EXAMPLES = Examples(
    passing=(
        _capped("TRAFFIC", "click"),
        _capped("TRAFFIC", "result"),
        _capped("CONVERSIONS", "conversion"),
        Case(Draft().fill(objective="TRAFFIC")),
    ),
    failing=(_capped("TRAFFIC", "conversion"), _capped("CONVERSIONS", "click"), _capped("REACH", "view")),
)
