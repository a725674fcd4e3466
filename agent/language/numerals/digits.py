"""Numbers as days and hours need them: which pieces of a line are some, and which day digits such as 24/12/2026 are."""

from collections.abc import Iterator, Mapping, Sequence
from functools import cache
from typing import NamedTuple, cast

from agent.language.ground.pieces import Piece
from agent.language.ground.tongues import codes, section
from agent.language.numerals.numbers import numbers_in, whole_number
from tools.core.patterns import lazily

_COUNTED = {"one": 1, "two": 2}
_WHOLE = lazily(r"\d{1,4}")
_DAY = lazily(r"(?P<first>\d{1,4})(?P<mark>[/.-])(?P<second>\d{1,2})(?:(?P=mark)(?P<third>\d{4}|\d\d?))?")
_CLOCK = lazily(r"(?P<hour>[01]?\d|2[0-4])[:.](?P<minute>[0-5]\d)")
_CENTURY, _MONTHS, _LONGEST_MONTH, _HOURS = 2000, 12, 31, 24
_ALWAYS_OPEN = "24/7"


class DayNumber(NamedTuple):
    """A value of number pieces: what it may stand for, from which piece up to which."""

    kind: str
    begins: int
    ends: int
    value: int


def numbers_of(said: str, pieces: tuple[Piece, ...]) -> Iterator[DayNumber]:
    """Find the numbers among pieces, in digits and in words, by what each may be."""
    for at, piece in enumerate(pieces):
        if piece.kind == "number" and _WHOLE.fullmatch(piece.text):
            yield from _kinds(at, at + 1, int(piece.text))
            if 1 <= int(piece.text) <= _LONGEST_MONTH:
                yield DayNumber("day_numeral", at, at + 1, int(piece.text))
    for begins, ends, value in _spelled(said, pieces):
        yield from _kinds(begins, ends, value)


def _spelled(said: str, pieces: tuple[Piece, ...]) -> Iterator[tuple[int, int, int]]:
    """Find whole numbers in words, from piece to piece; a day counts "a week" too, and "a couple"."""
    begun = set()
    for one in numbers_in(pieces, said):
        begins, end = pieces[one.start].start, pieces[one.end - 1].end
        is_whole = one.is_spelled and one.is_whole and one.value == int(one.value)
        if is_whole and said[begins:end].lower() not in _counts("no"):
            begun.add(one.start)
            yield one.start, one.end, int(one.value)
            # In "daqui a dez" the first word is no number.
            behind = whole_number(said[pieces[one.start + 1].start : end]) if one.end > one.start + 1 else None
            if behind is not None:
                yield one.start + 1, one.end, behind
    for at, piece in enumerate(pieces):
        # "a two-week run": an article before a number counts nothing.
        told = (few for name, few in _COUNTED.items() if piece.text in _counts(name) and at + 1 not in begun)
        yield from ((at, at + 1, few) for few in told)


@cache
def _counts(what: str) -> frozenset[str]:
    tables = (cast("Mapping[str, str]", section(code, "days").get("counts", {})) for code in codes())
    return frozenset(word for one in tables for word in one.get(what, "").split())


def _kinds(begins: int, ends: int, value: int) -> Iterator[DayNumber]:
    yield DayNumber("number", begins, ends, value)
    if 1 <= value <= _LONGEST_MONTH:
        yield DayNumber("day_number", begins, ends, value)
    if value <= _HOURS:
        yield DayNumber("hour_number", begins, ends, value)
    if _CENTURY < value < _CENTURY + 100:
        yield DayNumber("year_number", begins, ends, value)


def kind_of_digits(piece: Piece) -> str | None:
    """Say whether a piece is a ``day_digits``, a ``dotted`` one, which may be an amount as well, or a clock's time."""
    if piece.kind != "number" or piece.text == _ALWAYS_OPEN:
        return None
    if _CLOCK.fullmatch(piece.text) and ":" in piece.text:
        return "clock_digits"
    found = _DAY.fullmatch(piece.text)
    if found is None or (found["third"] is None and found["mark"] == "-"):
        return None
    return "dotted" if found["mark"] == "." and found["third"] is None else "day_digits"


def clock_of_digits(said: str) -> tuple[int, int]:
    """Give the hour and the minute."""
    hour, _, minute = said.replace(".", ":").partition(":")
    return int(hour), int(minute or 0)


class DayOfDigits(NamedTuple):
    """What digits name: a year only where they say it."""

    year: int | None
    month: int
    day: int
    is_sure: bool


def orders_in(pieces: Sequence[Piece]) -> set[bool]:
    """Say in which orders days are certainly written here: True where the month comes first."""
    found = (_DAY.fullmatch(one.text) for one in pieces if one.kind == "number" and "/" in one.text)
    pairs = ((int(one["first"]), int(one["second"])) for one in found if one is not None)
    return {second > _MONTHS for first, second in pairs if (first > _MONTHS) != (second > _MONTHS)}


def day_of_digits(said: str, *, is_month_first: bool, is_order_known: bool) -> DayOfDigits:
    """Read a day; ValueError where digits are none. Behind a dot only the month stands."""
    found = _DAY.fullmatch(said)
    if found is None:
        msg = f"digits that are no day: {said}"
        raise ValueError(msg)
    first, second = int(found["first"]), int(found["second"])
    if len(found["first"]) > 2:
        return DayOfDigits(first, second, int(found["third"] or 0), is_sure=True)
    if len(found["third"] or "00") == 1:
        msg = f"a year of one digit: {said}"
        raise ValueError(msg)
    year = int(found["third"]) if found["third"] else None
    whole_year = None if year is None else year if year > _CENTURY else year + _CENTURY
    if found["mark"] == ".":
        return DayOfDigits(whole_year, second, first, is_sure=True)
    could_be_either = first != second and max(first, second) <= _MONTHS
    if second > _MONTHS or (is_month_first and first <= _MONTHS):
        return DayOfDigits(whole_year, first, second, is_sure=is_order_known or not could_be_either)
    return DayOfDigits(whole_year, second, first, is_sure=is_order_known or not could_be_either)
