"""The audience: ages and gender, and TikTok's groups where they differ from what was said."""

import pytest

from agent.words.translation import tell
from tests.doubles.fields import making, read
from tools.core.audience import Audience
from tools.core.draft import Draft
from tools.core.plan import Step
from tools.core.sentence import Told
from tools.fields.audience import FIELD

WOMEN = Audience(age_from=18, age_to=34, gender="female")
VALUES = (Audience(age_to=34), Audience(), Audience(gender="male"), Audience(age_from=35))


async def test_new_ages_replace_both_old_ones_and_leave_the_gender():
    assert await read(FIELD, Draft().fill(audience=WOMEN), age_from="25") == Audience(age_from=25, gender="female")


@pytest.mark.parametrize("given", [{"age_from": "x"}, {"age_from": "13"}, {"age_from": "40", "age_to": "30"}])
async def test_ages_that_no_ad_reaches_are_refused(given):
    assert isinstance(await read(FIELD, **given), Told)


@pytest.mark.parametrize(
    ("audience", "english", "german"),
    [
        (WOMEN, "women, 18 to 34", "Frauen, 18 bis 34 Jahre"),
        (Audience(), "everyone, 18 and older", "alle, ab 18 Jahren"),
        (
            Audience(age_to=33),
            "everyone, 18 to 33; TikTok's age groups 18–24, 25–34",
            "alle, 18 bis 33 Jahre; TikToks Altersgruppen 18–24, 25–34",
        ),
    ],
)
def test_it_is_shown_in_the_language(audience, english, german):
    assert [tell(FIELD.shown(audience), language) for language in ("en", "de")] == [english, german]


def test_it_can_be_said_again():
    assert FIELD.said_again(FIELD.plain(WOMEN)) == {"age_from": "18", "age_to": "34", "gender": "female"}


def test_it_is_sent_in_tiktoks_groups():
    sent = {"age_groups": ["AGE_18_24", "AGE_25_34"], "gender": "GENDER_FEMALE"}

    assert FIELD.sent(WOMEN, making()) == {Step.ADGROUP: sent}
