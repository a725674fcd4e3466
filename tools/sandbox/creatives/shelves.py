"""Everything an advertiser can choose from, what came with the account and what was uploaded."""

from sqlite3 import Connection

from tools.sandbox.builtin import TRACKS
from tools.sandbox.creatives.marks import LIKED, marked
from tools.sandbox.creatives.materials import FileSort, materials
from tools.sandbox.creatives.rows import builtin_images, builtin_videos, image_row, music_row, track_row, video_row
from tools.sandbox.wire.envelope import Json


def all_images(db: Connection, advertiser_id: str) -> list[Json]:
    """List the pictures."""
    return builtin_images() + [image_row(one) for one in materials(db, advertiser_id, FileSort.IMAGE)]


def all_videos(db: Connection, advertiser_id: str) -> list[Json]:
    """List the videos."""
    return builtin_videos() + [video_row(one) for one in materials(db, advertiser_id, FileSort.VIDEO)]


def all_music(db: Connection, advertiser_id: str) -> list[Json]:
    """List the tracks."""
    liked = marked(db, advertiser_id, LIKED)
    uploaded = materials(db, advertiser_id, FileSort.MUSIC)
    return [
        *(track_row(one, liked=one.track_id in liked) for one in TRACKS.values()),
        *(music_row(one, liked=one.file_id in liked) for one in uploaded),
    ]
