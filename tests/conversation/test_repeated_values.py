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


@pytest.mark.parametrize(
    "answer", ["change it so that it glows", "wibble the frobnicator", "please put the wibble there"]
)
async def test_a_line_that_changes_nothing_is_quoted_before_the_card_is_shown_again(tmp_path, offline, answer):
    async with world(tmp_path, model=offline) as at:
        await at.say(BRIEF, answer)

        assert str(at.awaiting()["prompt"]).startswith(
            f"I did not take “{answer}” for a yes or a no, and changed nothing."
        )


async def test_a_line_that_changes_something_is_not_called_unheard(tmp_path, offline):
    async with world(tmp_path, model=offline) as at:
        await at.say(BRIEF, "60 dollars a day")

        assert "changed nothing" not in str(at.awaiting()["prompt"])


@pytest.mark.parametrize(
    "answer", ["50 is too much, make it 20", "mach lieber 20 draus", "es mucho, ponle 20", "20に下げてもらえますか"]
)
async def test_a_bare_number_with_an_order_at_the_card_is_the_budget_and_asked_for_approval(tmp_path, offline, answer):
    async with world(tmp_path, model=offline) as at:
        await at.say(BRIEF, answer)

        assert at.of("draft")[-1]["fields"]["budget"]["value"]["amount"] == "20.00 USD"
        assert at.awaiting()["what"] == "approval"
        assert at.ads() == []


@pytest.mark.parametrize(
    "answer",
    ["Mexico too", "mete México", "México también", "inclua o México", "Mexiko auch", "mettez aussi le Mexique",
     "墨西哥也要", "再加上墨西哥", "メキシコも追加して"],
)  # fmt: skip
async def test_a_country_put_beside_the_others_at_the_card_leaves_them(tmp_path, offline, answer):
    async with world(tmp_path, model=offline) as at:
        await at.say(BRIEF, answer)

        shown = str(at.of("draft")[-1]["fields"]["locations"]["value"])
        assert "Germany" in shown
        assert "Mexico" in shown
        assert at.ads() == []


@pytest.mark.parametrize("answer", ["my sister lives in Mexico too", "não inclui o México", "Mexiko auch nicht"])
async def test_a_country_that_is_only_told_of_at_the_card_is_not_added(tmp_path, offline, answer):
    async with world(tmp_path, model=offline) as at:
        await at.say(BRIEF, answer)

        assert "Mexico" not in str(at.of("draft")[-1]["fields"]["locations"]["value"])
