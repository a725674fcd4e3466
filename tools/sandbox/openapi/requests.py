"""What each endpoint takes. The examples of one endpoint make a request that it carries out.

Ids that exist only after something was made have no example.
"""

from collections.abc import Mapping
from types import MappingProxyType

from tools.core.characters import AD_TEXT_LIMIT, NAME_LIMIT
from tools.core.cta import CALLS_TO_ACTION
from tools.sandbox.accounts.advertisers import PIXEL_ORDERS
from tools.sandbox.accounts.audiences import INTERESTS, LANGUAGES
from tools.sandbox.accounts.identities import IDENTITY_TYPES
from tools.sandbox.accounts.promoted import PAGE_STATUSES, PAGE_TYPES
from tools.sandbox.builtin import ADVERTISERS, APP_ID, FIRST_ADVERTISER, IDENTITY, IMAGES, PIXEL, POSTS, SECRET
from tools.sandbox.checks.campaigns import OBJECTIVES
from tools.sandbox.creatives.lookups import MUSIC_SCENES, SEARCHES
from tools.sandbox.creatives.uploads import MARKS
from tools.sandbox.openapi.schemas import FILE, NUMBER, TRUTH, among, fields, like, listed, text, whole
from tools.sandbox.reports.filters import COMPARED, COMPARISONS
from tools.sandbox.reports.metrics import METRICS
from tools.sandbox.reports.question import COUNTRY, DAY, HOUR, ID_OF_LEVEL
from tools.sandbox.wire.envelope import Json
from tools.sandbox.wire.field_checks import STARTING_STATUSES

_CODE = next(iter(POSTS))
_SOME_PLACES = ("6252001", "2635167", "2921044")
_ID = like("[0-9]{1,19}")
_IDS = listed(_ID, 100)
_TIME = like("[0-9]{4}-[0-9]{2}-[0-9]{2} [0-9]{2}:[0-9]{2}:[0-9]{2}")
_DATE = "[0-9]{4}-[0-9]{2}-[0-9]{2}"
_REQUEST_ID = like("-?[0-9]{1,18}")
_APP = {"app_id": text(APP_ID), "secret": text(SECRET)}
_PAGE = {"page": whole(100), "page_size": whole(1000)}
_SHORT_PAGE = {"page": whole(100), "page_size": whole(100)}

