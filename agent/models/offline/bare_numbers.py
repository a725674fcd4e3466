"""Which numbers of a message are no budget, although a budget is asked for."""

from agent.language.amounts.money import read_amount
from agent.language.ground.quoting import masked
from agent.language.wants.ordinals import number_alone, place_in_list
from agent.models.offline.scene import Situation
from agent.models.offline.understanding import Understanding

_BUDGET = ("budget", "budget_mode")


def without_numbers_of_others(meant: Understanding, situation: Situation, said: str) -> Understanding:
    """Leave out a bare number that belongs to what else a message is about: ``use the 22 second video``."""
    fields = meant.decisions.fields
    if situation.awaiting != "budget" or "budget" not in fields or _is_of_money(said):
        return meant
    is_of_a_list = place_in_list(said) is not None and number_alone(said) is None
    is_about_else = bool(meant.intents.tools) or not fields.keys() <= {*_BUDGET}
    if not (is_of_a_list or is_about_else):
        return meant
    return meant.model_copy(update={"decisions": meant.decisions.without(_BUDGET)})


def _is_of_money(said: str) -> bool:
    amount = read_amount(masked(said))
    return amount is not None and bool(amount.currencies or amount.mode)
