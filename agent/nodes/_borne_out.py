"""What a state claims of submissions, as far as the journal bears it out: a checkpoint alone is believed nothing."""

from collections.abc import Sequence

from agent.nodes._begun import receipt_of, withdrawn_of
from agent.state import State, Update
from tools.core.plan import Receipt, is_of_one_group
from tools.core.ports import Journal, PlanState
from tools.core.withdrawn import Withdrawn

CreatedIds = dict[str, str]


async def borne_out(journal: Journal, session: str, state: State, begun: Sequence[PlanState]) -> Update:
    """Keep of what was submitted, taken back and left behind only what the journal knows, as it knows it."""
    claimed = state.withdrawn
    plan_state = await journal.state(session, claimed.plan) if claimed is not None else None
    known = [one.ids for one in begun]
    return {
        "receipt": receipt_among(begun, state.receipt),
        "withdrawn": _withdrawn(claimed, plan_state, known) if claimed and plan_state else None,
        "left": _known(state.left, known),
    }


def receipt_among(begun: Sequence[PlanState], claimed: Receipt | None) -> Receipt | None:
    """Give the receipt of the plan whose ids a receipt claims, drawn anew; None where no plan arrived with these."""
    if claimed is None:
        return None
    return next((receipt_of(one) for one in begun if one.is_all_there and is_of_one_group(one.ids, claimed.ids)), None)


def _withdrawn(claimed: Withdrawn, plan_state: PlanState, known: Sequence[CreatedIds]) -> Withdrawn:
    left = _known(claimed.left, known)
    is_begun = any(one.sends for one in plan_state.steps)
    is_true = claimed.ids.items() <= plan_state.ids.items() and not (is_begun and claimed.when == "before_sending")
    return claimed.model_copy(update={"left": left}) if is_true else withdrawn_of(plan_state, left)


def _known(claimed: Sequence[CreatedIds], known: Sequence[CreatedIds]) -> tuple[CreatedIds, ...]:
    return tuple(one for one in claimed if any(one.items() <= ids.items() for ids in known))
