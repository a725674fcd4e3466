"""What TikTok refuses about an ad group."""

from dataclasses import dataclass
from datetime import UTC, datetime, timedelta

from tools.core.characters import NAME_LIMIT
from tools.core.moments import begun_days
from tools.sandbox.accounts.regions import regions_problem
from tools.sandbox.checks.budgets import amount_problem, daily_floor
from tools.sandbox.checks.ownership import adgroup_ownership_problem
from tools.sandbox.checks.targeting import bid_problem, frequency_problem, targeting_problem
from tools.sandbox.stock import Stock
from tools.sandbox.wire.envelope import Json
from tools.sandbox.wire.field_checks import (
    STARTING_STATUSES,
    copy_problem,
    missing,
    not_among,
    not_text,
    not_texts,
    read_time,
    request_id_problem,
)

_PROMOTION_TYPES = (
    "WEBSITE", "APP_ANDROID", "APP_IOS", "LEAD_GENERATION", "LEAD_GEN_CLICK_TO_TT_DIRECT_MESSAGE",
    "LEAD_GEN_CLICK_TO_SOCIAL_MEDIA_APP_MESSAGE", "LEAD_GEN_CLICK_TO_CALL", "WEBSITE_OR_DISPLAY", "VIDEO_SHOPPING",
    "LIVE_SHOPPING", "PSA_PRODUCT", "PRODUCT_SHOPPING", "TIKTOK_SHOP", "GAME", "EXTERNAL_OR_DISPLAY",
)  # fmt: skip
_NO_PROMOTION_TYPE = ("REACH", "VIDEO_VIEWS", "ENGAGEMENT", "RF_REACH", "BRAND_CONSIDERATION")
_PLACEMENTS = ("PLACEMENT_TIKTOK", "PLACEMENT_PANGLE", "PLACEMENT_GLOBAL_APP_BUNDLE")
_BUDGET_MODES = ("BUDGET_MODE_DAY", "BUDGET_MODE_TOTAL", "BUDGET_MODE_DYNAMIC_DAILY_BUDGET")
_GOALS_OF_BILLING = {
    "CPC": ("CLICK",),
    "CPM": ("REACH", "SHOW"),
    "CPV": ("ENGAGED_VIEW", "ENGAGED_VIEW_FIFTEEN"),
    "OCPM": (
        "TRAFFIC_LANDING_PAGE_VIEW", "DESTINATION_VISIT", "CONVERT", "VALUE", "AUTOMATIC_VALUE_OPTIMIZATION", "INSTALL",
        "IN_APP_EVENT", "LEAD_GENERATION", "CONVERSION_LEADS", "CONVERSATION", "PREFERRED_LEAD", "FOLLOWERS",
        "PAGE_VISIT", "MT_LIVE_ROOM", "PRODUCT_CLICK_IN_LIVE",
    ),
}  # fmt: skip
_BILLING_OF_GOAL = {goal: billing for billing, goals in _GOALS_OF_BILLING.items() for goal in goals}
_SALES_GOALS = ("CLICK", "CONVERT", "VALUE", "TRAFFIC_LANDING_PAGE_VIEW")
_GOALS = {
    "TRAFFIC": ("CLICK", "TRAFFIC_LANDING_PAGE_VIEW", "DESTINATION_VISIT"),
    "WEB_CONVERSIONS": (*_SALES_GOALS, "AUTOMATIC_VALUE_OPTIMIZATION"),
    "APP_PROMOTION": ("CLICK", "INSTALL", "IN_APP_EVENT", "VALUE"),
    "LEAD_GENERATION": ("LEAD_GENERATION", "CLICK", "CONVERSION_LEADS", "CONVERSATION", "PREFERRED_LEAD"),
    "VIDEO_VIEWS": ("ENGAGED_VIEW", "ENGAGED_VIEW_FIFTEEN"),
    "REACH": ("REACH", "SHOW"),
    "ENGAGEMENT": ("FOLLOWERS", "PAGE_VISIT"),
    "PRODUCT_SALES": (*_SALES_GOALS, "MT_LIVE_ROOM", "PRODUCT_CLICK_IN_LIVE"),
}
_PROMOTIONS = {
    "WEB_CONVERSIONS": ("WEBSITE",),
    "APP_PROMOTION": ("APP_ANDROID", "APP_IOS"),
    "LEAD_GENERATION": tuple(one for one in _PROMOTION_TYPES if one.startswith("LEAD_GEN")),
    "PRODUCT_SALES": ("WEBSITE", "VIDEO_SHOPPING", "LIVE_SHOPPING", "PSA_PRODUCT", "PRODUCT_SHOPPING", "TIKTOK_SHOP"),
}
_REQUIRED = (
    "adgroup_name", "schedule_type", "schedule_start_time", "optimization_goal", "billing_event", "pacing",
)  # fmt: skip
_PIXEL_OBJECTIVES = ("WEB_CONVERSIONS", "PRODUCT_SALES")
WEB_EVENTS = (
    "SHOPPING", "ON_WEB_ORDER", "INITIATE_ORDER", "ON_WEB_CART", "ON_WEB_DETAIL", "ON_WEB_REGISTER", "ON_WEB_SUBSCRIBE",
    "ON_WEB_SEARCH", "FORM", "PAGE_VIEW", "LANDING_PAGE_VIEW",
)  # fmt: skip
_LATEST_START = datetime(2028, 1, 1, tzinfo=UTC)
_LATEST_END = datetime(2038, 1, 1, tzinfo=UTC)
_STARTS_AT_MOST_AGO = timedelta(hours=12)


