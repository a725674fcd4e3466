"""What a person reads about a failure: what happened and why, then what to do now."""

from collections.abc import Mapping

from tools.core.failure.causes import Cause
from tools.core.failure.row import Verdict
from tools.core.failure.signal import Signal, Trouble
from tools.core.sentence import Sentence, Told

_MENDS = {
    Verdict.LOOK_UP: "Nothing is sent again before it is clear whether this arrived; looking it up now.",
    Verdict.RENEW: "Log in again; what you approved is kept and goes on afterwards.",
    Verdict.FIX: "Change the value that TikTok names, and it can be submitted again.",
    Verdict.ASK: "Choose another ad account, or have a role in this one granted, then try again.",
    Verdict.STOP: "It was tried as often as is sensible. Say `try again` when you want another attempt.",
}

_REASONS = {cause: Sentence(f"reasons.{cause.value.name}", cause.value.explanation) for cause in Cause}
_CLOSER = {
    closer.to: Sentence(f"reasons.{closer.name}", closer.explanation)
    for cause in Cause
    for closer in cause.value.closer
}
_WAYS_OUT = {verdict: Sentence(f"ways_out.{verdict.value}", english) for verdict, english in _MENDS.items()}
_AFTER_A_STOP = {
    cause: Sentence(f"ways_out.stop_{cause.value.name}", cause.value.after_a_stop)
    for cause in Cause
    if cause.value.after_a_stop
}
_TRYING_AGAIN = Sentence("ways_out.retry", "Trying again in {seconds} s.")
_ASKED_TO_WAIT = Sentence(
    "ways_out.asked_to_wait",
    "TikTok asks for a pause of {seconds} s, longer than this waits. Say `try again` once that is over.",
)
_LOG_IN_FIRST = Sentence(
    "ways_out.log_in_first", "Please log in; nothing was sent yet, and I go on from here afterwards."
)
LEFT_BEHIND = Sentence(
    "reasons.left_behind", "{why} What was created before it stays there, paused and without an ad: {left}."
)
_AND_NOW = Sentence("reasons.and_now", "{why} {way_out}")
_LEFT = {
    "campaign_id": Sentence("reasons.left_campaign", "campaign {id}"),
    "adgroup_id": Sentence("reasons.left_adgroup", "ad group {id}"),
    "ad_id": Sentence("reasons.left_ad", "ad {id}"),
}


def explain(cause: Cause, signal: Signal | None = None) -> Told:
    """Say what happened and why, as closely as the signal tells."""
    closer = _CLOSER.get(_told_by(signal)) if signal else None
    return (closer or _REASONS[cause]).told()


def mend(cause: Cause, verdict: Verdict, wait_seconds: float, attempt: int) -> Told:
    """Say what to do now, or what this program does now."""
    if verdict in (Verdict.RETRY, Verdict.WAIT):
        return _TRYING_AGAIN.told(seconds=f"{wait_seconds:g}")
    if verdict is Verdict.STOP:
        return _after_a_stop(cause).told()
    if verdict is Verdict.RENEW and attempt == 0:
        return _LOG_IN_FIRST.told()
    return _WAYS_OUT[verdict].told()


def wait_asked_for(seconds: float) -> Told:
    """Say that the platform asks for a longer pause than this program makes, and what to do then."""
    return _ASKED_TO_WAIT.told(seconds=f"{seconds:g}")


def _after_a_stop(cause: Cause) -> Sentence:
    """Find the way out; only what may succeed later was tried as often as is sensible."""
    otherwise = _WAYS_OUT[Verdict.STOP if cause.is_retryable else cause.value.verdict]
    return _AFTER_A_STOP.get(cause, otherwise)


def _told_by(signal: Signal) -> int | Trouble:
    return signal.number or 0 if signal.trouble is Trouble.CODE else signal.trouble


def and_now(why: Told, way_out: Told) -> Told:
    """Say both at once: what happened, and what to do now."""
    return _AND_NOW.told(why=(why,), way_out=(way_out,))


def with_leftovers(why: Told, *created: Mapping[str, str]) -> Told:
    """Add what was created before the failure, and by earlier tries, and stays on the platform."""
    left = tuple(_LEFT[name].told(id=created_id) for ids in created for name, created_id in ids.items())
    return LEFT_BEHIND.told(why=(why,), left=left) if left else why
