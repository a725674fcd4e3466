"""A person asks to be answered in another language: that is neither copy nor a change."""

import pytest

from tests.unit.offline.conversation import args, ask, proposed

NAMED = {"campaign_name": "Luna"}


@pytest.mark.parametrize("said", ["in English please", "English please", "could you answer in English?"])
@pytest.mark.parametrize("awaiting", ["reply", "text", "cta", "approval"])
def test_a_request_for_a_language_changes_nothing_and_is_agreed_to(said, awaiting):
    reply = ask(said, NAMED, missing=["text", "cta"], awaiting=awaiting, language="en")
    assert proposed(reply) == []
    assert reply.text.startswith("All right, English from here on.")


@pytest.mark.parametrize("said", ["English", "English Breakfast", "Speak Spanish"])
def test_the_name_of_a_language_may_be_the_copy_that_was_asked_for(said):
    reply = ask(said, NAMED, missing=["text", "cta"], awaiting="text", language="en")
    assert args(reply)["text"] == said


def test_who_uses_a_language_that_nobody_speaks_here_hears_which_ones_are_spoken_before_all_else():
    reply = ask("Vorrei una campagna", missing=["campaign_name"], language="en", is_outside=True)
    assert reply.text.startswith("I speak English, German, Spanish")
    assert "Still needed now" in reply.text
    told = ask("Vorrei una campagna", missing=["campaign_name"], language="en")
    assert "I speak English" not in told.text
