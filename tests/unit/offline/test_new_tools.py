"""A tool that the embedded model was never taught: its words in the languages' data are all it needs."""

from collections.abc import Iterator
from pathlib import Path

import pytest

from agent.models.offline.memory import with_last_outcome
from agent.models.offline.scene import Situation, ToolAnswer
from tests.doubles.new_words import new_words
from tests.unit.offline.conversation import SUBMITTED, WHOLE, args, ask, ask_after_tools, proposed
from tests.unit.offline.test_picking import after_list

ENGLISH = """
[get_weather]
asked = ["weather (in <rest as city>)?"]
told = "In {city} it is {sky}."

[shuffle_copy]
wanted = ["shuffle (it|the words)"]

[list_seasons]
asked = ["seasons"]
told = "Seasons: {listed}."
row = "{name} ({months})"
none = "There are no seasons."
year = "They are those of {year}."
"""
GERMAN = """
[get_weather]
asked = ["wetter (in <rest as city>)?"]

[list_seasons]
told = "Jahreszeiten: {listed}."
"""
SEASONS = {"seasons": [{"name": "spring", "months": "3 to 5"}, {"name": "autumn", "months": "9 to 11"}], "year": 2026}


@pytest.fixture(autouse=True)
def _new_tools(tmp_path: Path) -> Iterator[None]:
    with new_words(tmp_path / "sentences", en=ENGLISH, de=GERMAN):
        yield


@pytest.mark.parametrize(
    ("said", "tool", "arguments"),
    [
        ("what's the weather?", "get_weather", {}),
        ("what's the weather in Lima?", "get_weather", {"city": "Lima"}),
        ("Wie ist das Wetter in Köln?", "get_weather", {"city": "Köln"}),
        ("show me the seasons", "list_seasons", {}),
        ("please shuffle the words", "shuffle_copy", {}),
        ("could you shuffle it", "shuffle_copy", {}),
    ],
)
@pytest.mark.parametrize("awaiting", ["reply", "campaign_name", "text", "music"])
def test_a_new_tool_is_proposed_by_its_words_alone(said, tool, arguments, awaiting):
    draft = {name: value for name, value in WHOLE.items() if name != awaiting}
    reply = ask(said, draft, awaiting=awaiting)
    assert (proposed(reply), args(reply, tool)) == ([tool], arguments)


def test_an_argument_in_quotes_is_taken_as_it_stands_there():
    assert args(ask('how is the weather in "Los Angeles, CA"?', WHOLE), "get_weather") == {"city": "Los Angeles, CA"}


@pytest.mark.parametrize("said", ["don't shuffle the words", "the weather is fine", 'text "shuffle it"'])
def test_words_of_a_new_tool_that_neither_ask_nor_order_propose_nothing(said):
    assert {"get_weather", "shuffle_copy"}.isdisjoint(proposed(ask(said, WHOLE)))


@pytest.mark.parametrize("said", ["Shuffle it now and win", "The weather in Lima"])
def test_copy_that_holds_the_words_of_a_new_tool_stays_copy(said):
    draft = {name: value for name, value in WHOLE.items() if name != "text"}
    assert args(ask(said, draft, awaiting="text")) == {"text": said}


def test_a_question_beside_a_change_is_asked_of_the_new_tool_too():
    reply = ask("make it conversions. And what is the weather?", WHOLE)
    assert {"update_draft", "get_weather"} <= set(proposed(reply))


def test_its_answer_is_said_as_the_data_says_it():
    answer = {"city": "Lima", "sky": "grey"}
    assert ask_after_tools("the weather in Lima?", [("get_weather", answer)], WHOLE).text == "In Lima it is grey."


def test_an_edit_of_a_new_tool_that_completes_the_draft_is_followed_by_a_submission():
    assert proposed(ask_after_tools("shuffle it", [("shuffle_copy", {"missing": []})], WHOLE)) == ["submit_ad_mock"]


@pytest.mark.parametrize(
    "answers",
    [
        [("shuffle_copy", {"missing": [], "problem": "There is nothing to shuffle."})],
        [("shuffle_copy", {"error": "There is no such tool here."})],
        [("get_weather", {"city": "Lima", "sky": "grey"})],
        [("shuffle_copy", {"missing": []}), ("submit_ad_mock", {"submitted": SUBMITTED})],
    ],
)
def test_nothing_is_submitted_where_nothing_was_edited_or_a_submission_ran(answers):
    assert proposed(ask_after_tools("shuffle it", answers, WHOLE)) == []


def test_an_edit_of_a_new_tool_begins_something_else_than_what_was_submitted():
    before = [ToolAnswer(name="submit_ad_mock", content={"submitted": SUBMITTED})]
    edited = [*before, ToolAnswer(name="shuffle_copy", content={"missing": []})]
    assert with_last_outcome(Situation(), before).submitted is not None
    assert with_last_outcome(Situation(), edited).submitted is None


def test_a_sentence_that_speaks_of_what_was_not_answered_is_not_said():
    assert ask_after_tools("the weather?", [("get_weather", {"sky": "grey"})], WHOLE).text.startswith("Noted")


def test_an_answer_that_carries_its_own_sentence_is_said_so():
    told = {"says": "new.advice", "facts": {"sky": "grey"}, "english": "Wear grey."}
    assert ask_after_tools("what to wear?", [("never_named", {"told": told})], WHOLE).text == "Wear grey."


def test_a_list_is_said_row_by_row_and_what_it_lacks_in_a_language_in_english():
    said = {code: ask_after_tools("?", [("list_seasons", SEASONS)], WHOLE, language=code).text for code in ("en", "de")}
    assert said == {
        "en": "Seasons: spring (3 to 5); autumn (9 to 11). They are those of 2026.",
        "de": "Jahreszeiten: spring (3 to 5); autumn (9 to 11). They are those of 2026.",
    }
    assert ask_after_tools("?", [("list_seasons", {"seasons": []})], WHOLE).text == "There are no seasons."


def test_a_row_of_a_new_list_is_shown_by_its_place():
    assert after_list("the second one", "list_seasons", SEASONS).text == "Seasons: autumn (9 to 11)."
