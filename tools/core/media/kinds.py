"""What a file is that is none of those an ad can show or play, by how it begins."""

from types import MappingProxyType

_BRANDS = MappingProxyType({
    b"heic": "HEIC", b"heix": "HEIC", b"heim": "HEIC", b"hevc": "HEIC", b"mif1": "HEIC", b"msf1": "HEIC",
    b"avif": "AVIF", b"avis": "AVIF", b"M4A ": "M4A", b"M4B ": "M4A",
})  # fmt: skip
_RIFFS = MappingProxyType({b"WEBP": "WEBP", b"WAVE": "WAV", b"AVI ": "AVI"})
_BEGINNINGS = (
    (b"\x89PNG", "PNG"), (b"\xff\xd8\xff", "JPG"), (b"GIF8", "GIF"), (b"BM", "BMP"), (b"II*\x00", "TIFF"),
    (b"MM\x00*", "TIFF"), (b"8BPS", "PSD"), (b"%PDF", "PDF"), (b"PK\x03\x04", "ZIP"), (b"Rar!", "RAR"),
    (b"7z\xbc\xaf", "7Z"), (b"\x1f\x8b", "GZIP"), (b"\x1a\x45\xdf\xa3", "WEBM/MKV"), (b"FLV", "FLV"),
    (b"\x30\x26\xb2\x75", "WMV"), (b"OggS", "OGG"), (b"fLaC", "FLAC"), (b"ID3", "MP3"), (b"#!AMR", "AMR"),
    (b"<svg", "SVG"), (b"<!DOCTYPE html", "HTML"), (b"<html", "HTML"), (b"\x00\x00\x01\xba", "MPEG"),
    (b"\x00\x00\x01\xb3", "MPEG"), (b"G@\x00", "MPEG-TS"),
)  # fmt: skip
_SOUND_FRAMES = (0xFB, 0xF3, 0xF2, 0xFA)


def kind_of(content: bytes) -> str | None:
    """Name the type of a file; None where it begins like nothing that is known here."""
    if content[4:8] == b"ftyp":
        brand = content[8:12]
        return "3GP" if brand.startswith(b"3g") else _BRANDS.get(brand, "MP4")
    if content.startswith(b"RIFF"):
        return _RIFFS.get(content[8:12])
    if content[:1] == b"\xff" and content[1:2] and content[1] in _SOUND_FRAMES:
        return "MP3"
    return next((name for begins, name in _BEGINNINGS if content.startswith(begins)), None)
