"""Where each node leads: every condition has its own way, and what nobody decided leads nowhere near a write."""

from typing import Any

import pytest

from agent.nodes import routes
from agent.state import Decision, GateAction, Heard, Sent, State
from tools.core.failure.causes import Cause
from tools.core.failure.judgement import Failure
from tools.core.failure.row import Outcome, Verdict
from tools.core.failure.signal import Signal, Trouble
from tools.core.failure.words import explain

SENT = Sent(signal=Signal(trouble=Trouble.TIMEOUT), step=None, attempt=1)


def _decided(*actions: GateAction) -> tuple[Decision, ...]:
    return tuple(Decision(call_id="1", tool="any", do=one, rule="any", why="any") for one in actions)


def _failed(verdict: Verdict) -> Failure:
    words = explain(Cause.TIMEOUT)
    return Failure(
        code="TIMEOUT",
        outcome=Outcome.UNKNOWN,
        verdict=verdict,
        retryable=True,
        attempt=1,
        explanation=words,
        fix=words,
    )


@pytest.mark.parametrize(
    ("state", "way"),
    [
        ({}, "calls were answered or refused"),
        ({"decisions": _decided("deny")}, "calls were answered or refused"),
        ({"decisions": _decided("deny", "plan")}, "all rules pass, not yet approved"),
        ({"decisions": _decided("plan", "submit")}, "approved: exactly this plan"),
        ({"decisions": _decided("submit", "login")}, "a login is needed"),
        ({"decisions": _decided("submit", "login", "run")}, "a read or an edit is allowed"),
        ({"decisions": _decided("submit", "run"), "ended": "talked"}, "nothing proposed, a rule asks, or a limit"),
    ],
)
def test_the_gates_decisions_lead_where_the_most_careful_of_them_leads(state: dict[str, Any], way: str) -> None:
    assert routes.after_gate(State(**state)) == way


@pytest.mark.parametrize(
    ("kind", "way"),
    [
        ("approve", "a yes to exactly this plan"),
        ("approve_and_ask", "a yes to exactly this plan"),
        ("change", "the person wants a change"),
        ("decline", "the person said no"),
        ("ask", "a question or unclear: answered, asked again"),
        ("unclear", "a question or unclear: answered, asked again"),
        ("unguarded", "a question or unclear: answered, asked again"),
    ],
)
def test_an_answer_to_a_card_leads_where_it_was_read_to_lead(kind: Any, way: str) -> None:
    assert routes.after_ask_approval(State(heard=Heard(kind=kind, text="any"))) == way


def test_without_an_answer_the_person_is_asked_again() -> None:
    assert routes.after_ask_approval(State()) == "a question or unclear: answered, asked again"


@pytest.mark.parametrize(
    ("verdict", "way"),
    [
        (Verdict.RETRY, "nothing was created, worth another try"),
        (Verdict.WAIT, "nothing was created, worth another try"),
        (Verdict.LOOK_UP, "the outcome is unknown"),
        (Verdict.RENEW, "the login must be renewed"),
        (Verdict.FIX, "the person can fix it"),
        (Verdict.ASK, "the person can fix it"),
        (Verdict.STOP, "final: explained, not tried again"),
    ],
)
def test_a_failure_leads_where_its_verdict_says(verdict: Verdict, way: str) -> None:
    assert routes.after_reason_failure(State(failure=_failed(verdict))) == way


def test_a_failure_that_nobody_judged_is_final() -> None:
    assert routes.after_reason_failure(State()) == "final: explained, not tried again"


@pytest.mark.parametrize(
    ("route", "state", "way"),
    [
        (routes.after_intake, {}, "nothing is unsettled"),
        (routes.after_intake, {"plan": "f"}, "an earlier submission is unsettled"),
        (routes.after_check_rules, {}, "nothing to ask yet"),
        (routes.after_check_rules, {"ended": "incomplete"}, "a rule asks or refuses"),
        (routes.after_await_login, {}, "logged in, or not yet"),
        (routes.after_await_login, {"ended": "declined"}, "no login: declined or failed"),
        (routes.after_submit, {}, "everything was created"),
        (routes.after_submit, {"sent": SENT}, "refused, failed, or no answer"),
        (routes.after_report, {}, "more was asked"),
        (routes.after_report, {"ended": "submitted"}, "nothing more was asked"),
        (routes.after_look_up, {}, "it was found, or waits for the person"),
        (routes.after_look_up, {"sent": SENT}, "it is not there"),
        (routes.after_look_up, {"sent": SENT, "ended": "unknown"}, "it is still unknown"),
    ],
)
def test_every_other_node_leads_by_one_question_alone(route: Any, state: dict[str, Any], way: str) -> None:
    assert route(State(**state)) == way
