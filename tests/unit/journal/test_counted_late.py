"""What is counted from lists that are behind, or empty, takes no ad of a plan's away from it."""

from datetime import UTC, datetime

import pytest

from tests.doubles.plans import make_plan
from tools.core.plan import Approval, Plan, Step
from tools.core.ports import StepStatus
from tools.journal.sqlite import SqliteJournal

NOW = datetime(2026, 11, 21, 12, 0, tzinfo=UTC)


async def sent(journal: SqliteJournal) -> Plan:
    """Have a plan sent whose ad is number 2."""
    plan = make_plan()
    await journal.plan("talk", plan)
    await journal.approve("talk", Approval(fingerprint=plan.fingerprint, words="yes", at=NOW))
    for number, write in enumerate(plan.writes):
        assert await journal.begin(plan.fingerprint, write.step, NOW, 3)
        await journal.settle(plan.fingerprint, write.step, 1, StepStatus.APPLIED, created_id=f"{number}")
    return plan


async def ad_of(journal: SqliteJournal, plan: Plan) -> str | None:
    state = await journal.state("talk", plan.fingerprint)
    assert state is not None
    return state.step(Step.AD).id


@pytest.mark.parametrize("listed", [("7",), ("7", "8")])
async def test_an_ad_that_a_list_does_not_show_yet_stays_the_plans(
    journal: SqliteJournal, listed: tuple[str, ...]
) -> None:
    plan = await sent(journal)
    await journal.counted(plan.fingerprint, listed, is_over=False)
    assert await ad_of(journal, plan) == "2"


async def test_a_list_that_shows_nothing_any_more_leaves_the_plan_its_ad_and_no_double(journal: SqliteJournal) -> None:
    plan = await sent(journal)
    await journal.counted(plan.fingerprint, ("2", "7"), is_over=False)
    assert not await journal.counted(plan.fingerprint, (), is_over=False)
    assert await ad_of(journal, plan) == "2"
    assert await journal.doubled("talk") == ()
