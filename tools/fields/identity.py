"""Who the ad appears as."""

from typing import Annotated

from pydantic import BeforeValidator, JsonValue, TypeAdapter

from tools.core.assets import Appearance, Identity, name_and_id
from tools.core.field import Argument, Field, FieldContext, Given, Making, Parts, Spelling, on_tiktok
from tools.core.offer import Offer
from tools.core.plan import Step
from tools.core.posts import AUTH_CODE
from tools.core.sentence import Sentence, Told, alike
from tools.core.standins import Standins
from tools.fields._owned import NOT_USABLE, reading
from tools.fields._sound_and_picture import OF_THE_POST, is_post

_OF_A_NAME = "CUSTOMIZED_USER"
_NO_ACCOUNT = Sentence(
    "handed.no_tiktok_account", "“{said}” cannot be used: this goal needs a TikTok account, and that is a mere name."
)


def _by_its_id(resting: object) -> object:
    """Give what rests as a mere id, as version 0.1.0 wrote it, as one whose name is not known."""
    return {"identity_id": resting} if isinstance(resting, str) else resting


def _shown(identity: Appearance) -> Told:
    return alike("{identity}", identity=str(identity))


def _sent(identity: Appearance, making: Making) -> Parts:
    kind = identity.kind or making.objective.identity_type
    return {Step.AD: {"identity_type": kind, "identity_id": identity.identity_id}}


def _of_the_account(owned: Identity) -> Appearance:
    return Appearance(identity_id=owned.identity_id, name=owned.name, kind=owned.identity_type)


async def _offers(known: FieldContext) -> tuple[Offer, ...]:
    """List who the ad can appear as; some goals are only for accounts of TikTok."""
    owned = await known.assets.identities(known.advertiser.advertiser_id) if known.advertiser else ()
    needed = None if known.objective is None else known.objective.identity_type
    return tuple(
        Offer(
            id=one.identity_id,
            names=(one.name,),
            about=one.identity_type,
            value=_of_the_account(one).model_dump(mode="json"),
            arguments={"identity": one.identity_id},
            unfit=_unfit(one, needed),
        )
        for one in owned
    )


def _unfit(owned: Identity, needed: str | None) -> Told | None:
    """Say why the ad cannot appear as one."""
    if not owned.is_available or owned.identity_type == AUTH_CODE:
        return NOT_USABLE.told(said=owned.name)
    return None if needed in (None, _OF_A_NAME, owned.identity_type) else _NO_ACCOUNT.told(said=owned.name)


def _of_plain(plain: JsonValue) -> Appearance:
    name, identity_id = name_and_id(str(plain))
    return Appearance(identity_id=identity_id, name=name)


def _exported(identity: Appearance) -> dict[str, JsonValue]:
    called: dict[str, JsonValue] = {} if identity.name is None else {"identity_name": identity.name}
    return {"identity": identity.identity_id, **called}


def _standin(standins: Standins, making: Making) -> Appearance:
    return standins.account if making.objective.identity_type == "TT_USER" else standins.identity


_HOLDS = TypeAdapter[Appearance](Annotated[Appearance, BeforeValidator(_by_its_id)])
_OF_THE_ACCOUNT = reading(_HOLDS, _offers, "identity")


async def _read(given: Given, known: FieldContext) -> Appearance | Told:
    return OF_THE_POST.told() if is_post(known.draft) else await _OF_THE_ACCOUNT(given, known)


FIELD = Field[Appearance](
    name="identity",
    order=60,
    holds=_HOLDS,
    arguments=(Argument("identity", str, "Who the ad appears as: an id or a name from list_identities."),),
    read=_read,
    again=lambda identity: {"identity": identity.identity_id},
    offers=_offers,
    takes_the_only_one=True,
    shown=_shown,
    sent=_sent,
    needed=on_tiktok,
    spared=is_post,
    spelling=Spelling(write=str, read=_of_plain),
    exported=_exported,
    standin=_standin,
)
