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
        40000, 40002, 40007, 40011, 40012, 40052, 40053, 40061, 40062, 40063, 40119, 53102, 53103, 40903, 40914,
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
    Cause.PLATFORM_TROUBLE: (50000, 50002),
}  # fmt: skip

_CAUSES = {code: cause for cause, codes in _CODES.items() for code in codes}

_TROUBLE_RANGES = (range(51000, 51100), range(52000, 52300))


def cause_of_code(code: int) -> Cause:
    """Find the cause behind one of TikTok's return codes."""
    if any(code in found for found in _TROUBLE_RANGES):
        return Cause.PLATFORM_TROUBLE
    return _CAUSES.get(code, Cause.UNKNOWN)
