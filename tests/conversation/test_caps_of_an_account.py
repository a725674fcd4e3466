"""Where money is real: caps stand by themselves, what the account runs counts, what cannot be seen holds the card."""

from dataclasses import replace
from typing import Any

import pytest

from agent.nodes._money import keeps_caps, money_violations
from agent.state import State
from tests.doubles.plans import ACCOUNT, NOW, make_draft, make_plan
from tests.proof.fixpoint.gate_world import Bench
from tools.core.commitment import Commitment
from tools.core.errors import PlatformError
from tools.core.failure.signal import Signal, Trouble
from tools.core.money import Money
from tools.core.money_ports import GroupOfAccount
from tools.core.spending_caps import ChosenCaps
from tools.core.target import Target
from tools.fields.budget import Budget


class Reader:
    """An account that runs what it is given to run."""

    def __init__(self, running: int = 0, *, is_silent: bool = False) -> None:
        self.asked = 0
        self._running, self._is_silent = running, is_silent

    async def groups(self, _: object) -> tuple[GroupOfAccount, ...]:
        self.asked += 1
        if self._is_silent:
            raise PlatformError(Signal(trouble=Trouble.CONNECTION_LOST))
        return (GroupOfAccount(id="7", running=Commitment(a_day=self._running, first=NOW.date())),)


def deps_of(reader: Reader, *, is_real: bool = True, target: Target = Target.PRODUCTION) -> Any:
    bench = Bench()
    bench.journal._caps = ChosenCaps(is_real=is_real)
    anything: Any = reader
    return replace(bench.deps(), reader=anything, target=target, standins=None)


async def rules(deps: Any, amount: str, *, asks_platform: bool = True) -> list[str]:
    draft = make_draft(budget=Budget(amount=Money.of(amount, "USD"), mode="daily"))
    found = await money_violations(deps, State(draft=draft), ACCOUNT, asks_platform=asks_platform)
    return [one.rule for one in found]


@pytest.mark.parametrize(
    ("amount", "running", "broken"),
    [
        ("200", 0, []), ("200", 300_00, []), ("200", 300_01, ["cap_per_day"]),
        ("201", 0, ["budget_slip", "cap_per_ad_day"]), ("20", 490_00, ["cap_per_day"]),
    ],
)  # fmt: skip
async def test_caps_stand_by_themselves_and_count_what_the_account_runs(amount, running, broken):
    assert await rules(deps_of(Reader(running)), amount) == broken


async def test_an_account_that_cannot_be_seen_holds_the_card_back():
    reader = Reader(is_silent=True)

    assert await rules(deps_of(reader), "20") == ["cap_unseen"]
    assert not await keeps_caps(deps_of(reader), make_plan())


async def test_it_is_asked_only_before_a_spend():
    reader = Reader()

    assert await rules(deps_of(reader), "20", asks_platform=False) == []
    assert reader.asked == 0


@pytest.mark.parametrize(("is_real", "target"), [(False, Target.PRODUCTION), (True, Target.SANDBOX)])
async def test_without_caps_and_on_practice_nobody_is_asked(is_real, target):
    reader = Reader(is_silent=True)

    assert await rules(deps_of(reader, is_real=is_real, target=target), "20") == []
    assert reader.asked == 0


async def test_before_the_first_write_it_is_looked_at_again():
    assert await keeps_caps(deps_of(Reader(480_00)), make_plan())
    assert not await keeps_caps(deps_of(Reader(480_01)), make_plan())
