"""What TikTok refuses about an ad."""

import math
import re
from urllib.parse import parse_qsl

from tools.core.characters import AD_TEXT_LIMIT, NAME_LIMIT
from tools.core.cta import CALLS_TO_ACTION
from tools.sandbox.accounts.identities import IDENTITY_TYPES
from tools.sandbox.checks.ownership import ad_ownership_problem
from tools.sandbox.creatives.owned import Owned
from tools.sandbox.wire.envelope import Json
from tools.sandbox.wire.field_checks import STARTING_STATUSES, copy_problem, missing, not_among, not_text, not_texts

_MOST_CREATIVES = 20
_MOST_IMAGES = 35
_LONGEST_SHOWN_NAME = 40
_MOST_UTM_PARAMS = 14
_LONGEST_UTM_KEY = 100
_LONGEST_UTM_VALUE = 600
_DISCLOSURES = ("SELF_DISCLOSURE", "NOT_DECLARED")
_SAME_RATIO = 0.01  # what rounding to whole pixels may cost
_NOT_OF_A_POST = ("video_id", "image_ids", "music_id", "ad_text")
_FORMATS = ("SINGLE_VIDEO", "CAROUSEL_ADS")
_GOALS_OF_ACCOUNTS = ("FOLLOWERS", "PAGE_VISIT")
_WEB_ADDRESS = re.compile(r"https?://[^\s/?#]+\.[^\s]+")


def creatives_problem(fields: Json, adgroup: Json, owned: Owned) -> str | None:
    """Say what is wrong with the ads of one request, or None."""
    creatives = fields.get("creatives")
    if not isinstance(creatives, list) or not all(isinstance(one, dict) for one in creatives):
        return missing(fields, "creatives") or "creatives must be a list of objects."
    if not 1 <= len(creatives) <= _MOST_CREATIVES:
        return f"creatives must hold 1 to {_MOST_CREATIVES} ads."
    return next((found for one in creatives if (found := _ad_problem(one, adgroup, owned))), None)


def _ad_problem(creative: Json, adgroup: Json, owned: Owned) -> str | None:
    return (
        _name_problem(creative)
        or missing(creative, "ad_format", "identity_type", "identity_id", *_own_words(creative))
        or copy_problem(creative, "ad_text", AD_TEXT_LIMIT)
        or not_among(creative, "operation_status", STARTING_STATUSES)
        or _identity_problem(creative, adgroup, owned)
        or _call_to_action_problem(creative)
        or _shown_name_problem(creative)
        or _landing_page_problem(creative, adgroup)
        or _utm_problem(creative)
        or not_among(creative, "aigc_disclosure_type", _DISCLOSURES)
        or _format_problem(creative, owned)
        or ad_ownership_problem(creative, adgroup, owned)
    )


def _own_words(creative: Json) -> tuple[str, ...]:
    """Name the text as needed; an ad of a post says what the post says."""
    return () if creative.get("tiktok_item_id") else ("ad_text",)


def _name_problem(creative: Json) -> str | None:
    if creative.get("ad_name") is None:  # an empty name is allowed: TikTok makes one up
        return "ad_name is required."
    return copy_problem(creative, "ad_name", NAME_LIMIT)


def _identity_problem(creative: Json, adgroup: Json, owned: Owned) -> str | None:
    problem = not_among(creative, "identity_type", IDENTITY_TYPES) or not_text(creative, "identity_id")
    if problem:
        return problem
    identity_id, wanted = creative["identity_id"], creative["identity_type"]
    if owned.identities.get(identity_id, {}).get("identity_type") != wanted:
        return f"identity_id {identity_id} is not an identity of this advertiser with the identity_type {wanted}."
    if wanted == "CUSTOMIZED_USER" and adgroup.get("optimization_goal") in _GOALS_OF_ACCOUNTS:
        return f"identity_type must be of a TikTok account with the goal {adgroup['optimization_goal']}."
    return None


def _call_to_action_problem(creative: Json) -> str | None:
    if creative.get("call_to_action_id"):
        return None
    return missing(creative, "call_to_action") or not_among(creative, "call_to_action", CALLS_TO_ACTION)


def _shown_name_problem(creative: Json) -> str | None:
    if creative.get("display_name") == "":
        return "display_name must not be empty."
    return copy_problem(creative, "display_name", _LONGEST_SHOWN_NAME)


def _landing_page_problem(creative: Json, adgroup: Json) -> str | None:
    address = creative.get("landing_page_url")
    if not address:
        is_website = adgroup.get("promotion_type") == "WEBSITE"
        return "landing_page_url is required for a website." if is_website else None
    if isinstance(address, str) and _WEB_ADDRESS.fullmatch(address):
        return None
    return "landing_page_url must be a whole web address."


