"""What music and creative know of each other: a track goes with pictures, and pictures with a track."""

from pydantic import TypeAdapter

from tools.core.creative import CarouselCreative, Creative
from tools.core.draft import Draft
from tools.core.music import Music, track_id

MUSIC = TypeAdapter[Music](Music)
CREATIVE = TypeAdapter[Creative](Creative)


def has_track(draft: Draft) -> bool:
    """Say whether a track is chosen."""
    music = draft.entry("music")
    return music is not None and track_id(MUSIC.validate_python(music.value)) is not None


def is_carousel(draft: Draft) -> bool:
    """Say whether pictures are chosen."""
    creative = draft.entry("creative")
    return creative is not None and isinstance(CREATIVE.validate_python(creative.value), CarouselCreative)
