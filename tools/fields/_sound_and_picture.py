"""What fields know of what is shown: a track goes with pictures, and a post brings text, sound and name with it."""

from pydantic import TypeAdapter

from tools.core.creative import CarouselCreative, Creative, PostCreative
from tools.core.draft import Draft
from tools.core.music import Music, track_id
from tools.core.sentence import Sentence

MUSIC = TypeAdapter[Music](Music)
CREATIVE = TypeAdapter[Creative](Creative)
OF_THE_POST = Sentence(
    "handed.of_the_post",
    "the ad shows a post, and this is the post's own; to give it yourself, show a video or pictures instead",
)


def has_track(draft: Draft) -> bool:
    """Say whether a track is chosen."""
    music = draft.entry("music")
    return music is not None and track_id(MUSIC.validate_python(music.value)) is not None


def is_carousel(draft: Draft) -> bool:
    """Say whether pictures are chosen."""
    creative = draft.entry("creative")
    return creative is not None and isinstance(CREATIVE.validate_python(creative.value), CarouselCreative)


def is_post(draft: Draft) -> bool:
    """Say whether a post is shown."""
    creative = draft.entry("creative")
    return creative is not None and isinstance(CREATIVE.validate_python(creative.value), PostCreative)
