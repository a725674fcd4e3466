"""What days, hours and spans of time are called in a language: ``[days]`` of its data file."""

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from functools import cache
from typing import cast

from agent.language import tongues
from agent.language.pieces import Piece, in_pieces
from agent.language.shapes import Match, Shapes, words_in

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
_FOUND = ("date", "weekday", "day", "loose", "bare", "span", "clock")


@dataclass(frozen=True)
class DayWords:
    """The words of one language."""

    days: Shapes
    roles: Shapes  # what is said of days: that an ad starts, ends, lasts
    leads: Shapes  # words in front of the day of a start or an end, where that is the place for them
    rules: Mapping[str, tuple[tuple[str, ...], ...]]  # what a name may stand for
    capital: frozenset[str]  # short names of days, which a capital letter tells from words
    always_capital: frozenset[str]
    order: str  # in which day and month are written in digits: day, month, or either first
    hints: Shapes  # words beside days: about the ad, about something else, of doubt

    def kind_of(self, match: Match, pieces: Sequence[Piece], said: str) -> str | None:
        """Give the kind of a day; short names without a capital letter are ``loose`` ones, or none."""
        names = {pieces[one.start] for one in match.captures if one.slot.startswith("weekday ")}
        small = {one.text for one in names if not said[one.start].isupper()}
        if small & self.always_capital:
            return None
        return "loose" if small & self.capital else match.kind


@cache
def day_words(code: str) -> DayWords:
    """Build the shapes of a language, once."""
    data = tongues.section(code, "days")
    parts = dict(_parts(data))
    said, roles = (_table(data, name) for name in ("said", "roles"))
    return DayWords(
        days=Shapes(parts, _shapes(said), _VALUES),
        roles=Shapes(parts, _shapes(roles), _FOUND),
        leads=Shapes(parts, {name: [f"<{name}>"] for name in ("from", "until") if name in parts}),
        rules={slot: tuple(_by_rules(_table(data, name))) for name, slot in _RULED.items()},
        capital=frozenset(str(data.get("capital", "")).split()),
        always_capital=frozenset(str(data.get("always_capital", "")).split()),
        order=str(data.get("order", "either")),
        hints=Shapes({}, {kind: [in_pieces(words_in(words))] for kind, words in _table(data, "hints").items()}),
    )


def _table(data: Mapping[str, object], name: str) -> Mapping[str, str]:
    return cast("Mapping[str, str]", data.get(name, {}))


def _shapes(table: Mapping[str, str]) -> Mapping[str, list[str]]:
    return {kind: [in_pieces(line) for line in lines.splitlines() if line.strip()] for kind, lines in table.items()}


def _parts(data: Mapping[str, object]) -> Iterator[tuple[str, str]]:
    yield from _NUMBERS.items()
    for name, slot in _COUNTED.items():
        lines = [line for line in str(data.get(f"{name}s", "")).splitlines() if line.strip()]
        yield from ((f"{name}{at}", in_pieces(words_in(line))) for at, line in enumerate(lines, 1))
        if lines:
            yield name, "|".join(f"<{name}{at} as {slot} {at}>" for at in range(1, len(lines) + 1))
    for name, slot in _RULED.items():
        words = _by_rules(_table(data, name)).values()
        yield from ((f"{slot}{at}", in_pieces("|".join(among).replace("_", " "))) for at, among in enumerate(words))
        if words:
            yield slot, "|".join(f"<{slot}{at} as {slot} {at}>" for at in range(len(words)))
    yield from ((name, in_pieces(pattern)) for name, pattern in _table(data, "parts").items())


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
