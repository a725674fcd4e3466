"""What an advertiser may put into an ad: what came with the account, and what was uploaded since."""

from collections.abc import Mapping
from dataclasses import dataclass
from sqlite3 import Connection

from tools.sandbox.accounts.identities import all_identities
from tools.sandbox.accounts.opened_posts import opened_posts
from tools.sandbox.creatives.materials import FileSort, materials
from tools.sandbox.stock import Stock, stock_of
from tools.sandbox.wire.envelope import Json

_LONGEST_VIDEO_SECONDS = 60
_COVERS_PER_VIDEO = 3


@dataclass(frozen=True)
class Owned:
    """The ids that an ad of this account may name."""

    stock: Stock
    identities: Mapping[str, Json]
    images: frozenset[str]
    videos: Mapping[str, bool]  # whether it can be shown
    ratios: Mapping[str, float]  # width by height, of pictures and videos
    tracks: Mapping[str, bool]  # whether it is licensed
    posts: Mapping[str, Json]  # that were opened to it and still are


def owned_by(db: Connection, advertiser_id: str, at: float) -> Owned:
    """Look up what an advertiser owns at a moment."""
    stock = stock_of(db)
    films, pictures = (materials(db, advertiser_id, sort) for sort in (FileSort.VIDEO, FileSort.IMAGE))
    videos = {one: is_displayable(facts["duration"]) for one, facts in stock.videos.items()}
    videos |= {one.file_id: is_displayable(one.facts["seconds"]) for one in films}
    ratios = {one.file_id: _ratio(one.facts) for one in (*films, *pictures)}
    ratios |= {one: _ratio(facts) for one, facts in (*stock.videos.items(), *stock.images.items())}
    covers = {cover: ratios[video] for video in videos for cover in covers_of(video)}
    tracks = {one.file_id: True for one in materials(db, advertiser_id, FileSort.MUSIC)}
    return Owned(
        stock=stock,
        identities={one["identity_id"]: one for one in all_identities(db, advertiser_id)},
        images=frozenset({*stock.images, *(one.file_id for one in pictures), *covers}),
        videos=videos,
        ratios=ratios | covers,
        tracks={one.track_id: one.licensed for one in stock.tracks.values()} | tracks,
        posts=opened_posts(db, advertiser_id, at),
    )


def is_displayable(seconds: float) -> bool:
    """Say whether TikTok shows a video of this length."""
    return seconds <= _LONGEST_VIDEO_SECONDS


def covers_of(video_id: str) -> tuple[str, ...]:
    """Name the pictures of a video that may be its cover."""
    return tuple(f"{video_id}_cover_{number}" for number in range(1, _COVERS_PER_VIDEO + 1))


def _ratio(facts: Json) -> float:
    return facts["width"] / facts["height"] if facts["height"] else 0.0
