"""The languages: those that TikTok lists, by their codes or their names."""

import pytest

from tests.doubles.fields import making, read
from tools.core.assets import ListedThing
from tools.core.plan import Step
from tools.core.sentence import Told
from tools.fields.languages import FIELD

SPANISH, ENGLISH = ListedThing(id="es", name="Spanish"), ListedThing(id="en", name="English")
VALUES = ((SPANISH,), (ENGLISH,), (SPANISH, ENGLISH))


@pytest.mark.parametrize("said", [["es", "English"], ["Spanish", "en", "es"]])
async def test_languages_are_named_by_code_or_name(said):
    assert await read(FIELD, languages=said) == (SPANISH, ENGLISH)


@pytest.mark.parametrize("said", [["Klingon"], []])
async def test_what_tiktok_does_not_list_is_refused(said):
    assert isinstance(await read(FIELD, languages=said), Told)


async def test_before_a_login_nothing_can_be_looked_up():
    assert isinstance(await read(FIELD, account=None, languages=["es"]), Told)


def test_codes_are_sent_and_names_shown():
    assert FIELD.sent((SPANISH, ENGLISH), making()) == {Step.ADGROUP: {"languages": ["es", "en"]}}
    assert str(FIELD.shown((SPANISH, ENGLISH))) == "Spanish (es), English (en)"


def test_they_are_written_for_programs_and_read_back():
    assert FIELD.of_plain(FIELD.plain((SPANISH,))) == (SPANISH,)
    assert FIELD.said_again(FIELD.plain((SPANISH, ENGLISH))) == {"languages": ["es", "en"]}
