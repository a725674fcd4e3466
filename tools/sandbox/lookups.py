"""What an advertiser owns and may choose from: music, identities, pixels, places, videos, and the account itself."""

from collections.abc import Sequence

from tools.core.music import Track
from tools.core.target import Advertiser
from tools.sandbox.builtin import ADVERTISERS, IDENTITY, PIXEL, REGIONS, TRACKS, VIDEOS
from tools.sandbox.call import Asked, json_list, json_object
from tools.sandbox.envelope import Json, Refused
from tools.sandbox.fields import missing, not_among, not_texts
from tools.sandbox.paging import page_info, read_page

_MUSIC_SCENES = ("CREATIVE_ASSET", "CAROUSEL_ADS", "CATALOG_CAROUSEL")
_WHOLE_LIBRARY = ("SEARCH_BY_KEYWORD", "SEARCH_BY_MUSIC_ID", "SEARCH_BY_RECOMMEND")
_OWN_MUSIC = ("SEARCH_BY_LIKED", "SEARCH_BY_HISTORY", "SEARCH_BY_SOURCE")
_MOST_IDS = 100


def advertiser_info(asked: Asked) -> Json:
    """Describe accounts."""
    ids = _ids(asked, "advertiser_ids")
    allowed = asked.token.advertiser_ids if asked.token else ()
    foreign = [one for one in ids if one not in allowed]
    if foreign:
        raise Refused(40001, f"The access token gives no permission for advertiser {foreign[0]}.")
    return {"list": [_advertiser(ADVERTISERS[one]) for one in ids]}


def music(asked: Asked) -> Json:
    """Search the music library by words or by ids."""
    page = read_page(asked.fields, usual=1000)
    problem = not_among(asked.fields, "music_scene", _MUSIC_SCENES) or not_among(
        asked.fields, "search_type", (*_WHOLE_LIBRARY, *_OWN_MUSIC)
    )
    if not problem and asked.fields.get("music_scene", "CREATIVE_ASSET") != "CREATIVE_ASSET":
        problem = missing(asked.fields, "search_type")
    filters = json_object(asked.fields.get("filtering") or "{}", "filtering")
    problem = problem or not_texts(filters, "music_ids", _MOST_IDS)
    if problem:
        raise Refused(40002, problem)
    found = [] if asked.fields.get("search_type") in _OWN_MUSIC else _tracks(filters)
    return {"musics": found[page.offset : page.offset + page.size], "page_info": page_info(page, len(found))}


def identities(asked: Asked) -> Json:
    """List who the ads may appear as."""
    wanted = asked.fields.get("identity_type") in (None, "", IDENTITY["identity_type"])
    return _paged(asked, "identity_list", [IDENTITY | {"available_status": "AVAILABLE"}] if wanted else [])


def pixels(asked: Asked) -> Json:
    """List the pixels."""
    wanted = asked.fields.get("pixel_id") in (None, "", PIXEL["pixel_id"])
    return _paged(asked, "pixels", [PIXEL] if wanted else [])


def regions(asked: Asked) -> Json:  # noqa: ARG001 -- endpoints are called alike
    """List the places ads can be shown in."""
    listed = [
        {
            "location_id": location_id, "name": name, "region_code": code, "country_code": code, "parent_id": "0",
            "level": "COUNTRY", "area_type": "ADMIN", "next_level_ids": [], "support_below_18": False,
        }
        for location_id, (name, code) in REGIONS.items()
    ]  # fmt: skip
    return {"region_info": listed, "region_list": [code for _, code in REGIONS.values()]}


def videos(asked: Asked) -> Json:
    """Describe videos; one that the advertiser does not own is left out."""
    known = [one for one in _ids(asked, "video_ids") if one in VIDEOS]
    return {"list": [{"video_id": one, "material_id": one, "displayable": True, **VIDEOS[one]} for one in known]}


def _ids(asked: Asked, name: str) -> list[str]:
    if missing(asked.fields, name):
        raise Refused(40002, f"{name} is required.")
    ids = json_list(asked.fields[name], name)
    if len(ids) > _MOST_IDS:
        raise Refused(40011, f"{name} must hold at most {_MOST_IDS} ids.")
    return ids


def _paged(asked: Asked, name: str, rows: Sequence[Json]) -> Json:
    page = read_page(asked.fields, most=100)
    return {name: rows[page.offset : page.offset + page.size], "page_info": page_info(page, len(rows))}


def _tracks(filters: Json) -> list[Json]:
    words = str(filters.get("keyword") or "").casefold()
    ids = filters.get("music_ids") or TRACKS
    return [
        _track(one)
        for one in TRACKS.values()
        if one.track_id in ids and (words in one.title.casefold() or words in one.style.casefold())
    ]


def _track(track: Track) -> Json:
    return {
        "music_id": track.track_id,
        "material_id": track.track_id,
        "sources": ["SYSTEM"],
        "author": "Practice band",
        "liked": False,
        "file_name": track.title,
        "duration": float(track.seconds),
        "style": track.style,
        # The only field in which TikTok's list speaks of rights.
        "copyright": "MUSIC_FORBID_VIDEO_ALLOW" if track.licensed else "MUSIC_FORBID_VIDEO_FORBID",
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
