"""The smallest files that are what they say they are."""

import struct


def mp4(seconds: float = 15, *, sound: bool = True, brand: bytes = b"isom", version: int = 0) -> bytes:
    tracks = _track(b"vide", 1080, 1920) + (_track(b"soun") if sound else b"")
    movie = _box(b"moov", _movie_header(seconds, version) + tracks)
    return _box(b"ftyp", brand + b"\x00\x00\x02\x00") + _box(b"free", b"") + movie + _box(b"mdat", b"moov")


def mp3(seconds: float = 2, *, tag: bool = True) -> bytes:
    frame = b"\xff\xfb\x90\x00" + bytes(413)  # 128 kbit/s at 44.1 kHz
    return (b"ID3\x04\x00\x00\x00\x00\x00\x05hello" if tag else b"") + frame * round(seconds * 44100 / 1152)


def jpg(width: int = 1080, height: int = 1920) -> bytes:
    app = b"\xff\xe0" + struct.pack(">H", 16) + b"JFIF\x00" + bytes(9)
    frame = b"\xff\xc0" + struct.pack(">HBHHB", 17, 8, height, width, 3) + bytes(9)
    return b"\xff\xd8" + app + frame + b"\xff\xd9"


def png(width: int = 1080, height: int = 1920) -> bytes:
    return b"\x89PNG\r\n\x1a\n" + struct.pack(">I4sII", 13, b"IHDR", width, height) + bytes(9)


def avi(seconds: int = 3) -> bytes:
    header = struct.pack("<10I", 40_000, 0, 0, 0, seconds * 25, 0, 1, 0, 320, 240) + bytes(16)
    return b"RIFF\x00\x00\x00\x00AVI LIST\x00\x00\x00\x00hdrlavih" + struct.pack("<I", 56) + header


def _box(name: bytes, content: bytes) -> bytes:
    return struct.pack(">I4s", 8 + len(content), name) + content


def _movie_header(seconds: float, version: int) -> bytes:
    times = struct.pack(">QQIQ" if version else ">IIII", 0, 0, 1000, round(seconds * 1000))
    return _box(b"mvhd", bytes([version, 0, 0, 0]) + times + bytes(80))


def _track(handler: bytes, width: int = 0, height: int = 0) -> bytes:
    header = _box(b"tkhd", bytes(76) + struct.pack(">II", width << 16, height << 16))
    return _box(b"trak", header + _box(b"mdia", _box(b"hdlr", bytes(8) + handler + bytes(13))))
