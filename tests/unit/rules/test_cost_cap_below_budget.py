"""A cost cap stays below the budget."""

from tests.unit.rules.examples import Case, Examples
from tools.core.draft import Draft
from tools.core.money import Money
from tools.fields.budget import Budget
from tools.fields.cost_cap import CostCap

BUDGET = Draft().fill(budget=Budget(amount=Money.of(30, "USD"), mode="daily"))


def _capped(amount: str, currency: str = "USD") -> Case:
    return Case(BUDGET.fill(cost_cap=CostCap(amount=Money.of(amount, currency))))


EXAMPLES = Examples(
    passing=(Case(Draft()), Case(BUDGET), _capped("29.99"), _capped("3000", "JPY")),
    failing=(_capped("30"), _capped("31")),
)
