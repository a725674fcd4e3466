"""The objective: found by any of its names, and sent with all that it settles."""

import pytest

from agent.bootstrap import load_catalogue
from agent.words.translation import tell
from tests.doubles.fields import making, read
from tools.core.plan import Step
from tools.fields.objective import FIELD

VALUES = tuple(one.name for one in load_catalogue().objectives)


@pytest.mark.parametrize(("said", "name"), [("web traffic", "TRAFFIC"), ("APP_PROMOTION", "APP_INSTALL"), ("?", "?")])
async def test_an_objective_is_recorded_under_our_name_for_it(said, name):
    assert await read(FIELD, objective=said) == name


def test_it_is_shown_by_its_name_in_the_language():
    assert [tell(FIELD.shown("REACH"), language) for language in ("en", "de")] == ["Reach", "Reichweite"]


def test_the_question_offers_all_of_them():
    assert FIELD.question is not None
    asked = FIELD.question(None, load_catalogue().objectives)

    assert asked.english.startswith("What is the campaign for? ")
    assert [one.label for one in load_catalogue().objectives if one.label not in asked.english] == []
    assert "Reichweite" in tell(asked, "de")


def test_it_settles_the_goal_and_what_is_promoted():
    sent = FIELD.sent("TRAFFIC", making("TRAFFIC"))

    assert sent[Step.CAMPAIGN] == {"objective_type": "TRAFFIC"}
    assert sent[Step.ADGROUP] == {
        "optimization_goal": "CLICK",
        "billing_event": "CPC",
        "promotion_type": "WEBSITE",
    }
    assert "promotion_type" not in FIELD.sent("REACH", making("REACH"))[Step.ADGROUP]
