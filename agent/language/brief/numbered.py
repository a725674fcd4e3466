"""A numbered list in one line, as the lines that it would be: ``1) name: Luna 2) goal: reach``."""

import re
from collections.abc import Iterator

from agent.language.brief.labels import is_label
from agent.language.ground.quoting import masked
from tools.core.patterns import lazily

_MARK = lazily(
    r"(?<!\S)[(（]?(?P<said>\d{1,2}|[a-z])(?:[)）]|[.．、/](?!\d))[ \t]*|(?P<ring>[①-⑳])[.．、]?[ \t]*", re.IGNORECASE
)
_LABEL = lazily(r"(?P<words>[^:：=\n]{1,40}?)\s*[:：=]")
_FIRST_RING = ord("①") - 1
_FIRST_LETTER = ord("a") - 1
_FEWEST = 2


def in_lines(text: str) -> str:
    """Put every item of a numbered list on a line of its own, in place of its number; the length stays."""
    blank = masked(text)
    marks = tuple(_row(blank))
    if sum(_stands_before_a_label(blank, mark) for mark in marks) < _FEWEST:
        return text
    for mark in marks:
        text = f"{text[: mark.start()]}\n{' ' * (len(mark[0]) - 1)}{text[mark.end() :]}"
    return text


def _row(blank: str) -> Iterator[re.Match[str]]:
    """Give the marks that count on from one, of one kind of signs."""
    kind, wanted = "", 1
    for mark in _MARK.finditer(blank):
        said, number = _kind_and_number(mark)
        if number == wanted and said == (kind or said) and (kind or _stands_before_a_label(blank, mark)):
            yield mark
            kind, wanted = said, wanted + 1


def _kind_and_number(mark: re.Match[str]) -> tuple[str, int]:
    if mark["ring"]:
        return "ring", ord(mark["ring"]) - _FIRST_RING
    said = mark["said"].lower()
    return ("digits", int(said)) if said.isdecimal() else ("letters", ord(said) - _FIRST_LETTER)


def _stands_before_a_label(blank: str, mark: re.Match[str]) -> bool:
    label = _LABEL.match(blank, mark.end())
    return label is not None and is_label(label["words"])