@dataclass(frozen=True)
class Circumstances:
    """What an ad group is judged by besides its own fields."""

    campaign: Json
    currency: str
    zone: str
    now: datetime
    stock: Stock


def adgroup_problem(fields: Json, around: Circumstances) -> str | None:
    """Say what is wrong with an ad group of a campaign, or None."""
    objective = around.campaign["objective_type"]
    return (
        missing(fields, *_REQUIRED)
        or copy_problem(fields, "adgroup_name", NAME_LIMIT)
        or request_id_problem(fields)
        or not_among(fields, "operation_status", STARTING_STATUSES)
        or _place_problem(fields)
        or _promotion_problem(fields, objective)
        or _schedule_problem(fields, around.now)
        or _budget_problem(fields, around)
        or _goal_problem(fields, objective)
        or _pixel_problem(fields, objective, around.stock)
        or frequency_problem(fields, objective)
        or targeting_problem(fields)
        or bid_problem(fields)
        or adgroup_ownership_problem(fields, around.stock)
    )


def _place_problem(fields: Json) -> str | None:
    problem = (
        not_among(fields, "placement_type", ("PLACEMENT_TYPE_NORMAL", "PLACEMENT_TYPE_AUTOMATIC"))
        or not_texts(fields, "placements", len(_PLACEMENTS))
        or not_texts(fields, "location_ids", 3000)
    )
    if problem:
        return problem
    if fields.get("placement_type") != "PLACEMENT_TYPE_AUTOMATIC" and not fields.get("placements"):
        return "placements is required with PLACEMENT_TYPE_NORMAL."
    if any(one not in _PLACEMENTS for one in fields.get("placements") or []):
        return f"placements must be of {', '.join(_PLACEMENTS)}."
    if not fields.get("location_ids") and not fields.get("zipcode_ids"):
        return "location_ids or zipcode_ids is required."
    return regions_problem(fields.get("location_ids") or [])


def _promotion_problem(fields: Json, objective: str) -> str | None:
    problem = not_among(fields, "promotion_type", _PROMOTION_TYPES)
    if problem or objective in _NO_PROMOTION_TYPE:
        return problem
    is_app = objective == "APP_PROMOTION"
    return missing(fields, "promotion_type", *(("app_id",) if is_app else ())) or not_among(
        fields, "promotion_type", _PROMOTIONS.get(objective, _PROMOTION_TYPES)
    )


