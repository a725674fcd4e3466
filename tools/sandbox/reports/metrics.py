"""The metrics of a report, written as TikTok writes them: texts, and a dash where there is none."""

from collections import Counter
from collections.abc import Callable, Mapping

from tools.sandbox.wire.envelope import Json

NONE = "-"
DEFAULT_METRICS = ("spend", "impressions")

_COUNTS = (
    "impressions", "clicks", "conversion", "reach", "video_play_actions", "video_watched_2s", "video_watched_6s",
    "video_views_p25", "video_views_p50", "video_views_p75", "video_views_p100", "likes", "comments", "shares",
    "follows",
)  # fmt: skip
ATTRIBUTES = (
    "advertiser_name", "campaign_id", "campaign_name", "campaign_budget", "objective_type", "adgroup_id",
    "adgroup_name", "placement_type", "promotion_type", "budget", "ad_name", "ad_text", "call_to_action", "currency",
    "timezone",
)  # fmt: skip


def _ratio(above: str, below: str, factor: float = 1) -> Callable[[Counter[str]], str]:
    def written(counts: Counter[str]) -> str:
        return f"{counts[above] * factor / counts[below]:.2f}" if counts[below] else NONE

    return written


def _count(name: str) -> Callable[[Counter[str]], str]:
    return lambda counts: str(counts[name])


def _spend(counts: Counter[str]) -> str:
    return f"{counts['cents'] / 100:.2f}"


_WRITTEN: Mapping[str, Callable[[Counter[str]], str]] = {
    **{name: _count(name) for name in _COUNTS},
    "spend": _spend,
    "billed_cost": _spend,
    "cpc": _ratio("cents", "clicks", 0.01),
    "cpm": _ratio("cents", "impressions", 10),
    "ctr": _ratio("clicks", "impressions", 100),
    "frequency": _ratio("impressions", "reach"),
    "cost_per_1000_reached": _ratio("cents", "reach", 10),
    "cost_per_conversion": _ratio("cents", "conversion", 0.01),
    "conversion_rate": _ratio("conversion", "clicks", 100),
    "result": _count("conversion"),
    "cost_per_result": _ratio("cents", "conversion", 0.01),
    "result_rate": _ratio("conversion", "impressions", 100),
}
METRICS = frozenset({*_WRITTEN, *ATTRIBUTES})


def written(metric: str, counts: Counter[str], attributes: Json) -> str:
    """Write one metric of one row."""
    if metric in _WRITTEN:
        return _WRITTEN[metric](counts)
    value = attributes.get(metric)
    return NONE if value in (None, "") else str(value)


def as_number(text: str) -> float:
    """Read a written metric for sorting and comparing; none is nothing."""
    try:
        return float(text)
    except ValueError:
        return 0.0
