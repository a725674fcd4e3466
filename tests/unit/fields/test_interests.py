"""The interests: those that TikTok lists."""

from tests.doubles.fields import making, read
from tools.core.assets import ListedThing
from tools.core.plan import Step
from tools.core.sentence import Told
from tools.fields.interests import FIELD

YOGA, BEAUTY = ListedThing(id="15101", name="Fitness & Yoga"), ListedThing(id="22", name="Beauty & Personal Care")
VALUES = ((YOGA,), (BEAUTY,), (YOGA, BEAUTY))


async def test_an_interest_is_named_by_a_word_of_its_own():
    assert await read(FIELD, interests=["yoga", "22"]) == (YOGA, BEAUTY)


async def test_one_that_is_not_listed_is_refused_and_what_is_listed_said():
    refused = await read(FIELD, interests=["beekeeping"])

    assert isinstance(refused, Told)
    assert "Fitness & Yoga" in refused.english


def test_ids_are_sent():
    assert FIELD.sent((YOGA, BEAUTY), making()) == {Step.ADGROUP: {"interest_category_ids": ["15101", "22"]}}
