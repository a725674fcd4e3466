"""Quoted spans: what stands in quotes is the person's to the last byte, and nothing in it is read as anything else."""

import re

from tools.core.values import Value

_MASK = "\ue000"
_PAIRS = ("“”", "„“", "„”", "””", "«»", "»«", "‹›", "「」", "『』", '""')
_DOUBLE = "|".join(f"{re.escape(pair[0])}[^{re.escape(pair[1])}]+{re.escape(pair[1])}" for pair in _PAIRS)
# An apostrophe inside a word neither opens nor closes.
_SINGLE = r"(?<!\w)'(?=\S)[^\n]*?\S'(?!\w)|(?<!\w)‘(?=\S)[^\n]*?\S?’(?!\w)"
_QUOTED = re.compile(f"{_DOUBLE}|{_SINGLE}")


class Quote(Value):
    """A quoted span: where it begins and ends, quotes included, and what stands between them."""

    start: int
    end: int
    inside: str


def quotes(text: str) -> tuple[Quote, ...]:
    """Find the quoted spans of a text, outermost only."""
    return tuple(
        Quote(start=found.start(), end=found.end(), inside=text[found.start() + 1 : found.end() - 1])
        for found in _QUOTED.finditer(text)
    )


def masked(text: str) -> str:
    """Blank out every quoted span, so that positions stay and nothing inside can be read."""
    return _QUOTED.sub(lambda found: _MASK * len(found[0]), text)


def unwrapped(text: str) -> str:
    """Take off surrounding white space and one pair of quotes that wraps the whole."""
    bare = text.strip()
    found = _QUOTED.match(bare)
    return bare[1:-1] if found is not None and found.end() == len(bare) else bare
