"""What a failed write did: decided first, before anybody asks whether to try again."""

from enum import StrEnum

from tools.core.codes import Cause, cause_of_code
from tools.core.signal import Signal, Trouble


class Outcome(StrEnum):
    """The four things that can have become of a write."""

    NOT_SENT = "not_sent"
    REJECTED = "rejected"
    APPLIED = "applied"
    UNKNOWN = "unknown"


_NEVER_LEFT = frozenset(
    {
        Trouble.NOT_CONNECTED,
        Trouble.LOGGED_OUT,
        Trouble.WRONG_FAMILY,
        Trouble.NO_ADVERTISER,
        Trouble.NOT_APPROVED,
        Trouble.CROWDED,
        Trouble.FOREIGN_HOST,
    }
)

_UNCERTAIN = frozenset(
    {
        Cause.PLATFORM_TROUBLE,
        Cause.TRANSPORT,
        Cause.TIMEOUT,
        Cause.BAD_ANSWER,
        Cause.DUPLICATE,
        Cause.PARTIAL,
        Cause.UNKNOWN,
    }
)

_TROUBLE_CAUSES = {
    Trouble.BAD_ANSWER: Cause.BAD_ANSWER,
    Trouble.TIMEOUT: Cause.TIMEOUT,
    Trouble.CONNECTION_LOST: Cause.TRANSPORT,
    Trouble.NOT_CONNECTED: Cause.TRANSPORT,
    Trouble.LOGGED_OUT: Cause.TOKEN,
    Trouble.WRONG_FAMILY: Cause.PERMISSION,
    Trouble.NO_ADVERTISER: Cause.NO_ADVERTISER,
    Trouble.NOT_APPROVED: Cause.NOT_APPROVED,
    Trouble.CROWDED: Cause.THROTTLED,
    Trouble.FOREIGN_HOST: Cause.NOT_SUPPORTED,
}


def cause_of(signal: Signal) -> Cause:
    """Find the cause behind a signal."""
    if signal.trouble is Trouble.CODE:
        return cause_of_code(signal.number or 0)
    if signal.trouble is Trouble.HTTP:
        return _cause_of_status(signal.number or 0)
    return _TROUBLE_CAUSES[signal.trouble]


def outcome_of_write(signal: Signal) -> Outcome:
    """Say what a failed write did."""
    if signal.trouble in _NEVER_LEFT:
        return Outcome.NOT_SENT
    return Outcome.UNKNOWN if cause_of(signal) in _UNCERTAIN else Outcome.REJECTED


def _cause_of_status(status: int) -> Cause:
    match status:
        case 401:
            return Cause.TOKEN
        case 403:
            return Cause.PERMISSION
        case 429:
            return Cause.THROTTLED
        case _ if status >= 500:
            return Cause.PLATFORM_TROUBLE
        case 404 | 405:
            return Cause.NOT_SUPPORTED
        case _ if 400 <= status < 500:
            return Cause.PARAMETER
        case _:
            return Cause.BAD_ANSWER
