"""Which place of the platform a name means."""

import unicodedata
from collections.abc import Iterable
from difflib import get_close_matches

from tools.core.assets import AssetsReader, Region
from tools.core.draft import Place
from tools.core.objective import Objective
from tools.core.sentence import Sentence, Told

_MOST_NEAR = 3
_SIMILAR_ENOUGH = 0.6
_ANY_OBJECTIVE = "TRAFFIC"


async def known_places(assets: AssetsReader, advertiser_id: str, objective: Objective | None) -> tuple[Region, ...]:
    """List the places an account can choose for an objective."""
    return await assets.regions(advertiser_id, objective.wire if objective else _ANY_OBJECTIVE)


_NEAR = Sentence("handed.near_places", 'TikTok knows no place called "{said}". Did you mean {near}?')
_UNKNOWN = Sentence(
    "handed.unknown_place",
    'TikTok knows no place called "{said}". Check the spelling, or name the country around it.',
)


def places_named(said: str, regions: Iterable[Region]) -> tuple[Region, ...]:
    """Find the places that exactly these words name: by id, by name, or by both as a draft shows them."""
    wanted = _folded(said)
    return tuple(one for one in regions if wanted in (one.location_id, _folded(one.name), _folded(str(place_of(one)))))


def near_names(said: str, regions: Iterable[Region]) -> tuple[str, ...]:
    """Give the names most like one that no place has."""
    names = {_folded(one.name): one.name for one in regions}
    return tuple(names[near] for near in get_close_matches(_folded(said), names, _MOST_NEAR, _SIMILAR_ENOUGH))


def place_of(region: Region) -> Place:
    """Give a place as a draft holds it."""
    return Place(location_id=region.location_id, name=region.name)


def unknown_place(said: str, regions: Iterable[Region]) -> Told:
    """Say that no place has this name, and which ones are near."""
    near = near_names(said, regions)
    return _NEAR.told(said=said, near=", ".join(near)) if near else _UNKNOWN.told(said=said)


def _folded(name: str) -> str:
    plain = unicodedata.normalize("NFKD", name.strip().casefold())
    return "".join(char for char in plain if not unicodedata.combining(char)).removeprefix("the ")
