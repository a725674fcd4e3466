"""Quoted spans: what stands in quotes is the person's to the last byte, and nothing in it is read as anything else."""

import re
from functools import cache

from agent.language.ground.smallwords import from_data
from agent.language.ground.tongues import codes, section
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


# An arrow of two signs is one: each takes as much room as was typed.
_ARROW = lazily(r"[-=–—]{1,3}>|(?<=[^\s>])[ \t]>{1,2}(?=\s)")

_SIGNS = frozenset("'‘" + "".join(_PAIRS))
_SPOKEN_TOO = from_data(lambda: f"{_DOUBLE}|{_SINGLE}|{_spoken()}")
_SPOKEN_END = from_data(
    lambda: "|".join(
        rf"^(?:{_either(str(one['opens']))})[:,]?\s+|[,.]?\s+(?:{_either(str(one['closes']))})$"
        for one in (section(code, "quotes") for code in codes())
        if one
    )
)


class Quote(Value):
    """A quoted span: where it begins and ends, quotes included, and what stands between them."""

    start: int
    end: int
    inside: str


def quotes(text: str) -> tuple[Quote, ...]:
    """Find the quoted spans of a text, outermost only."""
    return tuple(
        Quote(start=found.start(), end=found.end(), inside=_inside(found[0]))
        for found in _quoted_in(text).finditer(text)
    )


def masked(text: str) -> str:
    """Blank out every quoted span, so that positions stay and nothing inside can be read."""
    blank = _quoted_in(text).sub(lambda found: MASK * len(found[0]), text).translate(_AS_OURS)
    return _ARROW.sub(lambda found: "→".rjust(len(found[0])), blank) if ">" in blank else blank


def unwrapped(text: str) -> str:
    """Take off surrounding white space and one pair of quotes that wraps the whole."""
    bare = text.strip()
    found = _QUOTED.match(bare)
    return _inside(bare) if found is not None and found.end() == len(bare) else bare


def _quoted_in(text: str) -> re.Pattern[str]:
    """Give what finds quotes in a text: few people say where one begins and ends."""
    said = text.lower()
    return _SPOKEN_TOO if any(word in said for word in _closing_words()) else _QUOTED


@cache
def _closing_words() -> tuple[str, ...]:
    return tuple(str(word) for code in codes() for word in str(section(code, "quotes").get("closes", "")).split(", "))


def _spoken() -> str:
    """Match a quote that is dictated: ``quote fresh every morning unquote``."""
    pairs = (section(code, "quotes") for code in codes())
    told = [(_either(str(one["opens"])), _either(str(one["closes"]))) for one in pairs if one]
    return "|".join(
        rf"(?<!\w)(?:{opens})[:,]?\s+(?=\S)[^\n]{{0,600}}?\S[,.]?\s+(?:{closes})(?!\w)" for opens, closes in told
    )


def _either(listed: str) -> str:
    return "|".join(re.escape(one) for one in sorted(listed.split(", "), key=len, reverse=True))


def _inside(quoted: str) -> str:
    if quoted[0] not in _SIGNS:
        return _SPOKEN_END.sub("", quoted).strip()
    words = quoted[1:-1]
    is_set_apart = len(words) > 2 and words[0] in _FRENCH_SPACE and words[-1] in _FRENCH_SPACE
    return words[1:-1] if quoted[0] == "«" and is_set_apart else words
