"""Looking at files: names, pictures, videos and their covers, and music."""

from collections.abc import Callable

from tools.sandbox.creatives.marks import HISTORY, LIKED, marked
from tools.sandbox.creatives.materials import FileSort, taken_names
from tools.sandbox.creatives.owned import covers_of
from tools.sandbox.creatives.rows import address
from tools.sandbox.creatives.shelves import all_images, all_music, all_videos
from tools.sandbox.wire.call import CheckedCall, ids_of, json_object, json_objects
from tools.sandbox.wire.envelope import Json, Refused
from tools.sandbox.wire.field_checks import missing, not_among, not_text, not_texts
from tools.sandbox.wire.paging import page_info, read_page

_MOST_NAMES = 20
_MOST_IDS = 100
MUSIC_SCENES = ("CREATIVE_ASSET", "CAROUSEL_ADS", "CATALOG_CAROUSEL")
SEARCHES = (
    "SEARCH_BY_KEYWORD", "SEARCH_BY_MUSIC_ID", "SEARCH_BY_RECOMMEND", "SEARCH_BY_LIKED", "SEARCH_BY_HISTORY",
    "SEARCH_BY_SOURCE",
)  # fmt: skip
_MARK_OF_SEARCH = {"SEARCH_BY_LIKED": LIKED, "SEARCH_BY_HISTORY": HISTORY}
_NEEDS = {"SEARCH_BY_MUSIC_ID": "music_ids", "SEARCH_BY_SOURCE": "sources"}


def check_names(asked: CheckedCall) -> Json:
    """Say which file names are used already."""
    problem = missing(asked.fields, "files")
    if problem:
        raise Refused(40002, problem)
    files = json_objects(asked.fields["files"], "files")
    problem = next((found for one in files if (found := _name_problem(one))), None)
    if problem or not 1 <= len(files) <= _MOST_NAMES:
        raise Refused(40002, problem or f"files must hold 1 to {_MOST_NAMES} files.")
    return {"list": [one | {"duplicate": _is_taken(asked, one)} for one in files]}


def images(asked: CheckedCall) -> Json:
    """Describe pictures; one that the advertiser does not own is left out."""
    ids = ids_of(asked, "image_ids")
    return {"list": [one for one in all_images(asked.db, asked.advertiser_id) if one["image_id"] in ids]}


def videos(asked: CheckedCall) -> Json:
    """Describe videos; one that the advertiser does not own is left out."""
    ids = ids_of(asked, "video_ids")
    return {"list": [one for one in all_videos(asked.db, asked.advertiser_id) if one["video_id"] in ids]}


def covers(asked: CheckedCall) -> Json:
    """Suggest covers for a video."""
    problem = missing(asked.fields, "video_id")
    if problem:
        raise Refused(40002, problem)
    video = next(
        (one for one in all_videos(asked.db, asked.advertiser_id) if one["video_id"] == asked.fields["video_id"]), None
    )
    if video is None:
        raise Refused(40053, f"video_id {asked.fields['video_id']} is not a video of this advertiser.")
    size = {name: video[name] for name in ("width", "height")}
    return {"list": [{"id": one, "url": address(one), **size} for one in covers_of(video["video_id"])]}


def music(asked: CheckedCall) -> Json:
    """Search the music library."""
    page = read_page(asked.fields, usual=1000)
    filters = json_object(asked.fields.get("filtering") or "{}", "filtering")
    problem = _search_problem(asked.fields, filters)
    if problem:
        raise Refused(40002, problem)
    found = list(filter(_wanted(asked, filters), all_music(asked.db, asked.advertiser_id)))
    return {"musics": found[page.offset : page.offset + page.size], "page_info": page_info(page, len(found))}


def _search_problem(fields: Json, filters: Json) -> str | None:
    problem = not_among(fields, "music_scene", MUSIC_SCENES) or not_among(fields, "search_type", SEARCHES)
    if not problem and fields.get("music_scene", "CREATIVE_ASSET") != "CREATIVE_ASSET":
        problem = missing(fields, "search_type")
    needed = _NEEDS.get(fields.get("search_type") or "")
    if not problem and needed and missing(filters, needed):
        problem = f"filtering.{needed} is required with {fields['search_type']}."
    return problem or not_texts(filters, "music_ids", _MOST_IDS) or not_texts(filters, "sources", _MOST_IDS)


def _wanted(asked: CheckedCall, filters: Json) -> Callable[[Json], bool]:
    words = str(filters.get("keyword") or "").casefold()
    ids, sources = filters.get("music_ids"), filters.get("sources")
    mark = _MARK_OF_SEARCH.get(asked.fields.get("search_type") or "")
    chosen = marked(asked.db, asked.advertiser_id, mark) if mark else None

    def is_wanted(one: Json) -> bool:
        return (
            (words in one["file_name"].casefold() or words in one["style"].casefold())
            and (not ids or one["music_id"] in ids)
            and (not sources or bool(set(sources) & set(one["sources"])))
            and (chosen is None or one["music_id"] in chosen)
        )

    return is_wanted


def _name_problem(one: Json) -> str | None:
    return (
        missing(one, "file_name", "file_type")
        or not_text(one, "file_name")
        or not_among(one, "file_type", ("VIDEO", "IMAGE"))
    )


def _is_taken(asked: CheckedCall, one: Json) -> bool:
    sort = FileSort(one["file_type"].lower())
    return bool(taken_names(asked.db, asked.advertiser_id, sort, [one["file_name"]]))
