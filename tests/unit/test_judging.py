"""The gate's judgement: everything that is not clearly allowed is denied."""

from datetime import timedelta
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st
from langchain_core.messages import AIMessage, HumanMessage, ToolMessage

from agent.approval import asks_again
from agent.bootstrap import load_tools
from agent.nodes._judgement import BegunFacts, SpendFacts, judge_begun, judge_login, judge_spend, screen
from agent.nodes._messages import Proposal, declare, open_calls, ordered, propose
from tests.doubles.plans import ACCOUNT, make_plan
from tests.doubles.scripted import assert_is_accepted
from tools.core.failure.signal import Signal, Trouble
from tools.core.login import Fitness
from tools.core.plan import Approval
from tools.core.ports import PlanState, PlanStatus, StepState, StepStatus
from tools.core.rule import Kind, Violation
from tools.core.target import Target
from tools.core.tool import Effect

TOOLS = load_tools()
FIT = Fitness(advertisers=(ACCOUNT,))
REFUSAL = Violation(rule="text_length", field="text", kind=Kind.PRODUCT, message="too long")


def _call(name: str, args: dict[str, Any] | None = None, call_id: str = "1") -> Any:
    return {"name": name, "args": args or {}, "id": call_id, "type": "tool_call"}


def _proposal(name: str, args: dict[str, Any] | None = None, target: Target = Target.SANDBOX) -> Proposal:
    return propose(_call(name, args), TOOLS, target)


def _plan_state(status: PlanStatus) -> PlanState:
    plan = make_plan()
    approval = Approval(fingerprint=plan.fingerprint, words="yes", at=plan.made_at)
    steps = tuple(StepState(step=write.step, status=StepStatus.READY) for write in plan.writes)
    return PlanState(plan=plan, session="talk", status=status, approval=approval, steps=steps)


def _facts(**changes: Any) -> SpendFacts:
    plain = {
        "missing": (),
        "refusals": (),
        "fitness": FIT,
        "plan_state": None,
        "plan_fits": False,
        "edit_was_refused": False,
        "account_is_known": True,
        "is_repeat": False,
        "plan_only": False,
        "waits_for_login": False,
    }
    return SpendFacts.model_validate(plain | changes)


@pytest.mark.parametrize(
    ("name", "args", "rule"),
    [
        ("approve", {}, "unknown_tool"),
        ("submit_ad", {}, "unknown_tool"),
        ("submit_ad_mock", {"approved": True}, "bad_arguments"),
        ("update_draft", {"advertiser_id": "1"}, "bad_arguments"),
        ("update_draft", {"budget_mode": "hourly"}, "bad_arguments"),
        ("validate_existing_music", {}, "bad_arguments"),
    ],
)
def test_an_impossible_call_is_denied_with_its_reason(name: str, args: dict[str, Any], rule: str) -> None:
    decided = screen([_proposal(name, args)], 16)

    assert [(one.do, one.rule) for one in decided] == [("deny", rule)]
    assert decided[0].why


def test_reads_and_edits_run_while_spends_and_logins_stay_open() -> None:
    names = ("list_music", "update_draft", "submit_ad_mock", "build_auth_url")

    assert [one.tool for one in screen([_proposal(name) for name in names], 16)] == ["list_music", "update_draft"]


def test_calls_beyond_the_limit_are_denied() -> None:
    decided = screen([_proposal("list_ads") for _ in range(20)], 16)

    assert [one.rule for one in decided].count("too_many_calls") == 4


@pytest.mark.parametrize(
    ("changes", "do", "rule"),
    [
        ({"edit_was_refused": True}, "deny", "edit_refused"),
        ({"refusals": (REFUSAL,)}, "deny", "text_length"),
        ({"missing": ("text",)}, "deny", "missing"),
        ({"fitness": Fitness(signal=Signal(trouble=Trouble.LOGGED_OUT))}, "login", "login_needed"),
        ({"fitness": Fitness(signal=Signal(trouble=Trouble.NO_ADVERTISER))}, "deny", "no_advertiser"),
        ({"account_is_known": False}, "deny", "missing"),
        ({"is_repeat": True}, "deny", "already_settled"),
        ({"plan_only": True}, "deny", "plan_only"),
        ({}, "plan", "approval_needed"),
        ({"plan_state": _plan_state(PlanStatus.PLANNED), "plan_fits": True}, "plan", "approval_needed"),
        ({"plan_state": _plan_state(PlanStatus.VOID), "plan_fits": True}, "plan", "approval_needed"),
        ({"plan_state": _plan_state(PlanStatus.REJECTED), "plan_fits": True}, "plan", "approval_needed"),
        ({"plan_state": _plan_state(PlanStatus.APPROVED), "plan_fits": False}, "plan", "approval_needed"),
        ({"plan_state": _plan_state(PlanStatus.APPROVED), "plan_fits": True}, "submit", "approved"),
    ],
)
def test_a_spend_goes_out_only_when_everything_holds(changes: dict[str, Any], do: str, rule: str) -> None:
    (decision,) = judge_spend([_proposal("submit_ad_mock")], _facts(**changes))

    assert (decision.do, decision.rule) == (do, rule)


