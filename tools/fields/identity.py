"""Who the ad appears as."""

from typing import Annotated

from pydantic import BeforeValidator, JsonValue, TypeAdapter

from tools.core.assets import Appearance
from tools.core.field import Field, Making, Parts, Spelling, on_tiktok
from tools.core.plan import Step
from tools.core.sentence import Told, alike
from tools.core.standins import Standins


def _by_its_id(resting: object) -> object:
    """Give what rests as a mere id, as version 0.1.0 wrote it, as one whose name is not known."""
    return {"identity_id": resting} if isinstance(resting, str) else resting


def _shown(identity: Appearance) -> Told:
    return alike("{identity}", identity=str(identity))


def _sent(identity: Appearance, making: Making) -> Parts:
    return {Step.AD: {"identity_type": making.objective.identity_type, "identity_id": identity.identity_id}}


def _of_plain(plain: JsonValue) -> Appearance:
    name, found, identity_id = str(plain).removesuffix(")").rpartition(" (")
    return Appearance(identity_id=identity_id, name=name if found else None)


def _exported(identity: Appearance) -> dict[str, JsonValue]:
    called: dict[str, JsonValue] = {} if identity.name is None else {"identity_name": identity.name}
    return {"identity": identity.identity_id, **called}


def _standin(standins: Standins, making: Making) -> Appearance:
    return standins.account if making.objective.identity_type == "TT_USER" else standins.identity


FIELD = Field[Appearance](
    name="identity",
    order=60,
    holds=TypeAdapter[Appearance](Annotated[Appearance, BeforeValidator(_by_its_id)]),
    shown=_shown,
    sent=_sent,
    needed=on_tiktok,
    spelling=Spelling(write=str, read=_of_plain),
    exported=_exported,
    standin=_standin,
)
