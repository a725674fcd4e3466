"""The pixel: needed and sent where the objective counts events."""

from tests.doubles.fields import making
from tools.core.plan import Step
from tools.core.target import Target
from tools.fields.pixel import FIELD, Pixel

PIXEL = Pixel(pixel_id="5", event="SHOPPING")
VALUES = (Pixel(pixel_id="1", event="A"), Pixel(pixel_id="2", event="A"), Pixel(pixel_id="1", event="B"))


def test_it_is_sent_and_needed_where_the_objective_demands_it():
    sent = {Step.ADGROUP: {"pixel_id": "5", "optimization_event": "SHOPPING"}}

    assert FIELD.sent(PIXEL, making("CONVERSIONS")) == sent
    assert FIELD.sent(PIXEL, making("TRAFFIC")) == {}
    assert FIELD.needed(making("CONVERSIONS").objective, Target.PRODUCTION)
    assert not FIELD.needed(making("CONVERSIONS").objective, Target.SANDBOX)
    assert str(FIELD.shown(PIXEL)) == "5, SHOPPING"
