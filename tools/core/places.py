"""Which place of the platform a name means."""

from collections.abc import Sequence
from difflib import get_close_matches

from tools.core.assets import AssetsReader, Place, Region
from tools.core.objective import Objective
from tools.core.sentence import Sentence, Told
from tools.gazetteer.folding import folded
from tools.gazetteer.table import KnownPlace, around, meant, names_like, place, places_called

_MOST_NEAR = 3
_MOST_CHOICES = 6
_SIMILAR = 0.75
_ANY_OBJECTIVE = "TRAFFIC"


async def known_places(assets: AssetsReader, advertiser_id: str, objective: Objective | None) -> tuple[Region, ...]:
    """List the places an account can choose for an objective."""
    return await assets.regions(advertiser_id, objective.wire if objective else _ANY_OBJECTIVE)


_NEAR = Sentence("handed.near_places", 'I know no place called "{said}". Did you mean {near}?')
_UNKNOWN = Sentence(
    "handed.unknown_place",
    'I know no place called "{said}". Check the spelling, or name the country around it.',
)
_NOT_OFFERED = Sentence(
    "handed.place_not_offered",
    "TikTok lists no {place} among the places where this ad can be shown: it takes countries, states and larger "
    "cities. Name the larger place, {around}, or leave the place out.",
)


def places_named(said: str, regions: Sequence[Region]) -> tuple[Region, ...]:
    """Find the places that words name, the likeliest first: one alone where everybody means that one."""
    by_id = {one.location_id: one for one in regions}
    if (exact := _by_id(said, by_id)) is not None:
        return (exact,)
    called = [one for one in places_called(said) if one.id in by_id]
    known = tuple(by_id[one.id] for one in meant(said, called))
    return (*known, *_of_this_name(said, regions))[:_MOST_CHOICES]


def _of_this_name(said: str, regions: Sequence[Region]) -> tuple[Region, ...]:
    """Find the places of a name among those that only the platform knows."""
    wanted = folded(said)
    named = (one for one in regions if place(one.location_id) is None)
    return tuple(one for one in named if wanted in (folded(one.name), folded(place_of(one, regions).name)))


def _by_id(said: str, by_id: dict[str, Region]) -> Region | None:
    """Find a place by its id, or by name and id as a draft shows it."""
    number = said.strip().removesuffix(")").rpartition("(")[2]
    return by_id.get(number)


def near_names(said: str, regions: Sequence[Region]) -> tuple[str, ...]:
    """Give the names most like one that no place has."""
    listed = {folded(one.name): one.name for one in regions if place(one.location_id) is None}
    among = (names_like(said, own=True) | listed, names_like(said, own=False))
    found = ([names[one] for one in get_close_matches(folded(said), names, _MOST_NEAR, _SIMILAR)] for names in among)
    return tuple(dict.fromkeys(next((names for names in found if names), ())))


def place_of(region: Region, regions: Sequence[Region]) -> Place:
    """Give a place as a draft holds it: by its name, and what it needs to be told from others of that name."""
    by_id = {one.location_id: one for one in regions}
    outer = _around(region, by_id)
    if len(outer) > 1 and not _has_twin(region, outer, regions):
        outer = outer[-1:]
    return Place(location_id=region.location_id, name=", ".join((region.name, *(one.name for one in outer))))


def lies_inside(one: Region, regions: Sequence[Region]) -> tuple[Region, ...]:
    """Give the larger places around one, the nearest first."""
    return _around(one, {each.location_id: each for each in regions})


def unknown_place(said: str, regions: Sequence[Region]) -> Told:
    """Say that no place has this name, and which ones are near; or that the platform does not offer it."""
    if (known := next(iter(places_called(said)), None) or place(said)) is not None:
        return _not_offered(known)
    near = near_names(said, regions)
    return _NEAR.told(said=said, near=", ".join(near)) if near else _UNKNOWN.told(said=said)


def _not_offered(one: KnownPlace) -> Told:
    larger: list[str] = []
    outer = around(one)
    while outer is not None:
        larger.append(outer.name)
        outer = around(outer)
    return _NOT_OFFERED.told(place=", ".join((one.name, *larger[-1:])), around=" / ".join(larger) or one.name)


def _around(one: Region, by_id: dict[str, Region]) -> tuple[Region, ...]:
    found: list[Region] = []
    outer = by_id.get(one.parent_id or "")
    while outer is not None and outer not in found:
        found.append(outer)
        outer = by_id.get(outer.parent_id or "")
    return tuple(found)


def _has_twin(region: Region, outer: Sequence[Region], regions: Sequence[Region]) -> bool:
    name = folded(region.name)
    alike = (one for one in regions if one.country == region.country and folded(one.name) == name)
    return any(one not in (region, *outer) for one in alike)
