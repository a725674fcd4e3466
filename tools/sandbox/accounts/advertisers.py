"""What an advertiser owns and may choose from: pixels, and the account itself."""

from tools.core.advertiser import Advertiser
from tools.sandbox.builtin import ADVERTISERS
from tools.sandbox.stock import stock_of
from tools.sandbox.wire.call import CheckedCall, ids_of
from tools.sandbox.wire.envelope import Json, Refused
from tools.sandbox.wire.field_checks import not_among, not_text
from tools.sandbox.wire.paging import page_info, read_page

PIXEL_ORDERS = ("EARLIEST_CREATE", "LATEST_CREATE")
_PIXEL_NAMES = {"pixel_id": "pixel_id", "code": "pixel_code", "name": "pixel_name"}


def advertiser_info(asked: CheckedCall) -> Json:
    """Describe accounts."""
    ids = ids_of(asked, "advertiser_ids")
    foreign = [one for one in ids if one not in asked.permitted_ids]
    if foreign:
        raise Refused(40001, f"The access token gives no permission for advertiser {foreign[0]}.")
    return {"list": [_advertiser(ADVERTISERS[one]) for one in ids]}


def pixels(asked: CheckedCall) -> Json:
    """List the pixels, each with the events it counts."""
    fields = asked.fields
    page = read_page(fields, most=20)
    problem = not_text(fields, *_PIXEL_NAMES) or not_among(fields, "order_by", PIXEL_ORDERS)
    if problem:
        raise Refused(40002, problem)
    wanted = {row_name: fields[name] for name, row_name in _PIXEL_NAMES.items() if fields.get(name)}
    rows = [one for one in stock_of(asked.db).pixels.values() if wanted.items() <= one.items()]
    return {"pixels": rows[page.offset :][: page.size], "page_info": page_info(page, len(rows))}


def user_info(asked: CheckedCall) -> Json:  # noqa: ARG001 -- endpoints are called alike
    """Describe who gave the token."""
    return {
        "core_user_id": "7000000000000000301",
        "display_name": "Practice person",
        "email": "p***@example.com",
        "create_time": 1_700_000_000,
    }


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
