"""The census: a plan's ads are counted by its tag, and what is there twice is told, and removed once people say so."""

from collections.abc import Sequence
from typing import NamedTuple

from langchain_core.runnables import RunnableConfig

from agent.conversation.begun import wants_double_removed
from agent.deps import Deps
from agent.nodes._thread import session_of
from agent.nodes._tracing import ids_known_before, trace_of
from agent.state import State, ToldByCensus
from agent.words.sentences import in_a_row, listed, on_one_line, say
from tools.core.assets import OperationStatus
from tools.core.errors import AdsError, PlatformError
from tools.core.plan import Step
from tools.core.ports import PlanState, PlanStatus, StepStatus
from tools.core.window import left_of


class Census(NamedTuple):
    """What there is to be told of doubles, whether that answers what the person said, and what was told in all."""

    told: str
    is_answer: bool
    counted: ToldByCensus


async def take_census(deps: Deps, config: RunnableConfig, words: str, state: State) -> Census:
    """Remove the doubles that the person wants removed; else count what is to be counted, and tell of doubles once."""
    session, may_remove = session_of(config), deps.may_decide(config) and not deps.plan_only
    if may_remove and words and wants_double_removed(words):
        doubled = [one for one in await deps.journal.doubled(session) if _is_here(deps, one)]
        if doubled:
            removed = [ToldByCensus(words=await _removed(deps, one, state.language)) for one in doubled]
            return _census_of(removed, state, is_answer=True)
    to_count = [one for one in await deps.journal.to_count(session) if _is_here(deps, one)]
    return _census_of([await _counted(deps, one, state) for one in to_count], state, is_answer=False)


def _census_of(counts: Sequence[ToldByCensus], state: State, *, is_answer: bool) -> Census:
    """Put together what is told: with the words it is noted of which ads, so that a kill in between costs neither."""
    told = in_a_row([one.words for one in counts], state.language)
    ads = dict.fromkeys((*state.counted.ads, *(ad for one in counts for ad in one.ads)))
    return Census(told, is_answer, ToldByCensus(ads=tuple(ads), words=told or state.counted.words))


async def ads_of(deps: Deps, plan_state: PlanState) -> tuple[str, ...]:
    """Find every ad that carries the plan's tag, wherever in its account it is; the first one stays."""
    known = await ids_known_before(deps.journal, plan_state.plan.fingerprint, Step.AD)
    trace = trace_of(plan_state.plan, {}, Step.AD, known)
    return await deps.reader.find(plan_state.plan.advertiser.advertiser_id, trace)


async def _counted(deps: Deps, plan_state: PlanState, state: State) -> ToldByCensus:
    if plan_state.open_step is not None and not plan_state.has_another_sender:
        return ToldByCensus()  # it is looked up in any case
    try:
        found = await ads_of(deps, plan_state)
    except AdsError:
        return ToldByCensus()  # it is counted with the next line
    untold = [one for one in found if one not in state.counted.ads]
    has_arrived = await _has_arrived(deps, plan_state, found) and found[0] in untold
    is_told = not found[1:] and not has_arrived
    is_over = is_told and not _may_be_there_twice(plan_state) and await _window_is_over(deps, plan_state)
    are_new = await deps.journal.counted(plan_state.plan.fingerprint, found, is_over=is_over)
    if are_new or not set(untold).isdisjoint(found[1:]):
        return ToldByCensus(ads=found, words=_told("census.doubled", plan_state, found, state.language))
    if has_arrived:
        return ToldByCensus(ads=found, words=_told("census.arrived", plan_state, found, state.language))
    return ToldByCensus()


def _may_be_there_twice(plan_state: PlanState) -> bool:
    """Say whether its ad was sent more than once, by whomever: each of them may arrive, however late."""
    return plan_state.has_another_sender or plan_state.step(Step.AD).sends > 1


async def _has_arrived(deps: Deps, plan_state: PlanState, found: Sequence[str]) -> bool:
    """Say whether an ad of which was told that it is not there is there after all, and write that down."""
    ad = plan_state.step(Step.AD)
    if not found or plan_state.status in (PlanStatus.SENDING, PlanStatus.APPLIED):
        return False
    if ad.status is not StepStatus.APPLIED:
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
