"""An ad as a phone shows it: what is seen of it, and where its text breaks.

TikTok says nowhere where it breaks a text. That a line holds 32 Latin letters (16 Chinese or Japanese ones), and that
two lines stand before "more", is our assumption for a phone of 390 points; docs/tiktok.md says more.
"""

import unicodedata
from collections.abc import Iterator
from typing import Literal

from tools.core.characters import as_seen, cells
from tools.core.given_files import FileHere
from tools.core.values import Value

LINE_CELLS = 32
LINES_SEEN = 2
_MOST_LETTERS = 500  # of what is broken into lines; no ad says so much
_CLOSES = frozenset({"Pe", "Pf", "Po"})
_OPENS = frozenset({"Ps", "Pi"})


class PhonePiece(Value):
    """The video, or one picture."""

    name: str  # of the file, or its id
    facts: str = ""  # how long or large it is, as far as that is known
    format: str = ""  # of the file, by its content
    here: FileHere | None = None  # None: it is not on this machine


class PhoneView(Value):
    """What a phone shows of an ad, in the words in which it shows them."""

    language: str  # of the ad
    title: str  # what this is, in the person's language
    practice: str  # a mark, where it is practice
    assumed: str  # where a phone may show it otherwise
    unseen: str  # stands in the place of what is not on this machine
    kind: Literal["video", "carousel"]
    pieces: tuple[PhonePiece, ...]
    name: str  # who it appears as
    text: str
    more: str  # stands where the text is cut
    behind: str  # names what stands behind that
    sponsored: str
    button: str
    sound: str
    opens: str = ""  # what the button does; nothing where the ad leads nowhere
    address: str = ""  # of the same as a page, where it is kept

    @property
    def lines(self) -> tuple[str, ...]:
        """Give the lines of the text as if none were cut."""
        return text_lines(self.text)

    @property
    def cut(self) -> tuple[tuple[str, ...], str]:
        """Give the lines that are seen at once, the last one shorter where "more" stands in it, and what is behind."""
        lines = self.lines
        if len(lines) <= LINES_SEEN:
            return lines, ""
        first, left = lines[: LINES_SEEN - 1], self.text
        for one in first:
            left = left.lstrip()[len(one) :]
        left = left.lstrip()
        last = text_lines(left, LINE_CELLS - cells(self.ending))[0]
        return (*first, last), left[len(last) :].strip()

    @property
    def ending(self) -> str:
        """Give what stands behind the last line of a text that is cut."""
        return f"… {self.more}"


def text_lines(text: str, most: int = LINE_CELLS) -> tuple[str, ...]:
    """Break a text into lines between words, and between the letters of a script that has no words."""
    return tuple(line for part in text[:_MOST_LETTERS].splitlines() for line in _broken(part, max(most, 1)))


def _broken(text: str, most: int) -> Iterator[str]:
    line = ""
    for unit in _units(text):
        if line.strip() and cells(line + unit.rstrip()) > most:
            yield line.rstrip()
            line = ""
        line = line + unit if line else unit.lstrip()
        while cells(line.rstrip()) > most:
            first = _fitting(line, most)
            yield first
            line = line[len(first) :].lstrip()
    if line.strip():
        yield line.rstrip()


def _units(text: str) -> Iterator[str]:
    """Give what no line breaks inside: a word with the blanks behind it, or one wide letter with its punctuation."""
    unit = ""
    for seen in as_seen(text):
        if unit and _may_break(unit, seen):
            yield unit
            unit = ""
        unit += seen
    if unit:
        yield unit


def _may_break(before: str, seen: str) -> bool:
    if seen.isspace() or before[-1].isspace():
        return not seen.isspace()
    touches_wide = cells(seen) > 1 or cells(before[-1]) > 1
    is_tied = unicodedata.category(seen[0]) in _CLOSES or unicodedata.category(before[-1]) in _OPENS
    return touches_wide and not is_tied


def _fitting(line: str, most: int) -> str:
    """Give as much of the beginning as fits, and at least one character."""
    kept = ""
    for seen in as_seen(line):
        if cells(kept + seen) > most:
            break
        kept += seen
    return kept or line[: next((at for at in range(1, len(line)) if cells(line[: at + 1]) > most), len(line))]
