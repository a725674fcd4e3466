"""Numbers that are counted from the card stand on the next one; what is lost on the way is quoted above it."""

import pytest

from agent.models._provider import ModelChoice
from agent.models.offline import PROVIDER
from tests.doubles.world import World, world

_BRIEF = (
    'Traffic campaign called Lamp Week, text "Light for long evenings", CTA shop now, no music, 30 USD a day, '
    "United States, from 3 to 20 December, ages 18 to 44"
)


async def _card(at: World, *lines: str) -> str:
    """Say lines in a conversation of their own, and give the last card, with what stands above it."""
    await at.say("no", "start over")
    events = [event for line in (_BRIEF, *lines) for event in await at.say(line)]
    awaited = [event for event in events if event["type"] == "awaiting"][-1]
    assert awaited["what"] == "approval"
    return str(awaited["prompt"])


@pytest.mark.parametrize(
    ("said", "shown"),
    [
        ("double the budget", "60.00 USD a day"), ("10 weniger am Tag", "20.00 USD a day"),
        ("mets 600 au total", "600.00 USD in all"), ("que termine dos días antes", "-12-18"),
        ("yes, but make it 40", "40.00 USD a day"), ("could we end it a week later?", "-12-27"),
        ("sem limite de idade", "18 and older"), ("只给女性看，预算改成40", "40.00 USD"),
    ],
)  # fmt: skip
async def test_a_change_stands_on_the_next_card(tmp_path, said, shown):
    async with world(tmp_path, model=PROVIDER.load(ModelChoice())) as at:
        card = await _card(at, said)

    assert shown in card


async def test_a_change_of_a_change_is_counted_from_the_last_card(tmp_path):
    async with world(tmp_path, model=PROVIDER.load(ModelChoice())) as at:
        card = await _card(at, "double the budget", "ten more a day", "half of that")

    assert "35.00 USD a day" in card


async def test_what_came_into_the_ad_nowhere_is_quoted_above_the_card(tmp_path):
    async with world(tmp_path, model=PROVIDER.load(ModelChoice())) as at:
        lost = await _card(at, "make it 40 and 250 clicks")
        kept = await _card(at, "make it 40")

    assert "“250”" in lost
    assert "40.00 USD a day" in lost
    assert "“" not in kept.partition("Please approve")[0]


async def test_a_question_about_a_change_leaves_the_card_as_it_is(tmp_path):
    async with world(tmp_path, model=PROVIDER.load(ModelChoice())) as at:
        card = await _card(at, "what happens if I double the budget?")

    assert "30.00 USD a day" in card
