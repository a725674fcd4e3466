"""Files as TikTok writes them in its answers."""

from typing import Any

from tools.core.music import Track
from tools.sandbox.builtin import SINCE
from tools.sandbox.creatives.materials import Material
from tools.sandbox.creatives.owned import is_displayable
from tools.sandbox.stock import Stock
from tools.sandbox.wire.envelope import Json
from tools.sandbox.wire.field_checks import write_time

_NOWHERE = "https://sandbox.invalid"  # a name that is reserved for addresses that lead nowhere


def image_row(one: Material) -> Json:
    """Write an uploaded picture."""
    return _file_row(one) | {
        "image_id": one.file_id,
        "image_url": address(one.file_id),
        "displayable": True,
        "is_carousel_usable": True,
        "width": one.facts["width"],
        "height": one.facts["height"],
    }


def video_row(one: Material) -> Json:
    """Write an uploaded video."""
    return _file_row(one) | {
        "video_id": one.file_id,
        "video_cover_url": address(one.file_id),
        "preview_url": address(one.file_id),
        "displayable": is_displayable(one.facts["seconds"]),
        "duration": one.facts["seconds"],
        "width": one.facts["width"],
        "height": one.facts["height"],
        "flaw_types": [],
    }


def music_row(one: Material, *, liked: bool = False) -> Json:
    """Write an uploaded track."""
    return {
        "music_id": one.file_id,
        "material_id": one.material_id,
        "sources": ["USER"],
        "author": "",
        "liked": liked,
        "file_name": one.name,
        "signature": one.signature,
        "duration": one.facts["seconds"],
        "style": "",
        "url": address(one.file_id),
        # The only field in which TikTok's list speaks of rights.
        "copyright": "MUSIC_FORBID_VIDEO_ALLOW",
        "create_time": write_time(one.at),
        "modify_time": write_time(one.at),
    }


def track_row(track: Track, *, liked: bool = False) -> Json:
    """Write a track of the library."""
    return {
        "music_id": track.track_id,
        "material_id": track.track_id,
        "sources": ["SYSTEM"],
        "author": "Practice band",
        "liked": liked,
        "file_name": track.title,
        "duration": float(track.seconds),
        "style": track.style,
        "copyright": "MUSIC_FORBID_VIDEO_ALLOW" if track.licensed else "MUSIC_FORBID_VIDEO_FORBID",
    }


def images_of(stock: Stock) -> list[Json]:
    """Write the pictures that come with the account."""
    return [
        {
            "image_id": one, "material_id": one, **facts, **_dated(), "displayable": True, "is_carousel_usable": True,
            "image_url": address(one),
        }
        for one, facts in stock.images.items()
    ]  # fmt: skip


def videos_of(stock: Stock) -> list[Json]:
    """Write the videos that come with the account."""
    return [
        {
            "video_id": one, "material_id": one, **facts, **_dated(), "displayable": is_displayable(facts["duration"]),
            "video_cover_url": address(one), "preview_url": address(one), "flaw_types": [],
        }
        for one, facts in stock.videos.items()
    ]  # fmt: skip


def _dated() -> Json:
    return {"create_time": SINCE, "modify_time": SINCE}


def address(file_id: str) -> str:
    """Write an address for a file; nothing answers there."""
    return f"{_NOWHERE}/{file_id}"


def _file_row(one: Material) -> dict[str, Any]:
    return {
        "material_id": one.material_id,
        "file_name": one.name,
        "format": one.facts["format"],
        "size": one.facts["size"],
        "signature": one.signature,
        "create_time": write_time(one.at),
        "modify_time": write_time(one.at),
    }
