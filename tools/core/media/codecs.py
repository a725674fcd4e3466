"""How pictures and sound of a video may be encoded, by the letters that stand in it."""

from types import MappingProxyType

_PICTURES = MappingProxyType({
    "avc1": "H.264", "avc3": "H.264", "h264": "H.264", "x264": "H.264",
    "hvc1": "H.265", "hev1": "H.265", "dvh1": "H.265", "dvhe": "H.265", "hevc": "H.265",
    "mp4v": "MPEG-4", "xvid": "MPEG-4", "divx": "MPEG-4", "dx50": "MPEG-4", "fmp4": "MPEG-4",
    "apch": "ProRes", "apcn": "ProRes", "apcs": "ProRes", "apco": "ProRes", "ap4h": "ProRes",
    "jpeg": "Motion JPEG", "mjpa": "Motion JPEG", "mjpg": "Motion JPEG",
    "mpeg": "MPEG-2",
})  # fmt: skip
_SOUNDS = (
    "mp4a", ".mp3", "ac-3", "ec-3", "alac", "lpcm", "sowt", "twos", "in24", "fl32",
    "0x0001", "0x0050", "0x0055", "0x00ff", "0x2000",  # how AVI writes PCM, MP2, MP3, AAC and AC-3
)  # fmt: skip
_CALLED = MappingProxyType({
    "av01": "AV1", "vp08": "VP8", "vp09": "VP9", "encv": "DRM", "enca": "DRM", "opus": "Opus", "samr": "AMR",
    "s263": "H.263", "theo": "Theora", "wmv3": "WMV", "0x0161": "WMA",
})  # fmt: skip


def is_picture_known(codec: str) -> bool:
    """Say whether TikTok can be expected to read a picture that is encoded so."""
    return codec.lower() in _PICTURES


def is_sound_known(codec: str) -> bool:
    """Say whether TikTok can be expected to read sound that is encoded so."""
    return codec.lower() in _SOUNDS


def called(codec: str) -> str:
    """Name a codec as people know it, or by its own letters."""
    letters = "".join(one for one in codec if one.isascii() and one.isprintable()).strip()
    return _CALLED.get(codec.lower()) or _PICTURES.get(codec.lower()) or letters or "?"
