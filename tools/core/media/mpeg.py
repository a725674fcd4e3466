"""MPEG files read from their heads: how large, whether there is sound, and from their clock how long."""

from tools.core.media.found import Media

_START = b"\x00\x00\x01"
_PACK, _SEQUENCE = _START + b"\xba", _START + b"\xb3"
_SECOND_VERSION = 0b01  # the first bits behind the mark of a pack
_TICKS = 90_000
_FARTHEST = 1 << 20  # the heads of each stream stand at the beginning
_SOUNDS = (0xBD, *range(0xC0, 0xE0))


def read_mpeg(content: bytes) -> Media | None:
    """Measure an MPEG file; anything else is none. One without packs has no clock, so nobody knows how long it is."""
    if not content.startswith((_PACK, _SEQUENCE)):
        return None
    beginning = content[:_FARTHEST]
    place = beginning.find(_SEQUENCE)
    size = int.from_bytes(beginning[place + 4 : place + 7]) if place >= 0 else 0
    return Media(
        format="mpeg",
        width=size >> 12,
        height=size & 0xFFF,
        seconds=_seconds(content),
        has_sound=_has_sound(beginning),
        has_picture=True,
        codec="mpeg",
    )


def _has_sound(beginning: bytes) -> bool:
    place = beginning.find(_START)
    while 0 <= place < len(beginning) - len(_START):
        if beginning[place + len(_START)] in _SOUNDS:
            return True
        place = beginning.find(_START, place + 1)
    return False


def _seconds(content: bytes) -> float:
    if not content.startswith(_PACK):
        return 0.0
    begins, ends = (_clock(content[place + 4 : place + 9]) for place in (0, content.rfind(_PACK)))
    return round(max(ends - begins, 0) / _TICKS, 3)


def _clock(mark: bytes) -> int:
    if len(mark) < 5:
        return 0
    bits = int.from_bytes(mark)
    if mark[0] >> 6 == _SECOND_VERSION:
        return (bits >> 35 & 7) << 30 | (bits >> 19 & 0x7FFF) << 15 | bits >> 3 & 0x7FFF
    return (bits >> 33 & 7) << 30 | (bits >> 17 & 0x7FFF) << 15 | bits >> 1 & 0x7FFF
