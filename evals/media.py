"""The smallest files that are what they say they are, for conversations in which a person hands one over."""

import struct
from collections.abc import Callable, Mapping
from pathlib import Path
from typing import Literal

FileKind = Literal["mp3", "mp4", "silent_mp4", "long_mp4", "jpg", "text", "empty", "oversize"]

_LONG_SECONDS = 61  # TikTok takes a minute at most
_OVERSIZE_BYTES = 501 * 1024 * 1024  # and half a gigabyte


def mp4(
    seconds: float = 15,
    *,
    sound: bool = True,
    brand: bytes = b"isom",
    version: int = 0,
    width: int = 1080,
    height: int = 1920,
) -> bytes:
    """Make a video of a length, with or without sound."""
    tracks = _track(b"vide", b"avc1", width, height) + (_track(b"soun", b"mp4a") if sound else b"")
    movie = _box(b"moov", _movie_header(seconds, version) + tracks)
    return _box(b"ftyp", brand + b"\x00\x00\x02\x00") + _box(b"free", b"") + movie + _box(b"mdat", b"moov")


def mp3(seconds: float = 2, *, tag: bool = True) -> bytes:
    """Make a sound of a length."""
    frame = b"\xff\xfb\x90\x00" + bytes(413)  # 128 kbit/s at 44.1 kHz
    return (b"ID3\x04\x00\x00\x00\x00\x00\x05hello" if tag else b"") + frame * round(seconds * 44100 / 1152)


def jpg(width: int = 1080, height: int = 1920) -> bytes:
    """Make a picture of a size."""
    app = b"\xff\xe0" + struct.pack(">H", 16) + b"JFIF\x00" + bytes(9)
    frame = b"\xff\xc0" + struct.pack(">HBHHB", 17, 8, height, width, 3) + bytes(9)
    return b"\xff\xd8" + app + frame + b"\xff\xd9"


def _box(name: bytes, content: bytes) -> bytes:
    return struct.pack(">I4s", 8 + len(content), name) + content


def _movie_header(seconds: float, version: int) -> bytes:
    times = struct.pack(">QQIQ" if version else ">IIII", 0, 0, 1000, round(seconds * 1000))
    return _box(b"mvhd", bytes([version, 0, 0, 0]) + times + bytes(80))


def _track(handler: bytes, codec: bytes, width: int = 0, height: int = 0) -> bytes:
    header = _box(b"tkhd", bytes(76) + struct.pack(">II", width << 16, height << 16))
    entries = _box(b"stsd", struct.pack(">II", 0, 1) + _box(codec, bytes(78)))
    inside = _box(b"hdlr", bytes(8) + handler + bytes(13)) + _box(b"minf", _box(b"stbl", entries))
    return _box(b"trak", header + _box(b"mdia", inside))


_CONTENT: Mapping[str, Callable[[], bytes]] = {
    "mp3": lambda: mp3(30),
    "mp4": mp4,
    "silent_mp4": lambda: mp4(sound=False),
    "long_mp4": lambda: mp4(_LONG_SECONDS),
    "jpg": jpg,
    "text": lambda: b"These are only words.\n",
    "empty": lambda: b"",
    "oversize": mp3,
}


def make_files(folder: Path, files: Mapping[str, FileKind]) -> None:
    """Make a conversation's files in its folder; an oversize one is a hole, so that it costs no disk."""
    for name, kind in files.items():
        path = folder / name
        path.parent.mkdir(parents=True, exist_ok=True)
        path.write_bytes(_CONTENT[kind]())
        if kind == "oversize":
            with path.open("r+b") as opened:
                opened.truncate(_OVERSIZE_BYTES)
