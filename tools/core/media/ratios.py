"""The ratios of width to height that TikTok shows videos in."""

_RATIOS = {"9:16": 9 / 16, "1:1": 1.0, "16:9": 16 / 9}
TOLERANCE = 0.05  # how far a side may be off, as part of it: cameras and editors round to whole blocks of pixels


def near_ratio(width: float, height: float) -> str | None:
    """Name the ratio that a size has, or nearly; None where it is none of them."""
    if width <= 0 or height <= 0:
        return None
    found = (name for name, ratio in _RATIOS.items() if abs(width / height / ratio - 1) <= TOLERANCE)
    return next(found, None)
