"""What an advertiser may put into an ad: what came with the account, and what was uploaded since."""

from collections.abc import Mapping
from dataclasses import dataclass
from sqlite3 import Connection

from tools.sandbox.accounts.identities import all_identities
from tools.sandbox.builtin import IMAGE_SIZE, IMAGES, TRACKS, VIDEOS
from tools.sandbox.creatives.materials import FileSort, materials
from tools.sandbox.wire.envelope import Json

LONGEST_VIDEO_SECONDS = 60
_COVERS_PER_VIDEO = 3


@dataclass(frozen=True)
class Owned:
    """The ids that an ad of this account may name."""

    identities: Mapping[str, str]  # the type of each
    images: frozenset[str]
    videos: Mapping[str, bool]  # whether it can be shown
    ratios: Mapping[str, float]  # width by height, of pictures and videos
    tracks: Mapping[str, bool]  # whether it is licensed


def owned_by(db: Connection, advertiser_id: str) -> Owned:
    """Look up what an advertiser owns."""
    films, pictures = (materials(db, advertiser_id, sort) for sort in (FileSort.VIDEO, FileSort.IMAGE))
    videos = dict.fromkeys(VIDEOS, True) | {one.file_id: one.facts["seconds"] <= LONGEST_VIDEO_SECONDS for one in films}
    ratios = {one.file_id: _ratio(one.facts) for one in (*films, *pictures)}
    ratios |= {video: _ratio(facts) for video, facts in VIDEOS.items()} | dict.fromkeys(IMAGES, _ratio(IMAGE_SIZE))
    covers = {cover: ratios[video] for video in videos for cover in covers_of(video)}
    tracks = {one.file_id: True for one in materials(db, advertiser_id, FileSort.MUSIC)}
    return Owned(
        identities={one["identity_id"]: one["identity_type"] for one in all_identities(db, advertiser_id)},
        images=frozenset({*IMAGES, *(one.file_id for one in pictures), *covers}),
        videos=videos,
        ratios=ratios | covers,
        tracks={one.track_id: one.licensed for one in TRACKS.values()} | tracks,
    )


def covers_of(video_id: str) -> tuple[str, ...]:
    """Name the pictures of a video that may be its cover."""
    return tuple(f"{video_id}_cover_{number}" for number in range(1, _COVERS_PER_VIDEO + 1))


def _ratio(facts: Json) -> float:
    return facts["width"] / facts["height"] if facts["height"] else 0.0
