"""Causes and verdicts, and TikTok's return codes by cause. A code not listed has the cause UNKNOWN: never retried."""

from enum import StrEnum


class Cause(StrEnum):
    """Why a request failed, as far as deciding what to do is concerned."""

    TOKEN = "token"  # noqa: S105 -- the name of a cause
    PERMISSION = "permission"
    GEO = "geo"
    THROTTLED = "throttled"
    DUPLICATE = "duplicate"
    PARTIAL = "partial"
    PARAMETER = "parameter"
    ACCOUNT = "account"
    NO_ADVERTISER = "no_advertiser"
    NOT_APPROVED = "not_approved"
    APP = "app"
    AUTH_CODE = "auth_code"
    FILE = "file"
    NOT_READY = "not_ready"
    QUOTA = "quota"
    NOT_SUPPORTED = "not_supported"
    MAINTENANCE = "maintenance"
    PLATFORM_TROUBLE = "platform_trouble"
    TRANSPORT = "transport"
    TIMEOUT = "timeout"
    BAD_ANSWER = "bad_answer"
    UNKNOWN = "unknown"


class Verdict(StrEnum):
    """What happens next after a failure."""

    RETRY = "retry"
    WAIT = "wait"  # the platform said for how long
    LOOK_UP = "look_up"
    RENEW = "renew"
    FIX = "fix"
    ASK = "ask"
    STOP = "stop"


_CODES: dict[Cause, tuple[int, ...]] = {
    Cause.PARTIAL: (20001,),
    Cause.TOKEN: (40102, 40104, 40105, 40103, 40106, 40107, 40114, 40309),
    Cause.PERMISSION: (40001, 40003, 40125, 40130),
    Cause.GEO: (40118, 41000),
    Cause.THROTTLED: (40016, 40100, 40132, 40133, 61000),
    Cause.DUPLICATE: (40050,),
    Cause.PARAMETER: (
        40000, 40002, 40007, 40011, 40012, 40052, 40053, 40061, 40062, 40063, 40119, 40903, 40914,
    ),
    Cause.ACCOUNT: (40013, 40300, 40301, 40302, 40120, 40121, 40122),
    Cause.APP: (40101, 40113, 40124, 40112, 40126, 40127, 40128, 40129, 70001),
    Cause.AUTH_CODE: (40108, 40109, 40110, 40115, 40116, 40131),
    Cause.FILE: (
        40900, 40904, 40905, 40906, 40907, 40908, 40909, 40910, 40911, 40912, 40915, 40916,
    ),
    Cause.NOT_READY: (40200, 40201, 40202, 40700, 40901, 40902, 40913),
    Cause.QUOTA: (40502,),
    Cause.NOT_SUPPORTED: (40006, 40008, 40009, 40010, 40014, 40051, 40117, 40400, 41001, 41002, 41013),
    Cause.MAINTENANCE: (60001,),
    Cause.PLATFORM_TROUBLE: (
        50000, 50002, 51000, 51001, 51002, 51003, 51004, 51005, 51006, 51007, 51008, 51009, 51010, 51011, 51012,
        51014, 51015, 51016, 51017, 51018, 51019, 51020, 51030, 51031, 51032, 51033, 51034, 51035, 51036, 51037,
        51038, 51039, 51040, 51041, 51042, 51043, 51044, 51045, 51046, 51047, 51048, 51049, 51050, 51051, 51052,
        51053, 51054, 51055, 51056, 51057, 51058, 51059, 51060, 51061, 51062, 51063, 51064, 51065, 51066, 51067,
        51099, 52000, 52001, 52002, 52003, 52100, 52101, 52102, 52103, 52201, 52202, 52203, 52204, 53102, 53103,
    ),
}  # fmt: skip

_CAUSES = {code: cause for cause, codes in _CODES.items() for code in codes}


def cause_of_code(code: int) -> Cause:
    """Find the cause behind one of TikTok's return codes."""
    return _CAUSES.get(code, Cause.UNKNOWN)
