"""What the gate finds out and writes down beside its judgement: what it asks, what it holds, and what it closes."""

from typing import Any

import pytest
from langchain_core.messages import AIMessage, HumanMessage

from agent.state import State
from tests.doubles.desk import SESSION, Desk
from tests.doubles.plans import make_draft
from tools.core.failure.causes import Cause
from tools.core.plan import Plan, Step
from tools.core.ports import PlanStatus, StepStatus

Call = tuple[str, dict[str, Any]]
READ: Call = ("list_ads", {})
EDIT: Call = ("update_draft", {"cta": "LEARN_MORE"})
LOGIN: Call = ("build_auth_url", {})
SPEND: Call = ("submit_ad_mock", {})
INVENTED: Call = ("publish_now", {})


def _proposed(*calls: Call, **more: Any) -> State:
    made = [{"name": name, "args": args, "id": str(at)} for at, (name, args) in enumerate(calls)]
    return State(messages=[HumanMessage("go"), AIMessage("", tool_calls=made)], draft=make_draft(), **more)


def _decided(update: Any) -> list[tuple[str, str]]:
    return [(one.do, one.rule) for one in update["decisions"]]


@pytest.mark.parametrize(
    ("calls", "decided"),
    [
        ((READ,), [("run", "allowed")]),
        ((EDIT, SPEND), [("run", "allowed")]),  # the spend waits until it is judged on what was recorded
        ((READ, INVENTED), [("run", "allowed"), ("deny", "unknown_tool")]),
        ((INVENTED,), [("deny", "unknown_tool")]),
        ((INVENTED, SPEND), [("deny", "unknown_tool"), ("plan", "approval_needed")]),
        ((INVENTED, LOGIN), [("deny", "unknown_tool"), ("login", "login")]),
        ((LOGIN, SPEND), [("login", "login")]),
        ((LOGIN, LOGIN), [("login", "login"), ("deny", "one_login_at_a_time")]),
        ((SPEND,), [("plan", "approval_needed")]),
        ((SPEND, SPEND), [("plan", "approval_needed"), ("deny", "one_spend_at_a_time")]),
        ((), []),
    ],
)
async def test_reads_come_before_a_login_and_that_before_a_spend(calls: Any, decided: list[tuple[str, str]]) -> None:
    assert _decided(await Desk().judged(_proposed(*calls))) == decided


async def test_a_spend_is_judged_on_the_plan_that_the_journal_holds() -> None:
    desk = Desk()
    plan = await desk.planned()
    assert _decided(await desk.judged(_proposed(SPEND, plan=plan.fingerprint))) == [("plan", "approval_needed")]
    plan = await desk.approved("2")
    assert _decided(await desk.judged(_proposed(SPEND, plan=plan.fingerprint))) == [("submit", "approved")]
    assert _decided(await desk.judged(_proposed(SPEND, plan="forged"))) == [("plan", "approval_needed")]


async def test_before_a_write_the_login_is_asked_again_whatever_was_told_in_this_turn() -> None:
    desk = Desk()
    plan = await desk.approved()
    told = await desk.judged(_proposed(SPEND, plan=plan.fingerprint))
    assert told["is_fit"]
    desk.login = "none"
    state = _proposed(SPEND, plan=plan.fingerprint, is_fit=True, advertiser=plan.advertiser)
    assert _decided(await desk.judged(state)) == [("login", "login_needed")]
    assert _decided(await desk.judged(state.model_copy(update={"plan": None}))) == [("plan", "approval_needed")]


async def _begun(desk: Desk) -> tuple[Plan, State]:
    plan = await desk.begun("1", answer=StepStatus.READY)
    return plan, State(plan=plan.fingerprint)


async def _held_by(desk: Desk) -> str | None:
    return (await desk.journal.hold(SESSION, desk.now(), "login")).before


async def test_what_was_begun_goes_on_and_nothing_of_it_is_held() -> None:
    desk = Desk()
    plan, state = await _begun(desk)
    assert _decided(await desk.judged(state)) == [("submit", "approved")]
    assert _decided(await desk.judged(_proposed(READ, plan=plan.fingerprint))) == [("submit", "approved")]
    assert await _held_by(desk) is None


