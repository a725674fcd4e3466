"""Videos of the four types that TikTok takes."""

from tools.core.media.avi import read_avi
from tools.core.media.found import Media
from tools.core.media.mp4 import read_mp4
from tools.core.media.mpeg import read_mpeg


def read_film(content: bytes) -> Media | None:
    """Measure an MP4, MOV, AVI or MPEG video, torn ones too; anything else, and sound without a picture, is none."""
    found = read_avi(content) or read_mpeg(content) or read_mp4(content)
    return found if found is not None and (found.has_picture or not found.is_whole) else None
