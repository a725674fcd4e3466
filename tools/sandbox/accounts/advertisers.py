"""What an advertiser owns and may choose from: pixels, and the account itself."""

from collections.abc import Sequence

from tools.core.advertiser import Advertiser
from tools.sandbox.builtin import ADVERTISERS, PIXEL
from tools.sandbox.wire.call import CheckedCall, ids_of
from tools.sandbox.wire.envelope import Json, Refused
from tools.sandbox.wire.paging import page_info, read_page


def advertiser_info(asked: CheckedCall) -> Json:
    """Describe accounts."""
    ids = ids_of(asked, "advertiser_ids")
    foreign = [one for one in ids if one not in asked.permitted_ids]
    if foreign:
        raise Refused(40001, f"The access token gives no permission for advertiser {foreign[0]}.")
    return {"list": [_advertiser(ADVERTISERS[one]) for one in ids]}


def pixels(asked: CheckedCall) -> Json:
    """List the pixels."""
    wanted = asked.fields.get("pixel_id") in (None, "", PIXEL["pixel_id"])
    return _paged(asked, "pixels", [PIXEL] if wanted else [])


def user_info(asked: CheckedCall) -> Json:  # noqa: ARG001 -- endpoints are called alike
    """Describe who gave the token."""
    return {
        "core_user_id": "7000000000000000301",
        "display_name": "Practice person",
        "email": "p***@example.com",
        "create_time": 1_700_000_000,
    }


def _paged(asked: CheckedCall, name: str, rows: Sequence[Json]) -> Json:
    page = read_page(asked.fields, most=100)
    return {name: rows[page.offset : page.offset + page.size], "page_info": page_info(page, len(rows))}


def _advertiser(one: Advertiser) -> Json:
    return {
        "advertiser_id": one.advertiser_id,
        "name": one.name,
        "company": one.name,
        "status": "STATUS_ENABLE",
        "role": "ROLE_ADVERTISER",
        "currency": one.currency,
        "country": one.country,
        "timezone": one.timezone,
        "display_timezone": one.timezone,
        "balance": float(one.balance or 0),
    }
