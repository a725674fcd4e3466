"""MP4 and MOV files read from their boxes: how long, how large, how encoded, and whether there is sound."""

from dataclasses import dataclass

from tools.core.media.boxes import Box, boxes, first, is_cut_off, is_long, number
from tools.core.media.crowds import is_crowded
from tools.core.media.found import Media
from tools.core.media.fragments import samples_told, seconds_of_fragments
from tools.core.media.kinds import kind_of

_QUICKTIME = b"qt  "
_BEFORE_THERE_WERE_BRANDS = (b"moov", b"mdat", b"wide", b"skip", b"pnot")  # how old MOV files begin
_UNKNOWN = (0xFFFFFFFF, 0xFFFFFFFFFFFFFFFF)
_LOOKED_INTO = frozenset({b"moov", b"trak", b"mdia", b"minf", b"stbl", b"mvex", b"moof", b"traf"})
_PICTURE, _SOUND = b"vide", b"soun"


@dataclass(frozen=True)
class _Track:
    handler: bytes
    codec: str
    width: int
    height: int


def read_mp4(content: bytes) -> Media | None:
    """Measure an MP4 or a MOV file; anything else is none. One that is torn says so, and little else."""
    whole = memoryview(content)
    kind = _format(content)
    if kind is None:
        return None
    if is_crowded(whole, boxes, _opened, samples_told):
        return Media(format=kind, is_crowded=True, is_whole=False)
    movie = first(whole, b"moov")
    tracks = [_track(inside) for name, inside in boxes(movie) if name == b"trak"]
    picture = next((one for one in tracks if one.handler == _PICTURE), None)
    sound = next((one for one in tracks if one.handler == _SOUND), None)
    return Media(
        format=kind,
        width=picture.width if picture else 0,
        height=picture.height if picture else 0,
        seconds=_seconds(whole, movie),
        has_sound=sound is not None,
        has_picture=picture is not None,
        codec=picture.codec if picture else "",
        sound_codec=sound.codec if sound else "",
        is_whole=bool(movie) and not is_cut_off(whole),
    )


def _opened(box: Box) -> memoryview | None:
    name, inside = box
    return inside if name in _LOOKED_INTO else None


def _format(content: bytes) -> str | None:
    if content[4:8] == b"ftyp":
        # Photographs, songs and films of old telephones are made of boxes, too.
        return "mov" if content[8:12] == _QUICKTIME else "mp4" if kind_of(content) == "MP4" else None
    return "mov" if content[4:8] in _BEFORE_THERE_WERE_BRANDS else None


def _seconds(whole: memoryview, movie: memoryview) -> float:
    header = first(movie, b"mvhd")
    scale_at, length = _duration_places(header)
    scale, duration = number(header, scale_at), number(header, scale_at + 4, length)
    told = duration / scale if scale and duration not in _UNKNOWN else 0.0
    extended = first(movie, b"mvex")
    if not extended:
        return round(told, 3)
    of_fragments = number(first(extended, b"mehd"), 4, 8 if is_long(first(extended, b"mehd")) else 4)
    pieces = of_fragments / scale if scale and of_fragments else seconds_of_fragments(whole, movie)
    return round(max(told, pieces), 3)


def _duration_places(header: memoryview) -> tuple[int, int]:
    return (20, 8) if is_long(header) else (12, 4)


def _track(track: memoryview) -> _Track:
    entry = first(track, b"mdia", b"minf", b"stbl", b"stsd")[8:]
    width, height = _size(first(track, b"tkhd"))
    if not width or not height:
        width, height = number(entry, 32, 2), number(entry, 34, 2)
    return _Track(
        handler=bytes(first(track, b"mdia", b"hdlr")[8:12]),
        codec=bytes(entry[4:8]).decode("latin-1"),
        width=width,
        height=height,
    )


def _size(header: memoryview) -> tuple[int, int]:
    # The last eight bytes are width and height, each with sixteen bits behind the point; before them stand the nine
    # numbers that turn the picture.
    width, height = number(header[-8:], 0, 2), number(header[-4:], 0, 2)
    across, down = number(header[-44:], 0), number(header[-40:], 0)
    return (height, width) if not across and down else (width, height)
