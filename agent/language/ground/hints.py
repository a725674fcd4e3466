"""The words by which languages give themselves away, and the pieces of a message that are compared with them."""

import re
from collections.abc import Iterable, Iterator, Mapping
from functools import cache, lru_cache
from typing import Literal, NamedTuple, cast

from agent.language.ground import tongues
from agent.language.ground.accents import without_accents
from agent.language.ground.pieces import UNSPACED, tokens_of
from tools.core.patterns import lazily

HintKind = Literal["words", "little", "of_ads", "courtesies"]
PieceRow = tuple[str, ...]

_KINDS: tuple[HintKind, ...] = ("words", "little", "of_ads", "courtesies")
_MOSTLY = 0.6
_LITTLE = 0.5  # of what another word tells, an article does
_REMEMBERED = 512  # a line is asked about by several readers
_PART = lazily(rf"[^\s{UNSPACED}]+")
_NAMES_A_THING = lazily(r"[\d_/@]|\w\.\w")  # ids, paths and addresses
_TIE = lazily("['-]")
_LISTED = lazily(rf"[{UNSPACED}]|[^\s_'{UNSPACED}-]+")
_ENDS = frozenset({"stop", "ask"})
_OPENS = frozenset("¿¡")


class Hint(NamedTuple):
    """What a row of pieces is in a language."""

    code: str
    kind: HintKind
    has_capital: bool  # inside a sentence too, as German nouns have
    shared_by: int  # so many of our languages have the row
    words: int  # so many the row has; "don't" is one


class _Piece(NamedTuple):
    text: str  # a word, or what stands on one side of its apostrophe or hyphen
    is_name: bool  # it has a capital inside a sentence


def pieces_of(said: str) -> tuple[_Piece, ...]:
    """Give the words that may tell a language: no ids, paths and addresses."""
    plain = _PART.sub(_without_things, said)
    letters = [letter for letter in plain if letter.isalpha()]
    is_shouted = sum(map(str.isupper, letters)) > _MOSTLY * len(letters)
    found: list[_Piece] = []
    begins = True
    for token in tokens_of(plain):
        if token.kind == "word":
            begins = begins or plain[token.start - 1] in _OPENS
            is_name = plain[token.start].isupper() and not begins and not is_shouted
            found.extend(_Piece(text, is_name) for text in _sides(token.text))
        begins = token.kind in _ENDS
    return tuple(found)


def hints_in(pieces: tuple[_Piece, ...]) -> Iterator[tuple[PieceRow, Hint]]:
    """Find what tells a language, the longest row at each place, each row once."""
    rows: dict[PieceRow, bool] = {}
    at = 0
    while at < len(pieces):
        near = (tuple(one.text for one in pieces[at : at + size]) for size in _sizes().get(pieces[at].text, ()))
        row = next((one for one in near if one in _table()), ())
        if row:
            rows[row] = rows.get(row, True) and pieces[at].is_name
        at += len(row) or 1
    yield from (
        (row, hint) for row, is_name in rows.items() for hint in _table()[row] if hint.has_capital or not is_name
    )


@lru_cache(_REMEMBERED)
def languages_told(said: str, but_for: frozenset[str] = frozenset()) -> frozenset[str]:
    """Name the languages for which most words of a line speak, some words aside; none where no word tells any."""
    scores: dict[str, float] = {}
    for row, hint in hints_in(pieces_of(said)):
        if hint.kind != "courtesies" and but_for.isdisjoint(row):
            scores[hint.code] = scores.get(hint.code, 0.0) + weight_of(hint)
    most = max(scores.values(), default=0.0)
    return frozenset(code for code, score in scores.items() if score == most)


def weight_of(hint: Hint) -> float:
    """Say how much a row tells: a phrase more than a word, an article less, and less what several languages have."""
    return (_LITTLE if hint.kind == "little" else 1.0) * hint.words / hint.shared_by


@lru_cache(_REMEMBERED)
def languages_with(word: str) -> frozenset[str]:
    """Name the languages that a word tells."""
    return frozenset(hint.code for hint in _table().get((word,), ()))


@cache
def letters_of_its_own() -> Mapping[str, re.Pattern[str]]:
    """Give, for each language that is written without spaces, the letters that no other has."""
    listed = {code: _listed(tongues.section(code, "hints"), "letters") for code in tongues.codes()}
    return {code: re.compile(f"[{''.join(letters)}]") for code, letters in listed.items() if letters}


@cache
def words_of_others() -> tuple[Mapping[str, bool], ...]:
    """Give the words of each language that nobody speaks here, and whether one of ours has them too."""
    listed = (_spellings(_listed(others, "words")) for others in tongues.outside().values())
    return tuple({word: (word,) in _table() for word in words} for words in listed)


def _without_things(part: re.Match[str]) -> str:
    return " " * len(part[0]) if _NAMES_A_THING.search(part[0].strip(".")) else part[0]


def _sides(word: str) -> tuple[str, ...]:
    return tuple(side for side in _TIE.split(word) if side)


def _listed(section: Mapping[str, object], name: str) -> list[str]:
    return cast("str", section.get(name, "")).split()


def _spellings(words: Iterable[str]) -> Iterator[str]:
    for word in words:
        yield from (word, *without_accents(word))


@cache
def _table() -> Mapping[PieceRow, tuple[Hint, ...]]:
    found: dict[PieceRow, dict[str, tuple[HintKind, str]]] = {}
    for code in tongues.codes():
        for kind in _KINDS:
            for word in _listed(tongues.section(code, "hints"), kind):
                for spelt in _spellings([word]):
                    found.setdefault(tuple(_LISTED.findall(spelt.lower())), {}).setdefault(code, (kind, word))
    return {
        row: tuple(
            Hint(code, kind, word[0].isupper(), len(own), word.count("_") + 1) for code, (kind, word) in own.items()
        )
        for row, own in found.items()
    }


@cache
def _sizes() -> Mapping[str, tuple[int, ...]]:
    """Give how long the rows are that begin with a piece, the longest first."""
    found: dict[str, set[int]] = {}
    for row in _table():
        found.setdefault(row[0], set()).add(len(row))
    return {first: tuple(sorted(sizes, reverse=True)) for first, sizes in found.items()}
