"""AVI files read from their chunks: how long, how large, how encoded, and whether there is sound."""

from collections.abc import Iterator

from tools.core.media.crowds import FilePiece, is_crowded
from tools.core.media.found import Media

_MICRO = 1_000_000
_HEAD = 8
_LIST = b"LIST"
_LOOKED_INTO = (b"hdrl", b"strl")


def read_avi(content: bytes) -> Media | None:
    """Measure an AVI file; anything else is none."""
    if not (content.startswith(b"RIFF") and content[8:12] == b"AVI "):
        return None
    whole = memoryview(content)
    if is_crowded(whole[12:], _chunks, _opened):
        return Media(format="avi", is_crowded=True, is_whole=False)
    header = _first(_inside(whole[12:], b"hdrl"), b"avih")
    streams = [_stream(one) for one in _lists(_inside(whole[12:], b"hdrl"), b"strl")]
    sounds = [codec for kind, codec in streams if kind == b"auds"]
    pictures = [codec for kind, codec in streams if kind == b"vids"]
    return Media(
        format="avi",
        width=_number(header, 32),
        height=_number(header, 36),
        seconds=round(_number(header, 0) * _number(header, 16) / _MICRO, 3),
        has_sound=bool(sounds),
        has_picture=bool(pictures),
        codec=next(iter(pictures), ""),
        sound_codec=next(iter(sounds), ""),
        is_whole=bool(header) and _HEAD + _number(whole, 4) <= len(whole),
    )


def _stream(stream: memoryview) -> tuple[bytes, str]:
    head, form = _first(stream, b"strh"), _first(stream, b"strf")
    kind = bytes(head[:4])
    if kind == b"auds":
        return kind, f"0x{_number(form, 0, 2):04x}"
    return kind, (bytes(form[16:20]) or bytes(head[4:8])).decode("latin-1").lower()


def _opened(chunk: FilePiece) -> memoryview | None:
    name, inside = chunk
    return inside[4:] if name == _LIST and inside[:4] in _LOOKED_INTO else None


def _chunks(content: memoryview) -> Iterator[FilePiece]:
    place = 0
    while place + _HEAD <= len(content):
        size = _number(content, place + 4)
        yield bytes(content[place : place + 4]), content[place + _HEAD : place + _HEAD + size]
        place += _HEAD + size + size % 2


def _lists(content: memoryview, kind: bytes) -> list[memoryview]:
    return [inside[4:] for name, inside in _chunks(content) if name == _LIST and inside[:4] == kind]


def _inside(content: memoryview, kind: bytes) -> memoryview:
    return next(iter(_lists(content, kind)), content[:0])


def _first(content: memoryview, wanted: bytes) -> memoryview:
    return next((inside for name, inside in _chunks(content) if name == wanted), content[:0])


def _number(content: memoryview, place: int, length: int = 4) -> int:
    return int.from_bytes(content[place : place + length], "little")
