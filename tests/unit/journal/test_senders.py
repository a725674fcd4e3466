"""Who may be sending a plan, at this moment or beside us, and what is looked for and counted anew because of it."""

import os
from pathlib import Path

import pytest

from tests.doubles.desk import SESSION, Desk
from tests.doubles.plans import NOW, make_plan
from tools.core.plan import Step
from tools.core.ports import PlanStatus, StepStatus
from tools.core.window import Instant
from tools.journal import sqlite
from tools.journal.process import identity
from tools.journal.sqlite import SqliteJournal


async def test_what_somebody_else_may_have_sent_is_looked_for_from_then_on() -> None:
    desk = Desk()
    plan = await desk.begun()
    step = (await desk.state_of(plan)).step(Step.CAMPAIGN)
    for seconds, waited in ((0, 0), (20, 20)):
        now = Instant(clock="a", seconds=seconds)
        assert await desk.journal.looked_for(plan.fingerprint, step, now) == waited
    await desk.journal.suspect(plan.fingerprint)
    for seconds, waited in ((30, 0), (37, 7)):
        now = Instant(clock="a", seconds=seconds)
        assert await desk.journal.looked_for(plan.fingerprint, step, now) == waited


async def test_a_plan_that_was_taken_over_may_still_be_sent_where_it_comes_from() -> None:
    desk = Desk()
    plan = await desk.begun("1", answer=StepStatus.READY)
    await desk.drawn_up_elsewhere(plan)
    await desk.journal.asked_here(plan.fingerprint)
    assert not (await desk.state_of(plan)).has_another_sender
    await desk.journal.lift(SESSION, desk.now(), "words")
    after = await desk.state_of(plan)
    assert (after.is_copied, after.has_another_sender) == (False, True)


async def test_a_plan_whose_ads_were_counted_is_counted_again_once_something_more_of_it_is_sent() -> None:
    desk = Desk()
    plan = await desk.begun("1", "1", "2", answer=StepStatus.READY)
    assert [one.plan for one in await desk.journal.to_count(SESSION)] == [plan]
    await desk.journal.counted(plan.fingerprint, [], is_over=True)
    assert await desk.journal.to_count(SESSION) == ()
    assert await desk.journal.begin(plan.fingerprint, Step.AD, desk.now(), 3)
    assert [one.plan for one in await desk.journal.to_count(SESSION)] == [plan]


@pytest.mark.parametrize(
    ("owner", "is_in_flight"),
    [(identity(os.getppid()), True), ("1:another start", False)],
    ids=["it lives", "its number is another's"],
)
async def test_a_write_of_another_program_is_in_flight_while_that_lives(owner: str, is_in_flight: bool) -> None:
    desk = Desk()
    plan = await desk.begun()
    await desk.tables.run(lambda db: db.execute("update steps set owner = ? where step = 'campaign'", (owner,)))
    assert await desk.journal.is_in_flight(plan.fingerprint, Step.CAMPAIGN) is is_in_flight
    assert not await desk.journal.is_in_flight(plan.fingerprint, Step.ADGROUP)


async def test_a_write_is_sent_in_the_name_of_the_process_that_sends_it() -> None:
    desk = Desk()
    plan = await desk.begun()
    owners = await desk.tables.run(lambda db: db.execute("select owner from steps where sends > 0").fetchall())
    assert [one["owner"] for one in owners] == [identity()]
    assert not await desk.journal.is_in_flight(plan.fingerprint, Step.CAMPAIGN)


async def test_what_is_taken_back_or_void_is_not_sent_whatever_was_said_to_it() -> None:
    desk = Desk()
    for key, end in (("1", desk.journal.withdraw), ("2", desk.journal.void)):
        plan = await desk.approved(key)
        await end(SESSION)
        assert (await desk.state_of(plan)).status is PlanStatus.VOID
        assert not await desk.journal.begin(plan.fingerprint, Step.CAMPAIGN, desk.now(), 3)


async def test_a_process_that_cannot_be_named_still_knows_what_it_sends(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(sqlite, "identity", lambda: None)
    desk = Desk()
    plan = await desk.approved()
    assert await desk.journal.begin(plan.fingerprint, Step.CAMPAIGN, desk.now(), 3)
    assert await desk.journal.is_in_flight(plan.fingerprint, Step.CAMPAIGN)


def test_a_process_is_called_the_same_while_it_grows() -> None:
    before = identity()
    grown = bytearray(50_000_000)
    assert identity() == before
    assert len(grown) > 0


async def test_nothing_is_sent_of_a_plan_that_is_not_there() -> None:
    assert not await Desk().journal.begin("nobody", Step.CAMPAIGN, NOW, 3)


async def test_whether_anything_was_ever_written_down_is_known_before_the_first_use(tmp_path: Path) -> None:
    journal = SqliteJournal(tmp_path / "journal.db")
    assert await journal.was_begun() is False
    await journal.plan(SESSION, make_plan())
    assert await journal.was_begun() is True
    await journal.close()
