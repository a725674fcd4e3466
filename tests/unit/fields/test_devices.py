"""The phones: one kind of them, or all."""

from tests.doubles.fields import making, read
from tools.core.plan import Step
from tools.fields.devices import FIELD

VALUES = ("android", "ios")


async def test_one_kind_of_phones_is_shown_and_sent():
    assert await read(FIELD, devices="ios") == "ios"
    assert FIELD.sent("ios", making()) == {Step.ADGROUP: {"operating_systems": ["IOS"]}}
    assert str(FIELD.shown("android")) == "Android only"
