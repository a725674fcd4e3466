"""Videos of the four types that TikTok takes."""

from tools.core.media.found import Media
from tools.core.media.mp4 import read_mp4

_MPEG = (b"\x00\x00\x01\xba", b"\x00\x00\x01\xb3")
_AVI_HEADER = b"avih"
_MICRO = 1_000_000


def read_film(content: bytes) -> Media | None:
    """Measure an MP4, MOV, AVI or MPEG video; anything else, and sound without a picture, is none."""
    if content.startswith(b"RIFF") and content[8:12] == b"AVI ":
        return _avi(content)
    if content.startswith(_MPEG):
        return Media(format="mpeg", has_picture=True, has_sound=True)  # its length is nowhere in its header
    found = read_mp4(content)
    return found if found is not None and found.has_picture else None


def _avi(content: bytes) -> Media | None:
    place = content.find(_AVI_HEADER)
    fields = content[place + 8 : place + 8 + 40]
    if place < 0 or len(fields) < 40:
        return None
    numbers = [int.from_bytes(fields[at : at + 4], "little") for at in range(0, 40, 4)]
    return Media(
        format="avi",
        width=numbers[8],
        height=numbers[9],
        seconds=round(numbers[0] * numbers[4] / _MICRO, 3),
        has_sound=b"auds" in content,
        has_picture=True,
    )
