"""Pictures read from their headers: how wide and how high, and whether they go on to their end."""

from tools.core.media.crowds import MOST_PIECES
from tools.core.media.found import Media

_PNG = b"\x89PNG\r\n\x1a\n"
_JPEG = b"\xff\xd8\xff"
_NO_FRAME_HEADERS = (0xC4, 0xC8, 0xCC)
_BARE = (0x01, *range(0xD0, 0xD9))
_END, _SCAN = 0xD9, 0xDA


def read_picture(content: bytes) -> Media | None:
    """Measure a JPEG or a PNG, torn ones too; anything else is none."""
    if content.startswith(_PNG) and content[12:16] == b"IHDR":
        return _png(content)
    return _jpeg(content) if content.startswith(_JPEG) else None


def _png(content: bytes) -> Media:
    place, names = len(_PNG), list[bytes]()
    while place + 12 <= len(content) and names[-1:] != [b"IEND"] and len(names) < MOST_PIECES:
        names.append(content[place + 4 : place + 8])
        place += 12 + int.from_bytes(content[place : place + 4])
    return Media(
        format="png",
        width=int.from_bytes(content[16:20]),
        height=int.from_bytes(content[20:24]),
        is_whole=names[-1:] == [b"IEND"],
        is_animated=b"acTL" in names,
    )


def _jpeg(content: bytes) -> Media:
    place, width, height, is_whole = 2, 0, 0, False
    for _ in range(MOST_PIECES):
        if content[place : place + 1] != b"\xff" or place + 2 > len(content):
            break
        marker = content[place + 1]
        if marker in (_END, _SCAN):
            # A small picture for lists may stand before, with an end of its own.
            is_whole = content.find(bytes((0xFF, _END)), place) >= 0
            break
        if 0xC0 <= marker <= 0xCF and marker not in _NO_FRAME_HEADERS and not width:
            height, width = (int.from_bytes(content[place + at : place + at + 2]) for at in (5, 7))
        place += 2 if marker in _BARE else 2 + int.from_bytes(content[place + 2 : place + 4])
    return Media(format="jpeg", width=width, height=height, is_whole=is_whole)
