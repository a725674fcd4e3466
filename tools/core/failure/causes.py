"""The table of failures: one row a cause, and everything that is known about it. All else is derived from it."""

from enum import Enum, unique

from tools.core.failure.row import CauseRow, Closer, Verdict
from tools.core.failure.signal import Signal, Trouble


@unique
class Cause(Enum):
    """Why a request failed."""

    TOKEN = CauseRow(
        name="token",
        codes=(40102, 40103, 40104, 40105, 40106, 40107, 40114, 40309),
        statuses=(401,),
        unsent_troubles=(Trouble.LOGGED_OUT,),
        verdict=Verdict.RENEW,
        our_name="INVALID_OAUTH_TOKEN",
        explanation="TikTok does not accept the login: it is missing, has expired or was revoked.",
        after_a_stop="Log in again with `tiktok-ads auth login`, then try again.",
        closer=(
            Closer(Trouble.LOGGED_OUT, "logged_out", "Nobody is logged in to TikTok here."),
            Closer(40102, "token_expired", "The login to TikTok has expired."),
            Closer(40104, "token_absent", "TikTok got no login with the request."),
            Closer(40105, "token_revoked", "TikTok does not accept the login: it is wrong or was revoked."),
        ),
    )
    PERMISSION = CauseRow(
        name="permission",
        codes=(40001, 40003, 40125, 40130),
        statuses=(403,),
        unsent_troubles=(Trouble.WRONG_FAMILY,),
        our_name="MISSING_ADS_PERMISSION",
        explanation=(
            "The login may not manage ads. Either it was granted without the ads permissions, "
            "or it is a Login Kit login, which can never create ads."
        ),
        after_a_stop=(
            "This cannot be retried as it is: tick the ads permissions for the app in TikTok's portal, "
            "then log in again with `tiktok-ads auth login`."
        ),
        closer=(
            Closer(
                Trouble.WRONG_FAMILY,
                "wrong_family",
                "This is a Login Kit login; it is for people's own videos and can never create ads.",
            ),
        ),
    )
    GEO = CauseRow(
        name="geo",
        codes=(40118, 41000),
        our_name="GEO_RESTRICTED",
        explanation="TikTok does not allow this in the account's region.",
        after_a_stop="This cannot be retried from here: use an ad account of a region where TikTok allows it.",
    )
    THROTTLED = CauseRow(
        name="throttled",
        codes=(40016, 40100, 40132, 40133, 61000),
        statuses=(429,),
        unsent_troubles=(Trouble.CROWDED,),
        verdict=Verdict.WAIT,
        explanation="TikTok is limiting how many requests this app may send at the moment.",
        after_a_stop="Nothing was sent again; try once more in a few minutes.",
        closer=(
            Closer(
                Trouble.CROWDED,
                "crowded",
                "Too many requests of this machine are waiting for their turn with TikTok already.",
            ),
        ),
    )
    DUPLICATE = CauseRow(
        name="duplicate",
        codes=(40050,),
        may_have_applied=True,
        explanation="TikTok says that it has seen this very request before.",
        after_a_stop=("Nothing was found that it made, so it is not sent again. Check the ads in the account first."),
    )
    ANOTHER_SENDER = CauseRow(
        name="another_sender",
        troubles=(Trouble.ANOTHER_SENDER,),
        may_have_applied=True,
        verdict=Verdict.RETRY,
        our_name="40050",  # what TikTok calls the same thing, where it can tell
        explanation="This very ad may be on its way to TikTok from another place as well.",
    )
    PARTIAL = CauseRow(
        name="partial",
        codes=(20001,),
        may_have_applied=True,
        explanation="TikTok carried out only a part of the request.",
        after_a_stop=("It is not sent again, so that no part of it is made twice. Check the ads in the account first."),
    )
    PARAMETER = CauseRow(
        name="parameter",
        codes=(40000, 40002, 40007, 40011, 40012, 40052, 40053, 40061, 40062, 40063, 40119, 40903, 40914),
        other_statuses=range(400, 500),
        verdict=Verdict.FIX,
        explanation="TikTok refused one of the values that were sent.",
        after_a_stop="Put right the value that TikTok names, then try again.",
    )
    ACCOUNT = CauseRow(
        name="account",
        codes=(40013, 40120, 40121, 40122, 40300, 40301, 40302),
        verdict=Verdict.ASK,
        explanation="TikTok does not accept the ad account: it is gone, or this login has no role in it.",
    )
    NO_ADVERTISER = CauseRow(
        name="no_advertiser",
        unsent_troubles=(Trouble.NO_ADVERTISER,),
        our_name="NO_ADVERTISER",
        explanation="The login worked, but it comes with no ad account, so there is nothing to put an ad into.",
        after_a_stop="Create an ad account in TikTok Ads Manager, or have one shared with you, then log in again.",
    )
    NOT_APPROVED = CauseRow(
        name="not_approved",
        unsent_troubles=(Trouble.NOT_APPROVED,),
        our_name="NOT_APPROVED",
        explanation="What was approved is no longer what would be sent, so nothing was sent.",
        after_a_stop="Ask for it again; you are shown the plan as it now is.",
    )
    APP = CauseRow(
        name="app",
        codes=(40101, 40112, 40113, 40124, 40126, 40127, 40128, 40129, 70001),
        explanation="TikTok does not accept the app's own id and secret, or has blocked the app.",
        after_a_stop=(
            "Check TIKTOK_APP_ID and TIKTOK_APP_SECRET against the app's page in TikTok's portal, then try again."
        ),
    )
    AUTH_CODE = CauseRow(
        name="auth_code",
        codes=(40108, 40109, 40110, 40115, 40116, 40131),
        explanation="TikTok does not accept the login code: it was used, has expired, or belongs to another product.",
        after_a_stop="Start the login again with `tiktok-ads auth login`; a code works once.",
    )
    FILE = CauseRow(
        name="file",
        codes=(40900, 40904, 40905, 40906, 40907, 40908, 40909, 40910, 40911, 40912, 40915, 40916),
        verdict=Verdict.FIX,
        explanation="TikTok refused a file.",
    )
    NOT_READY = CauseRow(
        name="not_ready",
        codes=(40200, 40201, 40202, 40700, 40901, 40902, 40913),
        verdict=Verdict.RETRY,
        explanation="TikTok is still busy with something this depends on.",
    )
    QUOTA = CauseRow(
        name="quota",
        codes=(40502,),
        explanation="The ad account has reached the number of ads it may have.",
        after_a_stop="Delete ads that are no longer needed, or ask TikTok for more, then try again.",
    )
    NOT_SUPPORTED = CauseRow(
        name="not_supported",
        codes=(40006, 40008, 40009, 40010, 40014, 40051, 40117, 40400, 41001, 41002, 41013),
        statuses=(404, 405),
        unsent_troubles=(Trouble.FOREIGN_HOST,),
        explanation="TikTok does not offer this here.",
        after_a_stop="This cannot be retried as it is; another target may offer it.",
        closer=(
            Closer(
                Trouble.FOREIGN_HOST,
                "foreign_host",
                "That address does not belong to the chosen target, so nothing was sent to it.",
            ),
        ),
    )
    MAINTENANCE = CauseRow(
        name="maintenance",
        codes=(60001,),
        verdict=Verdict.WAIT,
        explanation="TikTok is down for maintenance.",
        after_a_stop="Nothing was sent again; try once more when TikTok is back.",
    )
    PLATFORM_TROUBLE = CauseRow(
        name="platform_trouble",
        codes=(
            50000, 50002, 51000, 51001, 51002, 51003, 51004, 51005, 51006, 51007, 51008, 51009, 51010, 51011, 51012,
            51014, 51015, 51016, 51017, 51018, 51019, 51020, 51030, 51031, 51032, 51033, 51034, 51035, 51036, 51037,
            51038, 51039, 51040, 51041, 51042, 51043, 51044, 51045, 51046, 51047, 51048, 51049, 51050, 51051, 51052,
            51053, 51054, 51055, 51056, 51057, 51058, 51059, 51060, 51061, 51062, 51063, 51064, 51065, 51066, 51067,
            51099, 52000, 52001, 52002, 52003, 52100, 52101, 52102, 52103, 52201, 52202, 52203, 52204, 53102, 53103,
        ),
        other_statuses=range(500, 1000),
        may_have_applied=True,
        verdict=Verdict.RETRY,
        explanation="Something failed on TikTok's side.",
    )  # fmt: skip
    TRANSPORT = CauseRow(
        name="transport",
        troubles=(Trouble.CONNECTION_LOST,),
        unsent_troubles=(Trouble.NOT_CONNECTED,),
        may_have_applied=True,
        verdict=Verdict.RETRY,
        our_name="CONNECTION_LOST",
        explanation="The connection to TikTok broke.",
    )
    TIMEOUT = CauseRow(
        name="timeout",
        troubles=(Trouble.TIMEOUT,),
        may_have_applied=True,
        verdict=Verdict.RETRY,
        explanation="TikTok did not answer in time.",
    )
    BAD_ANSWER = CauseRow(
        name="bad_answer",
        troubles=(Trouble.BAD_ANSWER, Trouble.HTTP),  # a status that no row lists is no answer either
        may_have_applied=True,
        verdict=Verdict.RETRY,
        explanation="TikTok answered with something that is not an answer of its interface.",
    )
    UNKNOWN = CauseRow(
        name="unknown",
        troubles=(Trouble.CODE,),  # a code that no row lists
        may_have_applied=True,
        explanation="TikTok answered with a code that is not in its published list.",
        after_a_stop=("It is not retried: nobody can say what a retry would do. Check the ads in the account first."),
    )

    @property
    def is_retryable(self) -> bool:
        """Say whether the same request may succeed later, whatever attempts remain."""
        return self.value.verdict in (Verdict.RETRY, Verdict.WAIT)


_BY_CODE = {code: cause for cause in Cause for code in cause.value.codes}
_BY_STATUS = {status: cause for cause in Cause for status in cause.value.other_statuses} | {
    status: cause for cause in Cause for status in cause.value.statuses
}
_BY_TROUBLE = {trouble: cause for cause in Cause for trouble in (*cause.value.troubles, *cause.value.unsent_troubles)}


def cause_of(signal: Signal) -> Cause:
    """Find the cause behind a signal: by its number where a row lists that, else by its trouble."""
    otherwise = _BY_TROUBLE[signal.trouble]
    match signal.trouble:
        case Trouble.CODE:
            return _BY_CODE.get(signal.number or 0, otherwise)
        case Trouble.HTTP:
            return _BY_STATUS.get(signal.number or 0, otherwise)
        case _:
            return otherwise
