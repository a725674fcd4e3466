"""The mark in front of the program's own words: of cards, receipts and rules. No model's words can bear it."""

import re

from tools.core.steering import by_number

MARK, SIMPLE_MARK = "┃", "|"
_DRAWN = re.compile(
    "[\u2500-\u259f\u239b-\u23b3\u23b8\u23b9\u23d0\u23ae\u2758-\u275a\ufe31\ufe33\uffe8\U0001fb70-\U0001fb75]"
)  # whatever is drawn as a bar or a box
_LEADING = re.compile(
    r"^[^\S\n]*[|\uff5c\u2223\u2225\u01c0\u01c1\u00a6\u4e28\u2016\u05c0][|\s\uff5c\u2223\u2225\u01c0\u01c1\u00a6\u4e28\u2016\u05c0]*",
    re.M,
)


def marked(text: str, mark: str) -> str:
    """Set the mark in front of each line."""
    return "\n".join(f"{mark} {line}".rstrip() for line in text.split("\n"))


def unmarked(text: str, mark: str) -> str:
    """Take out of a model's words the mark, and what looks like one where a line begins."""
    return _LEADING.sub("", _DRAWN.sub("", text).replace(mark, ""))


_WIDE_TO_SOME = re.compile(
    "[\u115f\u1160\u2630-\u2637\u268a-\u268f\u2800\u3164\u4dc0-\u4dff\uffa0\U0001d300-\U0001d376]"
)  # terminals disagree on how many columns these take


def without_drawing(text: str) -> str:
    """Show by its number whatever is drawn as a bar or a box, or moves one that stands behind it."""
    return _WIDE_TO_SOME.sub(_by_its_number, _DRAWN.sub(_by_its_number, text))


def _by_its_number(found: re.Match[str]) -> str:
    return by_number(found[0])
