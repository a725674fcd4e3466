"""What an ad sounds like: nothing, its video's own sound, or a track."""

from typing import Annotated, Literal

from pydantic import Field

from tools.core.given_files import UploadedFile
from tools.core.values import Value


class NoMusic(Value):
    """The person wants no music."""

    kind: Literal["none"] = "none"


class InVideoMusic(Value):
    """The video's own sound; the person confirms holding the rights."""

    kind: Literal["in_video"] = "in_video"


class LibraryTrack(Value):
    """A track of TikTok's music library."""

    kind: Literal["library"] = "library"
    track_id: str


class UploadedTrack(Value):
    """A track that the person uploaded."""

    kind: Literal["uploaded"] = "uploaded"
    track_id: str
    file: UploadedFile | None = None


Music = Annotated[NoMusic | InVideoMusic | LibraryTrack | UploadedTrack, Field(discriminator="kind")]


class Track(Value):
    """A track as the library describes it."""

    track_id: str
    title: str
    licensed: bool
    regions: tuple[str, ...] | None = None  # None: everywhere
    style: str = ""
    seconds: int = 0


def track_id(music: Music | None) -> str | None:
    """Give the id of a chosen track, or None where no track is chosen."""
    return music.track_id if isinstance(music, LibraryTrack | UploadedTrack) else None


def spoken(music: Music) -> str:
    """Write music as ``update_draft`` takes it: ``none``, ``in_video`` or the track's id."""
    return track_id(music) or music.kind
