"""Where the ad is shown."""

from pydantic import JsonValue, TypeAdapter

from tools.core.assets import Place, Region
from tools.core.field import Argument, Field, FieldContext, Given, Making, Parts, Spelling, on_tiktok
from tools.core.offer import Offer
from tools.core.places import known_places, lies_inside, place_of, places_named, unknown_place
from tools.core.plan import Step
from tools.core.sentence import Sentence, Told, alike
from tools.core.tool import NEEDS_ACCOUNT

_WHICH_PLACE = Sentence("handed.which_place", "say which: {places}")
_PLACE_INSIDE = Sentence("handed.place_inside", "{inner} lies inside {outer}: name only one of them")
_NO_PLACE = Sentence("handed.no_place", "no place was named")

Places = tuple[Place, ...]


async def _read(given: Given, known: FieldContext) -> Places | Told:
    if known.advertiser is None:
        return NEEDS_ACCOUNT.told()
    regions = await known_places(known.assets, known.advertiser.advertiser_id, known.objective)
    chosen: dict[str, Region] = {}
    for name in dict.fromkeys(given["locations"]):
        found = places_named(name, regions)
        if len(found) != 1:
            which = _WHICH_PLACE.told(places="; ".join(str(place_of(one, regions)) for one in found))
            return which if found else unknown_place(name, regions)
        chosen[found[0].location_id] = found[0]
    around = ((one, larger) for one in chosen.values() for larger in lies_inside(one, regions))
    inside = next(((one, larger) for one, larger in around if larger.location_id in chosen), None)
    if inside is not None:
        inner, outer = inside
        return _PLACE_INSIDE.told(inner=inner.name, outer=outer.name)
    return tuple(place_of(one, regions) for one in chosen.values()) or _NO_PLACE.told()


def _plain(places: Places) -> JsonValue:
    return [str(place) for place in places]


def _of_plain(plain: JsonValue) -> Places:
    written = TypeAdapter(list[str]).validate_python(plain)
    parts = (one.removesuffix(")").rpartition(" (") for one in written)
    return tuple(Place(location_id=number, name=name) for name, _, number in parts)


def _shown(places: Places) -> Told:
    return alike("{places}", places=", ".join(str(place) for place in places))


def _sent(places: Places, _making: Making) -> Parts:
    return {Step.ADGROUP: {"location_ids": [place.location_id for place in places]}}


async def _offers(known: FieldContext) -> tuple[Offer, ...]:
    """Offer the account's country: ads are shown there where nobody says another place."""
    country = None if known.advertiser is None else known.advertiser.country
    if known.advertiser is None or country is None:
        return ()
    regions = await known_places(known.assets, known.advertiser.advertiser_id, known.objective)
    home = (one for one in regions if one.country == country and not lies_inside(one, regions))
    return tuple(
        Offer(
            id=one.location_id,
            names=(one.name,),
            value=[place_of(one, regions).model_dump(mode="json")],
            arguments={"locations": [one.location_id]},
        )
        for one in home
    )


FIELD = Field[Places](
    name="locations",
    order=110,
    holds=TypeAdapter[Places](Places),
    shown=_shown,
    sent=_sent,
    needed=on_tiktok,
    arguments=(
        Argument(
            "locations",
            tuple[str, ...],
            "All places where it is shown, by ids of find_location or by English names.",
        ),
    ),
    read=_read,
    spelling=Spelling(write=_plain, read=_of_plain),
    standin=lambda standins, _: (standins.location,),
    offers=_offers,
)
