"""What an advertiser may put into an ad: what came with the account, and what was uploaded since."""

from collections.abc import Mapping
from dataclasses import dataclass
from sqlite3 import Connection

from tools.sandbox.builtin import IMAGES, TRACKS, VIDEOS
from tools.sandbox.identities import all_identities
from tools.sandbox.materials import Sort, materials

LONGEST_VIDEO_SECONDS = 60
_COVERS_PER_VIDEO = 3


@dataclass(frozen=True)
class Owned:
    """The ids that an ad of this account may name."""

    identities: frozenset[str]
    images: frozenset[str]
    videos: Mapping[str, bool]  # whether it can be shown
    tracks: Mapping[str, bool]  # whether it is licensed


def owned_by(db: Connection, advertiser_id: str) -> Owned:
    """Look up what an advertiser owns."""
    films = materials(db, advertiser_id, Sort.VIDEO)
    videos = dict.fromkeys(VIDEOS, True) | {one.file_id: one.facts["seconds"] <= LONGEST_VIDEO_SECONDS for one in films}
    images = {one.file_id for one in materials(db, advertiser_id, Sort.IMAGE)}
    covers = {cover for video in videos for cover in covers_of(video)}
    tracks = {one.file_id: True for one in materials(db, advertiser_id, Sort.MUSIC)}
    return Owned(
        identities=frozenset(one["identity_id"] for one in all_identities(db, advertiser_id)),
        images=frozenset({*IMAGES, *images, *covers}),
        videos=videos,
        tracks={one.track_id: one.licensed for one in TRACKS.values()} | tracks,
    )


def covers_of(video_id: str) -> tuple[str, ...]:
    """Name the pictures of a video that may be its cover."""
    return tuple(f"{video_id}_cover_{number}" for number in range(1, _COVERS_PER_VIDEO + 1))
