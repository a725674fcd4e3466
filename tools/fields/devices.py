"""On which phones the ad is shown."""

from typing import Literal

from pydantic import TypeAdapter

from tools.core.field import Argument, Field, Making, Parts, never
from tools.core.plan import Step
from tools.core.sentence import Sentence, Told

System = Literal["android", "ios"]

_SHOWN = {
    "android": Sentence("delivery.android", "Android only"),
    "ios": Sentence("delivery.ios", "iPhone and iPad only"),
}


def _shown(system: System) -> Told:
    return _SHOWN[system].told()


def _sent(system: System, _making: Making) -> Parts:
    return {Step.ADGROUP: {"operating_systems": [system.upper()]}}


FIELD = Field[System](
    name="devices",
    order=122,
    holds=TypeAdapter[System](System),
    shown=_shown,
    sent=_sent,
    needed=never,
    arguments=(Argument("devices", System, "The only phones to show it on; leave out for all of them."),),
    read=lambda given, _: given["devices"],
)
