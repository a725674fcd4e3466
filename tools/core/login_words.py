"""What a person reads about a login that did not work: what happened, why, and what to do now."""

from collections.abc import Mapping, Sequence

from tools.core.failure.causes import Cause, cause_of
from tools.core.failure.row import Verdict
from tools.core.failure.signal import Signal, Trouble
from tools.core.failure.words import and_now, explain, mend
from tools.core.sentence import Sentence, Told

AGAIN = "Start again with `tiktok-ads auth login`, or ask for the login here."
SCOPES: Mapping[int, str] = {
    1: "Ad Account Management",
    2: "Ads Management",
    4: "Reporting",
    6: "Creative Management",
    8: "Pixel",
}
OVER = Sentence("logins.over", f"This login is over: it was finished, or took longer than ten minutes. {AGAIN}").told()
TAKEN_ALREADY = Sentence(
    "logins.taken_already", "That answer of the browser was used already; open the address again."
).told()
USED_CODE = Sentence(
    "logins.used_code",
    f"This login code was sent to TikTok before, and a code works once, so it was not sent again. {AGAIN}",
).told()
NOT_THIS_LOGIN = Sentence(
    "logins.not_this_login",
    "That answer belongs to another login, so it was refused; this one still waits. Paste the address that the "
    "browser ended on after you opened the newest address.",
).told()
DENIED = Sentence("logins.denied", "The login was refused in the browser, so nothing is sent with it.").told()
NO_CODE = Sentence(
    "logins.no_code", "That holds no login code; paste the whole address that the browser ended on."
).told()
CUT_OFF = Sentence(
    "logins.cut_off", "That address is cut off; copy the whole address that the browser ended on, and paste it."
).told()
NO_TOKEN = Sentence("logins.no_token", f"TikTok answered the login with something that holds no token. {AGAIN}").told()
LOST = Sentence("logins.lost", f"Nobody can say whether TikTok took the code, and a code works once. {AGAIN}").told()
OTHER_PRODUCT = Sentence(
    "logins.other_product",
    "That is the answer of TikTok's other login. Ads are managed with the login of business-api.tiktok.com, whose "
    "answer carries auth_code; Login Kit's answer carries code and scopes. Open the newest address shown here.",
).told()
CANNOT_MAKE_ADS = Sentence(
    "logins.cannot_make_ads", "It is a Login Kit login: it shows who somebody is, and can never create ads."
).told()

DECLINED = Sentence("logins.declined", "All right, no login. Nothing is sent.").told()
_OTHER_PRODUCTS_CODES = frozenset({40108, 40115, 40131})
_ADS_CODE = Sentence(
    "logins.ads_code",
    f"TikTok does not accept the login code: it was used, was cancelled or has expired. {AGAIN}",
)
_OTHER_ENDPOINT = Sentence(
    "logins.other_endpoint",
    f"TikTok says that the code does not fit this place: it may be of TikTok's other login. {AGAIN}",
)
_APP = Sentence(
    "logins.app",
    "TikTok does not accept the app's id and secret. Compare TIKTOK_APP_ID and TIKTOK_APP_SECRET with the app's page "
    f"in TikTok's portal. {AGAIN}",
)
_FAILED = Sentence("logins.failed", f"{{why}} {AGAIN}")
_FAILED_UNSEEN = Sentence(
    "logins.failed_unseen",
    f"{{why}} Nobody can say whether TikTok took the code, and a code works once. {AGAIN}",
)
_LACKS = Sentence(
    "logins.lacks",
    "The login lacks {scopes}. Tick it under the app's scopes at https://business-api.tiktok.com/portal/apps, "
    "wait until TikTok has reviewed the change, then log in again.",
)
_SOMEBODY_ELSE = Sentence(
    "logins.somebody_else",
    "The browser was logged in as @{found}, and TIKTOK_USERNAME is @{wanted}. "
    "Nothing was kept. Log out of TikTok in the browser, then start again; or change TIKTOK_USERNAME.",
)
_SOMEBODY = Sentence(
    "logins.somebody",
    "The browser was logged in as somebody whose name TikTok does not tell, and TIKTOK_USERNAME is @{wanted}. "
    "Nothing was kept. Log out of TikTok in the browser, then start again; or change TIKTOK_USERNAME.",
)
_REDIRECT = Sentence(
    "logins.redirect",
    "TikTok does not accept the address the browser was to come back to. This program used {address}; set "
    "TIKTOK_REDIRECT_URI to exactly what stands on the app's page, to the last slash, or register this one there.",
)
_LOGIN_KIT = {
    "invalid_client": Sentence(
        "logins.kit_client",
        "Login Kit does not accept the client key and secret. Compare TIKTOK_CLIENT_KEY and TIKTOK_CLIENT_SECRET with "
        f"the app's page on developers.tiktok.com. {AGAIN}",
    ).told(),
    "invalid_grant": Sentence(
        "logins.kit_code",
        f"Login Kit does not accept the code: it was used, has expired or was changed on the way. {AGAIN}",
    ).told(),
    "access_denied": DENIED,
    "invalid_scope": Sentence(
        "logins.kit_scope", "Login Kit does not grant user.info.basic to this app; add it on the app's page first."
    ).told(),
}
_KIT_REFUSED = Sentence("logins.kit_refused", f"Login Kit refused the login. {AGAIN}")
_VERIFIER = Sentence(
    "logins.kit_verifier",
    f"Login Kit says that the answer belongs to another try of this login (its verifier differs). {AGAIN}",
)


def explain_exchange(signal: Signal, redirect_uri: str) -> Told:
    """Say why TikTok did not turn an ads code into a token."""
    if "redirect" in signal.message.lower():
        return _REDIRECT.told(address=redirect_uri)
    cause = cause_of(signal)
    why = explain(cause, signal)
    if signal.trouble in (Trouble.TIMEOUT, Trouble.CONNECTION_LOST, Trouble.BAD_ANSWER):
        return _FAILED_UNSEEN.told(why=(why,))
    if signal.trouble is Trouble.CODE and signal.number in _OTHER_PRODUCTS_CODES:
        return _OTHER_ENDPOINT.told()
    if cause is Cause.AUTH_CODE or (signal.number == 40002 and "auth_code" in signal.message):
        return _ADS_CODE.told()
    return _APP.told() if cause is Cause.APP else _FAILED.told(why=(why,))


def explain_unfit(signal: Signal) -> Told:
    """Say why a login that was made is good for nothing, and the way out."""
    cause = cause_of(signal)
    return and_now(explain(cause, signal), mend(cause, Verdict.STOP, 0, 0))


def explain_login_kit(reason: str, description: str, redirect_uri: str) -> Told:
    """Say why Login Kit gave no token; its own words only help to tell one cause from another."""
    words = description.lower()
    if "redirect" in words:
        return _REDIRECT.told(address=redirect_uri)
    if "verifier" in words or "challenge" in words:
        return _VERIFIER.told()
    return _LOGIN_KIT.get(reason, LOST if not reason else _KIT_REFUSED.told())


def explain_missing(scopes: Sequence[int]) -> Told:
    """Name the permissions a login lacks, and where they are ticked."""
    return _LACKS.told(scopes=", ".join(f"{SCOPES.get(one, '')} ({one})".strip() for one in scopes))


def explain_username(wanted: str, found: str | None) -> Told:
    """Say that somebody else logged in than was expected."""
    expected = wanted.lstrip("@")
    return _SOMEBODY_ELSE.told(found=found, wanted=expected) if found else _SOMEBODY.told(wanted=expected)
