"""An app is advertised on phones that it runs on."""

from tests.unit.rules.examples import Case, Examples
from tools.core.draft import Draft
from tools.fields.app import App

APP = Draft().fill(objective="APP_INSTALL", app=App(app_id="1", system="IOS"))

EXAMPLES = Examples(
    passing=(Case(APP), Case(APP.fill(devices="ios")), Case(APP.fill(devices="android", objective="TRAFFIC"))),
    failing=(Case(APP.fill(devices="android")),),
)
