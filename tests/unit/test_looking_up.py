"""What became of a write whose answer was lost: found, not there, or nobody knows, and never taken for another."""

from typing import Any

import pytest

from agent.nodes import look_up
from agent.state import Sent, State
from tests.doubles.desk import Desk, refused, unreachable
from tools.core.failure.signal import Signal, Trouble
from tools.core.plan import Plan, Step
from tools.core.ports import StepStatus
from tools.journal.process import identity

TOKEN, PERMISSION = 40105, 40001


@pytest.fixture(autouse=True)
def told(monkeypatch: pytest.MonkeyPatch) -> list[dict[str, Any]]:
    """What the person is told while it is looked for."""
    said: list[dict[str, Any]] = []
    monkeypatch.setattr(look_up, "get_stream_writer", lambda: said.append)
    return said


async def test_where_nothing_is_unsettled_the_plan_stays_and_nothing_is_asked() -> None:
    desk = Desk()
    assert await desk.look_up(State(plan="another")) == {"sent": None, "plan": "another"}
    assert desk.traces == []


async def test_what_is_begun_and_has_no_open_write_goes_back_to_the_gate() -> None:
    desk = Desk()
    plan = await desk.begun("1", answer=StepStatus.REJECTED)
    assert await desk.look_up(State(plan="another")) == {"sent": None, "plan": plan.fingerprint}
    assert desk.traces == []


async def test_nothing_of_another_place_is_looked_for() -> None:
    desk = Desk()
    plan, other = await desk.begun("1"), await desk.begun("2")
    assert (await desk.look_up(place="elsewhere"))["sent"] is None
    assert desk.traces == []
    assert await desk.statuses(plan) == await desk.statuses(other) == ["sending", "ready", "ready"]


async def test_what_is_found_is_written_down_with_its_id_and_goes_on() -> None:
    desk = Desk(finds=[("7", "8")])
    plan = await desk.begun()
    assert await desk.look_up() == {"plan": plan.fingerprint, "sent": None}
    assert (await desk.state_of(plan)).ids == {"campaign_id": "7"}
    assert await desk.statuses(plan) == ["applied", "ready", "ready"]
    assert desk.waits == []


async def test_a_write_is_looked_for_by_its_step_and_beside_what_is_of_other_plans() -> None:
    desk = Desk(finds=[("9",)])
    await desk.all_there("1")
    plan = await desk.begun("2", "7")
    await desk.look_up()
    assert [(one.step, one.parent_id, one.known_ids) for one in desk.traces] == [(Step.ADGROUP, "7", ("2",))]
    assert (await desk.state_of(plan)).ids == {"campaign_id": "7", "adgroup_id": "9"}


async def test_what_is_not_there_when_the_window_is_over_may_be_sent_again(told: list[dict[str, Any]]) -> None:
    desk = Desk()
    plan = await desk.begun()
    update = await desk.look_up()
    lost = Sent(signal=Signal(trouble=Trouble.CONNECTION_LOST), step=Step.CAMPAIGN, attempt=1, is_absent=True)
    assert update == {"plan": plan.fingerprint, "sent": lost}
    assert await desk.statuses(plan) == ["ready", "ready", "ready"]
    assert desk.waits == [2, 5, 10, 13]
    assert len(told) == len(desk.waits)


async def test_how_it_failed_is_kept_where_it_is_not_there() -> None:
    desk = Desk()
    await desk.begun()
    sent = Sent(signal=Signal(trouble=Trouble.TIMEOUT), step=Step.CAMPAIGN, attempt=1)
    assert (await desk.look_up(State(sent=sent)))["sent"] == sent.model_copy(update={"is_absent": True})


async def test_a_long_window_is_waited_for_in_pauses_of_half_a_minute_at_most() -> None:
    desk = Desk(window=200)
    await desk.begun()
    await desk.look_up()
    assert desk.waits == [2, 5, 10, 15, 30, 30, 30, 30, 30, 18]


async def test_what_is_not_there_and_no_longer_wanted_is_settled_and_not_sent_again() -> None:
    desk = Desk()
    plan = await desk.begun()
    await desk.held()
    assert await desk.look_up() == {"plan": plan.fingerprint, "sent": None}
    assert await desk.statuses(plan) == ["ready", "ready", "ready"]


async def test_a_platform_that_cannot_be_asked_is_asked_until_the_window_is_over() -> None:
    desk = Desk(finds=[unreachable(), unreachable(), ("7",)])
    plan = await desk.begun()
    assert await desk.look_up() == {"plan": plan.fingerprint, "sent": None}
    assert (await desk.state_of(plan)).ids == {"campaign_id": "7"}

    desk = Desk(finds=[unreachable()])
    plan = await desk.begun()
    update = await desk.look_up()
    assert (update["plan"], update["ended"]) == (plan.fingerprint, "unknown")
    assert len(update["messages"]) == len(update["events"]) == 1
    assert "sent" not in update
    assert sum(desk.waits) == desk.window
    assert await desk.statuses(plan) == ["sending", "ready", "ready"]


