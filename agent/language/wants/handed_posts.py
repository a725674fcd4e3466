"""The code of a post that a line hands over, and what else the line says."""

from typing import NamedTuple

from tools.core.patterns import lazily
from tools.core.posts import codes_at

_PIECE = lazily(r"[^,;.:!?\n，、；。：！？]*$")
_LEADS_ON = ":：- \"'`“„«「"
_BEHIND = ".,;!。，！ \"'`”“»」"


class HandedPost(NamedTuple):
    """A code, and the words that do not hand it over."""

    code: str
    rest: str


def handed_post(text: str) -> HandedPost | None:
    """Give the first code of a post; the words before it, up to a pause, only lead to it."""
    found = next(codes_at(text), None)
    if found is None:
        return None
    start, end = found
    before = _PIECE.sub("", text[:start].rstrip(_LEADS_ON))
    return HandedPost(text[start:end], f"{before} {text[end:].lstrip(_BEHIND)}".strip(" ,;，"))
