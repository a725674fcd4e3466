"""What a person reads about a failure: what happened and why, then what to do now."""

from tools.core.codes import Cause, Verdict
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
    (Trouble.LOGGED_OUT, None): "Nobody is logged in to TikTok here.",
    (Trouble.WRONG_FAMILY, None): "This is a Login Kit login; it is for people's own videos and can never create ads.",
    (Trouble.CROWDED, None): "Too many requests of this machine are waiting for their turn with TikTok already.",
    (Trouble.FOREIGN_HOST, None): "That address does not belong to the chosen target, so nothing was sent to it.",
    (Trouble.CODE, 40102): "The login to TikTok has expired.",
    (Trouble.CODE, 40104): "TikTok got no login with the request.",
    (Trouble.CODE, 40105): "TikTok does not accept the login: it is wrong or was revoked.",
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

_GENERAL_STOP = "It was tried as often as is sensible. Say `try again` when you want another attempt."

_MENDS = {
    Verdict.LOOK_UP: "Nothing is sent again before it is clear whether this arrived; looking it up now.",
    Verdict.RENEW: "Log in again; what you approved is kept and goes on afterwards.",
    Verdict.FIX: "Change the value that TikTok names, and it can be submitted again.",
    Verdict.ASK: "Choose another ad account, or have a role in this one granted, then try again.",
}


def explain(cause: Cause, signal: Signal | None = None) -> str:
    """Say what happened and why, as closely as the signal tells."""
    closer = _CLOSER.get((signal.trouble, signal.number)) if signal else None
    return closer or _EXPLANATIONS[cause]


def mend(cause: Cause, verdict: Verdict, wait_seconds: float, attempt: int) -> str:
    """Say what to do now, or what this program does now."""
    if verdict in (Verdict.RETRY, Verdict.WAIT):
        return f"Trying again in {wait_seconds:g} s."
    if verdict is Verdict.STOP:
        return _STOPS.get(cause, _GENERAL_STOP)
    if verdict is Verdict.RENEW and attempt == 0:
        return "Please log in; nothing was sent yet, and I go on from here afterwards."
    return _MENDS[verdict]
