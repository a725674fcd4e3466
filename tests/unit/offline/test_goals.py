"""What an ad is for, and what its button calls to: stated or implied, in seven languages."""

import pytest

import tools.objectives
from agent.language.aims.stated import Stated, stated
from agent.language.ground.pieces import tokens_of
from agent.models.offline.scene import Situation
from agent.models.offline.understanding import understand
from agent.words.names import objective_named
from tests.unit.offline.conversation import SEED, ask_after_tools
from tests.unit.offline.goal_lines import BUTTONS, MEANT, NEITHER, OBJECTIVES, SAID
from tools.core.objective import Objective
from tools.discovery import collect

KNOWN = collect(tools.objectives, "OBJECTIVE", Objective)

EDITED = [("update_draft", {"changed": ["objective"], "missing": ["text"]})]


def _decided(said: str, awaiting: str = "reply") -> tuple[str | None, str | None]:
    situation = Situation(submit_tool="submit_ad_mock", missing=SEED, awaiting=awaiting)
    fields = understand(said, situation, KNOWN).decisions.fields
    return fields.get("objective"), fields.get("cta")


@pytest.mark.parametrize(("said", "objective", "button"), SAID)
def test_a_stated_objective_beats_one_that_is_implied_and_a_button_stands_beside_its_word(said, objective, button):
    assert _decided(said) == (objective, button)


@pytest.mark.parametrize(("said", "objective"), OBJECTIVES)
def test_whoever_was_asked_what_the_ad_is_for_may_say_it_in_their_words(said, objective):
    assert _decided(said, "objective")[0] == objective


@pytest.mark.parametrize(("said", "button"), BUTTONS)
def test_whoever_was_asked_for_a_button_may_mistype_it(said, button):
    assert _decided(said, "cta") == (None, button)


@pytest.mark.parametrize(("said", "objective", "button"), MEANT)
def test_of_two_that_are_named_the_one_that_is_meant_counts(said, objective, button):
    assert _decided(said) == (objective, button)


@pytest.mark.parametrize("said", NEITHER)
def test_what_people_do_themselves_and_words_in_passing_decide_neither(said):
    assert _decided(said) == (None, None)


def test_a_name_has_a_slip_only_beside_the_word_that_bears_it():
    names = {"traffic": "TRAFFIC"}
    asked: list[tuple[str, bool]] = []

    def read(said: str, typos: bool) -> str | None:
        asked.append((said, typos))
        return names.get(said)

    line = "a traffic campaign, far away from every other word here"

    found = stated("objectives", line, tokens_of(line), read)

    assert found == Stated("TRAFFIC", is_contrast=False)
    assert ("traffic", True) in asked
    assert ("word", False) in asked


def test_what_is_implied_is_marked_and_what_is_stated_is_not():
    situation = Situation(submit_tool="submit_ad_mock", missing=SEED, awaiting="reply")

    assert understand("I want people on my website", situation, KNOWN).decisions.inferred == ("objective",)
    assert understand("a traffic campaign", situation, KNOWN).decisions.inferred == ()


@pytest.mark.parametrize(
    ("language", "said", "quoted"),
    [
        ("en", "I want people on my website", "people on my website"),
        ("es", "quiero más visitas", "más visitas"),
        ("ja", "もっと売りたい", "売りたい"),
    ],
)
def test_what_was_implied_is_said_with_the_words_that_imply_it(language, said, quoted):
    implied = understand(said, Situation(submit_tool="submit_ad_mock", missing=SEED), KNOWN).decisions.fields

    told = ask_after_tools(said, EDITED, implied, inferred=["objective"], language=language, missing=["text"]).text

    assert quoted in told
    assert objective_named(implied["objective"].capitalize(), language) in told


def test_what_was_stated_is_noted_without_a_reason():
    stated_one = {"objective": "TRAFFIC"}

    told = ask_after_tools("a traffic campaign for more visits", EDITED, stated_one, missing=["text"]).text

    assert "more visits" not in told
