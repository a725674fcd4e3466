"""Looking through the pictures and videos of an account, page by page."""

import math
from collections.abc import Callable

from tools.sandbox.creatives.shelves import all_images, all_videos
from tools.sandbox.wire.call import CheckedCall, json_object
from tools.sandbox.wire.envelope import Json, Refused
from tools.sandbox.wire.field_checks import not_texts, number
from tools.sandbox.wire.paging import page_info, read_page

_MOST_ON_A_PAGE, _USUAL_ON_A_PAGE = 100, 20
_MOST_IDS = {"image_ids": 100, "video_ids": 60, "material_ids": 100}
_SIZES = ("width", "height")
_SAME_RATIO = 0.01


def search_images(asked: CheckedCall) -> Json:
    """List the pictures of an account."""
    return _searched(asked, all_images(asked.db, asked.advertiser_id), "image_id")


def search_videos(asked: CheckedCall) -> Json:
    """List the videos of an account."""
    return _searched(asked, all_videos(asked.db, asked.advertiser_id), "video_id")


def _searched(asked: CheckedCall, rows: list[Json], id_name: str) -> Json:
    page = read_page(asked.fields, most=_MOST_ON_A_PAGE, usual=_USUAL_ON_A_PAGE)
    filters = json_object(asked.fields.get("filtering") or "{}", "filtering")
    problem = _filter_problem(filters, f"{id_name}s")
    if problem:
        raise Refused(40002, problem)
    found = list(filter(_wanted(filters, id_name), rows))
    return {"list": found[page.offset :][: page.size], "page_info": page_info(page, len(found))}


def _filter_problem(filters: Json, ids: str) -> str | None:
    wrong_size = next((one for one in _SIZES if one in filters and number(filters[one]) is None), None)
    if wrong_size:
        return f"{wrong_size} must be a number."
    ratios = filters.get("ratio")
    if ratios is not None and not (isinstance(ratios, list) and all(number(one) for one in ratios)):
        return "ratio must be a list of numbers."
    if not isinstance(filters.get("displayable", True), bool):
        return "displayable must be true or false."
    return not_texts(filters, ids, _MOST_IDS[ids]) or not_texts(filters, "material_ids", _MOST_IDS["material_ids"])


def _wanted(filters: Json, id_name: str) -> Callable[[Json], bool]:
    named = {name: filters.get(f"{name}s") for name in (id_name, "material_id")}
    alike = {name: filters[name] for name in (*_SIZES, "displayable") if name in filters}
    ratios = filters.get("ratio")

    def is_wanted(one: Json) -> bool:
        return (
            all(not ids or one[name] in ids for name, ids in named.items())
            and alike.items() <= one.items()
            and (not ratios or any(_has_ratio(one, ratio) for ratio in ratios))
        )

    return is_wanted


def _has_ratio(one: Json, ratio: float) -> bool:
    return bool(one["height"]) and math.isclose(one["width"] / one["height"], ratio, rel_tol=_SAME_RATIO)
