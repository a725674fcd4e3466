"""What TikTok refuses about a campaign."""

from tools.core.characters import NAME_LIMIT
from tools.sandbox.checks.budgets import amount_problem, campaign_floor
from tools.sandbox.wire.envelope import Json
from tools.sandbox.wire.field_checks import (
    STARTING_STATUSES,
    copy_problem,
    missing,
    not_among,
    not_text,
    request_id_problem,
)

OBJECTIVES = (
    "REACH", "TRAFFIC", "VIDEO_VIEWS", "ENGAGEMENT", "APP_PROMOTION", "LEAD_GENERATION", "WEB_CONVERSIONS",
    "PRODUCT_SALES", "RF_REACH", "BRAND_CONSIDERATION",
)  # fmt: skip
RETIRED_OBJECTIVES = (
    "APP_INSTALL", "CONVERSIONS", "CATALOG_SALES", "SHOP_PURCHASES", "RF_APP_INSTALL", "RF_ENGAGEMENT", "RF_TRAFFIC",
    "RF_VIDEO_VIEW", "TOPVIEW_REACH",
)  # fmt: skip
_BUDGET_MODES = ("BUDGET_MODE_INFINITE", "BUDGET_MODE_DAY", "BUDGET_MODE_TOTAL", "BUDGET_MODE_DYNAMIC_DAILY_BUDGET")
_APP_PROMOTIONS = ("APP_INSTALL", "APP_RETARGETING", "APP_PREREGISTRATION")


def campaign_problem(fields: Json, currency: str) -> str | None:
    """Say what is wrong with a campaign, or None."""
    return (
        missing(fields, "campaign_name", "objective_type")
        or not_text(fields, "objective_type")
        or copy_problem(fields, "campaign_name", NAME_LIMIT)
        or _objective_problem(fields)
        or request_id_problem(fields)
        or not_among(fields, "operation_status", STARTING_STATUSES)
        or _budget_problem(fields, currency)
    )


def _objective_problem(fields: Json) -> str | None:
    objective = fields["objective_type"]
    if objective in RETIRED_OBJECTIVES:
        return f"objective_type {objective} is no longer supported for new campaigns."
    if objective == "APP_PROMOTION":
        return missing(fields, "app_promotion_type") or not_among(fields, "app_promotion_type", _APP_PROMOTIONS)
    return not_among(fields, "objective_type", OBJECTIVES)


def _budget_problem(fields: Json, currency: str) -> str | None:
    if fields["objective_type"] == "RF_REACH":
        return None
    problem = missing(fields, "budget_mode") or not_among(fields, "budget_mode", _BUDGET_MODES)
    if problem or fields["budget_mode"] == "BUDGET_MODE_INFINITE":
        return problem
    return amount_problem(fields, campaign_floor(currency), currency)
