"""Which places a name can mean, from a table that is read when it is first asked for."""

import gzip
from collections.abc import Iterable, Iterator, Sequence
from functools import cache, cached_property
from importlib.resources import files
from itertools import takewhile
from typing import Literal, NamedTuple

from tools.gazetteer.folding import folded
from tools.gazetteer.short import SHORT

_FAR_AHEAD = 6.5  # so many times as many people, and everybody means this one
_OTHER_NAME = 0.3  # what a place is called beside its name counts less
_WHOLE_STATE = 0.33  # a city that holds so much of the state of its name is what people mean
_BOTH_ARE_MEANT = frozenset({"new york"})
_MEANT_BY_ALL = {"barcelona": "3128760", "manchester": "2643123", "guadalajara": "4005539"}
# Two of a name, neither of which everybody means; the table has the name for one of them alone.
_ALSO_CALLED = {"congo": ("203312",), "korea": ("1873107",)}
_NEVER_ONE = frozenset({"congo", "korea", "washington", "jersey"})
_LARGEST_CITIES = 500  # thousands
_LARGE_CITY = 100  # thousands
_WELL_KNOWN = 300
_MOST_LETTERS_OFF = 2
_MOST_OTHER_LETTERS = 3
_LONGEST_CODE = 3
_NAMES_OF_LETTERS = frozenset({"bh", "dc", "la", "oz", "sf", "uk", "us"})  # what everybody calls one place by
_LONGEST_NAME = 100  # letters; the longest of the table has 57


class KnownPlace(NamedTuple):
    """A place as the table has it."""

    id: str
    kind: Literal["country", "state", "city"]
    country: str  # ISO 3166
    state: str  # the id of the first-level division around a city
    thousands: int
    name: str

    @property
    def is_large(self) -> bool:
        """Say whether it is a country, a state, or a city of some size."""
        return self.kind != "city" or self.thousands >= _LARGE_CITY


class Table:
    """All places by their ids and by their folded names."""

    def __init__(self, text: str) -> None:
        """Take the text of the table: places (countries, states, cities from large to small), names, lines of names."""
        self.places, self.names, self.lines_of_names = text.split("\n\n")

    @cached_property
    def lines(self) -> list[str]:
        """Give the line of each place."""
        return self.places.split("\n")

    @cached_property
    def by_name(self) -> dict[str, str]:
        """Give for each folded name the numbers of the lines of its places, as they are written."""
        return dict(zip(self.names.split("\n"), self.lines_of_names.split("\n"), strict=True))

    @cached_property
    def countries(self) -> dict[str, KnownPlace]:
        """Give the countries by their codes."""
        return {one.country: one for one in takewhile(lambda one: one.kind == "country", self)}

    def __iter__(self) -> Iterator[KnownPlace]:
        """Give every place."""
        return map(_read, self.lines)

    def called(self, name: str) -> tuple[KnownPlace, ...]:
        """Give the places of a folded name."""
        lines = self.by_name.get(name)
        return tuple(_read(self.lines[int(at)]) for at in lines.split("|")) if lines else ()

    @cached_property
    def well_known(self) -> dict[str, KnownPlace]:
        """Give the largest place of each folded name of which one is well known."""
        cities = takewhile(lambda one: one.thousands >= _WELL_KNOWN, map(_read, self.lines[len(self.larger) :]))
        places = enumerate((*map(_read, self.larger.values()), *cities))
        large = {str(at): one for at, one in places if one.thousands >= _WELL_KNOWN}
        named = ((name, [large[at] for at in lines.split("|") if at in large]) for name, lines in self.by_name.items())
        return {name: max(found, key=_size) for name, found in named if found}

    @cached_property
    def larger(self) -> dict[str, str]:
        """Give the lines of countries and states by their ids: of what lies around a place, these are asked for."""
        return _by_id(takewhile(lambda line: "\tcity\t" not in line, self.lines))

    @cached_property
    def cities(self) -> dict[str, str]:
        """Give the lines of cities by their ids."""
        return _by_id(self.lines[len(self.larger) :])

    def numbered(self, number: str) -> KnownPlace | None:
        """Give the place of an id."""
        line = self.larger.get(number) or self.cities.get(number)
        return _read(line) if line else None


def _by_id(lines: Iterable[str]) -> dict[str, str]:
    return {line.partition("\t")[0]: line for line in lines}


def _read(line: str) -> KnownPlace:
    number, kind, country, state, thousands, name = line.split("\t")
    return KnownPlace(number, kind, country, state, int(thousands), name)  # type: ignore[arg-type]


