"""What an order to send bears: doubts that are over, who agreed, prices and reasons; and nothing else bears it."""

import tomllib
from collections.abc import Iterator
from pathlib import Path

import pytest

from agent.approval import Card, read_answer
from agent.language.assent import approval
from agent.language.assent.answer_grammar import grammar
from tests.languages import samples

APPROVES = ("approve", "approve_and_ask")
BORNE = tomllib.loads((Path(__file__).parent / "answers" / "borne.toml").read_text(encoding="utf-8"))
ROWS = [(language, clause) for language, clauses in BORNE.items() for clause in clauses]
GLUED = ("zh", "ja")
SAYS_NOTHING_HERE = ("觉得",)  # "and find it fine without music"
TOLD = (
    "40 dollars a day", "40 dólares al día", "40 Dollar am Tag", "40 dollars par jour", "40 dólares por dia",
    "每天40美元", "1日40ドル",
)  # fmt: skip


def approved(language: str, said: Iterator[str] | list[str], *, is_silent: bool = True) -> list[str]:
    facts = ("silent",) if is_silent else ()
    card = Card(told=TOLD, language=language, of_fields=(("budget", TOLD),), facts=facts)
    return [one for one in said if read_answer(one, card).kind in APPROVES]


def spoilt(language: str, said: list[str]) -> Iterator[str]:
    glue = "" if language in GLUED else " "
    for at, yes in enumerate(said):
        words = list(yes) if language in GLUED else yes.split(" ")
        cautious = samples("cautious")[language][at % 3 :: 3]
        spoilers = (one for one in cautious if one.casefold() not in grammar().names and one not in SAYS_NOTHING_HERE)
        for spoiler in spoilers:
            yield from (glue.join((*words[:place], spoiler, *words[place:])) for place in range(len(words) + 1))


@pytest.mark.parametrize(("language", "clause"), ROWS)
def test_an_order_to_send_bears_it(language, clause):
    said = BORNE[language][clause]["yes"]
    assert [one for one in said if not approved(language, [one])] == []


@pytest.mark.parametrize(("language", "clause"), ROWS)
def test_another_tense_person_condition_time_or_value_approves_nothing(language, clause):
    assert len(BORNE[language][clause]["no"]) > 2
    assert approved(language, BORNE[language][clause]["no"]) == []


@pytest.mark.timeout(300)
@pytest.mark.parametrize(("language", "clause"), ROWS)
def test_no_cautious_word_at_any_place_leaves_it_a_yes(language, clause):
    assert approved(language, spoilt(language, BORNE[language][clause]["yes"])) == []


@pytest.mark.parametrize("language", BORNE)
def test_a_wish_for_music_is_given_up_only_where_the_card_has_none(language):
    said = BORNE[language]["wish"]["yes"]
    assert approved(language, said) == said
    assert approved(language, said, is_silent=False) == []


@pytest.mark.parametrize("language", BORNE)
def test_a_doubt_behind_the_order_and_an_outcome_before_it_leave_no_yes(language, monkeypatch):
    said = [BORNE[language]["doubt"]["no"][1], BORNE[language]["later"]["no"][0]]
    assert approved(language, said) == []
    monkeypatch.setattr(approval._Answer, "_is_in_order", True)
    assert approved(language, said) != []


@pytest.mark.parametrize("language", BORNE)
def test_a_word_of_assent_bears_no_reason(language, monkeypatch):
    word, joint = "👌", "，" if language in GLUED else ", "
    said = [f"{word}{joint}{BORNE[language]['reason']['no'][-1]}"]
    assert approved(language, said) == []
    monkeypatch.setattr(approval, "BORNE", frozenset())
    assert approved(language, said) == said
