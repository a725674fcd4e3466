"""Everything an advertiser can choose from, what came with the account and what was uploaded."""

from sqlite3 import Connection

from tools.sandbox.creatives.marks import LIKED, marked
from tools.sandbox.creatives.materials import FileSort, materials
from tools.sandbox.creatives.rows import image_row, images_of, music_row, track_row, video_row, videos_of
from tools.sandbox.stock import stock_of
from tools.sandbox.wire.envelope import Json


def all_images(db: Connection, advertiser_id: str) -> list[Json]:
    """List the pictures."""
    return images_of(stock_of(db)) + [image_row(one) for one in materials(db, advertiser_id, FileSort.IMAGE)]


def all_videos(db: Connection, advertiser_id: str) -> list[Json]:
    """List the videos."""
    return videos_of(stock_of(db)) + [video_row(one) for one in materials(db, advertiser_id, FileSort.VIDEO)]


def all_music(db: Connection, advertiser_id: str) -> list[Json]:
    """List the tracks."""
    liked = marked(db, advertiser_id, LIKED)
    uploaded = materials(db, advertiser_id, FileSort.MUSIC)
    return [
        *(track_row(one, liked=one.track_id in liked) for one in stock_of(db).tracks.values()),
        *(music_row(one, liked=one.file_id in liked) for one in uploaded),
    ]