_CAMPAIGN = {
    "campaign_name": text("Winter boots", most=NAME_LIMIT),
    "objective_type": among(OBJECTIVES, "TRAFFIC"),
    "app_promotion_type": among(("APP_INSTALL", "APP_RETARGETING", "APP_PREREGISTRATION")),
    "budget_mode": among(
        ("BUDGET_MODE_INFINITE", "BUDGET_MODE_DAY", "BUDGET_MODE_TOTAL", "BUDGET_MODE_DYNAMIC_DAILY_BUDGET"),
        "BUDGET_MODE_INFINITE",
    ),
    "budget": NUMBER,
    "operation_status": among(STARTING_STATUSES),
    "request_id": _REQUEST_ID,
}
_ADGROUP = {
    "adgroup_name": text("Winter boots, all", most=NAME_LIMIT),
    "promotion_type": among(
        (
            "WEBSITE", "APP_ANDROID", "APP_IOS", "LEAD_GENERATION", "LEAD_GEN_CLICK_TO_TT_DIRECT_MESSAGE",
            "LEAD_GEN_CLICK_TO_SOCIAL_MEDIA_APP_MESSAGE", "LEAD_GEN_CLICK_TO_CALL", "WEBSITE_OR_DISPLAY",
            "VIDEO_SHOPPING", "LIVE_SHOPPING", "PSA_PRODUCT", "PRODUCT_SHOPPING", "TIKTOK_SHOP", "GAME",
            "EXTERNAL_OR_DISPLAY",
        ),
        "WEBSITE",
    ),
    "placement_type": among(("PLACEMENT_TYPE_NORMAL", "PLACEMENT_TYPE_AUTOMATIC"), "PLACEMENT_TYPE_AUTOMATIC"),
    "placements": listed(among(("PLACEMENT_TIKTOK", "PLACEMENT_PANGLE", "PLACEMENT_GLOBAL_APP_BUNDLE")), 3),
    "location_ids": listed(among(_SOME_PLACES), 3000, [_SOME_PLACES[0]]),
    "age_groups": listed(among(("AGE_18_24", "AGE_25_34", "AGE_35_44", "AGE_45_54", "AGE_55_100")), 5),
    "gender": among(("GENDER_FEMALE", "GENDER_MALE", "GENDER_UNLIMITED")),
    "operating_systems": listed(among(("ANDROID", "IOS")), 1),
    "languages": listed(among(tuple(LANGUAGES)), 5),
    "interest_category_ids": listed(among(tuple(INTERESTS)), 5),
    "dayparting": like("[01]{336}"),
    "budget_mode": among(
        ("BUDGET_MODE_DAY", "BUDGET_MODE_TOTAL", "BUDGET_MODE_DYNAMIC_DAILY_BUDGET"), "BUDGET_MODE_DAY"
    ),
    "budget": NUMBER | {"examples": [20]},
    "schedule_type": among(("SCHEDULE_FROM_NOW", "SCHEDULE_START_END"), "SCHEDULE_FROM_NOW"),
    "schedule_start_time": _TIME,
    "schedule_end_time": _TIME,
    "optimization_goal": among(
        (
            "CLICK", "REACH", "SHOW", "ENGAGED_VIEW", "ENGAGED_VIEW_FIFTEEN", "TRAFFIC_LANDING_PAGE_VIEW",
            "DESTINATION_VISIT", "CONVERT", "VALUE", "AUTOMATIC_VALUE_OPTIMIZATION", "INSTALL", "IN_APP_EVENT",
            "LEAD_GENERATION", "CONVERSION_LEADS", "CONVERSATION", "PREFERRED_LEAD", "FOLLOWERS", "PAGE_VISIT",
            "MT_LIVE_ROOM", "PRODUCT_CLICK_IN_LIVE",
        ),
        "CLICK",
    ),
    "billing_event": among(("CPC", "CPM", "CPV", "OCPM"), "CPC"),
    "bid_type": among(("BID_TYPE_NO_BID", "BID_TYPE_CUSTOM")),
    "bid_price": NUMBER,
    "conversion_bid_price": NUMBER,
    "pacing": among(("PACING_MODE_SMOOTH", "PACING_MODE_FAST"), "PACING_MODE_SMOOTH"),
    "pixel_id": text(),
    "optimization_event": like("[A-Z][A-Z0-9_]+"),
    "app_id": text(),
    "operation_status": among(STARTING_STATUSES),
    "request_id": _REQUEST_ID,
}  # fmt: skip
_AD = {
    "ad_name": {"type": "string", "maxLength": NAME_LIMIT, "examples": ["Winter boots, first"]},
    "ad_format": among(("SINGLE_VIDEO", "CAROUSEL_ADS"), "SINGLE_VIDEO"),
    "ad_text": text("Warm feet all winter", most=AD_TEXT_LIMIT),
    "identity_type": among(IDENTITY_TYPES, IDENTITY["identity_type"]),
    "identity_id": text(IDENTITY["identity_id"]),
    "call_to_action": among(CALLS_TO_ACTION, "SHOP_NOW"),
    "video_id": text("v_demo"),
    "tiktok_item_id": text(),
    "image_ids": listed(text(), 35, [IMAGES[0]]),
    "music_id": text(),
    "page_id": whole(2**63 - 1),
    "aigc_disclosure_type": among(("SELF_DISCLOSURE", "NOT_DECLARED")),
    "landing_page_url": like(r"https?://[a-z]{1,60}\.[a-z]{2,60}", "https://example.com"),
    "operation_status": among(STARTING_STATUSES),
}
_NEW_AD = fields("ad_name", "ad_format", "identity_type", "identity_id", **_AD)
_BY_FILE, _BY_URL, _BY_FILE_ID = "UPLOAD_BY_FILE", "UPLOAD_BY_URL", "UPLOAD_BY_FILE_ID"
_NAMED_FILE = fields(
    "file_name", "file_type", file_name=text("boots.mp4"), file_type=among(("VIDEO", "IMAGE"), "VIDEO")
)
_STATUSES = among(("ENABLE", "DISABLE", "DELETE"), "DISABLE")


