"""The bodies that TikTok's own SDK writes for an ad, and how ours are held against them: by shape, not by acceptance.

The ads are written down here a second time, by hand, with the models of the SDK; one of an objective that came later is
written from what its own file says. The only difference allowed is what
those models add by themselves; EXPLAINED says why each of them is not sent, and docs/tiktok.md shows the same table.
"""

from collections.abc import Mapping
from typing import Any

import pytest

from agent.bootstrap import load_catalogue
from tests.doubles.plans import ACCOUNT
from tools.core.plan import Step
from tools.fields.campaign_name import tagged

sdk = pytest.importorskip(
    "business_api_client", reason="TikTok's own SDK is not installed here: see requirements/dev.in"
)

OBJECTIVES = load_catalogue().objectives
KEY = "4611686018427387904"
EXPLAINED: dict[Step, dict[str, tuple[object, str]]] = {
    Step.CAMPAIGN: {
        "budget_optimize_on": (False, "TikTok's own default; the budget stands at the ad group"),
        "rta_bid_enabled": (False, "TikTok's own default; bidding in real time is another product"),
    },
    Step.ADGROUP: {
        "automated_keywords_enabled": (False, "TikTok's own default; for search ads alone"),
        "brand_safety_type": ("NO_BRAND_SAFETY", "TikTok's own default"),
        "creative_material_mode": ("CUSTOM", "TikTok's own default; the other one mixes creatives by itself"),
        "ios14_targeting": ("UNSET", "TikTok's own default; for apps of iOS 14 alone"),
        "is_hfss": (False, "TikTok's own default; food advertising in the United Kingdom"),
        "is_lhf_compliance": (False, "TikTok's own default; food advertising in the United Kingdom"),
        "share_disabled": (False, "TikTok's own default"),
        "vbo_window": ("SEVEN_DAYS", "TikTok's own default; for value goals alone"),
    },
    Step.AD: {
        "aigc_disclosure_type": ("NOT_DECLARED", "TikTok's own default"),
        "creative_authorized": (False, "TikTok's own default; TikTok may not show the ad elsewhere"),
        "deeplink_type": ("NORMAL", "TikTok's own default; no deep link is sent"),
        "promotional_music_disabled": (True, "TikTok's own default"),
        "shopping_ads_deeplink_type": ("NONE", "TikTok's own default; for shops alone"),
    },
}
PIXEL = {"pixel_id": "7000000000000000201", "optimization_event": "ON_WEB_ORDER"}
WIRE: dict[str, tuple[dict[str, Any], dict[str, Any], dict[str, Any]]] = {
    "TRAFFIC": (
        {"objective_type": "TRAFFIC"},
        {"promotion_type": "WEBSITE", "optimization_goal": "CLICK", "billing_event": "CPC"},
        {"landing_page_url": "https://practice.example.com/"},
    ),
    "CONVERSIONS": (
        {"objective_type": "WEB_CONVERSIONS"},
        {"promotion_type": "WEBSITE", "optimization_goal": "CONVERT", "billing_event": "OCPM", **PIXEL},
        {"landing_page_url": "https://practice.example.com/"},
    ),
    "REACH": (
        {"objective_type": "REACH"},
        {"optimization_goal": "REACH", "billing_event": "CPM"},
        {"landing_page_url": "https://practice.example.com/"},
    ),
    "VIDEO_VIEWS": (
        {"objective_type": "VIDEO_VIEWS"},
        {"optimization_goal": "ENGAGED_VIEW", "billing_event": "CPV", "bid_display_mode": "CPV"},
        {"landing_page_url": "https://practice.example.com/"},
    ),
    "LEAD_GENERATION": (
        {"objective_type": "LEAD_GENERATION"},
        {"promotion_type": "LEAD_GENERATION", "optimization_goal": "LEAD_GENERATION", "billing_event": "OCPM"},
        {"page_id": 7000000000000000401},
    ),
    "PRODUCT_SALES": (
        {"objective_type": "PRODUCT_SALES"},
        {"promotion_type": "WEBSITE", "optimization_goal": "CONVERT", "billing_event": "OCPM", **PIXEL},
        {"landing_page_url": "https://practice.example.com/"},
    ),
    "ENGAGEMENT": (
        {"objective_type": "ENGAGEMENT"},
        {"optimization_goal": "FOLLOWERS", "billing_event": "OCPM"},
        {"identity_type": "TT_USER", "identity_id": "7000000000000000102"},
    ),
    "APP_INSTALL": (
        {"objective_type": "APP_PROMOTION", "app_promotion_type": "APP_INSTALL"},
        {
            "promotion_type": "APP_ANDROID",
            "app_id": "7000000000000000301",
            "operating_systems": ["ANDROID"],
            "optimization_goal": "INSTALL",
            "billing_event": "OCPM",
        },
        {},
    ),
}
STANDINS: dict[str, tuple[Step, dict[str, Any]]] = {
    "pixel": (Step.ADGROUP, PIXEL),
    "app": (
        Step.ADGROUP,
        {"promotion_type": "APP_ANDROID", "app_id": "7000000000000000301", "operating_systems": ["ANDROID"]},
    ),
    "lead_form": (Step.AD, {"page_id": 7000000000000000401}),
}
NAMED = {"identity_type": "CUSTOMIZED_USER", "identity_id": "7000000000000000101"}
MEDIA = {
    "video": {"ad_format": "SINGLE_VIDEO", "video_id": "v_demo", "image_ids": ["im_demo"]},
    "carousel": {"ad_format": "CAROUSEL_ADS", "image_ids": ["im_demo", "im_demo_2"], "music_id": "music_001"},
}


