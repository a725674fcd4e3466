"""Dates and times as tools take them: ISO, a day alone counting whole."""

from datetime import UTC, date, datetime, time, tzinfo
from functools import cache
from zoneinfo import ZoneInfo

_LAST_MINUTE = time(23, 59)


def in_some_zone(moment: datetime) -> datetime:
    """Read a moment without a zone as UTC, the zone of every time in TikTok's interface."""
    return moment if moment.utcoffset() is not None else moment.replace(tzinfo=UTC)


@cache
def zone_named(name: str) -> tzinfo:
    """Give the zone of an account; UTC where nobody knows it by that name."""
    try:
        return ZoneInfo(name)
    except (KeyError, ValueError, OSError):  # is not there, is no name, names a folder
        return UTC


def in_words(moment: datetime, zone: str) -> str:
    """Write a moment to the minute, in a zone that is named as people do: ``2026-12-05 23:59 Berlin``."""
    known = zone_named(zone)
    named = "UTC" if known is UTC else zone.rpartition("/")[2].replace("_", " ")
    return f"{in_some_zone(moment).astimezone(known):%Y-%m-%d %H:%M} {named}"


def first_moment(said: str) -> datetime:
    """Read when something begins: a day alone begins at midnight. Raises ValueError where it is no ISO date."""
    return _read(said, time.min)


def last_moment(said: str) -> datetime:
    """Read when something ends: a day alone lasts until its last minute. Raises ValueError where it is no ISO date."""
    return _read(said, _LAST_MINUTE)


def _read(said: str, hour: time) -> datetime:
    try:
        return datetime.combine(date.fromisoformat(said.strip()), hour, UTC)
    except ValueError:
        return _in_utc(datetime.fromisoformat(said.strip()))


def _in_utc(moment: datetime) -> datetime:
    try:
        return in_some_zone(moment).astimezone(UTC)
    except OverflowError:
        msg = f"{moment} lies outside the calendar"
        raise ValueError(msg) from None
