"""The census: a plan's ads are counted by its tag, and what is there twice is told, and removed once people say so."""

from collections.abc import Sequence
from typing import NamedTuple

from langchain_core.runnables import RunnableConfig

from agent.conversation.begun import wants_double_removed
from agent.deps import Deps
from agent.nodes._thread import session_of
from agent.nodes._tracing import ids_known_before, trace_of
from agent.words.sentences import in_a_row, listed, on_one_line, say
from tools.core.assets import OperationStatus
from tools.core.errors import AdsError, PlatformError
from tools.core.plan import Step
from tools.core.ports import PlanState, StepStatus
from tools.core.window import left_of


class Census(NamedTuple):
    """What there is to be told of doubles, and whether that answers what the person said."""

    told: str = ""
    is_answer: bool = False


async def take_census(deps: Deps, config: RunnableConfig, words: str, language: str) -> Census:
    """Remove the doubles that the person wants removed; else count what is to be counted, and tell of doubles once."""
    session, may_remove = session_of(config), deps.may_decide(config) and not deps.plan_only
    if may_remove and words and wants_double_removed(words):
        doubled = [one for one in await deps.journal.doubled(session) if _is_here(deps, one)]
        if doubled:
            return Census(in_a_row([await _removed(deps, one, language) for one in doubled], language), is_answer=True)
    to_count = [one for one in await deps.journal.to_count(session) if _is_here(deps, one)]
    return Census(in_a_row([await _counted(deps, one, language) for one in to_count], language))


async def ads_of(deps: Deps, plan_state: PlanState) -> tuple[str, ...]:
    """Find every ad that carries the plan's tag, wherever in its account it is; the first one stays."""
    known = await ids_known_before(deps.journal, plan_state.plan.fingerprint, Step.AD)
    trace = trace_of(plan_state.plan, {}, Step.AD, known)
    return await deps.reader.find(plan_state.plan.advertiser.advertiser_id, trace)


async def _counted(deps: Deps, plan_state: PlanState, language: str) -> str:
    if plan_state.open_step is not None and not plan_state.has_another_sender:
        return ""  # it is looked up in any case
    try:
        found = await ads_of(deps, plan_state)
    except AdsError:
        return ""  # it is counted with the next line
    is_over = not _may_be_there_twice(plan_state) and await _window_is_over(deps, plan_state)
    are_new = await deps.journal.counted(plan_state.plan.fingerprint, found, is_over=is_over)
    has_arrived = await _has_arrived(deps, plan_state, found)
    if are_new:
        return _told("census.doubled", plan_state, found, language)
    return _told("census.arrived", plan_state, found, language) if has_arrived else ""


def _may_be_there_twice(plan_state: PlanState) -> bool:
    """Say whether its ad was sent more than once, by whomever: each of them may arrive, however late."""
    return plan_state.has_another_sender or plan_state.step(Step.AD).sends > 1


async def _has_arrived(deps: Deps, plan_state: PlanState, found: Sequence[str]) -> bool:
    """Say whether an ad of which was told that it is not there is there after all, and write that down."""
    ad = plan_state.step(Step.AD)
    if not found or plan_state.is_unsettled or ad.status is StepStatus.APPLIED:
        return False
    fingerprint = plan_state.plan.fingerprint
    await deps.journal.settle(fingerprint, Step.AD, ad.sends, StepStatus.APPLIED, created_id=found[0])
    return True


async def _window_is_over(deps: Deps, plan_state: PlanState) -> bool:
    ad = plan_state.step(Step.AD)
    waited = await deps.journal.looked_for(plan_state.plan.fingerprint, ad, deps.clock.instant())
    return left_of(deps.reader.settle_seconds(), waited) == 0


async def _removed(deps: Deps, plan_state: PlanState, language: str) -> str:
    """Delete all but the first, which every place that counts them takes for the one that stays."""
    advertiser_id, fingerprint = plan_state.plan.advertiser.advertiser_id, plan_state.plan.fingerprint
    found: tuple[str, ...] = ()
    try:
        found = await ads_of(deps, plan_state)
        if len(found) > 1:
            await deps.switch.turn(advertiser_id, Step.AD, found[1:], OperationStatus.DELETE)
    except PlatformError:
        return _told("census.not_removed", plan_state, found, language)
    if not found:  # a list that is late shows nothing
        return _told("census.not_removed", plan_state, found, language)
    await deps.journal.counted(fingerprint, found[:1], is_over=False)
    return _told("census.removed" if len(found) > 1 else "census.single", plan_state, found, language)


def _told(key: str, plan_state: PlanState, found: Sequence[str], language: str) -> str:
    return say(
        language,
        key,
        name=on_one_line(str(plan_state.plan.payload["campaign_name"])),
        count=len(found),
        ids=listed(found, language),
        kept="".join(found[:1]),
        extra=listed(found[1:], language),
    )


def _is_here(deps: Deps, plan_state: PlanState) -> bool:
    return plan_state.plan.is_of(deps.target, deps.place)