def _schedule_problem(fields: Json, now: datetime) -> str | None:
    problem = not_among(fields, "schedule_type", ("SCHEDULE_FROM_NOW", "SCHEDULE_START_END"))
    if problem:
        return problem
    starts = read_time(fields["schedule_start_time"])
    if starts is None:
        return "schedule_start_time must look like 2026-01-31 18:00:00, in UTC."
    if not now - _STARTS_AT_MOST_AGO <= starts <= _LATEST_START:
        return "schedule_start_time must be at most 12 hours ago and not after 2028-01-01 00:00:00."
    return _end_problem(fields, starts) if fields["schedule_type"] == "SCHEDULE_START_END" else None


def _end_problem(fields: Json, starts: datetime) -> str | None:
    ends = read_time(fields.get("schedule_end_time"))
    if ends is None:
        return "schedule_end_time is required with SCHEDULE_START_END and must look like 2026-01-31 18:00:00, in UTC."
    return None if starts < ends <= _LATEST_END else "schedule_end_time must lie after the start and before 2038."


def _budget_problem(fields: Json, around: Circumstances) -> str | None:
    if around.campaign.get("budget_optimize_on"):
        return None
    problem = missing(fields, "budget_mode") or not_among(fields, "budget_mode", _BUDGET_MODES)
    if problem:
        return problem
    is_total = fields["budget_mode"] == "BUDGET_MODE_TOTAL"
    if is_total and fields["schedule_type"] != "SCHEDULE_START_END":
        return "BUDGET_MODE_TOTAL needs SCHEDULE_START_END."
    days = _scheduled_days(fields, around.zone) if is_total else 1
    return amount_problem(fields, daily_floor(around.currency) * days, around.currency)


def _scheduled_days(fields: Json, zone: str) -> int:
    starts, ends = read_time(fields["schedule_start_time"]), read_time(fields["schedule_end_time"])
    return begun_days(starts, ends, zone) if starts and ends else 1


def _goal_problem(fields: Json, objective: str) -> str | None:
    problem = (
        not_among(fields, "optimization_goal", _GOALS.get(objective, _BILLING_OF_GOAL))
        or not_among(fields, "bid_type", ("BID_TYPE_NO_BID", "BID_TYPE_CUSTOM"))
        or not_among(fields, "pacing", ("PACING_MODE_SMOOTH", "PACING_MODE_FAST"))
        or not_text(fields, "billing_event", "pixel_id", "optimization_event")
    )
    if problem:
        return problem
    goal = fields["optimization_goal"]
    if fields["billing_event"] != _BILLING_OF_GOAL[goal]:
        return f"billing_event must be {_BILLING_OF_GOAL[goal]} with the goal {goal}."
    if _BILLING_OF_GOAL[goal] == "CPV" and fields.get("bid_display_mode") != "CPV":
        return f"bid_display_mode must be CPV with the goal {goal}."
    return None


def _pixel_problem(fields: Json, objective: str, stock: Stock) -> str | None:
    if objective not in _PIXEL_OBJECTIVES:
        return f"pixel_id does not belong on an ad group of {objective}." if fields.get("pixel_id") else None
    if fields["optimization_goal"] not in ("CONVERT", "VALUE") or fields.get("promotion_type") != "WEBSITE":
        return None
    problem = missing(fields, "pixel_id", "optimization_event")
    if problem:
        return problem
    if fields["pixel_id"] not in stock.pixels:
        return f"pixel_id {fields['pixel_id']} is not a pixel of this advertiser."
    if fields["optimization_event"] == "COMPLETE_PAYMENT":
        return "optimization_event COMPLETE_PAYMENT is an event of a pixel; a finished payment to aim for is SHOPPING."
    return not_among(fields, "optimization_event", WEB_EVENTS)
