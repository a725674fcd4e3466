"""Who the ad appears as."""

from pydantic import TypeAdapter

from tools.core.field import Field, Making, Parts, on_tiktok
from tools.core.plan import Step
from tools.core.sentence import Told, alike
from tools.core.standins import Standins


def _shown(identity: str) -> Told:
    return alike("{identity}", identity=identity)


def _sent(identity: str, making: Making) -> Parts:
    return {Step.AD: {"identity_type": making.objective.identity_type, "identity_id": identity}}


def _standin(standins: Standins, making: Making) -> str:
    return standins.account if making.objective.identity_type == "TT_USER" else standins.identity


FIELD = Field[str](
    name="identity",
    order=60,
    holds=TypeAdapter(str),
    shown=_shown,
    sent=_sent,
    needed=on_tiktok,
    standin=_standin,
)
