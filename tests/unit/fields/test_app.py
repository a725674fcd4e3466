"""The app: needed and sent where the objective advertises one."""

from tests.doubles.fields import making
from tools.core.plan import Step
from tools.core.target import Target
from tools.fields.app import FIELD, App

APP = App(app_id="5", system="IOS")
VALUES = (App(app_id="1", system="IOS"), App(app_id="2", system="IOS"), App(app_id="1", system="ANDROID"))


def test_it_is_sent_and_needed_where_the_objective_demands_it():
    assert FIELD.sent(APP, making("APP_INSTALL")) == {
        Step.ADGROUP: {"app_id": "5", "promotion_type": "APP_IOS", "operating_systems": ["IOS"]}
    }
    assert FIELD.sent(APP, making("TRAFFIC")) == {}
    assert FIELD.needed(making("APP_INSTALL").objective, Target.PRODUCTION)
    assert not FIELD.needed(None, Target.PRODUCTION)
    assert str(FIELD.shown(APP)) == "5, iOS"
