"""Quoted spans: what stands in quotes is the person's to the last byte, and nothing in it is read as anything else."""

from tools.core.patterns import lazily
from tools.core.values import Value

MASK = "\ue000"  # stands for every character of a quoted span
_PAIRS = ("“”", "„“", "„”", "””", "«»", "»«", "‹›", "「」", "『』", '""')
# Up to the next opening one: who opens again and again and never closes would be read to the end from each.
_DOUBLE = "|".join(f"{pair[0]}[^{pair}]*{pair[1]}" for pair in _PAIRS)
# An apostrophe inside a word neither opens nor closes.
_SINGLE = r"(?<!\w)'(?=\S)[^\n]{0,600}?\S'(?!\w)|(?<!\w)‘(?=\S)[^\n]{0,600}?\S?’(?!\w)"  # no name is longer
_QUOTED = lazily(f"{_DOUBLE}|{_SINGLE}")
_FRENCH_SPACE = " \u00a0\u202f"  # French sets its quotation marks apart from what they hold
# Marks of other scripts are read as ours, each for one character, so that positions stay.
_AS_OURS = str.maketrans("：；，？！＝（）｜’‘\u00a0\u202f\u3000", ":;,?!=()|''   ")


class Quote(Value):
    """A quoted span: where it begins and ends, quotes included, and what stands between them."""

    start: int
    end: int
    inside: str


def quotes(text: str) -> tuple[Quote, ...]:
    """Find the quoted spans of a text, outermost only."""
    return tuple(
        Quote(start=found.start(), end=found.end(), inside=_inside(found[0])) for found in _QUOTED.finditer(text)
    )


def masked(text: str) -> str:
    """Blank out every quoted span, so that positions stay and nothing inside can be read."""
    return _QUOTED.sub(lambda found: MASK * len(found[0]), text).translate(_AS_OURS)


def unwrapped(text: str) -> str:
    """Take off surrounding white space and one pair of quotes that wraps the whole."""
    bare = text.strip()
    found = _QUOTED.match(bare)
    return _inside(bare) if found is not None and found.end() == len(bare) else bare


def _inside(quoted: str) -> str:
    words = quoted[1:-1]
    is_set_apart = len(words) > 2 and words[0] in _FRENCH_SPACE and words[-1] in _FRENCH_SPACE
    return words[1:-1] if quoted[0] == "«" and is_set_apart else words
