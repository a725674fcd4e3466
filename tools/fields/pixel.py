"""Which pixel counts which event."""

from pydantic import TypeAdapter

from tools.core.assets import name_with_id
from tools.core.field import Argument, Field, FieldContext, Making, Parts, if_demanded
from tools.core.offer import Offer
from tools.core.plan import Step
from tools.core.sentence import Told, alike
from tools.core.standins import Standins
from tools.core.values import Value
from tools.fields._owned import reading


class Pixel(Value):
    """A pixel, and the event for which the ad is optimised."""

    pixel_id: str
    event: str
    name: str | None = None


def _shown(pixel: Pixel) -> Told:
    return alike("{pixel}, {part}", pixel=name_with_id(pixel.name, pixel.pixel_id), part=pixel.event)


def _sent(pixel: Pixel, making: Making) -> Parts:
    if "pixel" not in making.objective.requires:
        return {}
    return {Step.ADGROUP: {"pixel_id": pixel.pixel_id, "optimization_event": pixel.event}}


def _standin(standins: Standins, _making: Making) -> Pixel:
    return Pixel(pixel_id=standins.pixel_id, event=standins.pixel_event, name=standins.pixel_name)


async def _offers(known: FieldContext) -> tuple[Offer, ...]:
    """List each event of each pixel: an ad is optimised for one of them."""
    owned = await known.assets.pixels(known.advertiser.advertiser_id) if known.advertiser else ()
    return tuple(
        Offer(
            id=one.pixel_id,
            names=(one.name, event),
            value=Pixel(pixel_id=one.pixel_id, event=event, name=one.name).model_dump(mode="json"),
            arguments={"pixel": one.pixel_id, "pixel_event": event},
        )
        for one in owned
        for event in one.events
    )


_HOLDS = TypeAdapter(Pixel)
_READ = reading(_HOLDS, _offers, "pixel", "pixel_event")

FIELD = Field[Pixel](
    name="pixel",
    order=130,
    holds=_HOLDS,
    arguments=(
        Argument("pixel", str, "The pixel that counts: an id or a name from list_pixels."),
        Argument("pixel_event", str, "The event for which the ad is optimised: one that list_pixels gives."),
    ),
    read=_READ,
    again=lambda pixel: {"pixel": pixel.pixel_id, "pixel_event": pixel.event},
    offers=_offers,
    shown=_shown,
    sent=_sent,
    needed=if_demanded("pixel"),
    standin=_standin,
)
