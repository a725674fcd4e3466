"""What a moment without a zone means."""

from datetime import UTC, datetime


def in_some_zone(moment: datetime) -> datetime:
    """Read a moment without a zone as UTC, the zone of every time in TikTok's interface."""
    return moment if moment.utcoffset() is not None else moment.replace(tzinfo=UTC)
