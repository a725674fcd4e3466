"""Lines broken between words, where the terminal would break them inside."""

import re

from tools.core.characters import cells

_LABEL = re.compile(r"  \S.{0,14}? {2,}| *")
_WORD = re.compile(r"\s*\S+\s?|\s+")
_NARROWEST = 20


def wrapped(text: str, columns: int) -> str:
    """Break long lines at spaces, each under the beginning of its own words; no character is lost."""
    return "\n".join(broken for line in text.split("\n") for broken in _broken(line, columns))


def last_line(text: str, columns: int) -> str:
    """Give the last of the lines, and of a line that could not be broken as much of its end as fits."""
    line = wrapped(text, columns).split("\n")[-1]
    while cells(line) > columns:
        line = line[1:]
    return line


def _broken(line: str, columns: int) -> list[str]:
    if columns < _NARROWEST or cells(line) <= columns:
        return [line]
    label = _LABEL.match(line)
    width = cells(label.group()) if label else 0
    indent = " " * (width if columns - width >= _NARROWEST else min(width, 2))
    made, current = [], ""
    for word in _WORD.findall(line):
        if current.strip() and cells(current) + cells(word) > columns:
            made.append(current)
            current = indent
        current += word
    return [*made, current]
