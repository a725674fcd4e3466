"""Pictures read from their headers: how wide and how high."""

from tools.core.media.found import Media

_PNG = b"\x89PNG\r\n\x1a\n"
_JPEG = b"\xff\xd8\xff"
_NO_FRAME_HEADERS = (0xC4, 0xC8, 0xCC)
_BARE = (0x01, *range(0xD0, 0xDA))


def read_picture(content: bytes) -> Media | None:
    """Measure a JPEG or a PNG; anything else is none."""
    if content.startswith(_PNG) and content[12:16] == b"IHDR":
        return Media(format="png", width=int.from_bytes(content[16:20]), height=int.from_bytes(content[20:24]))
    if content.startswith(_JPEG):
        width, height = _jpeg_size(content)
        return Media(format="jpeg", width=width, height=height)
    return None


def _jpeg_size(content: bytes) -> tuple[int, int]:
    place = 2
    while place + 9 <= len(content) and content[place] == 0xFF:
        marker = content[place + 1]
        if 0xC0 <= marker <= 0xCF and marker not in _NO_FRAME_HEADERS:
            height, width = content[place + 5 : place + 7], content[place + 7 : place + 9]
            return int.from_bytes(width), int.from_bytes(height)
        place += 2 if marker in _BARE else 2 + int.from_bytes(content[place + 2 : place + 4])
    return 0, 0
