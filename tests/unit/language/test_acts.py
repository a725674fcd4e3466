"""What is wanted and what is asked about is told from the clauses of a line; what only looks so is left."""

import tomllib
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from agent.language.ground.tongues import codes, section
from agent.language.wants.acts import Act, acts_beside_copy, acts_in, adds_nothing, says_no
from agent.language.wants.beyond import Beyond, beyond_in
from agent.language.wants.sentence_kinds import is_question
from agent.language.wants.topics import Topic, asks_to_be_shown, topics_in

_SAID = tomllib.loads((Path(__file__).parent / "acts_said.toml").read_text(encoding="utf-8"))


def _lines(table: str) -> list[tuple[str, str]]:
    return [(name, line) for name, lines in _SAID[table].items() for line in lines.strip().splitlines()]


@pytest.mark.parametrize(("act", "said"), _lines("acts"))
def test_an_act_is_found_however_it_is_said(act: str, said: str) -> None:
    assert Act(act) in acts_in(said)


@pytest.mark.parametrize(("topic", "said"), _lines("topics"))
def test_a_topic_is_found_in_a_question(topic: str, said: str) -> None:
    assert is_question(said)
    assert Topic(topic) in topics_in([said])


@pytest.mark.parametrize("said", [line for _, line in _lines("none")])
def test_talk_that_resembles_an_act_is_none(said: str) -> None:
    assert acts_in(said) == frozenset()


@pytest.mark.parametrize("said", [line for _, line in _lines("copy")])
def test_a_name_or_a_text_that_resembles_an_act_is_none(said: str) -> None:
    assert acts_beside_copy(said) == frozenset()


@pytest.mark.parametrize("said", [line for _, line in _lines("beyond")])
def test_what_cannot_be_done_here_is_recognised(said: str) -> None:
    assert beyond_in(said)


@pytest.mark.parametrize("said", ["A/B Testing Labs", "Smart+ Solar", "Copy my campaign coffee"])
def test_what_cannot_be_done_is_copy_where_copy_is_awaited_and_more_is_said(said: str) -> None:
    assert beyond_in(said, is_copy_awaited=True) == frozenset()


def test_what_cannot_be_done_is_recognised_where_copy_is_awaited_and_nothing_else_is_said() -> None:
    assert beyond_in("please duplicate my campaign", is_copy_awaited=True) == {Beyond.DUPLICATE}


@pytest.mark.parametrize(
    ("said", "turned_down"),
    [
        ("start over", False), ("don't start over", True), ("no, start over", False), ("no wait start over", False),
        ("not this, start over", False), ("i don't want to start over", True), ("do not submit it but undo that", True),
        ("schick es ab", False), ("schick es bitte nicht ab", True), ("ne recommence pas", True),
        ("最初からやり直して", False), ("最初からやり直さないで", True), ("不要重来", True), ("重来", False),
    ],
)  # fmt: skip
def test_what_is_turned_down_is_not_wanted(said: str, turned_down: bool) -> None:
    assert acts_in(said).isdisjoint({Act.START_OVER, Act.SUBMIT}) == turned_down


def test_a_but_ends_what_is_turned_down() -> None:
    assert acts_in("don't start over but undo that") == {Act.UNDO}


@pytest.mark.parametrize("said", ["don't", "no quiero", "nicht jetzt", "别", "まだです"])
def test_what_says_no_is_known_in_every_language(said: str) -> None:
    assert says_no(said)


@pytest.mark.parametrize("said", ["no wait", "sure", "nicht schlecht", "不错"])
def test_what_only_looks_like_a_no_is_none(said: str) -> None:
    assert not says_no(said)


def test_small_words_beside_an_act_add_nothing_and_others_do() -> None:
    assert adds_nothing("ok please start over now", [range(2, 4)])
    assert not adds_nothing("start over with joy", [range(2)])


@pytest.mark.parametrize("said", ["show me the tracks", "muéstrame las pistas", "zeig mir die Titel", "看看音乐"])
def test_who_begins_by_asking_to_be_shown_something_asks(said: str) -> None:
    assert asks_to_be_shown(said)


@pytest.mark.parametrize("matter", ["acts", "topics", "questions", "beyond", "ordinals", "letting_go", "small"])
def test_every_language_has_the_sections_that_people_are_read_with(matter: str) -> None:
    assert [code for code in codes() if not section(code, matter)] == []


@given(st.text(max_size=80))
def test_any_line_is_read_without_raising(said: str) -> None:
    assert acts_in(said) <= set(Act)
    assert acts_beside_copy(said) <= set(Act)
    assert set(topics_in([said])) <= set(Topic)
