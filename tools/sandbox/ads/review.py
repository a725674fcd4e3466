"""The review of ads: every new ad waits for a verdict, and a changed one waits again."""

from enum import StrEnum
from sqlite3 import Connection


class ReviewVerdict(StrEnum):
    """What a review can say."""

    APPROVED = "approved"
    REJECTED = "rejected"
    AGAIN = "again"  # the ad was changed since


STATUS_OF_VERDICT = {None: "AUDIT", ReviewVerdict.AGAIN: "REAUDIT", ReviewVerdict.REJECTED: "AUDIT_DENY"}
DELIVERING = "DELIVERY_OK"


def keep_verdict(db: Connection, ad_id: object, verdict: ReviewVerdict, reason: str, at: float) -> None:
    """Write down what the review said about an ad."""
    db.execute(
        "INSERT OR REPLACE INTO reviews (ad_id, verdict, reason, at) VALUES (?, ?, ?, ?)", (ad_id, verdict, reason, at)
    )


def approved_at(db: Connection, ad_id: object) -> float | None:
    """Say since when an ad is approved."""
    row = db.execute(
        "SELECT at FROM reviews WHERE ad_id = ? AND verdict = ?", (ad_id, ReviewVerdict.APPROVED)
    ).fetchone()
    return row["at"] if row else None
