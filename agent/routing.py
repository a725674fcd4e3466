"""Where each node leads: pure functions of the state, one label for each condition."""

from typing import Literal

from agent.state import State
from tools.core.codes import Verdict


def after_intake(state: State) -> Literal["unsettled", "new"]:
    """An earlier submission that is not settled comes before new words."""
    return "unsettled" if state.plan is not None else "new"


def after_gate(state: State) -> Literal["run", "login", "plan", "submit", "speak", "end"]:
    """Follow the gate's decisions."""
    done = {one.do for one in state.decisions}
    if state.ended is not None:
        return "end"
    if "run" in done:
        return "run"
    if "login" in done:
        return "login"
    if "submit" in done:
        return "submit"
    return "plan" if "plan" in done else "speak"


def after_check_rules(state: State) -> Literal["gate", "asked"]:
    """A question in the rules' own words ends the turn."""
    return "asked" if state.ended is not None else "gate"


def after_await_login(state: State) -> Literal["gate", "denied"]:
    """A refused login ends the turn."""
    return "denied" if state.ended is not None else "gate"


def after_ask_approval(state: State) -> Literal["approved", "again", "change", "no"]:
    """Follow how the person's answer was read."""
    match state.heard.kind if state.heard else "unclear":
        case "approve" | "approve_and_ask":
            return "approved"
        case "change":
            return "change"
        case "decline":
            return "no"
        case _:
            return "again"


def after_submit(state: State) -> Literal["created", "failed"]:
    """Tell success from trouble."""
    return "created" if state.sent is None else "failed"


def after_report(state: State) -> Literal["answered", "unanswered"]:
    """Answer what the person asked beside their yes."""
    return "unanswered" if state.ended is None else "answered"


def after_reason_failure(state: State) -> Literal["retryable", "unknown", "renew", "fix", "final"]:
    """Follow the verdict."""
    match state.failure.verdict if state.failure else Verdict.STOP:
        case Verdict.RETRY | Verdict.WAIT:
            return "retryable"
        case Verdict.LOOK_UP:
            return "unknown"
        case Verdict.RENEW:
            return "renew"
        case Verdict.FIX | Verdict.ASK:
            return "fix"
        case _:
            return "final"


def after_look_up(state: State) -> Literal["found", "absent", "unknown"]:
    """Go on where the write was found; judge again where it was not."""
    if state.ended is not None:
        return "unknown"
    return "found" if state.sent is None else "absent"
