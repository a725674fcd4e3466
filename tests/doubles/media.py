"""The smallest files that are what they say they are: those of the evals, and two more."""

import struct

from evals.media import jpg, mp3, mp4

__all__ = ["avi", "jpg", "mp3", "mp4", "png"]


def png(width: int = 1080, height: int = 1920) -> bytes:
    return b"\x89PNG\r\n\x1a\n" + struct.pack(">I4sII", 13, b"IHDR", width, height) + bytes(9)


def avi(seconds: int = 3) -> bytes:
    header = struct.pack("<10I", 40_000, 0, 0, 0, seconds * 25, 0, 1, 0, 320, 240) + bytes(16)
    return b"RIFF\x00\x00\x00\x00AVI LIST\x00\x00\x00\x00hdrlavih" + struct.pack("<I", 56) + header
