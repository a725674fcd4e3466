"""Which pixel counts which event."""

from pydantic import TypeAdapter

from tools.core.field import Field, Making, Parts, if_demanded
from tools.core.plan import Step
from tools.core.sentence import Told, alike
from tools.core.standins import Standins
from tools.core.values import Value


class Pixel(Value):
    """A pixel, and the event for which the ad is optimised."""

    pixel_id: str
    event: str
    name: str | None = None


def _shown(pixel: Pixel) -> Told:
    called = pixel.pixel_id if pixel.name is None else f"{pixel.name} ({pixel.pixel_id})"
    return alike("{pixel}, {event}", pixel=called, event=pixel.event)


def _sent(pixel: Pixel, making: Making) -> Parts:
    if "pixel" not in making.objective.requires:
        return {}
    return {Step.ADGROUP: {"pixel_id": pixel.pixel_id, "optimization_event": pixel.event}}


def _standin(standins: Standins, _making: Making) -> Pixel:
    return Pixel(pixel_id=standins.pixel_id, event=standins.pixel_event, name=standins.pixel_name)


FIELD = Field[Pixel](
    name="pixel",
    order=130,
    holds=TypeAdapter(Pixel),
    shown=_shown,
    sent=_sent,
    needed=if_demanded("pixel"),
    standin=_standin,
)
