"""The gate's judgement: everything that is not clearly allowed is denied."""

from datetime import timedelta
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st
from langchain_core.messages import AIMessage, HumanMessage, ToolMessage

from agent.approval import asks_again
from agent.bootstrap import load_tools
from agent.nodes._facts import Known
from agent.nodes._judgement import BegunFacts, SpendFacts, judge_begun, judge_login, judge_spend, screen, spend_facts
from agent.nodes._messages import Proposal, declare, open_calls, ordered, propose
from agent.state import Ran, State
from tests.doubles.plans import ACCOUNT, make_plan
from tests.doubles.scripted import assert_is_accepted
from tools.core.failure.signal import Signal, Trouble
from tools.core.login import Fitness
from tools.core.plan import Approval
from tools.core.ports import PlanState, PlanStatus, StepState, StepStatus
from tools.core.rule import Facts, Kind, Violation
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
        "account_is_named": True,
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
        assert schema["type"] in ("string", "array", "boolean")
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


def _approved(**changes: Any) -> PlanState:
    return _plan_state(PlanStatus.APPROVED).model_copy(update=changes)


@pytest.mark.parametrize(
    ("changes", "do", "rule"),
    [
        ({"plan_state": _approved(status=PlanStatus.SENDING)}, "submit", "approved"),
        ({"plan_state": _approved(status=PlanStatus.APPLIED)}, "submit", "approved"),
        ({"plan_state": _approved(is_held=True)}, "plan", "approval_needed"),
        ({"plan_state": _approved(approval=None)}, "plan", "approval_needed"),
        ({"plan_state": _approved(is_copied=True)}, "plan", "copied"),
        ({"plan_state": _approved(), "waits_for_login": True}, "login", "login_waits"),
        ({"plan_state": None, "waits_for_login": True}, "plan", "approval_needed"),
        ({"plan_state": _approved(is_copied=True), "waits_for_login": True}, "plan", "copied"),
        ({"plan_state": _approved(), "plan_only": True}, "deny", "plan_only"),
        ({"plan_state": _approved(), "refusals": (REFUSAL,), "plan_only": True}, "deny", "text_length"),
        ({"plan_state": _approved(), "account_is_known": False}, "deny", "missing"),
    ],
)
def test_an_approved_spend_waits_for_whatever_else_has_to_hold(changes: dict[str, Any], do: str, rule: str) -> None:
    (decision,) = judge_spend([_proposal("submit_ad_mock")], _facts(**({"plan_fits": True} | changes)))

    assert (decision.do, decision.rule) == (do, rule)


@pytest.mark.parametrize(
    ("trouble", "number", "do", "rule"),
    [
        (Trouble.NO_ADVERTISER, None, "deny", "no_advertiser"),
        (Trouble.LOGGED_OUT, None, "login", "login_needed"),
        (Trouble.CODE, 40105, "login", "login_needed"),
        (Trouble.CODE, 40001, "login", "login_needed"),
        (Trouble.WRONG_FAMILY, None, "login", "login_needed"),
        (Trouble.TIMEOUT, None, "deny", "unreachable"),
        (Trouble.CODE, 40100, "deny", "unreachable"),
    ],
)
def test_a_login_that_is_not_fit_is_renewed_where_that_helps(
    trouble: Trouble, number: int | None, do: str, rule: str
) -> None:
    unfit = Fitness(signal=Signal(trouble=trouble, number=number), advertisers=(ACCOUNT,))
    (spend,) = judge_spend([_proposal("submit_ad_mock")], _facts(fitness=unfit))
    begun = judge_begun(_begun(fitness=unfit))

    assert {(one.do, one.rule) for one in (spend, begun)} == {(do, rule)}


def _state(**changes: Any) -> State:
    plan = make_plan()
    return State(draft=plan.draft, messages=[HumanMessage("a trip to Paris")], **changes)


def _known(**changes: Any) -> Known:
    facts = Facts(target=Target.SANDBOX, now=make_plan().made_at, advertiser=ACCOUNT)
    plain = {"fitness": FIT, "advertiser": ACCOUNT, "facts": facts, "missing": (), "violations": ()}
    return Known.model_validate(plain | changes)


def _laid_out(
    state: State, known: Known, plan_state: PlanState | None, place: str = "", named: str | None = None
) -> SpendFacts:
    return spend_facts(state, known, plan_state, plan_only=False, place=place, named=named)


@pytest.mark.parametrize("target", list(Target))
def test_where_money_is_real_a_setting_has_to_name_the_account_too(target: Target) -> None:
    facts = Facts(target=target, now=make_plan().made_at, advertiser=ACCOUNT)
    unnamed = _laid_out(_state(), _known(facts=facts), None)
    named = _laid_out(_state(), _known(facts=facts), None, named=ACCOUNT.advertiser_id)

    rules = [judge_spend([_proposal("submit_ad")], one)[0].rule for one in (unnamed, named)]
    assert rules == ["unnamed_account" if target is Target.PRODUCTION else "approval_needed", "approval_needed"]


def test_a_plan_fits_while_all_of_it_is_what_would_be_sent_now() -> None:
    assert _laid_out(_state(), _known(), _approved()).plan_fits


