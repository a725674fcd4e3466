"""The three uploads: by file with its MD5; what would have to be fetched from elsewhere is refused."""

import hashlib
from collections.abc import Callable
from dataclasses import dataclass

from tools.core.media.films import read_film
from tools.core.media.found import Media
from tools.core.media.mp3 import read_mp3
from tools.core.media.pictures import read_picture
from tools.sandbox.creatives.marks import HISTORY, LIKED, remove_mark, set_mark
from tools.sandbox.creatives.materials import FileSort, Material, keep_material, taken_names, with_signature
from tools.sandbox.creatives.rows import image_row, music_row, video_row
from tools.sandbox.creatives.shelves import all_music, all_videos
from tools.sandbox.wire.call import CheckedCall
from tools.sandbox.wire.envelope import Json, Refused
from tools.sandbox.wire.field_checks import missing, not_among, not_text

_MEGABYTE = 1 << 20
_LONGEST_NAME = 100
_MOST_PIXELS = 3_686_400
_BY_FILE, _BY_URL, _BY_FILE_ID = "UPLOAD_BY_FILE", "UPLOAD_BY_URL", "UPLOAD_BY_FILE_ID"
_BY_VIDEO_ID = "UPLOAD_BY_VIDEO_ID"
MARKS = {"ADD_TO_LIKED": LIKED, "ADD_TO_HISTORY": HISTORY, "REMOVE_FROM_LIKED": LIKED}


@dataclass(frozen=True)
class _Kind:
    sort: FileSort
    read: Callable[[bytes], Media | None]
    formats: str
    megabytes: int
    upload_types: tuple[str, ...]


_IMAGE = _Kind(FileSort.IMAGE, read_picture, "JPG, JPEG or PNG", 50, (_BY_FILE, _BY_URL, _BY_FILE_ID))
_VIDEO = _Kind(FileSort.VIDEO, read_film, "MP4, MOV, MPEG or AVI", 500, (_BY_FILE, _BY_URL, _BY_FILE_ID, _BY_VIDEO_ID))
_MUSIC = _Kind(FileSort.MUSIC, read_mp3, "MP3", 10, (_BY_FILE, _BY_FILE_ID))


def upload_image(asked: CheckedCall) -> Json:
    """Take in a picture."""
    return image_row(_uploaded(asked, _IMAGE))


def upload_video(asked: CheckedCall) -> list[Json]:
    """Take in a video; the answer is a list, as TikTok's is."""
    if asked.fields.get("upload_type") == _BY_VIDEO_ID:
        return [_known_video(asked)]
    return [video_row(_uploaded(asked, _VIDEO))]


def upload_music(asked: CheckedCall) -> Json:
    """Take in a track, or put a known one on a list or off it."""
    if asked.fields.get("material_action"):
        return _marked(asked)
    return music_row(_uploaded(asked, _MUSIC))


def _uploaded(asked: CheckedCall, kind: _Kind) -> Material:
    fields = asked.fields
    problem = not_text(fields, "upload_type", "file_name") or not_among(fields, "upload_type", kind.upload_types)
    if problem:
        raise Refused(40002, problem)
    match fields.get("upload_type") or _BY_FILE:
        case "UPLOAD_BY_URL":
            raise _unreachable(fields, f"{kind.sort}_url")
        case "UPLOAD_BY_FILE_ID":
            raise _unknown_file(fields)
        case _:
            return _from_file(asked, kind)


def _known_video(asked: CheckedCall) -> Json:
    video_id = asked.fields.get("video_id")
    found = next((one for one in all_videos(asked.db, asked.advertiser_id) if one["video_id"] == video_id), None)
    if found is None:
        raise Refused(40053, f"video_id {video_id} is not a video of this advertiser.")
    return found


def _marked(asked: CheckedCall) -> Json:
    problem = not_among(asked.fields, "material_action", MARKS) or missing(asked.fields, "material_id")
    if problem:
        raise Refused(40002, problem)
    action, material_id = asked.fields["material_action"], asked.fields["material_id"]
    found = next((one for one in all_music(asked.db, asked.advertiser_id) if one["material_id"] == material_id), None)
    if found is None:
        raise Refused(40905, f"material_id {material_id} is not a track of the music library.")
    change = remove_mark if action.startswith("REMOVE") else set_mark
    change(asked.db, asked.advertiser_id, MARKS[action], found["music_id"])
    return {"music_id": found["music_id"], "material_id": found["material_id"]}


def _from_file(asked: CheckedCall, kind: _Kind) -> Material:
    part = asked.files.get(f"{kind.sort}_file")
    if part is None:
        raise Refused(40002, f"{kind.sort}_file is required with {_BY_FILE}.")
    signature = _checked_signature(asked.fields, f"{kind.sort}_signature", part.content)
    known = with_signature(asked.db, asked.advertiser_id, kind.sort, signature)
    name = _file_name(asked.fields, part.file_name)
    if name != (known.name if known else None) and taken_names(asked.db, asked.advertiser_id, kind.sort, [name]):
        raise Refused(40911, f"The name {name} is already used by another file of this advertiser.")
    if known:
        return known
    facts = _facts(part.content, kind)
    new = Material("", "", name, signature, asked.at, facts)
    return keep_material(asked.db, asked.advertiser_id, kind.sort, new)


def _checked_signature(fields: Json, field: str, content: bytes) -> str:
    problem = missing(fields, field) or not_text(fields, field)
    if problem:
        raise Refused(40002, problem)
    signature = hashlib.md5(content, usedforsecurity=False).hexdigest()
    if str(fields[field]).lower() != signature:
        raise Refused(40900, f"{field} is not the MD5 of the file that arrived.")
    return signature


def _file_name(fields: Json, sent: str) -> str:
    named = fields.get("file_name")
    if named is not None and not 1 <= len(named) <= _LONGEST_NAME:
        raise Refused(40002, f"file_name must have 1 to {_LONGEST_NAME} characters.")
    name = named or sent[:_LONGEST_NAME]
    if not name:
        raise Refused(40002, "file_name is required, because the file came without a name.")
    return str(name)


def _facts(content: bytes, kind: _Kind) -> Json:
    if not content:
        raise Refused(40906, "The file is empty.")
    if len(content) > kind.megabytes * _MEGABYTE:
        raise Refused(40907, f"The file is too large: more than {kind.megabytes} MB.")
    found = kind.read(content)
    if found is None:
        raise Refused(40908, f"The file is of the wrong type: it must be {kind.formats}, judged by its content.")
    if not found.is_whole:
        raise Refused(40908, "The file is damaged: it breaks off before its end.")
    if kind.sort is FileSort.IMAGE and found.width * found.height > _MOST_PIXELS:
        raise Refused(40002, f"Unsupported image size: width times height must be at most {_MOST_PIXELS}.")
    return {
        "format": found.format,
        "size": len(content),
        "width": found.width,
        "height": found.height,
        "seconds": found.seconds,
        "has_sound": found.has_sound,
    }


def _unreachable(fields: Json, field: str) -> Refused:
    problem = missing(fields, field) or not_text(fields, field)
    if problem:
        return Refused(40002, problem)
    return Refused(40903, f"{field} cannot be reached: the sandbox fetches nothing from elsewhere. Upload the file.")


def _unknown_file(fields: Json) -> Refused:
    problem = missing(fields, "file_id") or not_text(fields, "file_id")
    if problem:
        return Refused(40002, problem)
    return Refused(40905, f"There is no file with the file_id {fields['file_id']}; a file_id lives for 24 hours.")