def _listing(sort: str, *ids: str) -> Json:
    known: dict[str, Json] = {
        **dict.fromkeys(ids, _IDS),
        f"{sort}_name": text(most=NAME_LIMIT),
        "primary_status": among(("STATUS_ALL", "STATUS_NOT_DELETE", "STATUS_DELETE", "STATUS_DISABLE")),
        "creation_filter_start_time": _TIME,
        "creation_filter_end_time": _TIME,
    }
    return fields(filtering=fields(**known), **_PAGE)


def _switch(ids: str) -> Json:
    return fields(ids, "operation_status", **{ids: listed(_ID, 20), "operation_status": _STATUSES})


def _upload(kind: str, *upload_types: str, **more: Json) -> Json:
    file = {f"{kind}_file": FILE, f"{kind}_signature": like("[0-9a-f]{32}")}
    ways = among((_BY_FILE, *upload_types), _BY_FILE)
    return fields(upload_type=ways, file_name=text(most=100), file_id=text(), **file, **more)


def _search(ids: str, most: int) -> Json:
    known: dict[str, Json] = {ids: listed(text(), most), "material_ids": listed(text(), 100), "displayable": TRUTH}
    sizes = {"width": NUMBER, "height": NUMBER, "ratio": listed(NUMBER, 10)}
    return fields(filtering=fields(**known, **sizes), **_SHORT_PAGE)


def _report() -> Json:
    comparison = fields(
        "field_name", "filter_type", "filter_value",
        field_name=among(COMPARED), filter_type=among(COMPARISONS), filter_value=like("[0-9]{1,9}", "1"),
    )  # fmt: skip
    dimensions = (*ID_OF_LEVEL.values(), DAY, HOUR, COUNTRY)
    return fields(
        "report_type", "data_level", "dimensions",
        advertiser_id=among(ADVERTISERS, FIRST_ADVERTISER),
        advertiser_ids=listed(among(ADVERTISERS), 5),
        report_type=among(("BASIC", "AUDIENCE", "PLAYABLE_MATERIAL", "CATALOG", "BC", "TT_SHOP"), "BASIC"),
        service_type=among(("AUCTION", "RESERVATION")),
        data_level=among(ID_OF_LEVEL, "AUCTION_AD"),
        dimensions=listed(among(dimensions), 4, ["ad_id", DAY]),
        metrics=listed(among(sorted(METRICS)), 40),
        start_date=like(_DATE, "2026-11-01"),
        end_date=like(_DATE, "2026-11-21"),
        query_lifetime=TRUTH,
        enable_total_metrics=TRUTH,
        filtering=listed(comparison, 10),
        order_field=among(sorted(METRICS)),
        order_type=among(("ASC", "DESC")),
        **_PAGE,
    )  # fmt: skip