async def test_nobody_is_told_twice_that_it_is_not_known_of_what_is_held() -> None:
    desk = Desk(finds=[unreachable()])
    plan = await desk.begun()
    await desk.held()
    assert await desk.look_up() == {"plan": plan.fingerprint, "sent": None}


@pytest.mark.parametrize("code", [TOKEN, PERMISSION])
async def test_a_login_that_is_not_fit_is_asked_for_once_and_at_once(code: int) -> None:
    desk = Desk(finds=[refused(code)])
    plan = await desk.begun()
    asked = {"plan": plan.fingerprint, "sent": None, "waits_for_login": True, "renewals": 1}
    assert await desk.look_up() == asked
    assert desk.waits == []
    again = await desk.look_up(State(renewals=1))
    assert (again["ended"], "waits_for_login" in again) == ("unknown", False)


async def test_what_somebody_else_settles_meanwhile_is_taken_over() -> None:
    desk = Desk(finds=[(), unreachable()])
    plan = await desk.begun()

    async def settle() -> None:
        await desk.journal.settle(plan.fingerprint, Step.CAMPAIGN, 1, StepStatus.APPLIED, created_id="7")

    desk.meanwhile = settle
    assert await desk.look_up() == {"plan": plan.fingerprint, "sent": None}
    assert (len(desk.traces), desk.waits) == (1, [2])
    assert (await desk.state_of(plan)).ids == {"campaign_id": "7"}


async def _in_flight(desk: Desk, plan: Plan) -> None:
    """Let a living process be sending the first write of a plan."""
    desk.journal._in_flight.add((plan.fingerprint, Step.CAMPAIGN))
    assert await desk.journal.is_in_flight(plan.fingerprint, Step.CAMPAIGN) is (identity() is not None)


async def test_while_somebody_sends_it_that_nothing_is_there_means_nothing() -> None:
    desk = Desk(window=0, finds=[(), (), ("7",)])
    plan = await desk.begun()
    await _in_flight(desk, plan)
    await desk.look_up()
    assert desk.waits == [2, 2]
    assert (await desk.state_of(plan)).ids == {"campaign_id": "7"}


async def test_the_window_begins_when_nobody_sends_it_any_more() -> None:
    desk = Desk(window=30)
    plan = await desk.begun()
    await _in_flight(desk, plan)

    async def let_go() -> None:
        if len(desk.traces) == 3:
            desk.journal.let_go(plan.fingerprint, Step.CAMPAIGN)

    desk.meanwhile = let_go
    await desk.look_up()
    assert sum(desk.waits) == 2 + 5 + 10 + 30
    assert await desk.statuses(plan) == ["ready", "ready", "ready"]


async def _with_one_taken_back(desk: Desk, *there: str, answer: StepStatus | None = None) -> tuple[Plan, Plan]:
    taken_back = await desk.begun("1", *there, answer=answer)
    await desk.journal.withdraw("talk")
    return taken_back, await desk.begun("2", answer=StepStatus.REJECTED)


async def test_what_was_taken_back_before_is_settled_where_it_is_found_and_stays_open_while_it_may_still_land() -> None:
    desk = Desk(finds=[()])
    taken_back, _ = await _with_one_taken_back(desk)
    await desk.look_up()
    assert await desk.statuses(taken_back) == ["sending", "ready", "ready"]
    assert desk.waits == []
    desk.finds = [("7",)]
    await desk.look_up()
    assert (await desk.state_of(taken_back)).ids == {"campaign_id": "7"}


async def test_what_was_taken_back_before_is_not_there_when_its_window_is_over() -> None:
    desk = Desk(finds=[unreachable()])
    taken_back, _ = await _with_one_taken_back(desk)
    await desk.look_up()
    desk.waited = 31
    await desk.look_up()
    assert await desk.statuses(taken_back) == ["sending", "ready", "ready"]
    desk.finds = [()]
    await desk.look_up()
    assert await desk.statuses(taken_back) == ["ready", "ready", "ready"]


async def test_what_was_taken_back_and_is_settled_is_not_looked_for() -> None:
    desk = Desk()
    await _with_one_taken_back(desk, "7", answer=StepStatus.REJECTED)
    await desk.look_up()
    assert desk.traces == []


async def test_of_what_is_of_another_home_only_what_is_there_is_known() -> None:
    desk = Desk(window=0)
    plan = await desk.begun()
    await desk.drawn_up_elsewhere(plan)
    assert await desk.look_up() == {"plan": plan.fingerprint, "sent": None}
    assert len(desk.traces) == 1
    assert await desk.statuses(plan) == ["sending", "ready", "ready"]
    desk.finds = [("7",)]
    assert await desk.look_up() == {"plan": plan.fingerprint, "sent": None}
    assert (await desk.state_of(plan)).ids == {"campaign_id": "7"}