def test_one_spend_and_one_login_at_a_time() -> None:
    spends = judge_spend([_proposal("submit_ad_mock")] * 3, _facts())
    logins = judge_login([_proposal("build_auth_url")] * 2)

    assert [one.do for one in spends] == ["plan", "deny", "deny"]
    assert [one.do for one in logins] == ["login", "deny"]


def _begun(**changes: Any) -> BegunFacts:
    begun = _plan_state(PlanStatus.SENDING)
    plain = {
        "plan_state": begun,
        "fitness": FIT,
        "now": begun.plan.made_at,
        "is_here": True,
        "plan_only": False,
        "waits_for_login": False,
        "login_was_refused": False,
    }
    return BegunFacts.model_validate(plain | changes)


def test_a_begun_plan_goes_on_only_with_a_login_of_its_own_account() -> None:
    other = ACCOUNT.model_copy(update={"advertiser_id": "7"})

    assert judge_begun(_begun()).do == "submit"
    other_account = judge_begun(_begun(fitness=Fitness(advertisers=(other,))))
    assert (other_account.do, other_account.rule) == ("login", "another_account")
    assert judge_begun(_begun(fitness=Fitness(signal=Signal(trouble=Trouble.LOGGED_OUT)))).do == "login"


@pytest.mark.parametrize(
    ("changes", "rule"),
    [
        ({"approval": None}, "withdrawn"),
        ({"is_held": True}, "held"),
        ({"wanted_at": make_plan().made_at - timedelta(minutes=31)}, "approved_long_ago"),
    ],
)
def test_a_begun_plan_stands_still_as_the_journal_says(changes: dict[str, Any], rule: str) -> None:
    judged = judge_begun(_begun(plan_state=_plan_state(PlanStatus.SENDING).model_copy(update=changes)))
    assert (judged.do, judged.rule) == ("deny", rule)


@pytest.mark.parametrize(("changes", "rule"), [({"is_here": False}, "elsewhere"), ({"plan_only": True}, "plan_only")])
def test_a_begun_plan_goes_on_in_its_own_place_alone_and_never_with_plan(changes: dict[str, Any], rule: str) -> None:
    judged = judge_begun(_begun(**changes))
    assert (judged.do, judged.rule) == ("deny", rule)


@pytest.mark.parametrize(
    ("words", "again"),
    [
        ("try again", True), ("another one please", True), ("submit it.", True), ("envíalo otra vez", True),
        ("noch einmal senden", True), ("encore une fois", True), ("envia de novo", True), ("再提交一次", True),
        ("もう一度送って", True), ("thanks!", False), ("hi", False),
        ("submit it to my boss", False), ("gracias", False),
    ],
)  # fmt: skip
def test_asking_again_is_read_from_the_persons_words(words: str, again: bool) -> None:
    assert asks_again(words) is again


@pytest.mark.parametrize("tool", TOOLS.values(), ids=lambda tool: tool.name)
def test_every_tool_is_declared_flat_and_without_what_providers_drop(tool: Any) -> None:
    parameters = declare(tool)["function"]["parameters"]

    for schema in parameters["properties"].values():
        assert set(schema) <= {"type", "enum", "items", "description"}
        assert schema["type"] in ("string", "array")
        assert schema.get("items", {}).get("type", "string") == "string"


def test_only_reads_and_edits_can_run_and_no_spend_has_arguments() -> None:
    for tool in TOOLS.values():
        assert (tool.run is not None) is (tool.effect in (Effect.READ, Effect.EDIT))
        if tool.effect is Effect.SPEND:
            assert declare(tool)["function"]["parameters"]["properties"] == {}


MESSAGES = st.lists(
    st.one_of(
        st.builds(lambda text: HumanMessage(text), st.text(max_size=5)),
        st.builds(
            lambda ids: AIMessage("", tool_calls=[_call("list_ads", call_id=one) for one in ids]),
            st.lists(st.sampled_from("abcdef"), unique=True, max_size=3),
        ),
        st.builds(lambda one: ToolMessage("{}", tool_call_id=one, name="list_ads"), st.sampled_from("abcdefg")),
    ),
    max_size=12,
)


@given(messages=MESSAGES)
def test_any_history_is_put_into_an_order_that_providers_accept(messages: list[Any]) -> None:
    assert_is_accepted(ordered(messages))


def test_calls_stay_open_until_they_are_answered() -> None:
    reply = AIMessage("", tool_calls=[_call("list_ads", call_id="a"), _call("list_music", call_id="b")])
    answer = ToolMessage("{}", tool_call_id="a", name="list_ads")

    assert [call["id"] for call in open_calls([reply, answer])] == ["b"]