MISSING = "missing"
NOTHING_ELSE: Mapping[Step, Mapping[str, Any]] = {}
_CAMPAIGN: dict[str, Any] = {
    "campaign_name": "Spring Sale",
    "budget_mode": "BUDGET_MODE_INFINITE",
    "operation_status": "DISABLE",
}
_ADGROUP: dict[str, Any] = {
    "campaign_id": "{campaign_id}",
    "placement_type": "PLACEMENT_TYPE_NORMAL",
    "placements": ["PLACEMENT_TIKTOK"],
    "location_ids": ["6252001"],
    "budget_mode": "BUDGET_MODE_DAY",
    "budget": 20.0,
    "schedule_type": "SCHEDULE_FROM_NOW",
    "schedule_start_time": "2026-11-21 12:05:00",
    "bid_type": "BID_TYPE_NO_BID",
    "pacing": "PACING_MODE_SMOOTH",
}
_CREATIVE: dict[str, Any] = {"ad_text": "Two for one all week", "call_to_action": "SHOP_NOW"}


def of_its_file(name: str) -> tuple[dict[str, Any], dict[str, Any], dict[str, Any]]:
    """Give what the file of an objective says of its campaign, its ad group and its ad."""
    found = next(one for one in OBJECTIVES if one.name == name)
    goal = {"optimization_goal": found.goal.optimization_goal, "billing_event": found.goal.billing_event}
    promotion = {"promotion_type": found.promotion_type} if found.promotion_type else {}
    page = {"landing_page_url": "https://practice.example.com/"} if found.landing_page else {}
    account = WIRE["ENGAGEMENT"][2] if found.identity_type == "TT_USER" else {}
    needed: dict[Step, dict[str, Any]] = {Step.ADGROUP: {}, Step.AD: {}}
    for step, values in (STANDINS[field] for field in found.requires):
        needed[step] |= values
    campaign = {"objective_type": found.wire, **dict(found.campaign_extra)}
    return campaign, goal | promotion | dict(found.goal.extra) | needed[Step.ADGROUP], page | account | needed[Step.AD]


def by_the_sdk(
    objective: str, media: dict[str, Any], *, key: str = KEY, said: Mapping[Step, Mapping[str, Any]] = NOTHING_ELSE
) -> dict[Step, dict[str, Any]]:
    """Write the three bodies of an ad; what was said replaces what stands here."""
    campaign, adgroup, creative = WIRE.get(objective) or of_its_file(objective)
    whole = {
        Step.CAMPAIGN: _CAMPAIGN | {"request_id": key} | campaign,
        Step.ADGROUP: _ADGROUP | {"request_id": str(int(key) ^ 1)} | adgroup,
        Step.AD: _CREATIVE | media | NAMED | creative,
    }
    whole = {step: {**values, **said.get(step, {})} for step, values in whole.items()}
    name = tagged(whole[Step.CAMPAIGN]["campaign_name"], key)
    models = {
        Step.CAMPAIGN: sdk.CampaignCreateBody(advertiser_id=ACCOUNT.advertiser_id, **whole[Step.CAMPAIGN]),
        Step.ADGROUP: sdk.AdgroupCreateBody(
            advertiser_id=ACCOUNT.advertiser_id, adgroup_name=name, **whole[Step.ADGROUP]
        ),
        Step.AD: sdk.AdCreateBody(
            advertiser_id=ACCOUNT.advertiser_id,
            adgroup_id="{adgroup_id}",
            creatives=[sdk.AdcreateCreatives(ad_name=name, **whole[Step.AD])],
        ),
    }
    write = sdk.ApiClient().sanitize_for_serialization
    return {step: write(model) for step, model in models.items()}


def differences(step: Step, ours: dict[str, Any], theirs: dict[str, Any]) -> dict[str, tuple[object, object]]:
    """Give each field in which a body of ours is not the SDK's, but for what is explained: ours, then theirs."""
    ours, theirs = flat(ours), flat(theirs)
    allowed = theirs | {name: "explained" for name, (value, _) in EXPLAINED[step].items() if theirs.get(name) == value}
    names = {*ours, *(name for name in theirs if allowed[name] != "explained")}
    pairs = {name: (ours.get(name, MISSING), theirs.get(name, MISSING)) for name in names}
    return {name: pair for name, pair in pairs.items() if pair[0] != pair[1]}


def with_places(value: Any) -> Any:
    """Write the places of ids that are known later as names."""
    match value:
        case {"$": name}:
            return f"{{{name}}}"
        case dict():
            return {key: with_places(inner) for key, inner in value.items()}
        case list():
            return [with_places(one) for one in value]
        case _:
            return value


def flat(body: dict[str, Any]) -> dict[str, Any]:
    """Put the one creative beside what surrounds it, so that every field has one name."""
    creative: dict[str, Any] = (body.get("creatives") or [{}])[0]
    return {name: value for name, value in body.items() if name != "creatives"} | creative