@cache
def table() -> Table:
    """Read the table, once."""
    packed = (files(__package__) / "places.tsv.gz").read_bytes()
    return Table(gzip.decompress(packed).decode())


def place(number: str) -> KnownPlace | None:
    """Give the place of an id."""
    return table().numbered(str(int(number))) if number.isdecimal() else None


def around(one: KnownPlace) -> KnownPlace | None:
    """Give the next larger place around one: of a city the state, of a state the country."""
    if one.kind == "country":
        return None
    return place(one.state) or table().countries.get(one.country)


def large_places() -> Iterator[KnownPlace]:
    """List countries, states and larger cities."""
    return (one for one in table() if one.is_large)


def is_known(name: str) -> bool:
    """Say whether any place has this name."""
    return len(name) <= _LONGEST_NAME and folded(name) in table().by_name


def places_called(said: str) -> tuple[KnownPlace, ...]:
    """Give every place that words name, the likeliest first: ``Bristol``, or ``Paris, Texas`` with what lies around."""
    name, *context = (folded(part) for part in said.split(","))
    others = (place(number) for number in _ALSO_CALLED.get(name, ()))
    called = (*table().called(name), *(one for one in others if one is not None))
    known = places_by_code(said.partition(",")[0]) or called
    fitting = [one for one in known if all(_lies_in(one, part) for part in context if part)]
    return tuple(sorted(fitting, key=lambda one: -_weight(one, name)))


def places_by_code(said: str) -> tuple[KnownPlace, ...]:
    """Give the country and the states that capital letters stand for: ``MX``, ``CA``; ``LA`` is a city."""
    code = said.strip()
    is_code = code.isascii() and code.isupper() and len(code) <= _LONGEST_CODE
    if not is_code or code.lower() in _NAMES_OF_LETTERS:
        return ()
    known = table()
    country = known.countries.get(code)
    named = ([one for one in known.called(name) if one.kind == "state"] for name in SHORT.get(code.lower(), ()))
    states = [max(found, key=_size) for found in named if found]
    return (*states, country) if country is not None else tuple(states)


def meant(said: str, found: Sequence[KnownPlace]) -> tuple[KnownPlace, ...]:
    """Keep those among which a person has to choose: one alone where everybody means that one."""
    name = folded(said.partition(",")[0])
    if places_by_code(said):
        return tuple(found)
    if famous := [one for one in found if one.id == _MEANT_BY_ALL.get(name) and "," not in said]:
        return tuple(famous)
    if name in _NEVER_ONE and "," not in said:
        return tuple(one for one in found if one.kind != "city" or one.thousands >= _LARGEST_CITIES)
    cities = {one.state: one for one in found if one.kind == "city" and name not in _BOTH_ARE_MEANT}
    kept = [one for one in found if not _gives_way(one, cities.get(one.id), name)]
    ids = {one.id for one in kept}
    return tuple(one for one in kept if one.state in ids or _weight(one, name) * _FAR_AHEAD > _weight(kept[0], name))


def _gives_way(one: KnownPlace, city: KnownPlace | None, name: str) -> bool:
    """Say whether a city is meant, not the state around it: it is most of it, or alone is written so: ``Valencia``."""
    if one.kind != "state" or city is None:
        return False
    is_its_own_name = folded(city.name) == name != folded(one.name)
    return is_its_own_name or city.thousands >= _WHOLE_STATE * one.thousands


def _lies_in(one: KnownPlace, name: str) -> bool:
    larger = around(one)
    if larger is None:
        return False
    names = (name, *SHORT.get(name, ()))
    return any(larger in table().called(one) for one in names) or _lies_in(larger, name)


def _weight(one: KnownPlace, name: str) -> float:
    return max(one.thousands, 1) * (1 if folded(one.name) == name else _OTHER_NAME)


def names_like(said: str, *, own: bool) -> dict[str, str]:
    """Give names a misspelling may stand for, folded and as the well-known place is called; its own name or any."""
    wanted = folded(said.partition(",")[0])
    known = table().well_known
    near = (name for name in known if abs(len(name) - len(wanted)) <= _MOST_LETTERS_OFF)
    likely = (name for name in near if len(set(name) ^ set(wanted)) <= _MOST_OTHER_LETTERS)
    return {name: known[name].name for name in likely if not own or folded(known[name].name) == name}


def _size(one: KnownPlace) -> int:
    return one.thousands
