"""TikTok's limits on how often an app may ask, counted over a sliding second and a sliding minute."""

from sqlite3 import Connection

from tools.core.rate_limits import RateLimits
from tools.sandbox.wire.envelope import Refused

LIMITED_PATHS = "/open_api/"
_SECOND, _MINUTE = 1, 60


def too_frequent(db: Connection, limits: RateLimits, at: float) -> Refused | None:
    """Refuse one request more than the limits allow; a request that was refused does not count."""
    if _admitted(db, at - _SECOND, at) >= limits.per_second:
        return Refused(40100, f"Too many requests: the app is at its QPS limit of {limits.per_second} in a second.")
    if _admitted(db, at - _MINUTE, at) >= limits.per_minute:
        words = f"Too many requests: the app is at its QPM limit of {limits.per_minute} in a minute, and restricted."
        return Refused(40100, words)
    return None


def admit_request(db: Connection, request: int) -> None:
    """Count a request against the limits."""
    db.execute("UPDATE requests SET is_admitted = 1 WHERE id = ?", (request,))


def _admitted(db: Connection, since: float, at: float) -> int:
    found: int = db.execute(
        "SELECT COUNT(*) FROM requests WHERE is_admitted = 1 AND at > ? AND at <= ?", (since, at)
    ).fetchone()[0]
    return found
