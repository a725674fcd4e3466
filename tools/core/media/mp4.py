"""MP4 and MOV files read from their boxes: how long, how large, and whether there is sound."""

from collections.abc import Iterator

from tools.core.media.found import Media

_QUICKTIME = b"qt  "
_LONG_SIZE, _TO_THE_END = 1, 0
_HEAD, _LONG_HEAD = 8, 16

Box = tuple[bytes, bytes]


def read_mp4(content: bytes) -> Media | None:
    """Measure an MP4 or a MOV file; anything else, and one that is torn, is none."""
    if content[4:8] != b"ftyp":
        return None
    movie = _first(content, b"moov")
    header = _first(movie, b"mvhd") if movie else None
    if movie is None or not header:
        return None
    tracks = [(_handler(track), _size(track)) for name, track in _boxes(movie) if name == b"trak"]
    width, height = next((size for handler, size in tracks if handler == b"vide"), (0, 0))
    return Media(
        format="mov" if content[8:12] == _QUICKTIME else "mp4",
        width=width,
        height=height,
        seconds=_seconds(header),
        has_sound=any(handler == b"soun" for handler, _ in tracks),
        has_picture=any(handler == b"vide" for handler, _ in tracks),
    )


def _boxes(content: bytes) -> Iterator[Box]:
    place = 0
    while place + _HEAD <= len(content):
        size, name = int.from_bytes(content[place : place + 4]), content[place + 4 : place + _HEAD]
        head = _HEAD
        if size == _LONG_SIZE:
            size, head = int.from_bytes(content[place + _HEAD : place + _LONG_HEAD]), _LONG_HEAD
        elif size == _TO_THE_END:
            size = len(content) - place
        if size < head or place + size > len(content):
            return
        yield name, content[place + head : place + size]
        place += size


def _first(content: bytes, *path: bytes) -> bytes | None:
    for wanted in path:
        found = next((inside for name, inside in _boxes(content) if name == wanted), None)
        if found is None:
            return None
        content = found
    return content


def _seconds(header: bytes) -> float:
    scale_at, length = (20, 8) if header[0] == 1 else (12, 4)
    scale = int.from_bytes(header[scale_at : scale_at + 4])
    duration = int.from_bytes(header[scale_at + 4 : scale_at + 4 + length])
    return round(duration / scale, 3) if scale else 0.0


def _handler(track: bytes) -> bytes:
    return (_first(track, b"mdia", b"hdlr") or b"")[8:12]


def _size(track: bytes) -> tuple[int, int]:
    header = _first(track, b"tkhd") or b""
    # The last eight bytes are width and height, each with sixteen bits behind the point.
    return int.from_bytes(header[-8:-6]), int.from_bytes(header[-4:-2])
