"""What an account advertises besides pages: its apps, and the forms that ask people for their details."""

from tools.sandbox.builtin import APPS, LEAD_FORMS, SINCE
from tools.sandbox.wire.call import CheckedCall, json_list
from tools.sandbox.wire.envelope import Json, Refused
from tools.sandbox.wire.field_checks import not_among, not_text
from tools.sandbox.wire.paging import page_info, read_page

APP_NAME = "Practice app"
PAGE_TYPES = (
    "LEAD_GEN", "STORE_FRONT", "APP_PROFILE_PAGE", "TIKTOK_INSTANT_PAGE", "SHOP_ADS_PLP", "SHOP_ADS_PDP", "POP_UP_FORM",
)  # fmt: skip
PAGE_STATUSES = ("EDITED", "PUBLISHED")
_FORMS_TYPE = "LEAD_GEN"


def list_apps(asked: CheckedCall) -> Json:
    """List the apps, each once for its system; there are no pages of it."""
    given = asked.fields.get("app_platform_ids")
    wanted = json_list(given, "app_platform_ids") if given else None
    rows = [_app(asked.advertiser_id, app_id, platform) for app_id, platform in APPS.items()]
    return {"apps": [one for one in rows if wanted is None or one["app_platform_id"] in wanted]}


def list_pages(asked: CheckedCall) -> Json:
    """List the lead forms; of the other instant pages there are none."""
    fields = asked.fields
    page = read_page(fields, most=100)
    problem = (
        not_among(fields, "business_type", PAGE_TYPES)
        or not_among(fields, "status", PAGE_STATUSES)
        or not_text(fields, "title")
    )
    if problem:
        raise Refused(40002, problem)
    words, status = str(fields.get("title") or "").casefold(), fields.get("status")
    are_forms = fields.get("business_type") in (None, _FORMS_TYPE)
    rows = [_form(page_id, title) for page_id, title in LEAD_FORMS.items() if are_forms and words in title.casefold()]
    found = [one for one in rows if status in (None, one["status"])]
    return {"list": found[page.offset :][: page.size], "page_info": page_info(page, len(found))}


def _app(advertiser_id: str, app_id: str, platform: str) -> Json:
    return {
        "advertiser_id": advertiser_id,
        "app_id": app_id,
        "app_name": APP_NAME,
        "app_platform_id": f"practice-{platform.lower()}",
        "platform": platform,
        "package_name": "com.example.practice",
        "download_url": f"https://apps.example.com/{platform.lower()}",
        "enable_retargeting": "NON_RETARGETING",
        "create_time": SINCE,
    }


def _form(page_id: str, title: str) -> Json:
    return {
        "page_id": page_id,
        "title": title,
        "status": "PUBLISHED",
        "supported_objectives": ["LEAD_GENERATION"],
        "create_time": SINCE,
        "update_time": SINCE,
        "publish_time": SINCE,
    }
