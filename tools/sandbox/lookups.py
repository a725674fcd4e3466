"""What an advertiser owns and may choose from: pixels, and the account itself."""

from collections.abc import Sequence

from tools.core.advertiser import Advertiser
from tools.sandbox.builtin import ADVERTISERS, PIXEL
from tools.sandbox.call import Asked, json_list
from tools.sandbox.envelope import Json, Refused
from tools.sandbox.fields import missing
from tools.sandbox.paging import page_info, read_page

_MOST_IDS = 100


def advertiser_info(asked: Asked) -> Json:
    """Describe accounts."""
    ids = ids_of(asked, "advertiser_ids")
    allowed = asked.token.advertiser_ids if asked.token else ()
    foreign = [one for one in ids if one not in allowed]
    if foreign:
        raise Refused(40001, f"The access token gives no permission for advertiser {foreign[0]}.")
    return {"list": [_advertiser(ADVERTISERS[one]) for one in ids]}


def pixels(asked: Asked) -> Json:
    """List the pixels."""
    wanted = asked.fields.get("pixel_id") in (None, "", PIXEL["pixel_id"])
    return _paged(asked, "pixels", [PIXEL] if wanted else [])


def user_info(asked: Asked) -> Json:  # noqa: ARG001 -- endpoints are called alike
    """Describe who gave the token."""
    return {
        "core_user_id": "7000000000000000301",
        "display_name": "Practice person",
        "email": "p***@example.com",
        "create_time": 1_700_000_000,
    }


def ids_of(asked: Asked, name: str) -> list[str]:
    """Read the list of ids that a request names."""
    if missing(asked.fields, name):
        raise Refused(40002, f"{name} is required.")
    ids = json_list(asked.fields[name], name)
    if len(ids) > _MOST_IDS:
        raise Refused(40011, f"{name} must hold at most {_MOST_IDS} ids.")
    return ids


def _paged(asked: Asked, name: str, rows: Sequence[Json]) -> Json:
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
