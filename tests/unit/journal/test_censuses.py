"""What was counted: the first ad of a plan's tag is its own, each further one is a double until it is gone."""

from datetime import UTC, datetime

from tests.doubles.plans import make_plan
from tools.core.plan import Approval, Plan, Step
from tools.core.ports import PlanStatus, StepStatus
from tools.journal.sqlite import SqliteJournal

NOW = datetime(2026, 11, 21, 12, 0, tzinfo=UTC)


async def _sent(journal: SqliteJournal, plan: Plan, *, session: str = "talk") -> None:
    await journal.plan(session, plan)
    await journal.approve(session, Approval(fingerprint=plan.fingerprint, words="yes", at=NOW))
    for number, write in enumerate(plan.writes):
        assert await journal.begin(plan.fingerprint, write.step, NOW, 3)
        await journal.settle(plan.fingerprint, write.step, 1, StepStatus.APPLIED, created_id=f"{number}")


async def _ad(journal: SqliteJournal, plan: Plan) -> str | None:
    state = await journal.state("talk", plan.fingerprint)
    assert state is not None
    return state.step(Step.AD).id


async def test_each_double_is_told_once_and_forgotten_when_it_is_gone(journal: SqliteJournal) -> None:
    plan = make_plan()
    await _sent(journal, plan)

    told = [
        await journal.counted(plan.fingerprint, ads, is_over=False)
        for ads in (("2",), ("2", "7"), ("2", "7"), ("2", "7", "8"), ("2", "8"), ("2",))
    ]
    assert told == [False, True, False, True, False, False]
    assert await journal.doubled("talk") == ()
    assert await _ad(journal, plan) == "2"


async def test_a_plan_with_doubles_is_named_to_its_conversation_alone(journal: SqliteJournal) -> None:
    plan = make_plan()
    await _sent(journal, plan)
    await journal.counted(plan.fingerprint, ("2", "7"), is_over=False)

    assert [one.plan.fingerprint for one in await journal.doubled("talk")] == [plan.fingerprint]
    assert await journal.doubled("other") == ()


async def test_where_the_own_one_was_removed_the_one_that_stays_is_the_plans(journal: SqliteJournal) -> None:
    plan = make_plan()
    await _sent(journal, plan)
    await journal.counted(plan.fingerprint, ("2", "7"), is_over=False)
    assert await _ad(journal, plan) == "2"

    await journal.counted(plan.fingerprint, ("7",), is_over=False)
    assert await _ad(journal, plan) == "7"

    await journal.counted(plan.fingerprint, (), is_over=False)
    assert await _ad(journal, plan) == "7"


async def test_a_plan_is_counted_until_its_census_is_over(journal: SqliteJournal) -> None:
    plan = make_plan()
    assert await journal.to_count("talk") == ()
    await _sent(journal, plan)
    assert [one.plan.fingerprint for one in await journal.to_count("talk")] == [plan.fingerprint]
    assert await journal.to_count("other") == ()

    await journal.counted(plan.fingerprint, ("2",), is_over=False)
    assert len(await journal.to_count("talk")) == 1
    await journal.counted(plan.fingerprint, ("2",), is_over=True)
    assert await journal.to_count("talk") == ()


async def test_what_was_never_sent_is_not_counted_but_where_somebody_else_may_have(journal: SqliteJournal) -> None:
    plan = make_plan()
    await journal.plan("talk", plan)
    await journal.approve("talk", Approval(fingerprint=plan.fingerprint, words="yes", at=NOW))
    assert await journal.to_count("talk") == ()

    await journal.suspect(plan.fingerprint)
    assert len(await journal.to_count("talk")) == 1
    await journal.void("talk")
    state = await journal.state("talk", plan.fingerprint)
    assert state is not None
    assert state.status is PlanStatus.VOID
    assert await journal.to_count("talk") == ()
