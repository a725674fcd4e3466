"""A line as tokens: each as it is compared, and with the place where it stands in what was typed."""

import re
import unicodedata
from collections.abc import Iterator
from functools import lru_cache
from typing import Literal, NamedTuple

from tools.core.patterns import lazily

PieceKind = Literal["quote", "number", "word", "ask", "stop", "comma", "other"]

BLANK = "\ue000"  # stands for what is not read, letter by letter: quotes, addresses
TIES = frozenset(
    {":", "=", "|", "-", "–", "—", "→", "⇒", "➡", "➔", "➜", "➝", "⟶", "⟹", "►", "▸"}
)  # between a label and its value
UNSPACED = "\u3005-\u3007\u3040-\u30ff\u3400-\u9fff\uff66-\uff9f"  # each letter is a token of its own
IS_UNSPACED = lazily(f"[{UNSPACED}]")
_LETTER = rf"(?:(?![{UNSPACED}])[^\W\d_])"
_TOKEN = lazily(
    rf"(?P<quote>[\"“„«「『][^\"“”„«»「」『』]+[\"”“»」』]|{BLANK}+)"
    r"|(?P<number>\d+(?:[.,:/-]\d+)*)"
    rf"|(?P<word>[{UNSPACED}]|{_LETTER}+(?:['_-]{_LETTER}+)*'?)"
    r"|(?P<ask>\?+)|(?P<stop>[.!;:…。\n()]|(?<=\s)[–—-]+(?=\s)|—)|(?P<comma>[,、])|(?P<other>(?<=\d)~(?=\d)|[^\s¡¿\ufe0f~*_'`])"
)
_REMEMBERED = 4096  # a line is made of few letters, and many readers ask for its sentences
_PIECE = lazily(
    r"(?P<number>\d{1,4}-\d{1,2}-\d{1,4}(?!\d)|\d+(?:(?:[.:/]|,(?!20\d\d(?!\d)))\d+)*)"
    rf"|(?P<quote>{BLANK}+)|(?P<word>[{UNSPACED}]|{_LETTER}+'?)"
    r"|(?P<ask>\?+)|(?P<stop>[.!;:…。\n()]|(?<=\s)[–—-]+(?=\s)|—)|(?P<comma>[,、])"
    rf"|(?P<other>(?!(?<={_LETTER})-(?={_LETTER}))[^\s¡¿\ufe0f*_'`])"
)
_BREAK = lazily(r"(?<=\w)-(?=\w)|(?<=\w')(?=\w)")
_UNSEEN = ("Cf", "Mn", "Sk")
_SPELT = dict.fromkeys("’‘´`", "'") | dict.fromkeys("\u2010\u2011", "-")


class Piece(NamedTuple):
    """A piece of a line."""

    text: str  # in lower case, one kind of apostrophe, nothing invisible
    start: int
    end: int
    kind: PieceKind


class _Letter(NamedTuple):
    text: str
    start: int
    end: int


@lru_cache(_REMEMBERED)
def tokens_of(said: str) -> tuple[Piece, ...]:
    """Take a line apart."""
    return _taken_apart(said, _TOKEN)


@lru_cache(_REMEMBERED)
def pieces_of(said: str) -> tuple[Piece, ...]:
    """Take a line apart as far as it goes: words at hyphens and behind apostrophes, numbers at a dash, quotes too."""
    return _taken_apart(said, _PIECE)


def in_pieces(pattern: str) -> str:
    """Write a pattern for pieces: its words fall apart where those of a line do."""
    return _BREAK.sub(" ", pattern)


def _taken_apart(said: str, into: re.Pattern[str]) -> tuple[Piece, ...]:
    if said.isascii() and "^" not in said:  # a sign of its own that nobody reads
        return _in_order(said.lower().replace("`", "'"), into)
    compared = [_compared(one) for one in said]
    if all(len(one) == 1 for one in compared):  # each letter is compared where it stands
        return _in_order("".join(compared), into)
    letters = tuple(_letters(said))
    plain = "".join(one.text for one in letters)
    return tuple(
        Piece(found.group(), letters[found.start()].start, letters[found.end() - 1].end, _kind(found))
        for found in into.finditer(plain)
    )


def _in_order(plain: str, into: re.Pattern[str]) -> tuple[Piece, ...]:
    return tuple([Piece(one[0], one.start(), one.end(), _kind(one)) for one in into.finditer(plain)])


def _kind(found: re.Match[str]) -> PieceKind:
    kind: PieceKind = found.lastgroup  # type: ignore[assignment]  # the groups are named by the kinds
    return kind


def _letters(said: str) -> Iterator[_Letter]:
    """Give the letters as they are compared, each with the place of what it was written by."""
    at = 0
    while at < len(said):
        end = at + 1
        while end < len(said) and unicodedata.combining(said[end]):
            end += 1
        for letter in _compared(said[at:end]):
            yield _Letter(letter, at, end)
        at = end


@lru_cache(_REMEMBERED)
def _compared(cluster: str) -> str:
    if cluster in _SPELT:
        return _SPELT[cluster]
    composed = unicodedata.normalize("NFKC", cluster)
    if unicodedata.category(cluster[0]) == "No":
        composed = f" {composed} "  # no digit of the number beside it: "10½" is not 101 of anything
    return "".join(one for one in composed if unicodedata.category(one) not in _UNSEEN).lower()