@pytest.mark.parametrize(
    ("state", "known", "plan_state", "place"),
    [
        (_state(), _known(), None, ""),
        (State(draft=make_plan(text="Three for one").draft), _known(), _approved(), ""),
        (_state(), _known(), _approved(), "elsewhere"),
        (_state(), _known(advertiser=ACCOUNT.model_copy(update={"advertiser_id": "7"})), _approved(), ""),
        (_state(), _known(advertiser=None), _approved(), ""),
        (_state(), _known(), _approved(is_copied=True), ""),
        (
            _state(),
            _known(facts=Facts(target=Target.PRODUCTION, now=make_plan().made_at, advertiser=ACCOUNT)),
            _approved(),
            "",
        ),
        (
            _state(),
            _known(
                facts=Facts(target=Target.SANDBOX, now=make_plan().made_at + timedelta(minutes=31), advertiser=ACCOUNT)
            ),
            _approved(),
            "",
        ),
    ],
    ids=["no plan", "other words", "other place", "other account", "no account", "copied", "other target", "old"],
)
def test_a_plan_of_which_one_thing_is_another_does_not_fit(
    state: State, known: Known, plan_state: PlanState | None, place: str
) -> None:
    assert not _laid_out(state, known, plan_state, place).plan_fits


@pytest.mark.parametrize(
    ("edits", "went_well", "is_refused"), [(True, False, True), (True, True, False), (False, False, False)]
)
def test_an_edit_that_did_not_go_well_is_remembered(edits: bool, went_well: bool, is_refused: bool) -> None:
    ran = (Ran(name="list_ads"), Ran(name="update_draft", edits=edits, went_well=went_well))

    assert _laid_out(_state(ran=ran), _known(), None).edit_was_refused is is_refused


@pytest.mark.parametrize(
    ("settled", "words", "is_repeat"),
    [
        (make_plan().draft.content, "thanks!", True),
        (make_plan().draft.content, "try again", False),
        (make_plan(text="Three for one").draft.content, "thanks!", False),
        (None, "thanks!", False),
    ],
)
def test_an_ad_that_was_settled_is_no_repeat_once_the_person_asks_again(
    settled: str | None, words: str, is_repeat: bool
) -> None:
    state = State(draft=make_plan().draft, messages=[HumanMessage(words)], settled_content=settled)

    assert _laid_out(state, _known(), None).is_repeat is is_repeat


def test_whether_an_account_is_known_is_laid_out_with_what_was_found() -> None:
    advice = REFUSAL.model_copy(update={"kind": Kind.ADVICE})
    known = _known(missing=("text",), violations=(REFUSAL, advice), advertiser=None)
    facts = _laid_out(_state(waits_for_login=True), known, None)

    assert (facts.missing, facts.refusals) == (("text",), (REFUSAL,))
    assert (facts.account_is_known, facts.waits_for_login, facts.plan_only) == (False, True, False)
    assert _laid_out(_state(), _known(), None).account_is_known


def _all_there() -> PlanState:
    begun = _plan_state(PlanStatus.SENDING)
    there = tuple(one.model_copy(update={"status": StepStatus.APPLIED, "id": "1"}) for one in begun.steps)
    return begun.model_copy(update={"steps": there})


@pytest.mark.parametrize("changes", [{"is_here": False}, {"plan_only": True}, {"waits_for_login": True}])
def test_what_is_all_there_is_closed_wherever_and_however_it_is_asked_for(changes: dict[str, Any]) -> None:
    assert judge_begun(_begun(plan_state=_all_there(), **changes)).do == "submit"
    assert judge_begun(_begun(plan_state=_all_there().model_copy(update={"approval": None}))).rule == "withdrawn"


@pytest.mark.parametrize(
    ("of_plan", "changes", "do", "rule"),
    [
        ({"is_copied": True}, {}, "deny", "copied"),
        ({"is_held": True}, {"waits_for_login": True}, "login", "login_waits"),
        ({}, {"waits_for_login": True}, "login", "login_waits"),
        ({}, {"login_was_refused": True}, "login", "login_waits"),
        ({"wanted_at": make_plan().made_at - timedelta(minutes=30)}, {}, "submit", "approved"),
        ({"wanted_at": make_plan().made_at - timedelta(minutes=31)}, {"waits_for_login": True}, "login", "login_waits"),
        ({"is_held": True, "wanted_at": make_plan().made_at - timedelta(minutes=31)}, {}, "deny", "held"),
        ({"is_held": True}, {"login_was_refused": True}, "deny", "held"),
    ],
)
def test_a_begun_plan_waits_for_its_login_and_for_the_persons_word(
    of_plan: dict[str, Any], changes: dict[str, Any], do: str, rule: str
) -> None:
    plan_state = _plan_state(PlanStatus.SENDING).model_copy(update=of_plan)
    judged = judge_begun(_begun(plan_state=plan_state, **changes))

    assert (judged.do, judged.rule) == (do, rule)


def test_a_call_of_nothing_known_is_refused_even_where_nobody_says_why() -> None:
    assert [one.rule for one in screen([Proposal(call_id="1", name="any")], 1)] == ["unknown_tool"]


def test_the_last_call_within_the_limit_is_still_taken() -> None:
    decided = screen([_proposal("list_ads") for _ in range(3)], 2)

    assert [one.do for one in decided] == ["run", "run", "deny"]
