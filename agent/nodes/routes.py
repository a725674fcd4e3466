"""Where each node leads: pure functions of the state. A route is named by the condition under which it is taken."""

from typing import Literal

from agent.state import State
from tools.core.failure.row import Verdict

AfterIntake = Literal["nothing is unsettled", "an earlier submission is unsettled"]
AfterGate = Literal[
    "a read or an edit is allowed",
    "a login is needed",
    "all rules pass, not yet approved",
    "approved: exactly this plan",
    "calls were answered or refused",
    "nothing proposed, a rule asks, or a limit",
]
AfterCheckRules = Literal["nothing to ask yet", "a rule asks or refuses"]
AfterAwaitLogin = Literal["logged in, or not yet", "no login: declined or failed"]
AfterAskApproval = Literal[
    "a yes to exactly this plan",
    "a question or unclear: answered, asked again",
    "the person wants a change",
    "the person said no",
]
AfterSubmit = Literal["everything was created", "refused, failed, or no answer"]
AfterReport = Literal["more was asked", "nothing more was asked"]
AfterReasonFailure = Literal[
    "nothing was created, worth another try",
    "the outcome is unknown",
    "the login must be renewed",
    "the person can fix it",
    "final: explained, not tried again",
]
AfterLookUp = Literal["it was found, or waits for the person", "it is not there", "it is still unknown"]


def after_intake(state: State) -> AfterIntake:
    """An earlier submission that is not settled comes before new words."""
    return "nothing is unsettled" if state.plan is None else "an earlier submission is unsettled"


def after_gate(state: State) -> AfterGate:
    """Follow the gate's decisions."""
    done = {one.do for one in state.decisions}
    if state.ended is not None:
        return "nothing proposed, a rule asks, or a limit"
    if "run" in done:
        return "a read or an edit is allowed"
    if "login" in done:
        return "a login is needed"
    if "submit" in done:
        return "approved: exactly this plan"
    return "all rules pass, not yet approved" if "plan" in done else "calls were answered or refused"


def after_check_rules(state: State) -> AfterCheckRules:
    """A question in the rules' own words ends the turn."""
    return "nothing to ask yet" if state.ended is None else "a rule asks or refuses"


def after_await_login(state: State) -> AfterAwaitLogin:
    """A refused login ends the turn."""
    return "logged in, or not yet" if state.ended is None else "no login: declined or failed"


def after_ask_approval(state: State) -> AfterAskApproval:
    """Follow how the person's answer was read."""
    match state.heard.kind if state.heard else "unclear":
        case "approve" | "approve_and_ask":
            return "a yes to exactly this plan"
        case "change":
            return "the person wants a change"
        case "decline":
            return "the person said no"
        case _:
            return "a question or unclear: answered, asked again"


def after_submit(state: State) -> AfterSubmit:
    """Tell success from trouble."""
    return "everything was created" if state.sent is None else "refused, failed, or no answer"


def after_report(state: State) -> AfterReport:
    """Answer what the person asked beside their yes."""
    return "more was asked" if state.ended is None else "nothing more was asked"


def after_reason_failure(state: State) -> AfterReasonFailure:
    """Follow the verdict."""
    match state.failure.verdict if state.failure else Verdict.STOP:
        case Verdict.RETRY | Verdict.WAIT:
            return "nothing was created, worth another try"
        case Verdict.LOOK_UP:
            return "the outcome is unknown"
        case Verdict.RENEW:
            return "the login must be renewed"
        case Verdict.FIX | Verdict.ASK:
            return "the person can fix it"
        case _:
            return "final: explained, not tried again"


def after_look_up(state: State) -> AfterLookUp:
    """Go on where the write was found; judge again where it was not, and at the gate what the person has to say."""
    if state.ended is not None:
        return "it is still unknown"
    return "it was found, or waits for the person" if state.sent is None else "it is not there"
