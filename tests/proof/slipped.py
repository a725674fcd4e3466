"""Amounts in which a digit slipped, judged where a card would be shown."""

from collections.abc import Callable
from datetime import timedelta
from decimal import Decimal
from random import Random
from statistics import median
from typing import NamedTuple

from agent.bootstrap import load_catalogue
from agent.nodes._money import money_violations
from agent.state import State
from agent.wiring.platforms import STANDINS
from tests.doubles.plans import ACCOUNT, NOW, make_draft
from tests.proof.fixpoint.gate_world import Bench
from tools.core.advertiser import Advertiser
from tools.core.floors import about_a_floor
from tools.core.money import Money, decimals
from tools.core.plan import Approval
from tools.core.slips import RULE
from tools.core.target import Target
from tools.core.writes import draw_up
from tools.fields.budget import Budget
from tools.fields.schedule import Schedule

_TIMES = 10
_CURRENCIES = ("USD", "EUR", "GBP", "JPY", "BRL", "INR", "PLN", "KRW", "CHF")


class Slipped(NamedTuple):
    """What was said, and whether it was asked about."""

    told: str
    is_over: bool
    is_asked: bool


def _twice(typed: str, random: Random) -> str:
    at = random.randrange(len(typed))
    return typed[:at] + typed[at] + typed[at:]


def _by_zeros(typed: str, random: Random) -> str:
    return typed + "0" * random.choice((1, 2, 2, 3))


def _a_zero_inside(typed: str, random: Random) -> str:
    at = random.randrange(1, len(typed) + 1)
    return f"{typed[:at]}00{typed[at:]}"


def _without_a_point(typed: str, _: Random) -> str:
    return f"{typed}00"  # 50.00, and the point was lost


_SLIPS: tuple[Callable[[str, Random], str], ...] = (_twice, _by_zeros, _a_zero_inside, _without_a_point)


async def slipped(random: Random) -> Slipped:
    """Let a person approve what is usual for them, and then slip."""
    currency = random.choice(_CURRENCIES)
    floor = about_a_floor(currency)
    assert floor is not None
    owner = ACCOUNT.model_copy(update={"currency": currency, "timezone": "Europe/Berlin"})
    bench = Bench()
    own = floor * random.randrange(1, 30)
    before = [own * random.randrange(8, 13) // 10 for _ in range(random.choice((0, 0, 1, 2, 5)))]
    for at, amount in enumerate(before):
        await _approve(bench, owner, amount, at)
    meant = f"{own:f}" if before else f"{floor * random.randrange(1, 4):f}"
    said = Decimal(random.choice(_SLIPS)(meant, random))
    days = random.choice((0, 0, 1, 5, 28))  # none: it is for a day
    ends = (NOW + timedelta(days=days)).replace(hour=20) if days else None
    budget = Budget(amount=Money.of(said, currency), mode="total" if days else "daily")
    draft = make_draft(budget=budget, schedule=Schedule(ends=ends))
    found = await money_violations(bench.deps(), State(draft=draft), owner)
    as_usual = Decimal(median(before)) if before else floor
    a_day = said / (days + 1) if days else said
    told = f"{said} {currency} {budget.mode} for {days} days, where {as_usual} is usual"
    # What the smallest coin rounds is neither.
    coin = Decimal(1).scaleb(-decimals(currency))
    return Slipped(told, a_day > as_usual * _TIMES + coin, any(one.rule == RULE for one in found))


async def _approve(bench: Bench, owner: Advertiser, amount: Decimal, at: int) -> None:
    draft = make_draft(budget=Budget(amount=Money.of(amount, owner.currency), mode="daily"))
    objective = load_catalogue().objective_of(draft)
    assert objective is not None
    key = str(4611686018427387904 + 2 * at)
    plan = draw_up(load_catalogue().fields, draft, objective, owner, Target.SANDBOX, key, NOW, STANDINS)
    await bench.journal.plan(f"talk {at}", plan)
    assert await bench.journal.approve(f"talk {at}", Approval(fingerprint=plan.fingerprint, words="yes", at=NOW))
