"""The bodies our client sends are those of TikTok's own SDK for the same ad, field by field, for every objective.

The ads are written down here a second time, by hand, with the models of the SDK; one of an objective that came later is
written from what its own file says. The only difference allowed is what
those models add by themselves; EXPLAINED says why each of them is not sent, and docs/tiktok.md shows the same table.
"""

from datetime import UTC, datetime
from pathlib import Path
from typing import Any

import pytest

from agent.bootstrap import load_catalogue
from tests.doubles.plans import ACCOUNT, make_plan
from tools.core.creative import PostCreative
from tools.core.music import LibraryTrack, NoMusic
from tools.core.plan import Step
from tools.fields.campaign_name import tagged

sdk = pytest.importorskip(
    "business_api_client", reason="TikTok's own SDK is not installed here: see requirements/dev.in"
)

OBJECTIVES = load_catalogue().objectives
NAMES = [one.name for one in OBJECTIVES]
KEY = "4611686018427387904"
UNTIL = datetime(2036, 12, 31, 23, 59, 59, tzinfo=UTC)
DOCS = Path(__file__).parents[2] / "docs" / "tiktok.md"
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


def _of_its_file(name: str) -> tuple[dict[str, Any], dict[str, Any], dict[str, Any]]:
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


def _by_the_sdk(objective: str, media: str) -> dict[Step, dict[str, Any]]:
    campaign, adgroup, creative = WIRE.get(objective) or _of_its_file(objective)
    models = {
        Step.CAMPAIGN: sdk.CampaignCreateBody(
            advertiser_id=ACCOUNT.advertiser_id,
            campaign_name="Spring Sale",
            budget_mode="BUDGET_MODE_INFINITE",
            operation_status="DISABLE",
            request_id=KEY,
            **campaign,
        ),
        Step.ADGROUP: sdk.AdgroupCreateBody(
            advertiser_id=ACCOUNT.advertiser_id,
            campaign_id="{campaign_id}",
            adgroup_name=tagged("Spring Sale", KEY),
            placement_type="PLACEMENT_TYPE_NORMAL",
            placements=["PLACEMENT_TIKTOK"],
            location_ids=["6252001"],
            budget_mode="BUDGET_MODE_DAY",
            budget=20.0,
            schedule_type="SCHEDULE_FROM_NOW",
            schedule_start_time="2026-11-21 12:05:00",
            bid_type="BID_TYPE_NO_BID",
            pacing="PACING_MODE_SMOOTH",
            request_id=str(int(KEY) ^ 1),
            **adgroup,
        ),
        Step.AD: sdk.AdCreateBody(
            advertiser_id=ACCOUNT.advertiser_id,
            adgroup_id="{adgroup_id}",
            creatives=[
                sdk.AdcreateCreatives(
                    ad_name=tagged("Spring Sale", KEY),
                    ad_text="Two for one all week",
                    call_to_action="SHOP_NOW",
                    **MEDIA[media],
                    **(NAMED | creative),
                )
            ],
        ),
    }
    write = sdk.ApiClient().sanitize_for_serialization
    return {step: write(model) for step, model in models.items()}


def _with_places(value: Any) -> Any:
    match value:
        case {"$": name}:
            return f"{{{name}}}"
        case dict():
            return {key: _with_places(inner) for key, inner in value.items()}
        case list():
            return [_with_places(one) for one in value]
        case _:
            return value


def _flat(body: dict[str, Any]) -> dict[str, Any]:
    """Put the one creative beside what surrounds it, so that every field has one name."""
    creative: dict[str, Any] = (body.get("creatives") or [{}])[0]
    return {name: value for name, value in body.items() if name != "creatives"} | creative


@pytest.mark.parametrize("objective", WIRE)
def test_what_is_written_by_hand_is_what_the_file_of_the_objective_says(objective: str) -> None:
    assert _of_its_file(objective) == WIRE[objective]


@pytest.mark.parametrize("media", MEDIA)
@pytest.mark.parametrize("objective", NAMES)
@pytest.mark.parametrize("step", Step)
def test_a_body_is_the_sdks_but_for_what_is_explained(step: Step, objective: str, media: str) -> None:
    music = LibraryTrack(track_id="music_001") if media == "carousel" else NoMusic()
    write = next(one for one in make_plan(KEY, objective=objective, music=music).writes if one.step is step)
    ours, theirs = _flat(_with_places(write.body)), _flat(_by_the_sdk(objective, media)[step])

    assert {name: value for name, value in theirs.items() if name not in ours} == {
        name: value for name, (value, _) in EXPLAINED[step].items()
    }
    assert {name: theirs.get(name, "missing") for name in ours} == ours


def test_the_ad_of_a_post_is_the_sdks_but_for_what_is_explained() -> None:
    post = PostCreative(
        item_id="7300000000000000901", identity_id="7000000000000000111", author="Mira", text="Bread", holds_until=UNTIL
    )
    ad = make_plan(KEY, creative=post).writes[-1]
    theirs = sdk.AdcreateCreatives(
        ad_name=tagged("Spring Sale", KEY),
        ad_format="SINGLE_VIDEO",
        identity_type="AUTH_CODE",
        identity_id="7000000000000000111",
        tiktok_item_id="7300000000000000901",
        call_to_action="SHOP_NOW",
        landing_page_url="https://practice.example.com/",
    )
    written = sdk.ApiClient().sanitize_for_serialization(theirs)
    ours = dict(_with_places(ad.body)["creatives"][0])

    assert ours.pop("operation_status") == "ENABLE"  # as in every ad; the campaign above it is switched off
    assert {name: value for name, value in written.items() if name not in ours} == {
        name: value for name, (value, _) in EXPLAINED[Step.AD].items() if name in written
    } | {name: value for name, value in written.items() if name == "operation_status"}
    assert {name: written.get(name, "missing") for name in ours} == ours


@pytest.mark.parametrize("step", Step)
def test_every_value_has_the_type_that_the_sdk_gives_it(step: Step) -> None:
    model = {Step.CAMPAIGN: "CampaignCreateBody", Step.ADGROUP: "AdgroupCreateBody", Step.AD: "AdcreateCreatives"}[step]
    types = getattr(sdk, model).swagger_types | {"advertiser_id": "str", "adgroup_id": "str"}
    written = {"str": str, "float": float, "int": int, "bool": bool, "list[str]": list}
    for objective in NAMES:
        write = next(one for one in make_plan(KEY, objective=objective).writes if one.step is step)
        for name, value in _flat(_with_places(write.body)).items():
            assert isinstance(value, written[types[name]]), name


def test_the_document_shows_every_objective() -> None:
    shown = DOCS.read_text(encoding="utf-8")
    rows = [(one.label, one.wire, one.goal.optimization_goal, one.goal.billing_event) for one in OBJECTIVES]
    said = [line.replace("`", "") for line in shown.splitlines() if line.startswith("|")]
    lacking = [row for row in rows if not any(all(f" {word} " in line for word in row) for line in said)]
    assert rows
    assert lacking == []


def test_the_document_shows_the_same_differences() -> None:
    shown = DOCS.read_text(encoding="utf-8")
    rows = [
        f"| {step} | `{name}` | `{value}` | {why} |"
        for step, fields in EXPLAINED.items()
        for name, (value, why) in fields.items()
    ]
    assert [row for row in rows if row not in shown] == []
