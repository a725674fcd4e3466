"""Which app is advertised."""

from typing import Literal

from pydantic import TypeAdapter

from tools.core.assets import name_with_id
from tools.core.field import Argument, Field, FieldContext, Making, Parts, if_demanded
from tools.core.offer import Offer
from tools.core.plan import Step
from tools.core.sentence import Told, alike
from tools.core.values import Value
from tools.fields._owned import reading

_SYSTEMS = {"ANDROID": "Android", "IOS": "iOS"}


class App(Value):
    """An app, and the system it runs on."""

    app_id: str
    system: Literal["ANDROID", "IOS"]
    name: str | None = None


def _shown(app: App) -> Told:
    return alike("{app}, {system}", app=name_with_id(app.name, app.app_id), system=_SYSTEMS[app.system])


def _sent(app: App, making: Making) -> Parts:
    if "app" not in making.objective.requires:
        return {}
    return {
        Step.ADGROUP: {"app_id": app.app_id, "promotion_type": f"APP_{app.system}", "operating_systems": [app.system]}
    }


async def _offers(known: FieldContext) -> tuple[Offer, ...]:
    """List the apps; one that runs on both systems is two."""
    owned = await known.assets.apps(known.advertiser.advertiser_id) if known.advertiser else ()
    return tuple(
        Offer(
            id=one.app_id,
            names=(one.name, _SYSTEMS[one.system]),
            value=App(app_id=one.app_id, system="IOS" if one.system == "IOS" else "ANDROID", name=one.name).model_dump(
                mode="json"
            ),
            arguments={"app": one.app_id},
        )
        for one in owned
        if one.system in _SYSTEMS
    )


_HOLDS = TypeAdapter(App)
_READ = reading(_HOLDS, _offers, "app")

FIELD = Field[App](
    name="app",
    order=140,
    holds=_HOLDS,
    arguments=(Argument("app", str, "The app that is advertised: an id from list_apps."),),
    read=_READ,
    again=lambda app: {"app": app.app_id},
    offers=_offers,
    takes_the_only_one=True,
    shown=_shown,
    sent=_sent,
    needed=if_demanded("app"),
    standin=lambda _standins, _making: App(app_id="7000000000000000301", system="ANDROID"),
)
