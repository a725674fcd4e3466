"""The gate's judgement: a pure function of proposals and facts. What nobody allows is denied."""

from collections.abc import Sequence
from datetime import datetime

from agent.approval import asks_again
from agent.nodes._facts import Known
from agent.nodes._messages import Proposal, last_words
from agent.state import Decision, GateAction, State
from tools.core.failure.causes import Cause, cause_of
from tools.core.failure.signal import Signal, Trouble
from tools.core.login import Fitness
from tools.core.plan import PLAN_LIVES
from tools.core.ports import PlanState, PlanStatus
from tools.core.rule import Violation, refusals
from tools.core.target import Target
from tools.core.tool import ALREADY_SETTLED, Effect
from tools.core.values import Value

ANOTHER_ACCOUNT, WITHDRAWN = "another_account", "withdrawn"
HELD, OLD, ELSEWHERE, PLAN_ONLY = "held", "approved_long_ago", "elsewhere", "plan_only"
COPIED, UNNAMED = "copied", "unnamed_account"
STANDS_STILL = frozenset(
    {HELD, OLD, ELSEWHERE, PLAN_ONLY, COPIED}
)  # nothing of it is sent until the person lets it go on
_YES_STANDS = (PlanStatus.APPROVED, PlanStatus.SENDING, PlanStatus.APPLIED)
_LOGIN_WAITS = ("login_waits", "the login that was asked for still waits")


class SpendFacts(Value):
    """All that judging a spend needs to know."""

    missing: tuple[str, ...]
    refusals: tuple[Violation, ...]
    fitness: Fitness
    plan_state: PlanState | None  # the plan the journal holds under the state's fingerprint
    plan_fits: bool  # it is of this draft, account and target, and not too old
    edit_was_refused: bool  # something of the same reply could not be recorded: a card would not show it
    account_is_known: bool
    account_is_named: bool  # by a setting too, where money is real: no words in a chat are the only key to it
    is_repeat: bool  # this very ad was just submitted or finally refused, and nobody asked again
    plan_only: bool
    waits_for_login: bool  # what was approved goes on with a login alone: the person said something else there


def spend_facts(
    state: State, known: Known, plan_state: PlanState | None, *, plan_only: bool, place: str, named: str | None
) -> SpendFacts:
    """Lay out what judging a spend needs."""
    fits = plan_state is not None and (
        plan_state.plan.draft == state.draft
        and plan_state.plan.is_of(known.facts.target, place)
        and plan_state.plan.advertiser == known.advertiser
        and not plan_state.plan.is_stale(known.facts.now)
        and not plan_state.is_copied
    )
    return SpendFacts(
        missing=known.missing,
        refusals=refusals(known.violations),
        fitness=known.fitness,
        plan_state=plan_state,
        plan_fits=fits,
        edit_was_refused=any(one.edits and not one.went_well for one in state.ran),
        account_is_known=known.advertiser is not None,
        account_is_named=known.facts.target is not Target.PRODUCTION or named is not None,
        is_repeat=state.settled_content == state.draft.content and not asks_again(last_words(state.messages)),
        plan_only=plan_only,
        waits_for_login=state.waits_for_login,
    )


def screen(proposals: Sequence[Proposal], most_calls: int) -> tuple[Decision, ...]:
    """Decide what needs no facts: impossible calls, reads and edits. Spends and log-ins stay open."""
    decided = (_screen_one(one, position, most_calls) for position, one in enumerate(proposals))
    return tuple(one for one in decided if one is not None)


def _screen_one(proposal: Proposal, position: int, most_calls: int) -> Decision | None:
    if position >= most_calls:
        return _deny(proposal, "too_many_calls", f"At most {most_calls} calls are taken from one reply.")
    if proposal.effect is None:
        return _deny(proposal, "unknown_tool", proposal.problem or "There is no such tool here.")
    if proposal.problem is not None:
        return _deny(proposal, "bad_arguments", proposal.problem)
    if proposal.effect in (Effect.READ, Effect.EDIT):
        return Decision(
            call_id=proposal.call_id, tool=proposal.name, do="run", rule="allowed", why="reads or edits only"
        )
    return None


def judge_login(proposals: Sequence[Proposal]) -> tuple[Decision, ...]:
    """Take the first login call; one login at a time."""
    first, *rest = proposals
    taken = Decision(call_id=first.call_id, tool=first.name, do="login", rule="login", why="the person logs in")
    return (taken, *(_deny(one, "one_login_at_a_time", "One login at a time.") for one in rest))


def judge_spend(proposals: Sequence[Proposal], facts: SpendFacts) -> tuple[Decision, ...]:
    """Judge the first spend on everything that is known; one spend at a time."""
    first, *rest = proposals
    later = (_deny(one, "one_spend_at_a_time", "One submission at a time.") for one in rest)
    return (_judge_one(first, facts), *later)


