"""Retryable or not: from cause and outcome to one verdict, by one table, with a sentence for the person."""

from tools.core.codes import Cause, Verdict
from tools.core.outcome import Outcome, cause_of, outcome_of_write
from tools.core.plan import Step
from tools.core.sentence import Told
from tools.core.signal import Signal, Trouble
from tools.core.values import Value
from tools.core.verdict_words import explain, mend


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


RETRYABLE = frozenset(
    {
        Cause.THROTTLED,
        Cause.NOT_READY,
        Cause.MAINTENANCE,
        Cause.PLATFORM_TROUBLE,
        Cause.TRANSPORT,
        Cause.TIMEOUT,
        Cause.BAD_ANSWER,
    }
)

_NOT_RETRYABLE = {
    Cause.TOKEN: Verdict.RENEW,
    Cause.PARAMETER: Verdict.FIX,
    Cause.FILE: Verdict.FIX,
    Cause.ACCOUNT: Verdict.ASK,
}

_OUR_NAMES = {
    Cause.TOKEN: "INVALID_OAUTH_TOKEN",
    Cause.PERMISSION: "MISSING_ADS_PERMISSION",
    Cause.GEO: "GEO_RESTRICTED",
    Cause.NO_ADVERTISER: "NO_ADVERTISER",
    Cause.NOT_APPROVED: "NOT_APPROVED",
}

_TROUBLE_NAMES = {
    Trouble.BAD_ANSWER: "BAD_ANSWER",
    Trouble.TIMEOUT: "TIMEOUT",
    Trouble.CONNECTION_LOST: "CONNECTION_LOST",
    Trouble.NOT_CONNECTED: "CONNECTION_LOST",
    Trouble.CROWDED: "CROWDED",
    Trouble.FOREIGN_HOST: "FOREIGN_HOST",
}


def name_of(signal: Signal) -> str:
    """Name a failure: ours where we have a name, else TikTok's code, else the transport's."""
    cause = cause_of(signal)
    if cause in _OUR_NAMES and signal.trouble is not Trouble.HTTP:
        return _OUR_NAMES[cause]
    if signal.trouble is Trouble.CODE:
        return str(signal.number)
    if signal.trouble is Trouble.HTTP:
        return f"HTTP_{signal.number}"
    return _TROUBLE_NAMES[signal.trouble]


def judge_write(signal: Signal, step: Step | None, attempt: int, limits: Limits) -> Failure:
    """Judge a write that failed: the outcome first, then what to do."""
    return _judge(signal, outcome_of_write(signal), step, attempt, limits)


def judge_absence(signal: Signal, step: Step, attempt: int, limits: Limits) -> Failure:
    """Judge a write of unknown outcome again, after it was looked for and nothing was there."""
    return _judge(signal, Outcome.NOT_SENT, step, attempt, limits)


def judge_gate(signal: Signal) -> Failure:
    """Judge a login that was refused before anything was sent: any login that can be renewed is."""
    cause = cause_of(signal)
    verdict = Verdict.RENEW if cause in (Cause.TOKEN, Cause.PERMISSION) else Verdict.STOP
    return _failure(signal, Outcome.NOT_SENT, verdict, None, 0, 0)


def _judge(signal: Signal, outcome: Outcome, step: Step | None, attempt: int, limits: Limits) -> Failure:
    wait = _wait_seconds(signal, attempt, limits)
    verdict = _verdict(cause_of(signal), outcome, attempt, wait, limits)
    return _failure(signal, outcome, verdict, step, attempt, wait if verdict in (Verdict.RETRY, Verdict.WAIT) else 0)


def _failure(
    signal: Signal, outcome: Outcome, verdict: Verdict, step: Step | None, attempt: int, wait_seconds: float
) -> Failure:
    cause = cause_of(signal)
    return Failure(
        code=name_of(signal),
        outcome=outcome,
        verdict=verdict,
        retryable=cause in RETRYABLE,
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
    if cause not in RETRYABLE:
        return _NOT_RETRYABLE.get(cause, Verdict.STOP)
    if attempt >= limits.sends_per_write or wait > limits.longest_wait_seconds:
        return Verdict.STOP
    return Verdict.WAIT if cause in (Cause.THROTTLED, Cause.MAINTENANCE) else Verdict.RETRY


def _wait_seconds(signal: Signal, attempt: int, limits: Limits) -> float:
    if signal.retry_after_seconds is not None:
        return signal.retry_after_seconds
    doubled = limits.first_wait_seconds * 2.0 ** max(0, attempt - 1)
    return min(limits.longest_wait_seconds, doubled)
