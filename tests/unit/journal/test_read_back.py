"""What the journal's file holds of a plan is read as it was written down, or refused as a whole."""

import pytest

from tests.doubles.desk import SESSION, Desk
from tools.core.ports import StepStatus


async def _changed(desk: Desk, change: str, *values: str) -> None:
    await desk.tables.run(lambda db: db.execute(change, values))


async def test_a_plan_in_whose_place_another_ones_stands_is_refused() -> None:
    desk = Desk()
    mine, other = await desk.begun("1", answer=StepStatus.READY), await desk.begun("2")
    exchanged = "update plans set body = (select body from plans where fingerprint = ?) where fingerprint = ?"
    await _changed(desk, exchanged, other.fingerprint, mine.fingerprint)
    with pytest.raises(ValueError, match="its own fingerprint"):
        await desk.journal.state(SESSION, mine.fingerprint)
    assert (await desk.state_of(other)).plan == other


@pytest.mark.parametrize("step", ["campaign", "adgroup", "ad"])
async def test_a_plan_of_which_a_write_is_not_written_down_is_refused(step: str) -> None:
    desk = Desk()
    plan = await desk.approved()
    await _changed(desk, "delete from steps where step = ?", step)
    with pytest.raises(ValueError, match="not all there"):
        await desk.journal.state(SESSION, plan.fingerprint)


async def test_where_a_plan_stands_is_read_as_it_was_written_down() -> None:
    desk = Desk()
    plan = await desk.begun("1", "7", answer=StepStatus.REJECTED)
    read = await desk.state_of(plan)
    assert (read.plan, read.session, read.status.value) == (plan, SESSION, "sending")
    assert [(one.status.value, one.sends, one.id) for one in read.steps] == [
        ("applied", 1, "7"),
        ("rejected", 1, None),
        ("ready", 0, None),
    ]
    assert read.approval is not None
    assert read.wanted_at == read.approval.at == desk.now()
    assert (read.is_held, read.has_another_sender, read.is_copied) == (False, False, False)


async def test_when_it_was_wanted_last_is_when_it_was_let_go_on() -> None:
    desk = Desk()
    plan = await desk.begun()
    await desk.held()
    assert (await desk.state_of(plan)).is_held
    desk.minutes = 9
    await desk.journal.lift(SESSION, desk.now(), "words")
    after = await desk.state_of(plan)
    assert (after.is_held, after.wanted_at) == (False, desk.now())
