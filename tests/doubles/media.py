"""The smallest files that are what they say they are: those of the evals, and more ways to be a film or a picture."""

import struct
from dataclasses import dataclass

from evals.media import jpg, mp3, mp4

__all__ = ["GIF", "HEIC", "WEBP", "Film", "avi", "box", "jpg", "mp3", "mp4", "mpeg", "png"]

GIF = b"GIF89a" + struct.pack("<HH", 640, 640) + bytes(20)
WEBP = b"RIFF" + struct.pack("<I", 30) + b"WEBPVP8 " + bytes(22)
HEIC = struct.pack(">I", 24) + b"ftypheic" + bytes(4) + b"mif1heic" + bytes(40)
_SCALE = 1000
_TICKS = 90_000


def png(width: int = 1080, height: int = 1920, *, animated: bool = False) -> bytes:
    head = _chunk(b"IHDR", struct.pack(">II", width, height) + b"\x08\x02\x00\x00\x00")
    moves = _chunk(b"acTL", struct.pack(">II", 2, 0)) if animated else b""
    return b"\x89PNG\r\n\x1a\n" + head + moves + _chunk(b"IDAT", bytes(12)) + _chunk(b"IEND", b"")


def _chunk(name: bytes, content: bytes) -> bytes:
    return struct.pack(">I4s", len(content), name) + content + bytes(4)


def avi(
    seconds: float = 3, *, codec: bytes = b"H264", sound: int | None = 0x55, size: tuple[int, int] = (320, 240)
) -> bytes:
    header = struct.pack("<10I", 40_000, 0, 0, 0, round(seconds * 25), 0, 1, 0, *size) + bytes(16)
    streams = _stream(b"vids", codec, struct.pack("<IIIHH4s", 40, *size, 1, 24, codec) + bytes(20))
    if sound is not None:
        streams += _stream(b"auds", bytes(4), struct.pack("<H", sound) + bytes(16))
    whole = b"AVI " + _riff(b"LIST", b"hdrl" + _riff(b"avih", header) + streams) + _riff(b"LIST", b"movi" + bytes(40))
    return _riff(b"RIFF", whole)


def _stream(kind: bytes, codec: bytes, form: bytes) -> bytes:
    return _riff(b"LIST", b"strl" + _riff(b"strh", kind + codec + bytes(48)) + _riff(b"strf", form))


def _riff(name: bytes, content: bytes) -> bytes:
    return name + struct.pack("<I", len(content)) + content


def mpeg(seconds: float = 12, *, sound: bool = True, size: tuple[int, int] = (1920, 1080)) -> bytes:
    sequence = b"\x00\x00\x01\xb3" + (size[0] << 12 | size[1]).to_bytes(3) + b"\x13" + bytes(4)
    heard = b"\x00\x00\x01\xc0" + bytes(20) if sound else b""
    return _pack(0) + b"\x00\x00\x01\xe0" + bytes(12) + sequence + heard + _pack(seconds) + bytes(20)


def _pack(seconds: float) -> bytes:
    clock = round(seconds * _TICKS)
    high, middle, low = clock >> 30 & 7, clock >> 15 & 0x7FFF, clock & 0x7FFF
    bits = 1 << 46 | high << 43 | 1 << 42 | middle << 27 | 1 << 26 | low << 11 | 1 << 10 | 1
    return b"\x00\x00\x01\xba" + bits.to_bytes(6) + bytes(4)


def box(name: bytes, content: bytes = b"") -> bytes:
    return struct.pack(">I4s", 8 + len(content), name) + content


@dataclass(frozen=True)
class Film:
    """An MP4 or MOV whose boxes are as a test wants them."""

    seconds: float = 15
    brand: bytes = b"isom"
    codec: bytes = b"avc1"
    sound: bytes | None = b"mp4a"
    size: tuple[int, int] = (1080, 1920)
    is_turned: bool = False  # held sideways: the numbers in its head turn it

    def whole(self) -> bytes:
        """Write it in one piece."""
        return self._head() + self._movie(self.seconds) + box(b"mdat", bytes(64))

    def written_first(self) -> bytes:
        """Write the pictures before their description, as cameras do."""
        return self._head() + box(b"mdat", bytes(64)) + self._movie(self.seconds)

    def in_fragments(self, *, told: bool = False, known: bool = True, each: bool = True) -> bytes:
        """Write it in fragments: the length told at the beginning, or to be added up, or nowhere."""
        told_length = box(b"mehd", struct.pack(">II", 0, round(self.seconds * _SCALE))) if told else b""
        usual = 0 if each else 500
        extended = box(b"mvex", told_length + box(b"trex", struct.pack(">6I", 0, 1, 1, usual, 0, 0)))
        pieces = b"".join(self._fragments(each=each)) if known else b""
        return self._head() + self._movie(0, extended) + pieces

    def _fragments(self, *, each: bool) -> list[bytes]:
        samples = round(self.seconds * 2)  # of half a second
        flags = 0x000301 if each else 0x000001
        rows = struct.pack(">II", 500, 9) * samples if each else b""
        run = box(b"trun", struct.pack(">III", flags, samples, 0) + rows)
        track = box(b"traf", box(b"tfhd", struct.pack(">II", 0x020000, 1)) + run)
        return [box(b"moof", box(b"mfhd", bytes(8)) + track) + box(b"mdat", bytes(32))]

    def _head(self) -> bytes:
        return box(b"ftyp", self.brand + b"\x00\x00\x02\x00isommp42")

    def _movie(self, seconds: float, extended: bytes = b"") -> bytes:
        header = struct.pack(">IIIII", 0, 0, 0, _SCALE, round(seconds * _SCALE)) + bytes(80)
        tracks = self._track(1, b"vide", self.codec, self.size)
        if self.sound is not None:
            tracks += self._track(2, b"soun", self.sound, (0, 0))
        return box(b"moov", box(b"mvhd", header) + tracks + extended)

    def _track(self, number: int, handler: bytes, codec: bytes, size: tuple[int, int]) -> bytes:
        one = 1 << 16
        turning = (0, one, 0, -one, 0, 0, 0, 0, 1 << 30) if self.is_turned else (one, 0, 0, 0, one, 0, 0, 0, 1 << 30)
        header = struct.pack(">IIIIII", 7, 0, 0, number, 0, 0) + bytes(16) + struct.pack(">9i", *turning)
        described = box(b"stsd", struct.pack(">II", 0, 1) + box(codec, bytes(78)))
        inside = box(b"mdhd", struct.pack(">IIIIII", 0, 0, 0, _SCALE, 0, 0)) + box(
            b"hdlr", bytes(8) + handler + bytes(13)
        )
        return box(
            b"trak",
            box(b"tkhd", header + struct.pack(">II", *(one * side for side in size)))
            + box(b"mdia", inside + box(b"minf", box(b"stbl", described))),
        )
