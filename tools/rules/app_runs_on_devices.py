"""An app is advertised on phones that it runs on."""

from tools.core.draft import Draft
from tools.core.objective import Objective
from tools.core.rule import Facts, Kind, Rule
from tools.core.sentence import Sentence, Told
from tools.fields.app import FIELD as APP
from tools.fields.devices import FIELD as DEVICES

_ANOTHER_SYSTEM = Sentence(
    "rules.app_runs_on_devices",
    "The app is {app}, and the ad is for {devices}. Choose an app that runs there, or let go of the phones.",
)


def _check(draft: Draft, objective: Objective | None, _facts: Facts) -> Told | None:
    app, devices = APP.of(draft), DEVICES.of(draft)
    is_advertised = objective is not None and "app" in objective.requires
    if app is None or devices is None or not is_advertised or app.system == devices.upper():
        return None
    return _ANOTHER_SYSTEM.told(app=(APP.shown(app),), devices=(DEVICES.shown(devices),))


RULE = Rule(name="app_runs_on_devices", field="app", kind=Kind.PLATFORM, check=_check)
