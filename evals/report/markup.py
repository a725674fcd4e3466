"""Text that is safe on a page: markup is shown as it is, and so is what would reorder or hide the words around it."""

import html
import re

_STEERING = re.compile(
    r"[\u061c\u200b\u200e\u200f\u202a-\u202e\u2060\u2066-\u2069\ufeff\U000e0000-\U000e007f"
    r"\x00-\x08\x0b-\x1f\x7f-\x9f]"
)


def escape(text: str) -> str:
    """Write a text so that a page shows it and obeys nothing in it."""
    return html.escape(_STEERING.sub(lambda found: f"\\u{{{ord(found[0]):x}}}", text))
