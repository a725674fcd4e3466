"""The button: read as people say it, shown as TikTok writes it."""

import pytest

from agent.words.translation import tell
from tests.doubles.fields import making, read
from tools.core.plan import Step
from tools.fields.cta import FIELD

VALUES = ("SHOP_NOW", "LEARN_MORE")


@pytest.mark.parametrize(("said", "name"), [("Shop now!", "SHOP_NOW"), ("buy", "SHOP_NOW"), ("Click me", "Click me")])
async def test_a_button_is_recorded_under_tiktoks_name(said, name):
    assert await read(FIELD, cta=said) == name


def test_it_is_shown_by_its_name_in_the_language():
    assert [tell(FIELD.shown("SHOP_NOW"), language) for language in ("en", "de")] == ["Shop now", "Jetzt einkaufen"]


def test_the_question_offers_the_common_ones():
    assert FIELD.question is not None
    asked = FIELD.question(None, ())

    assert "Shop now, Learn more" in asked.english
    assert "Jetzt einkaufen" in tell(asked, "de")


def test_it_is_sent_with_the_ad():
    assert FIELD.sent("SHOP_NOW", making()) == {Step.AD: {"call_to_action": "SHOP_NOW"}}
