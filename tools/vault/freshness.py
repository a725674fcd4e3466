"""When a credential has to be renewed. Decisions alone: no file, no clock."""

from datetime import datetime, timedelta
from enum import Enum, auto

from tools.core.credentials import Credential

_MANDATORY = timedelta(minutes=5)
_EARLY_SHARE = 0.25


class Due(Enum):
    """What a credential's age asks for."""

    NOTHING = auto()
    SOON = auto()  # renew it; where that fails, it still holds
    NOW = auto()  # renew it before it is used again
    LOGIN = auto()  # it is over, and nothing here can renew it


def due(credential: Credential, now: datetime) -> Due:
    """Say what a credential needs before it is used."""
    if credential.expires_at is None:
        return Due.NOTHING
    left = credential.expires_at - now
    early, mandatory = _windows(credential, credential.expires_at)
    if left > early:
        return Due.NOTHING
    if not _is_renewable(credential, now):
        return Due.NOTHING if left > timedelta() else Due.LOGIN
    return Due.SOON if left > mandatory else Due.NOW


def _windows(credential: Credential, expires_at: datetime) -> tuple[timedelta, timedelta]:
    if credential.issued_at is None:
        return _MANDATORY, _MANDATORY
    early = (expires_at - credential.issued_at) * _EARLY_SHARE
    # A token that lives for minutes only must not be renewed at every call.
    return early, min(early, _MANDATORY)


def _is_renewable(credential: Credential, now: datetime) -> bool:
    ends = credential.refresh_expires_at
    return credential.refresh_token is not None and (ends is None or ends > now)
