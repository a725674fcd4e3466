"""What people ask once an ad is approved, in all languages: understood, and never a yes."""

import tomllib
from pathlib import Path

import pytest

from agent.approval import read_answer
from agent.bootstrap import load_catalogue
from agent.conversation.begun import read_wish
from agent.language.brief.plainly import plainly
from agent.language.wants.topics import LoginTopic, Topic, topics_at_a_login, topics_in
from agent.models.offline.scene import Situation
from agent.models.offline.understanding import understand

_OBJECTIVES = load_catalogue().objectives
_DECIDED = {"campaign_name": "Kettle Works", "objective": "TRAFFIC", "text": "Tea for two", "cta": "SHOP_NOW"}
_SUBMITTED = Situation.model_validate(
    {"submitted": {"campaign_name": "Kettle Works"}, "draft": {name: {"value": one} for name, one in _DECIDED.items()}}
)


def _lines(file: str) -> list[tuple[str, str]]:
    asked: dict[str, str] = tomllib.loads(Path(__file__).with_name(file).read_text(encoding="utf-8"))
    return [(topic, line) for topic, lines in asked.items() for line in lines.strip().splitlines()]


_LINES = _lines("topics_said.toml")
_AT_A_LOGIN = _lines("login_topics_said.toml")
_OF_SOMETHING_ELSE = (
    "o texto tá bom?", "qual botão ficou?", "qual conta foi mesmo?", "amanhã ainda tá aí?", "como ficou o texto?",
    "o anúncio está em português?", "onde tá o recibo?", "is it in english?", "did it make any money?",
    "did it get the button right?", "did it go to the right account?", "is it there tomorrow?", "is it out of budget?",
    "ging das an das richtige Konto?", "ist sie morgen noch da?", "ist das da drin?", "¿el texto está bien?",
    "¿llegó algún correo?", "¿salió caro?", "¿mañana sigue ahí?", "elle est partie sur quel compte ?",
    "demain elle est encore là ?", "明日もまだありますか？", "テキストは大丈夫ですか？", "明天还在吗？", "文案可以吗？",
)  # fmt: skip
_QUESTIONS = [*(line for _, line in (*_LINES, *_AT_A_LOGIN)), *_OF_SOMETHING_ELSE]


@pytest.mark.parametrize(("topic", "asked"), _LINES)
def test_a_question_about_an_approved_ad_is_known_by_its_topic(topic: str, asked: str) -> None:
    assert topics_in([asked]) == (Topic(topic),)


@pytest.mark.parametrize(("topic", "said"), _AT_A_LOGIN)
def test_what_is_asked_or_complained_of_at_a_login_is_known_by_its_topic(topic: str, said: str) -> None:
    assert topics_at_a_login(said) == (LoginTopic(topic),)


@pytest.mark.parametrize("asked", _OF_SOMETHING_ELSE)
def test_whether_it_went_out_is_not_asked_where_the_question_goes_on_to_something_else(asked: str) -> None:
    assert {Topic.OUTCOME, Topic.RUNNING, Topic.STOPPED}.isdisjoint(topics_in([asked]))


@pytest.mark.parametrize("asked", ["did it go out", "did it go out and what does it cost?", "saiu?", "ist sie da?"])
def test_it_is_asked_where_the_question_ends_there(asked: str) -> None:
    assert Topic.OUTCOME in topics_in([asked])


@pytest.mark.parametrize("asked", _QUESTIONS)
def test_no_such_question_approves_a_card_or_lets_a_held_ad_go_on(asked: str) -> None:
    assert not read_answer(asked).kind.startswith("approve")
    assert read_wish(asked) == "other"


@pytest.mark.parametrize("asked", _QUESTIONS)
def test_no_such_question_changes_the_draft_or_asks_for_anything_to_be_done(asked: str) -> None:
    meant = understand(asked, _SUBMITTED, _OBJECTIVES)

    assert not meant.decisions
    assert not meant.intents.acts


def test_a_change_and_a_request_do() -> None:
    assert understand('text "Tea for three"', _SUBMITTED, _OBJECTIVES).decisions
    assert understand("submit it", _SUBMITTED, _OBJECTIVES).intents.acts


@pytest.mark.parametrize(("topic", "asked"), _LINES)
def test_a_question_is_not_mended_into_another_one(topic: str, asked: str) -> None:
    assert topics_in([plainly(asked, []).text]) == (Topic(topic),)


def test_words_that_are_no_question_do_both() -> None:
    assert read_answer("yes").kind == "approve"
    assert read_wish("try again") == "go_on"


@pytest.mark.parametrize("asked", ["how long may the text be?", "Wie lang darf der Text sein?", "文案可以多长？"])
def test_how_long_a_text_may_be_is_another_question_than_how_long_to_wait(asked: str) -> None:
    assert Topic.WAITING not in topics_in([asked])