@pytest.mark.parametrize(
    ("rule", "changes", "by"),
    [("elsewhere", {"place": "elsewhere"}, "words"), ("plan_only", {"plan_only": True}, "words")],
)
async def test_what_may_not_go_on_here_is_held_by_the_persons_word(rule: str, changes: Any, by: str) -> None:
    desk = Desk()
    plan, state = await _begun(desk)
    await desk.drawn_up_elsewhere(plan)
    assert _decided(await desk.judged(state, **changes)) == [("deny", rule)]
    assert await _held_by(desk) == by
    await desk.journal.lift(SESSION, desk.now(), "words")
    assert (await desk.state_of(plan)).is_copied  # nobody was asked here whether it goes on


async def test_a_yes_of_long_ago_is_held_by_the_program_that_asks_again() -> None:
    desk = Desk()
    _, state = await _begun(desk)
    desk.minutes = 31
    assert _decided(await desk.judged(state)) == [("deny", "approved_long_ago")]
    assert await _held_by(desk) == "asked"


async def test_what_is_held_stays_held_by_what_held_it() -> None:
    desk = Desk()
    _, state = await _begun(desk)
    await desk.journal.hold(SESSION, desk.now(), "login")
    assert _decided(await desk.judged(state)) == [("deny", "held")]
    assert await _held_by(desk) == "login"


async def test_a_plan_of_another_home_is_held_and_the_person_is_asked_here() -> None:
    desk = Desk()
    plan, state = await _begun(desk)
    await desk.drawn_up_elsewhere(plan)
    assert _decided(await desk.judged(state)) == [("deny", "copied")]
    assert await _held_by(desk) == "words"
    await desk.journal.lift(SESSION, desk.now(), "words")
    assert not (await desk.state_of(plan)).is_copied


@pytest.mark.parametrize(
    ("code", "handle", "unfit", "decided"),
    [
        (Cause.TOKEN.value.our_name, "v-1", 1, ("login", "login_waits")),
        (Cause.TOKEN.value.our_name, "v-1", 2, ("submit", "approved")),  # another login is in force by now
        (Cause.TOKEN.value.our_name, None, 1, ("submit", "approved")),
        ("40002", "v-1", 1, ("submit", "approved")),
    ],
)
async def test_a_write_that_was_refused_for_its_login_waits_while_that_is_in_force(
    code: str, handle: str | None, unfit: int, decided: tuple[str, str]
) -> None:
    desk = Desk()
    plan = await desk.begun()
    await desk.journal.settle(plan.fingerprint, Step.CAMPAIGN, 1, StepStatus.REJECTED, code=code)
    state = State(plan=plan.fingerprint, login_handle=handle, unfit_login=unfit)
    assert _decided(await desk.judged(state)) == [decided]


async def test_what_was_begun_waits_for_a_login_that_is_fit() -> None:
    desk = Desk(login="none")
    _, state = await _begun(desk)
    update = await desk.judged(state)
    assert _decided(update) == [("login", "login_needed")]
    assert "failure" in update


async def test_what_was_taken_back_is_closed_as_far_as_it_is_known() -> None:
    desk = Desk()
    whole = await desk.all_there("1")
    half = await desk.begun("2", "1", answer=StepStatus.READY)
    unknown = await desk.begun("3")
    await desk.journal.withdraw(SESSION)
    wanted = await desk.begun("4", answer=StepStatus.READY)
    update = await desk.judged(State(plan=half.fingerprint))
    assert _decided(update) == [("deny", "withdrawn")]
    found = [(await desk.state_of(one)).status for one in (whole, half, unknown, wanted)]
    assert found == [PlanStatus.APPLIED, PlanStatus.REJECTED, PlanStatus.SENDING, PlanStatus.SENDING]


async def test_what_is_wanted_closes_nothing_that_was_taken_back() -> None:
    desk = Desk()
    half = await desk.begun("2", "1", answer=StepStatus.READY)
    await desk.journal.withdraw(SESSION)
    wanted = await desk.begun("4", answer=StepStatus.READY)
    assert _decided(await desk.judged(State(plan=wanted.fingerprint))) == [("submit", "approved")]
    assert (await desk.state_of(half)).status is PlanStatus.SENDING


async def test_what_was_taken_back_earlier_is_told_beside_what_is_now_and_no_more_than_once() -> None:
    desk = Desk()
    for key, name in (("1", "Winter Sale"), ("2", "Spring Sale")):
        await desk.begun(key, "7", answer=StepStatus.READY, name=name)
    await desk.journal.withdraw(SESSION)
    (newest, _) = await desk.journal.unsettled(SESSION)
    update = await desk.judged(State(plan=newest.plan.fingerprint, wish="stop"))
    told = "\n".join(one.text for one in update["messages"])
    assert told.count("Winter Sale") == 1
    assert "Spring Sale" not in told
