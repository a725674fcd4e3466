"""What a person reads about a login that did not work: what happened, why, and what to do now."""

from collections.abc import Mapping, Sequence

from tools.core.codes import Cause
from tools.core.outcome import cause_of
from tools.core.signal import Signal, Trouble
from tools.core.verdict_words import explain

AGAIN = "Start again with `tiktok-ads auth login`, or ask for the login here."
SCOPES: Mapping[int, str] = {
    1: "Ad Account Management",
    2: "Ads Management",
    4: "Reporting",
    6: "Creative Management",
    8: "Pixel",
}
OVER = f"This login is over: it was finished, or took longer than ten minutes. {AGAIN}"
TAKEN_ALREADY = "That answer of the browser was used already; open the address again."
USED_CODE = f"This login code was sent to TikTok before, and a code works once, so it was not sent again. {AGAIN}"
NOT_THIS_LOGIN = (
    "That answer belongs to another login, so it was refused; this one still waits. Paste the address that the "
    "browser ended on after you opened the newest address."
)
DENIED = "The login was refused in the browser. Nothing was submitted."
NO_CODE = "That holds no login code; paste the whole address that the browser ended on."
NO_TOKEN = f"TikTok answered the login with something that holds no token. {AGAIN}"
LOST = f"Nobody can say whether TikTok took the code, and a code works once. {AGAIN}"
OTHER_PRODUCT = (
    "That is the answer of TikTok's other login. Ads are managed with the login of business-api.tiktok.com, whose "
    "answer carries auth_code; Login Kit's answer carries code and scopes. Open the newest address shown here."
)
CANNOT_MAKE_ADS = "It is a Login Kit login: it shows who somebody is, and can never create ads."

_OTHER_PRODUCTS_CODES = frozenset({40108, 40115, 40131})
_ADS_CODE = f"TikTok does not accept the login code: it was used, was cancelled or has expired. {AGAIN}"
_OTHER_ENDPOINT = f"TikTok says that the code does not fit this place: it may be of TikTok's other login. {AGAIN}"
_APP = (
    "TikTok does not accept the app's id and secret. Compare TIKTOK_APP_ID and TIKTOK_APP_SECRET with the app's page "
    f"in TikTok's portal. {AGAIN}"
)
_LOGIN_KIT = {
    "invalid_client": (
        "Login Kit does not accept the client key and secret. Compare TIKTOK_CLIENT_KEY and TIKTOK_CLIENT_SECRET with "
        f"the app's page on developers.tiktok.com. {AGAIN}"
    ),
    "invalid_grant": f"Login Kit does not accept the code: it was used, has expired or was changed on the way. {AGAIN}",
    "access_denied": DENIED,
    "invalid_scope": "Login Kit does not grant user.info.basic to this app; add it on the app's page first.",
}
_VERIFIER = f"Login Kit says that the answer belongs to another try of this login (its verifier differs). {AGAIN}"


def explain_exchange(signal: Signal, redirect_uri: str) -> str:
    """Say why TikTok did not turn an ads code into a token."""
    if "redirect" in signal.message.lower():
        return _redirect(redirect_uri)
    if signal.trouble in (Trouble.TIMEOUT, Trouble.CONNECTION_LOST, Trouble.BAD_ANSWER):
        return f"{explain(cause_of(signal), signal)} {LOST}"
    if signal.trouble is Trouble.CODE and signal.number in _OTHER_PRODUCTS_CODES:
        return _OTHER_ENDPOINT
    cause = cause_of(signal)
    if cause is Cause.AUTH_CODE or (signal.number == 40002 and "auth_code" in signal.message):
        return _ADS_CODE
    return _APP if cause is Cause.APP else f"{explain(cause, signal)} {AGAIN}"


def explain_login_kit(reason: str, description: str, redirect_uri: str) -> str:
    """Say why Login Kit gave no token; its own words only help to tell one cause from another."""
    words = description.lower()
    if "redirect" in words:
        return _redirect(redirect_uri)
    if "verifier" in words or "challenge" in words:
        return _VERIFIER
    return _LOGIN_KIT.get(reason, LOST if not reason else f"Login Kit refused the login. {AGAIN}")


def explain_missing(scopes: Sequence[int]) -> str:
    """Name the permissions a login lacks, and where they are ticked."""
    named = ", ".join(f"{SCOPES.get(one, 'another permission')} ({one})" for one in scopes)
    return (
        f"The login lacks {named}. Tick it under the app's scopes at https://business-api.tiktok.com/portal/apps, "
        "wait until TikTok has reviewed the change, then log in again."
    )


def explain_username(wanted: str, found: str | None) -> str:
    """Say that somebody else logged in than was expected."""
    who = f"as @{found}" if found else "as somebody whose name TikTok does not tell"
    return (
        f"The browser was logged in {who}, and TIKTOK_USERNAME is @{wanted.lstrip('@')}. "
        "Nothing was kept. Log out of TikTok in the browser, then start again; or change TIKTOK_USERNAME."
    )


def _redirect(redirect_uri: str) -> str:
    return (
        f"TikTok does not accept the address the browser was to come back to. This program used {redirect_uri}; set "
        "TIKTOK_REDIRECT_URI to exactly what stands on the app's page, to the last slash, or register this one there."
    )
