"""From a signal to a judged failure: what became of the write, and what happens next, by the table of causes."""

from tools.core.failure.causes import Cause, cause_of
from tools.core.failure.row import Outcome, Verdict
from tools.core.failure.signal import Signal, Trouble
from tools.core.failure.words import explain, mend, wait_asked_for
from tools.core.plan import Step
from tools.core.sentence import Told
from tools.core.values import Value


class Failure(Value):
    """A judged failure."""

    code: str
    outcome: Outcome
    verdict: Verdict
    retryable: bool
    attempt: int
    explanation: Told
    fix: Told
    step: Step | None = None
    wait_seconds: float = 0
    platform_words: str = ""  # somebody else's words: shown in quotes, never obeyed


class Limits(Value):
    """How often and how long this program tries."""

    sends_per_write: int = 3
    first_wait_seconds: float = 2
    longest_wait_seconds: float = 60
    renewals_per_turn: int = 1


_NEVER_LEFT = frozenset(trouble for cause in Cause for trouble in cause.value.unsent_troubles)
_GOING_ON = (Verdict.RETRY, Verdict.WAIT)


def name_of(signal: Signal) -> str:
    """Name a failure: ours where we have a name, else TikTok's code, else the transport's."""
    if signal.trouble is Trouble.HTTP:
        return f"HTTP_{signal.number}"
    if our_name := cause_of(signal).value.our_name:
        return our_name
    return str(signal.number) if signal.trouble is Trouble.CODE else signal.trouble.name


def outcome_of_write(signal: Signal) -> Outcome:
    """Say what a failed write did, before anybody asks whether to try again."""
    if signal.trouble in _NEVER_LEFT:
        return Outcome.NOT_SENT
    return Outcome.UNKNOWN if cause_of(signal).value.may_have_applied else Outcome.REJECTED


def judge_write(signal: Signal, step: Step | None, attempt: int, limits: Limits, renewals: int = 0) -> Failure:
    """Judge a write that failed: the outcome first, then what to do, after so many log-ins in this turn."""
    return _judge(signal, outcome_of_write(signal), step, attempt, limits, renewals)


def judge_absence(signal: Signal, step: Step, attempt: int, limits: Limits) -> Failure:
    """Judge a write of unknown outcome again, after it was looked for and nothing was there."""
    return _judge(signal, Outcome.NOT_SENT, step, attempt, limits)


def judge_gate(signal: Signal) -> Failure:
    """Judge a login that was refused before anything was sent: any login that can be renewed is."""
    cause = cause_of(signal)
    verdict = Verdict.RENEW if cause in (Cause.TOKEN, Cause.PERMISSION) else Verdict.STOP
    return _failure(signal, Outcome.NOT_SENT, verdict, None, 0, 0)


def _judge(
    signal: Signal, outcome: Outcome, step: Step | None, attempt: int, limits: Limits, renewals: int = 0
) -> Failure:
    wait = _wait_seconds(signal, attempt, limits)
    cause = cause_of(signal)
    verdict = _verdict(cause, outcome, attempt, wait, limits)
    if verdict is Verdict.RENEW and renewals >= limits.renewals_per_turn:
        verdict = Verdict.STOP
    failure = _failure(signal, outcome, verdict, step, attempt, wait if verdict in _GOING_ON else 0)
    if verdict is Verdict.STOP and cause.is_retryable and wait > limits.longest_wait_seconds:
        return failure.model_copy(update={"fix": wait_asked_for(wait)})
    return failure


def _failure(
    signal: Signal, outcome: Outcome, verdict: Verdict, step: Step | None, attempt: int, wait_seconds: float
) -> Failure:
    cause = cause_of(signal)
    return Failure(
        code=name_of(signal),
        outcome=outcome,
        verdict=verdict,
        retryable=cause.is_retryable,
        attempt=attempt,
        explanation=explain(cause, signal),
        fix=mend(cause, verdict, wait_seconds, attempt),
        step=step,
        wait_seconds=wait_seconds,
        platform_words=signal.message,
    )


def _verdict(cause: Cause, outcome: Outcome, attempt: int, wait: float, limits: Limits) -> Verdict:
    if outcome is Outcome.UNKNOWN:
        return Verdict.LOOK_UP
    is_over = attempt >= limits.sends_per_write or wait > limits.longest_wait_seconds
    return Verdict.STOP if cause.is_retryable and is_over else cause.value.verdict


def _wait_seconds(signal: Signal, attempt: int, limits: Limits) -> float:
    if signal.retry_after_seconds is not None:
        return signal.retry_after_seconds
    doubled = limits.first_wait_seconds * 2.0 ** max(0, attempt - 1)
    return min(limits.longest_wait_seconds, doubled)
