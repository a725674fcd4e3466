"""Lines of everyday ad talk that look a little like a secret: as people wrote them, and with numbers made up anew."""

import string
from collections.abc import Iterator
from pathlib import Path
from random import Random
from uuid import UUID

WRITTEN = Path(__file__).parents[1] / "samples" / "lookalikes.txt"
_HEX = "0123456789abcdef"
_SHOUTED = string.ascii_uppercase + string.digits
_LETTERS = string.ascii_letters + string.digits
_MADE_UP = (
    ("order number {}", string.digits, 14),
    ("order DE-{}", _SHOUTED, 12),
    ("EAN {}", string.digits, 13),
    ("ad {} is the one to pause", string.digits, 19),
    ("campaign {}", string.digits, 16),
    ("call +49{}", string.digits, 11),
    ("use code {}", _SHOUTED, 8),
    ("the code is {}", _SHOUTED, 7),
    ("promo code {} at checkout", _SHOUTED, 12),
    ('text: "Use {} for 20% off"', _SHOUTED, 9),
    ("the plan is {}", _HEX, 16),
    ("{}", _HEX, 16),
    ("commit {} is live", _HEX, 8),
    ("use clip_{}.mp4", _HEX, 32),
    ("use the video v10033g50000{}", string.ascii_lowercase + string.digits, 20),
    ("pixel C{}", _SHOUTED, 19),
    ("my spark code is #{}=", _LETTERS, 24),
    ("https://shop.example.com/p/{}", _HEX, 40),
    ("https://shop.example.com/?utm_source=tiktok&utm_content={}", _LETTERS, 24),
    ("it leads to https://shop.example.com/sale?ttclid=E.C.P.{}", _LETTERS, 32),
    ("https://example.com/?fbclid=IwAR0{}", _LETTERS, 56),
    ("shop.example.com/{}/offer", _LETTERS, 22),
    ("SKU {}-EU-42", _SHOUTED, 10),
    ("tracking number 1Z{}", _SHOUTED, 16),
    ("IBAN DE{}", string.digits, 20),
)


def written() -> list[str]:
    """Give the lines as they stand in the file."""
    return WRITTEN.read_text(encoding="utf-8").splitlines()


def made_up(chance: Random, times: int = 4) -> Iterator[str]:
    """Give every kind of number and name anew, so often."""
    for _ in range(times):
        for line, signs, length in _MADE_UP:
            yield line.format("".join(chance.choices(signs, k=length)))
        yield f"render_{UUID(int=chance.getrandbits(128), version=4)}.mp4"
