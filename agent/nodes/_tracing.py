"""By what a write of a plan is found again, and what it cannot have created."""

from tools.core.plan import ID_OF_STEP, Plan, Step
from tools.core.ports import Journal, Trace

_NAMES = {Step.CAMPAIGN: "campaign_name", Step.ADGROUP: "adgroup_name", Step.AD: "ad_name"}
_PARENTS = {Step.ADGROUP: ID_OF_STEP[Step.CAMPAIGN], Step.AD: ID_OF_STEP[Step.ADGROUP]}


async def ids_known_before(journal: Journal, fingerprint: str, step: Step) -> tuple[str, ...]:
    """Give what is of other plans, or was there before it was sent: a campaign has the person's own name."""
    of_others = await journal.ids_of_other_plans(fingerprint, step)
    return of_others if step is not Step.CAMPAIGN else (*of_others, *await journal.namesakes(fingerprint))


def trace_of(plan: Plan, ids: dict[str, str], step: Step, known_ids: tuple[str, ...]) -> Trace:
    """Say by what a write of a plan can be found again; without ids, wherever it is in the account."""
    body = next(write.body for write in plan.writes if write.step is step)
    creatives = body.get("creatives")
    named = creatives[0] if isinstance(creatives, list) else body
    name = named.get(_NAMES[step]) if isinstance(named, dict) else None
    return Trace(step=step, name=str(name), parent_id=ids.get(_PARENTS.get(step, "")), known_ids=known_ids)
