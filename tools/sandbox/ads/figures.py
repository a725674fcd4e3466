"""Made-up delivery that looks like delivery, and is the same whenever it is asked for."""

import hashlib
from collections import Counter
from collections.abc import Iterator
from dataclasses import dataclass
from datetime import datetime, timedelta
from zoneinfo import ZoneInfo

from tools.sandbox.ads.spans import Span, common
from tools.sandbox.wire.envelope import Json
from tools.sandbox.wire.field_checks import number

HOUR = timedelta(hours=1)
_SECONDS = 3600
_DAY_SECONDS = 86400
_LEAST_DAILY = 50.0
# The share of a day's spending by the hour: few at night, most in the evening.
_WEIGHTS = (2, 1, 1, 1, 1, 2, 3, 4, 4, 4, 4, 5, 6, 5, 4, 4, 5, 6, 7, 8, 8, 7, 5, 3)
_ALL_WEIGHTS = sum(_WEIGHTS)


@dataclass(frozen=True)
class Delivered:
    """What one ad did in one hour of the account's time zone."""

    hour: datetime
    counts: Counter[str]


def delivered(ad: Json, daily: float, spans: list[Span], zone: ZoneInfo) -> Iterator[Delivered]:
    """Tell hour by hour what an ad did while it was running."""
    for start, end in spans:
        hour = datetime.fromtimestamp(start - start % _SECONDS, zone)
        while hour.timestamp() < end:
            begins = hour.timestamp()
            part = sum(to - since for since, to in common([(start, end)], [(begins, begins + _SECONDS)])) / _SECONDS
            yield Delivered(hour, _counts(ad["ad_id"], hour, daily * part))
            hour = datetime.fromtimestamp(begins + _SECONDS, zone)


def daily_budget(adgroup: Json, campaign: Json, ads: int) -> float:
    """Say what one of the ads of an ad group may spend in a day."""
    holder = campaign if campaign.get("budget_optimize_on") else adgroup
    amount = number(holder.get("budget")) or number(campaign.get("budget")) or _LEAST_DAILY
    if holder.get("budget_mode") == "BUDGET_MODE_TOTAL":
        amount /= _days(adgroup)
    return amount / max(1, ads)


def _days(adgroup: Json) -> float:
    try:
        starts, ends = (datetime.fromisoformat(adgroup[f"schedule_{end}_time"]) for end in ("start", "end"))
    except (KeyError, TypeError, ValueError):
        return 1
    return max(1.0, (ends - starts).total_seconds() / _DAY_SECONDS)


def _counts(ad_id: str, hour: datetime, daily: float) -> Counter[str]:
    day = f"{ad_id} {hour:%Y-%m-%d}"
    spend = daily * _between(day, "spend", 0.6, 0.98) * _WEIGHTS[hour.hour] / _ALL_WEIGHTS
    impressions = int(spend / _between(day, "cpm", 3, 9) * 1000 * _between(f"{day} {hour.hour}", "luck", 0.8, 1.0))
    clicks = int(impressions * _between(day, "ctr", 0.006, 0.02) + _between(f"{day} {hour.hour}", "click", 0, 1))
    clicks = min(clicks, impressions)
    plays = int(impressions * _between(day, "plays", 0.85, 0.97))
    found = Counter(
        cents=round(spend * 100),
        impressions=impressions,
        clicks=clicks,
        conversion=int(clicks * _between(day, "cvr", 0.01, 0.06) + _between(f"{day} {hour.hour}", "buy", 0, 0.6)),
        video_play_actions=plays,
        reach=int(impressions * _between(day, "reach", 0.7, 0.95)),
        likes=int(plays * _between(day, "likes", 0.002, 0.02)),
        comments=int(plays * _between(day, "comments", 0.0001, 0.002)),
        shares=int(plays * _between(day, "shares", 0.0001, 0.003)),
        follows=int(plays * _between(day, "follows", 0.0001, 0.002)),
    )
    for name, low, high in _KEPT:
        plays = int(plays * _between(day, name, low, high))
        found[name] = plays
    found["conversion"] = min(found["conversion"], clicks)
    return found


# How many of those who saw one stage of a video go on to the next.
_KEPT = (
    ("video_watched_2s", 0.4, 0.6), ("video_views_p25", 0.6, 0.8), ("video_watched_6s", 0.6, 0.8),
    ("video_views_p50", 0.5, 0.7), ("video_views_p75", 0.5, 0.7), ("video_views_p100", 0.5, 0.8),
)  # fmt: skip


def _between(seed: str, name: str, low: float, high: float) -> float:
    digest = hashlib.sha256(f"{seed} {name}".encode()).digest()
    return low + (high - low) * int.from_bytes(digest[:6]) / (1 << 48)
