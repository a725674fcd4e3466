"""What a person reads about a failure: what happened and why, then what to do now."""

from collections.abc import Mapping

from tools.core.codes import Cause, Verdict
from tools.core.sentence import Sentence, Told
from tools.core.signal import Signal, Trouble

_EXPLANATIONS = {
    Cause.TOKEN: "TikTok does not accept the login: it is missing, has expired or was revoked.",
    Cause.PERMISSION: (
        "The login may not manage ads. Either it was granted without the ads permissions, "
        "or it is a Login Kit login, which can never create ads."
    ),
    Cause.GEO: "TikTok does not allow this in the account's region.",
    Cause.THROTTLED: "TikTok is limiting how many requests this app may send at the moment.",
    Cause.DUPLICATE: "TikTok says that it has seen this very request before.",
    Cause.PARTIAL: "TikTok carried out only a part of the request.",
    Cause.PARAMETER: "TikTok refused one of the values that were sent.",
    Cause.ACCOUNT: "TikTok does not accept the ad account: it is gone, or this login has no role in it.",
    Cause.NO_ADVERTISER: "The login worked, but it comes with no ad account, so there is nothing to put an ad into.",
    Cause.NOT_APPROVED: "What was approved is no longer what would be sent, so nothing was sent.",
    Cause.APP: "TikTok does not accept the app's own id and secret, or has blocked the app.",
    Cause.AUTH_CODE: "TikTok does not accept the login code: it was used, has expired, or belongs to another product.",
    Cause.FILE: "TikTok refused a file.",
    Cause.NOT_READY: "TikTok is still busy with something this depends on.",
    Cause.QUOTA: "The ad account has reached the number of ads it may have.",
    Cause.NOT_SUPPORTED: "TikTok does not offer this here.",
    Cause.MAINTENANCE: "TikTok is down for maintenance.",
    Cause.PLATFORM_TROUBLE: "Something failed on TikTok's side.",
    Cause.TRANSPORT: "The connection to TikTok broke.",
    Cause.TIMEOUT: "TikTok did not answer in time.",
    Cause.BAD_ANSWER: "TikTok answered with something that is not an answer of its interface.",
    Cause.UNKNOWN: "TikTok answered with a code that is not in its published list.",
}

_CLOSER = {
    (Trouble.LOGGED_OUT, None): Sentence("reasons.logged_out", "Nobody is logged in to TikTok here."),
    (Trouble.WRONG_FAMILY, None): Sentence(
        "reasons.wrong_family", "This is a Login Kit login; it is for people's own videos and can never create ads."
    ),
    (Trouble.CROWDED, None): Sentence(
        "reasons.crowded", "Too many requests of this machine are waiting for their turn with TikTok already."
    ),
    (Trouble.FOREIGN_HOST, None): Sentence(
        "reasons.foreign_host", "That address does not belong to the chosen target, so nothing was sent to it."
    ),
    (Trouble.CODE, 40102): Sentence("reasons.token_expired", "The login to TikTok has expired."),
    (Trouble.CODE, 40104): Sentence("reasons.token_absent", "TikTok got no login with the request."),
    (Trouble.CODE, 40105): Sentence(
        "reasons.token_revoked", "TikTok does not accept the login: it is wrong or was revoked."
    ),
}

_STOPS = {
    Cause.PERMISSION: (
        "This cannot be retried as it is: tick the ads permissions for the app in TikTok's portal, "
        "then log in again with `tiktok-ads auth login`."
    ),
    Cause.GEO: "This cannot be retried from here: use an ad account of a region where TikTok allows it.",
    Cause.APP: "Check TIKTOK_APP_ID and TIKTOK_APP_SECRET against the app's page in TikTok's portal, then try again.",
    Cause.AUTH_CODE: "Start the login again with `tiktok-ads auth login`; a code works once.",
    Cause.QUOTA: "Delete ads that are no longer needed, or ask TikTok for more, then try again.",
    Cause.NOT_SUPPORTED: "This cannot be retried as it is; another target may offer it.",
    Cause.NO_ADVERTISER: "Create an ad account in TikTok Ads Manager, or have one shared with you, then log in again.",
    Cause.NOT_APPROVED: "Ask for it again; you are shown the plan as it now is.",
    Cause.TOKEN: "Log in again with `tiktok-ads auth login`, then try again.",
    Cause.THROTTLED: "Nothing was sent again; try once more in a few minutes.",
    Cause.MAINTENANCE: "Nothing was sent again; try once more when TikTok is back.",
    Cause.DUPLICATE: "Nothing was found that it made, so it is not sent again. Check the ads in the account first.",
    Cause.UNKNOWN: "It is not retried: nobody can say what a retry would do. Check the ads in the account first.",
}

_MENDS = {
    Verdict.LOOK_UP: "Nothing is sent again before it is clear whether this arrived; looking it up now.",
    Verdict.RENEW: "Log in again; what you approved is kept and goes on afterwards.",
    Verdict.FIX: "Change the value that TikTok names, and it can be submitted again.",
    Verdict.ASK: "Choose another ad account, or have a role in this one granted, then try again.",
    Verdict.STOP: "It was tried as often as is sensible. Say `try again` when you want another attempt.",
}

_REASONS = {cause: Sentence(f"reasons.{cause.value}", english) for cause, english in _EXPLANATIONS.items()}
_WAYS_OUT = {verdict: Sentence(f"ways_out.{verdict.value}", english) for verdict, english in _MENDS.items()}
_AFTER_A_STOP = {cause: Sentence(f"ways_out.stop_{cause.value}", english) for cause, english in _STOPS.items()}
_TRYING_AGAIN = Sentence("ways_out.retry", "Trying again in {seconds} s.")
_LOG_IN_FIRST = Sentence(
    "ways_out.log_in_first", "Please log in; nothing was sent yet, and I go on from here afterwards."
)
_LEFT_BEHIND = Sentence(
    "reasons.left_behind", "{why} What was created before it stays there, paused and without an ad: {left}."
)
_AND_NOW = Sentence("reasons.and_now", "{why} {way_out}")
_LEFT = {
    "campaign_id": Sentence("reasons.left_campaign", "campaign {id}"),
    "adgroup_id": Sentence("reasons.left_adgroup", "adgroup {id}"),
    "ad_id": Sentence("reasons.left_ad", "ad {id}"),
}


def explain(cause: Cause, signal: Signal | None = None) -> Told:
    """Say what happened and why, as closely as the signal tells."""
    closer = _CLOSER.get((signal.trouble, signal.number)) if signal else None
    return (closer or _REASONS[cause]).told()


def mend(cause: Cause, verdict: Verdict, wait_seconds: float, attempt: int) -> Told:
    """Say what to do now, or what this program does now."""
    if verdict in (Verdict.RETRY, Verdict.WAIT):
        return _TRYING_AGAIN.told(seconds=f"{wait_seconds:g}")
    if verdict is Verdict.STOP and cause in _AFTER_A_STOP:
        return _AFTER_A_STOP[cause].told()
    if verdict is Verdict.RENEW and attempt == 0:
        return _LOG_IN_FIRST.told()
    return _WAYS_OUT[verdict].told()


def and_now(why: Told, way_out: Told) -> Told:
    """Say both at once: what happened, and what to do now."""
    return _AND_NOW.told(why=(why,), way_out=(way_out,))


def with_leftovers(why: Told, created: Mapping[str, str]) -> Told:
    """Add what was created before the failure and stays on the platform."""
    left = tuple(_LEFT[name].told(id=created_id) for name, created_id in created.items())
    return _LEFT_BEHIND.told(why=(why,), left=left) if left else why
