"""What people ask once an ad is approved, in all languages: understood, and never a yes."""

import tomllib
from pathlib import Path

import pytest

from agent.approval import read_answer
from agent.conversation.begun import read_wish
from agent.language.topics import Topic, topics_in

_ASKED: dict[str, str] = tomllib.loads(Path(__file__).with_name("topics_said.toml").read_text(encoding="utf-8"))
_LINES = [(topic, line) for topic, lines in _ASKED.items() for line in lines.strip().splitlines()]
_QUESTIONS = [line for _, line in _LINES]


@pytest.mark.parametrize(("topic", "asked"), _LINES)
def test_a_question_about_an_approved_ad_is_known_by_its_topic(topic: str, asked: str) -> None:
    assert topics_in([asked]) == (Topic(topic),)


@pytest.mark.parametrize("asked", _QUESTIONS)
def test_no_such_question_approves_a_card_or_lets_a_held_ad_go_on(asked: str) -> None:
    assert not read_answer(asked).kind.startswith("approve")
    assert read_wish(asked) == "other"


def test_words_that_are_no_question_do_both() -> None:
    assert read_answer("yes").kind == "approve"
    assert read_wish("try again") == "go_on"


@pytest.mark.parametrize("asked", ["how long may the text be?", "Wie lang darf der Text sein?", "文案可以多长？"])
def test_how_long_a_text_may_be_is_another_question_than_how_long_to_wait(asked: str) -> None:
    assert Topic.WAITING not in topics_in([asked])
