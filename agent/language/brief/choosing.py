"""Which of several places of a name an answer means."""

import re
from collections.abc import Mapping, Sequence

from pydantic import JsonValue

from agent.language.geography.places import answered_places, kinds_named
from agent.language.ground.grammar import hear
from agent.language.wants.acts import adds_nothing
from tools.gazetteer.folding import folded
from tools.gazetteer.table import is_known, place, places_called

_ID = re.compile(r"(?<=\()\d+(?=\))")  # of a place, behind its name


def which_place(said: str, rows: Sequence[Mapping[str, JsonValue]]) -> int | None:
    """Find the one of several places of a name that an answer means: by what lies around it, its kind or its id."""
    if len(rows) < 2:
        return None
    bare = _bare_name(said)
    bare = bare if is_known(bare) else next(iter(answered_places(said)), bare)
    ids = [str(row.get("location_id")) for row in rows]
    names = [str(row.get("name")).partition(",")[0] for row in rows]
    around = {one.id for name in names for one in places_called(f"{name},{bare}")} if is_known(bare) else set()
    whole = {one.id for one in places_called(bare if "," in bare else said.strip(" .!\n")) if "," in said}
    kinds = kinds_named(said)
    fits = [
        position
        for position, number in enumerate(ids)
        if number in {*around, *whole} or number in said or ((known := place(number)) and known.kind in kinds)
    ]
    if len(fits) > 1 and around:
        fits = [one for one in fits if ids[one] in around and _kind(ids[one]) in (kinds or {"city"})]
    if len(fits) > 1 and whole:
        fits = _called_so(said, fits, ids, names) or fits
    return fits[0] if len(fits) == 1 else None


def wants_the_country(said: str) -> bool:
    """Say whether an answer takes the whole country that was offered."""
    found = hear(said).find("choosing", "country")
    return any(adds_nothing(said, [range(one.start, one.end)]) for one in found)


def those_beside(held: str, ids: Sequence[str]) -> list[str]:
    """Keep the places that lie in the country of one which the ad has, told by the ids in what it holds."""
    countries = {known.country for number in _ID.findall(held) if (known := place(number)) is not None}
    return [number for number in ids if (known := place(number)) is not None and known.country in countries]


def _called_so(said: str, fits: Sequence[int], ids: Sequence[str], names: Sequence[str]) -> list[int]:
    """Find the one city that has exactly the name that was said: ``Valencia, Spain`` is not its region."""
    called = [one for one in fits if folded(names[one]) == folded(said.partition(",")[0])]
    return called if len(called) == 1 and _kind(ids[called[0]]) == "city" else []


def _kind(number: str) -> str:
    known = place(number)
    return "" if known is None else known.kind


def _bare_name(said: str) -> str:
    """Take off the words by which one of several is meant: ``the one in``, ``la de``."""
    line = hear(said)
    found, (first, last) = line.find("choosing", "shapes"), (line.said.start, line.said.stop)
    begins = max((one.end for one in found if one.kind == "before" and one.start == first), default=first)
    ends = min((one.start for one in found if one.kind == "behind" and one.end >= last), default=last)
    return said[line.tokens[begins].start : line.tokens[ends - 1].end] if begins < ends else ""


def is_a_choice(sentence: str) -> bool:
    """Say whether a sentence only says which of several places is meant, by what lies around it."""
    line = hear(sentence)
    return any(range(one.start, one.end) == line.said for one in line.find("choosing", "shapes", "whole"))
