"""A yes may repeat what the card says; what it says otherwise creates nothing."""

from typing import Any

import pytest

from agent.models._provider import ModelChoice
from agent.models.offline import PROVIDER
from tests.doubles.world import world

BRIEF = 'Traffic campaign called Spring Sale, text "Two for one", CTA shop now, no music, 50 dollars a day, in Germany'


@pytest.fixture
def offline() -> Any:
    return PROVIDER.load(ModelChoice())


@pytest.mark.parametrize("yes", ["yes, 50 dollars a day, in Germany", 'yes, "Spring Sale" for 50 dollars a day'])
async def test_a_yes_that_repeats_the_card_creates_the_ad(tmp_path, offline, yes):
    async with world(tmp_path, model=offline) as at:
        await at.say(BRIEF, yes)

    assert len(at.ads()) == 1


@pytest.mark.parametrize("answer", ["yes, 60 dollars a day", "yes, 50 euros a day", "yes, in France", "in Germany"])
async def test_another_value_or_a_value_alone_creates_nothing(tmp_path, offline, answer):
    async with world(tmp_path, model=offline) as at:
        await at.say(BRIEF, answer)

    assert at.ads() == []
