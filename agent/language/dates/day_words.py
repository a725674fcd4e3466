"""What days, hours and spans of time are called in a language: ``[days]`` of its data file."""

from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from functools import cache
from typing import NamedTuple

from agent.language.ground import tongues
from agent.language.ground.grammars import lines, table
from agent.language.ground.pieces import Piece, in_pieces
from agent.language.ground.shapes import Match, Shapes, words_in

_SECTION = "days"
_COUNTED = {"month": "month", "weekday": "weekday", "ordinal": "d"}  # a name a line, from the first on
_RULED = {"names": "named", "weeks": "week", "years": "of_year", "units": "unit"}  # a list a rule
_NUMBERS = {
    "count": "<number as count>",
    "year": "<year_number as year>",
    "d": "<ordinal>|<day_number as d>",
    "n": "<day_numeral as d>",
    "time": "<clock_digits as time>|<hour_number as time>",
    "hour": "<hour_number as time>",
    "minute": "<number as minute>",
}
_VALUES = (
    *("number", "day_number", "day_numeral", "hour_number", "year_number"),
    *("day_digits", "dotted", "clock_digits"),
)
_FOUND = ("date", "weekday", "day", "span", "clock")
_CORRECTS = "corrects"
_SLIPS = ("slips", "corrected", "pauses")
_LEADS: Sequence[str] = ("from", "until")
_OWN = ("loose", "bare", "past", "after")  # found days that count only among words of their language


@dataclass(frozen=True)
class DayWords:
    """The words of one language."""

    rules: Mapping[str, tuple[tuple[str, ...], ...]]  # what a name may stand for
    capital: frozenset[str]  # short names of days, which a capital letter tells from words
    always_capital: frozenset[str]
    order: str  # in which day and month are written in digits: day, month, or either first

    def kind_of(self, match: Match, pieces: Sequence[Piece], said: str) -> str | None:
        """Give the kind of a day; short names without a capital letter are ``loose`` ones, or none."""
        names = {pieces[one.start] for one in match.captures if one.slot.startswith("weekday ")}
        small = {one.text for one in names if not said[one.start].isupper()}
        if small & self.always_capital:
            return None
        return "loose" if small & self.capital and match.kind not in _OWN else match.kind


class DayShapes(NamedTuple):
    """The shapes of all languages together; each knows of which it is."""

    days: Shapes
    roles: Shapes  # what is said of days: that an ad starts, ends, lasts
    leads: Shapes  # words in front of the day of a start or an end, where that is the place for them
    hints: Shapes  # words beside days: about the ad, about something else, of doubt
    corrects: Shapes  # words that put a day right


@cache
def day_words(code: str) -> DayWords:
    """Read the words of a language, once."""
    data = tongues.section(code, _SECTION)
    return DayWords(
        rules={slot: tuple(_by_rules(table(code, _SECTION, name))) for name, slot in _RULED.items()},
        capital=frozenset(str(data.get("capital", "")).split()),
        always_capital=frozenset(str(data.get("always_capital", "")).split()),
        order=str(data.get("order", "either")),
    )


@cache
def day_shapes() -> DayShapes:
    """Build the shapes, once."""
    return DayShapes(*map(Shapes.together, zip(*map(_shapes_of, tongues.codes()), strict=True)))


def own_value(kind: str, code: str) -> str:
    """Name a value that counts only among words of a language."""
    return f"{kind} {code}"


def _shapes_of(code: str) -> Sequence[Shapes]:
    parts = dict(_parts(code))
    found = parts | {kind: f"<{own_value(kind, code)}>" for kind in _OWN}
    leads = {name: [f"<{name}>"] for name in _LEADS if name in parts}
    hints = {kind: [in_pieces(words_in(words))] for kind, words in table(code, _SECTION, "hints").items()}
    values = (*_FOUND, *(own_value(kind, code) for kind in _OWN))
    return (
        Shapes(parts, _shapes(table(code, _SECTION, "said")), _VALUES, code=code),
        Shapes(found, _shapes(table(code, _SECTION, "roles")), values, code=code),
        Shapes(parts, leads, code=code),
        Shapes({}, hints, code=code),
        Shapes({}, {_CORRECTS: map(in_pieces, _correcting(code))}, code=code),
    )


def _correcting(code: str) -> Iterator[str]:
    """Give what puts a day right: the words that do so with an amount, or with a name."""
    yield str(tongues.section(code, "money")[_CORRECTS])
    small = tongues.section(code, "small")
    yield from (words_in(words) for name in _SLIPS if (words := str(small.get(name, ""))))


def _shapes(said: Mapping[str, str]) -> Mapping[str, Iterable[str]]:
    return {kind: map(in_pieces, lines(text)) for kind, text in said.items()}


def _parts(code: str) -> Iterator[tuple[str, str]]:
    data = tongues.section(code, _SECTION)
    yield from _NUMBERS.items()
    for name, slot in _COUNTED.items():
        names = lines(str(data.get(f"{name}s", "")))
        yield from ((f"{name}{at}", in_pieces(words_in(line))) for at, line in enumerate(names, 1))
        if names:
            yield name, "|".join(f"<{name}{at} as {slot} {at}>" for at in range(1, len(names) + 1))
    for name, slot in _RULED.items():
        words = _by_rules(table(code, _SECTION, name)).values()
        yield from ((f"{slot}{at}", in_pieces("|".join(among).replace("_", " "))) for at, among in enumerate(words))
        if words:
            yield slot, "|".join(f"<{slot}{at} as {slot} {at}>" for at in range(len(words)))
    yield from ((name, in_pieces(pattern)) for name, pattern in table(code, _SECTION, "parts").items())


def _by_rules(table: Mapping[str, str]) -> Mapping[tuple[str, ...], list[str]]:
    """Group names by all the rules under which they stand."""
    rules: dict[str, tuple[str, ...]] = {}
    for rule, words in table.items():
        for word in words.split():
            rules[word] = (*rules.get(word, ()), rule)
    groups: dict[tuple[str, ...], list[str]] = {}
    for word, own in rules.items():
        groups.setdefault(own, []).append(word)
    return groups
