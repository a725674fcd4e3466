"""Which app is advertised."""

from typing import Literal

from pydantic import TypeAdapter

from tools.core.field import Field, Making, Parts, if_demanded
from tools.core.plan import Step
from tools.core.sentence import Told, alike
from tools.core.values import Value


class App(Value):
    """An app, and the system it runs on."""

    app_id: str
    system: Literal["ANDROID", "IOS"]


def _shown(app: App) -> Told:
    return alike("{app}, {system}", app=app.app_id, system=app.system)


def _sent(app: App, making: Making) -> Parts:
    if "app" not in making.objective.requires:
        return {}
    return {Step.ADGROUP: {"app_id": app.app_id, "promotion_type": f"APP_{app.system}"}}


FIELD = Field[App](
    name="app",
    order=140,
    holds=TypeAdapter(App),
    shown=_shown,
    sent=_sent,
    needed=if_demanded("app"),
    standin=lambda _standins, _making: App(app_id="7000000000000000999", system="ANDROID"),
)
