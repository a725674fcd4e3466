"""What the campaign is called."""

from pydantic import TypeAdapter

from tools.core.characters import cut_to_weight
from tools.core.field import Argument, Field, Making, Parts, always
from tools.core.plan import Step
from tools.core.sentence import Told, alike

_LONGEST = 490  # of TikTok's 512 units, so that the tag behind it fits


def tagged(name: str, key: str) -> str:
    """Decorate the name of an ad group or an ad so that it can be found again; a campaign's name stays as it is."""
    return f"{cut_to_weight(name, _LONGEST)} #{key[-8:]}"


def _shown(name: str) -> Told:
    return alike("{name}", name=name)


def _sent(name: str, making: Making) -> Parts:
    below = tagged(name, making.key)
    return {
        Step.CAMPAIGN: {"campaign_name": name},
        Step.ADGROUP: {"adgroup_name": below},
        Step.AD: {"ad_name": below},
    }


FIELD = Field[str](
    name="campaign_name",
    order=10,
    holds=TypeAdapter(str),
    shown=_shown,
    sent=_sent,
    needed=always,
    arguments=(Argument("campaign_name", str, "The campaign's name, exactly as given."),),
    read=lambda given, _: given["campaign_name"],
    is_copy=True,
)