# By path, as in the map of endpoints; the advertiser_id that most of them need is left to that map.
REQUESTS: Mapping[str, Json] = MappingProxyType({
    "oauth2/access_token/": fields(
        "app_id", "secret", "auth_code", **_APP, auth_code=text(), return_advertiser_ids=TRUTH
    ),
    "oauth2/revoke_token/": fields("app_id", "secret", "access_token", **_APP, access_token=text()),
    "oauth2/advertiser/get/": fields("app_id", "secret", **_APP),
    "advertiser/info/": fields(
        "advertiser_ids", advertiser_ids=listed(among(ADVERTISERS), 100, [FIRST_ADVERTISER])
    ),
    "app/list/": fields(app_platform_ids=listed(text(), 100)),
    "campaign/create/": fields("campaign_name", "objective_type", **_CAMPAIGN),
    "campaign/get/": _listing("campaign", "campaign_ids"),
    "campaign/update/": fields("campaign_id", campaign_id=_ID, **_CAMPAIGN),
    "campaign/status/update/": _switch("campaign_ids"),
    "adgroup/create/": fields(
        "campaign_id", "adgroup_name", "schedule_type", "schedule_start_time", "optimization_goal", "billing_event",
        "pacing",
        campaign_id=_ID, **_ADGROUP,
    ),
    "adgroup/get/": _listing("adgroup", "adgroup_ids", "campaign_ids"),
    "adgroup/update/": fields(
        "adgroup_id", "adgroup_name", "schedule_start_time", "pacing", adgroup_id=_ID, **_ADGROUP
    ),
    "adgroup/status/update/": _switch("adgroup_ids"),
    "ad/create/": fields("adgroup_id", "creatives", adgroup_id=_ID, creatives=listed(_NEW_AD, 20)),
    "ad/get/": _listing("ad", "ad_ids", "adgroup_ids", "campaign_ids"),
    "ad/update/": fields(
        "adgroup_id", "creatives",
        adgroup_id=_ID, patch_update=TRUTH, creatives=listed(fields("ad_id", ad_id=_ID, **_AD), 20),
    ),
    "ad/status/update/": _switch("ad_ids"),
    "file/image/ad/info/": fields("image_ids", image_ids=listed(text(), 100, [IMAGES[0]])),
    "file/image/ad/search/": _search("image_ids", 100),
    "file/image/ad/upload/": _upload("image", _BY_URL, _BY_FILE_ID, image_url=text()),
    "file/music/get/": fields(
        music_scene=among(MUSIC_SCENES),
        search_type=among(SEARCHES),
        filtering=fields(keyword=text(), music_ids=listed(text(), 100), sources=listed(among(("SYSTEM", "USER")), 2)),
        **_PAGE,
    ),
    "file/music/upload/": _upload("music", _BY_FILE_ID, material_action=among(MARKS), material_id=text()),
    "file/name/check/": fields(
        "files",
        files=listed(_NAMED_FILE, 20),
    ),
    "file/video/ad/info/": fields("video_ids", video_ids=listed(text(), 100, ["v_demo"])),
    "file/video/ad/search/": _search("video_ids", 60),
    "file/video/ad/upload/": _upload(
        "video", _BY_URL, _BY_FILE_ID, "UPLOAD_BY_VIDEO_ID", video_url=text(), video_id=text()
    ),
    "file/video/suggestcover/": fields("video_id", video_id=text("v_demo")),
    "identity/create/": fields("display_name", display_name=text("Boots & Co", most=100), image_uri=text()),
    "identity/get/": fields(identity_type=among(IDENTITY_TYPES), identity_authorized_bc_id=text(), **_SHORT_PAGE),
    "page/get/": fields(
        business_type=among(PAGE_TYPES), status=among(PAGE_STATUSES), title=text(), **_SHORT_PAGE
    ),
    "pixel/list/": fields(
        pixel_id=text(PIXEL["pixel_id"]), code=text(), name=text(), order_by=among(PIXEL_ORDERS),
        page=whole(100), page_size=whole(20),
    ),
    "report/integrated/get/": _report(),
    "tool/interest_category/": fields(version=whole(2), placements=listed(among(("PLACEMENT_TIKTOK",)), 1)),
    "tool/language/": fields(),
    "tool/region/": fields(),
    "tt_video/authorize/": fields("auth_code", auth_code=text(_CODE), original_post_auth_code=text()),
    "tt_video/info/": fields("auth_code", auth_code=text(_CODE)),
    "tt_video/list/": fields(page=whole(100), page_size=whole(50)),
    "user/info/": fields(),
})  # fmt: skip
