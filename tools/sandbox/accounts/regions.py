"""The places in which the practice TikTok shows ads: countries, their first-level divisions, and larger cities."""

from functools import cache

from tools.gazetteer.table import KnownPlace, around, large_places, place
from tools.sandbox.wire.call import CheckedCall
from tools.sandbox.wire.envelope import Json

_LEVELS = {"country": "COUNTRY", "state": "PROVINCE", "city": "CITY"}


def regions(asked: CheckedCall) -> Json:  # noqa: ARG001 -- endpoints are called alike
    """List the places ads can be shown in."""
    return _listed()


def regions_problem(location_ids: list[str]) -> str | None:
    """Say which id names no place, or a place inside another one of the list; None where all can be chosen."""
    known = {one: found for one in location_ids if (found := place(one)) is not None and found.is_large}
    unknown = [one for one in location_ids if one not in known]
    if unknown:
        return f"location_ids holds {unknown[0]}, which is not a known place."
    inside = [number for number, one in known.items() if not known.keys().isdisjoint(_larger(one))]
    return f"location_ids holds {inside[0]} and the place around it." if inside else None


def _larger(one: KnownPlace) -> list[str]:
    outer = around(one)
    return [] if outer is None else [outer.id, *_larger(outer)]


@cache
def _listed() -> Json:
    places = list(large_places())
    inside: dict[str, list[str]] = {}
    for one in places:
        if (outer := around(one)) is not None:
            inside.setdefault(outer.id, []).append(one.id)
    listed = [
        {
            "location_id": one.id, "name": one.name, "region_code": one.country, "country_code": one.country,
            "parent_id": outer.id if (outer := around(one)) else "0", "level": _LEVELS[one.kind],
            "area_type": "ADMIN", "next_level_ids": inside.get(one.id, []), "support_below_18": False,
        }
        for one in places
    ]  # fmt: skip
    return {"region_info": listed, "region_list": sorted({one.country for one in places})}
