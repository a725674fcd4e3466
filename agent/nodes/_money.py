"""What a spend is held back for: caps of the account, and an amount in which a digit may have slipped."""

from collections.abc import Iterable

from agent.approval import read_answer
from agent.deps import Deps
from agent.language.amounts.money import read_amount
from agent.state import State, Update
from tools.core.advertiser import Advertiser
from tools.core.cap_choices import SETTING_OF
from tools.core.commitment import Commitment, Purse, commitment_on_the_wire
from tools.core.draft import Draft
from tools.core.errors import PlatformError
from tools.core.field import Making
from tools.core.money import SaidAmount
from tools.core.money_ports import Spending
from tools.core.plan import Plan, Step
from tools.core.rule import Kind, Violation
from tools.core.sentence import Told
from tools.core.slips import RULE as SLIP
from tools.core.slips import slip
from tools.core.spending_caps import judge, unseen
from tools.fields.budget import FIELD as BUDGET
from tools.fields.budget import Budget
from tools.fields.schedule import FIELD as SCHEDULE
from tools.fields.schedule import Schedule

_UNSEEN = "cap_unseen"
_PAUSES = " \n,;:.!，、；：。！"
_RULES = frozenset({SLIP, _UNSEEN, *(f"cap_{name}" for name in SETTING_OF)})


async def money_violations(
    deps: Deps, state: State, advertiser: Advertiser | None, *, asks_platform: bool = False
) -> tuple[Violation, ...]:
    """Say which cap a draft would not keep, and ask about an amount that nobody stands by yet."""
    own = None if advertiser is None else _of_draft(deps, state.draft, advertiser)
    if own is None or advertiser is None:
        return ()
    spending = await _spending(deps, advertiser, state.plan or "", asks_platform=asks_platform)
    slipped = _slip(state, own, spending)
    return (*slipped, *_over_a_cap(own, spending))


async def keeps_caps(deps: Deps, plan: Plan) -> bool:
    """Say whether a plan still keeps every cap, with what the account runs by now."""
    group = next(write.body for write in plan.writes if write.step is Step.ADGROUP)
    own = commitment_on_the_wire(group, plan.advertiser)
    return not _over_a_cap(own, await _spending(deps, plan.advertiser, plan.fingerprint, asks_platform=True))


def without_money(violations: Iterable[Violation]) -> tuple[Violation, ...]:
    """Leave out what is found out anew before each spend."""
    return tuple(one for one in violations if one.rule not in _RULES)


def stands_by_it(state: State, words: str) -> Update:
    """Settle what was asked about an amount, where the person's own line says it again or says yes."""
    budget = BUDGET.of(state.draft)
    if budget is None or all(one.rule != SLIP for one in state.violations):
        return {}
    said = read_amount(words)
    if said is not None and not _is_said_again(said, budget):
        return {}
    beside = (words if said is None else words.replace(said.quote, " ")).strip(_PAUSES)
    is_all = said is not None and not beside
    if not is_all and read_answer(beside).kind != "approve":
        return {}
    return {"sure_of": _spelled(budget), "violations": tuple(one for one in state.violations if one.rule != SLIP)}


def _is_said_again(said: SaidAmount, budget: Budget) -> bool:
    is_same_money = (
        said.value == budget.amount.amount and said.currency(budget.amount.currency) == budget.amount.currency
    )
    return said.is_sure and is_same_money and said.mode in (None, budget.mode)


def _of_draft(deps: Deps, draft: Draft, advertiser: Advertiser) -> Commitment | None:
    """Count what a draft may cost as it would be sent; None where that is open, or another rule refuses it."""
    objective = deps.catalogue.objective_of(draft)
    if objective is None:
        return None
    making = Making(draft=draft, objective=objective, advertiser=advertiser, key="0", now=deps.clock.now())
    schedule = SCHEDULE.of(draft) or Schedule()
    budget = BUDGET.of(draft)
    if budget is None and deps.standins is not None and BUDGET.standin is not None:
        budget = BUDGET.standin(deps.standins, making)
    if budget is None or budget.amount.currency != advertiser.currency or budget.amount.minor <= 0:
        return None
    if budget.mode == "total" and schedule.ends is None:
        return None
    group = {**BUDGET.sent(budget, making)[Step.ADGROUP], **SCHEDULE.sent(schedule, making)[Step.ADGROUP]}
    return commitment_on_the_wire(group, advertiser)


async def _spending(deps: Deps, advertiser: Advertiser, but_for: str, *, asks_platform: bool) -> Spending | None:
    purse = Purse(target=deps.target, place=deps.place, advertiser=advertiser)
    now = deps.clock.now()
    known = await deps.journal.spending(purse, now, but_for)
    if not (asks_platform and known.caps.of_the_account) or deps.target.is_practice:
        return known
    try:
        groups = await deps.reader.groups(advertiser)
    except PlatformError:
        return None
    await deps.journal.saw_groups(purse, groups, now)
    return await deps.journal.spending(purse, now, but_for)


def _over_a_cap(own: Commitment, spending: Spending | None) -> tuple[Violation, ...]:
    if spending is None:
        return (_refusing(_UNSEEN, unseen()),)
    breach = judge(own, spending.committed, spending.caps)
    return () if breach is None else (_refusing(f"cap_{breach.cap}", breach.told),)


def _slip(state: State, own: Commitment, spending: Spending | None) -> tuple[Violation, ...]:
    budget = BUDGET.of(state.draft)
    if budget is None or state.sure_of == _spelled(budget):
        return ()
    asked = slip(budget.amount, budget.mode, own, None if spending is None else spending.usual)
    return () if asked is None else (_refusing(SLIP, asked),)


def _spelled(budget: Budget) -> str:
    return f"{budget.amount} {budget.mode}"


def _refusing(rule: str, told: Told) -> Violation:
    return Violation(
        rule=rule, field=BUDGET.name, kind=Kind.PRODUCT, message=told.english, says=told.says, facts=told.facts
    )
