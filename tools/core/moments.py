"""Days and hours as people say them, and the moments that they are.

A day or an hour is kept as it was said, without a zone, and is of the clock of the account that the ad goes to: it
stays that day and that hour when the account changes. A moment that names its zone is that moment everywhere.
"""

from datetime import MINYEAR, UTC, date, datetime, time, timedelta, tzinfo
from functools import cache
from zoneinfo import ZoneInfo

from tools.core.advertiser import Advertiser

_LAST_MINUTE = time(23, 59)
_DAY = timedelta(days=1)
_A_MOMENT = timedelta(seconds=1)  # what ends at midnight runs on the day before
_IN_UTC = "UTC"


def zone_of(account: Advertiser | None) -> str:
    """Name the zone in which days and hours that people say are read: the account's own; UTC until one is known."""
    known = UTC if account is None else zone_named(account.timezone)
    return known.key if isinstance(known, ZoneInfo) else _IN_UTC


def day_in(zone: str, moment: datetime) -> date:
    """Give the day that a zone's calendar shows at a moment."""
    return moment.astimezone(zone_named(zone)).date()


@cache
def zone_named(name: str) -> tzinfo:
    """Give the zone of an account; UTC where nobody knows it by that name."""
    try:
        return ZoneInfo(name)
    except (KeyError, ValueError, OSError):  # is not there, is no name, names a folder
        return UTC


def begins(said: datetime, zone: str) -> datetime:
    """Give when that begins by a zone's clock: at the first of two such hours, after the gap where a clock skips it."""
    return _on_the_clock(said, zone, fold=0)


def ends(said: datetime, zone: str) -> datetime:
    """Give when that ends by a zone's clock: at the last of two such hours, after the gap where a clock skips it."""
    return max((_on_the_clock(said, zone, fold=fold) for fold in (0, 1)), key=datetime.timestamp)


def _on_the_clock(said: datetime, zone: str, *, fold: int) -> datetime:
    known = zone_named(zone)
    moment = said if said.utcoffset() is not None else said.replace(tzinfo=known, fold=fold)
    try:
        return moment.astimezone(UTC).astimezone(known)  # an hour that the clock skips becomes the one it shows
    except OverflowError:  # at either end of the calendar, where a day more or less decides nothing
        inward = _DAY if said.year == MINYEAR else -_DAY
        return _on_the_clock(said.replace(tzinfo=None) + inward, zone, fold=fold)


def days_of(begin: datetime, end: datetime | None, zone: str) -> tuple[date, date | None]:
    """Give the first and the last day on which that runs by a zone's calendar; what ends at midnight skips that day."""
    first = day_in(zone, begin)
    return first, None if end is None else max(first, day_in(zone, end - _A_MOMENT))


def begun_days(begin: datetime, end: datetime, zone: str) -> int:
    """Count the stretches of twenty-four hours that begin by a zone's clock: a day of 23 or 25 hours is one."""
    shown = [one.astimezone(zone_named(zone)).replace(tzinfo=None) for one in (begin, end)]
    return -((shown[0] - shown[1]) // _DAY)


def in_words(moment: datetime, zone: str) -> str:
    """Write a moment to the minute, in a zone that is named as people do: ``2026-12-05 23:59 Berlin``."""
    known = zone_named(zone)
    return f"{moment.astimezone(known):%Y-%m-%d %H:%M} {city_of(known)}"


def city_of(zone: tzinfo | None) -> str:
    """Name a zone as people do."""
    return zone.key.rpartition("/")[2].replace("_", " ") if isinstance(zone, ZoneInfo) else _IN_UTC


def first_moment(said: str) -> datetime:
    """Read when something begins: a day alone begins at midnight. Raises ValueError where it is no ISO date."""
    return _read(said, time.min)


def last_moment(said: str) -> datetime:
    """Read when something ends: a day alone lasts until its last minute. Raises ValueError where it is no ISO date."""
    return _read(said, _LAST_MINUTE)


def _read(said: str, hour: time) -> datetime:
    try:
        return datetime.combine(date.fromisoformat(said.strip()), hour)
    except ValueError:
        return _within_the_calendar(datetime.fromisoformat(said.strip()))


def _within_the_calendar(moment: datetime) -> datetime:
    """Refuse a moment whose day is none in UTC."""
    if moment.utcoffset() is None:
        return moment
    try:
        return moment.astimezone(UTC)
    except OverflowError:
        msg = f"{moment} lies outside the calendar"
        raise ValueError(msg) from None