def _judge_one(spend: Proposal, facts: SpendFacts) -> Decision:
    refused = _refusal(spend, facts)
    if refused is not None:
        return refused
    if facts.plan_only:
        return _deny(spend, PLAN_ONLY, "This is a plan only: nothing is submitted with --plan.")
    if facts.plan_state is not None and facts.plan_state.is_copied:
        return _take(spend, "plan", COPIED, "its card was drawn up in another place, so a person is asked here")
    if facts.plan_state is None or not facts.plan_fits:
        return _take(spend, "plan", "approval_needed", "a person must approve exactly what will be sent")
    if facts.waits_for_login:
        return _take(spend, "login", *_LOGIN_WAITS)
    if facts.plan_state.may_go_on and facts.plan_state.status in _YES_STANDS:
        return _take(spend, "submit", "approved", "this very plan was approved")
    return _take(spend, "plan", "approval_needed", "a person must approve exactly what will be sent")


def _refusal(spend: Proposal, facts: SpendFacts) -> Decision | None:
    if facts.edit_was_refused:
        return _deny(spend, "edit_refused", "Not all that was decided could be recorded. Tell the person first.")
    if facts.refusals:
        return _deny(spend, facts.refusals[0].rule, facts.refusals[0].message)
    if needed := facts.missing:
        return _deny(spend, "missing", f"Not decided yet: {', '.join(needed)}.")
    if facts.fitness.signal is not None:
        return _without_a_fit_login(spend, facts.fitness.signal)
    if not facts.account_is_known:
        return _deny(spend, "missing", "Not decided yet: advertiser.")
    if not facts.account_is_named:
        return _deny(spend, UNNAMED, "Where money is real, a setting of the person has to name the ad account.")
    if facts.is_repeat:
        return _deny(
            spend, ALREADY_SETTLED, "This very ad was settled; change it, or wait until the person asks again."
        )
    return None


class BegunFacts(Value):
    """All that judging a plan that was begun needs to know."""

    plan_state: PlanState
    fitness: Fitness
    now: datetime
    is_here: bool  # it was approved for this very place
    plan_only: bool
    waits_for_login: bool
    login_was_refused: bool  # a write of it was refused for the login that is still the one in force


def judge_begun(facts: BegunFacts) -> Decision:
    """Judge a plan that was approved and begun: it goes on while it is wanted, with a login of the same account."""
    call = Proposal(call_id="", name="submit", effect=Effect.SPEND)
    plan_state, fitness = facts.plan_state, facts.fitness
    if plan_state.approval is None:
        return _deny(call, WITHDRAWN, "The person took their yes back.")
    if plan_state.is_all_there:
        return _take(call, "submit", "approved", "all of it has arrived, and nothing is left to send")
    if not facts.is_here:
        return _deny(call, ELSEWHERE, "It was approved for another target or another sandbox.")
    if facts.plan_only:
        return _deny(call, PLAN_ONLY, "This is a plan only: nothing is submitted with --plan.")
    if plan_state.is_copied:
        return _deny(call, COPIED, "It was begun in another place, and may be going on there.")
    if plan_state.is_held or is_old(plan_state, facts.now):
        return _judge_held(call, facts)
    return _judge_wanted(call, plan_state, fitness, waits=facts.waits_for_login or facts.login_was_refused)


def is_old(plan_state: PlanState, now: datetime) -> bool:
    """Say whether the person's yes lies so far back that they are asked again."""
    return plan_state.wanted_at is not None and now - plan_state.wanted_at > PLAN_LIVES


def _judge_held(call: Proposal, facts: BegunFacts) -> Decision:
    if facts.waits_for_login:
        return _take(call, "login", *_LOGIN_WAITS)
    if facts.plan_state.is_held:
        return _deny(call, HELD, "The person said something since their yes, and not that it goes on.")
    return _deny(call, OLD, "The person's yes is more than half an hour old.")


def _judge_wanted(call: Proposal, plan_state: PlanState, fitness: Fitness, *, waits: bool) -> Decision:
    if fitness.signal is not None:
        return _without_a_fit_login(call, fitness.signal)
    if waits:
        return _take(call, "login", *_LOGIN_WAITS)
    if plan_state.plan.advertiser.advertiser_id not in {one.advertiser_id for one in fitness.advertisers}:
        why = "the plan was approved for an ad account that this login does not have"
        return _take(call, "login", ANOTHER_ACCOUNT, why)
    return _take(call, "submit", "approved", "this very plan was approved and begun")


def _without_a_fit_login(spend: Proposal, signal: Signal) -> Decision:
    if signal.trouble is Trouble.NO_ADVERTISER:
        return _deny(spend, "no_advertiser", "The login has no ad account.")
    if cause_of(signal) in (Cause.TOKEN, Cause.PERMISSION):
        return _take(spend, "login", "login_needed", "the login cannot be spent with")
    return _deny(spend, "unreachable", "The platform cannot be asked at the moment.")


def _deny(proposal: Proposal, rule: str, why: str) -> Decision:
    return Decision(call_id=proposal.call_id, tool=proposal.name, do="deny", rule=rule, why=why)


def _take(proposal: Proposal, do: GateAction, rule: str, why: str) -> Decision:
    return Decision(call_id=proposal.call_id, tool=proposal.name, do=do, rule=rule, why=why)