def _utm_problem(creative: Json) -> str | None:
    given = creative.get("utm_params")
    if given is None:
        return None
    if not isinstance(given, list) or len(given) > _MOST_UTM_PARAMS:
        return f"utm_params must be a list of at most {_MOST_UTM_PARAMS} parameters."
    if all(map(_is_utm_param, given)):
        return _match_problem(creative, given)
    return (
        f"utm_params must hold keys of 1 to {_LONGEST_UTM_KEY} and values of at most {_LONGEST_UTM_VALUE} characters."
    )


def _match_problem(creative: Json, given: list[Json]) -> str | None:
    """Beside an address that has parameters already they are the same ones; TikTok puts none behind it."""
    query = str(creative.get("landing_page_url") or "").partition("#")[0].partition("?")[2]
    address = parse_qsl(query, keep_blank_values=True)
    named = [(one["key"], one["value"]) for one in given]
    return None if not address or named == address else "utm_params must match the parameters of landing_page_url."


def _is_utm_param(one: object) -> bool:
    key, value = (one.get("key"), one.get("value")) if isinstance(one, dict) else (None, None)
    if not isinstance(key, str) or not isinstance(value, str):
        return False
    return 1 <= len(key) <= _LONGEST_UTM_KEY and len(value) <= _LONGEST_UTM_VALUE


def _post_problem(creative: Json, owned: Owned) -> str | None:
    item, kind = creative["tiktok_item_id"], creative["identity_type"]
    if kind == "CUSTOMIZED_USER":
        return f"tiktok_item_id is not supported with the identity_type {kind}."
    if beside := [name for name in _NOT_OF_A_POST if creative.get(name)]:
        return f"{beside[0]} cannot be given together with tiktok_item_id."
    if creative.get("ad_format") != "SINGLE_VIDEO":
        return "ad_format must be SINGLE_VIDEO for a post with a video."
    post = owned.posts.get(item)
    if post is None:
        return f"tiktok_item_id {item} is not a post that is authorized to this advertiser."
    is_by_them = post["identity_id"] == creative["identity_id"]
    return None if is_by_them else f"tiktok_item_id {item} was not posted by {creative['identity_id']}."


def _format_problem(creative: Json, owned: Owned) -> str | None:
    if creative.get("tiktok_item_id"):
        return not_text(creative, "tiktok_item_id") or _post_problem(creative, owned)
    if creative.get("identity_type") == "AUTH_CODE":
        return "tiktok_item_id is required with the identity_type AUTH_CODE."
    problem = (
        not_among(creative, "ad_format", _FORMATS)
        or not_text(creative, "video_id", "music_id")
        or not_texts(creative, "image_ids", _MOST_IMAGES)
        or _images_problem(creative, owned)
    )
    if problem:
        return problem
    return (
        _video_problem(creative, owned) if creative["ad_format"] == "SINGLE_VIDEO" else _music_problem(creative, owned)
    )


def _images_problem(creative: Json, owned: Owned) -> str | None:
    images = creative.get("image_ids") or []
    if not images:
        return "You must upload an image: image_ids is empty."
    if creative["ad_format"] == "SINGLE_VIDEO" and len(images) != 1:
        return "image_ids must hold exactly one cover for a video."
    unknown = [one for one in images if one not in owned.images]
    return f"image_ids holds {unknown[0]}, which is not an image of this advertiser." if unknown else None


def _video_problem(creative: Json, owned: Owned) -> str | None:
    problem = missing(creative, "video_id")
    if problem:
        return problem
    is_displayable = owned.videos.get(creative["video_id"])
    if is_displayable is None:
        return f"video_id {creative['video_id']} is not a video of this advertiser."
    # TikTok blames the picture where it is the video that is longer than a minute.
    return _cover_problem(creative, owned) if is_displayable else "Unsupported image size."


def _cover_problem(creative: Json, owned: Owned) -> str | None:
    cover, video = creative["image_ids"][0], creative["video_id"]
    ratio = owned.ratios[video]
    if not ratio or math.isclose(owned.ratios[cover], ratio, rel_tol=_SAME_RATIO):
        return None
    return f"image_ids holds {cover}, which has not the ratio of the video {video}."


def _music_problem(creative: Json, owned: Owned) -> str | None:
    problem = missing(creative, "music_id")
    if problem:
        return problem
    is_licensed = owned.tracks.get(creative["music_id"])
    if is_licensed is None:
        return f"music_id {creative['music_id']} is not in the music library."
    return None if is_licensed else f"music_id {creative['music_id']} is not licensed for ads."
