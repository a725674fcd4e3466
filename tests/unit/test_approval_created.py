"""Who is asked whether to create it says so with any verb of making, and goes through what the card says."""

import tomllib
from pathlib import Path

import pytest

from agent.approval import Card, may_approve, read_answer

APPROVES = ("approve", "approve_and_ask")
_TOLD = (
    "Harbour Lights", "Traffic", "Order now", "United States", "美国",
    "60 USD a day", "60 a day", "60 USD am Tag", "60 am Tag", "60 al día", "60 dollars par jour", "60 por dia",
)  # fmt: skip
_FACTS = ("silent", "endless", "at_once")
_OF_FIELDS = (("campaign_name", ("Harbour Lights",)), ("objective", ("Traffic",)), ("budget", _TOLD[5:]))
CARD = Card(told=_TOLD, of_fields=_OF_FIELDS, facts=_FACTS)
WITH_MUSIC_UNTIL_FRIDAY = Card(told=_TOLD, of_fields=_OF_FIELDS)
_FOLDER = Path(__file__).parent / "answers"
YES = tomllib.loads((_FOLDER / "created_yes.toml").read_text(encoding="utf-8"))
NO_YES = tomllib.loads((_FOLDER / "created_no_yes.toml").read_text(encoding="utf-8"))


def every(answers: dict[str, list[str]]) -> list[str]:
    return [said for one in answers.values() for said in one]


@pytest.mark.parametrize("language", YES)
def test_who_tells_to_create_it_approves(language):
    missed = [said for said in YES[language] if read_answer(said, CARD).kind not in APPROVES or not may_approve(said)]
    assert missed == []


@pytest.mark.parametrize("language", NO_YES)
def test_a_duty_another_thing_another_time_and_a_question_do_not(language):
    card = CARD.model_copy(update={"language": language})
    assert [said for said in NO_YES[language] if read_answer(said, card).kind in APPROVES] == []


def test_the_lists_mean_something():
    assert len(every(YES)) >= 150
    assert len(every(NO_YES)) >= 300


FACTS = [
    "no music is perfect, make it so", "start now is right, go ahead", "no end date is fine by me, create it",
    "ohne Enddatum ist gut, anlegen", "sin música está bien, créalo", "sans date de fin ça me va, créez-la",
    "sem música está ótimo, pode criar", "没有音乐正好,创建吧", "終了日なしでいいです、作成してください",
]  # fmt: skip


@pytest.mark.parametrize("said", FACTS)
def test_what_is_not_there_is_repeated_only_where_the_card_says_so(said):
    assert read_answer(said, CARD).kind in APPROVES
    assert read_answer(said, WITH_MUSIC_UNTIL_FRIDAY).kind not in APPROVES
    assert may_approve(said)


@pytest.mark.parametrize("said", ["yes comma", "ja Komma", "oui point d'accord", "n'envoyez point virgule merci"])
def test_the_name_of_a_mark_is_as_good_as_the_mark_and_no_better(said):
    assert read_answer(said, CARD).kind not in APPROVES


def test_who_types_marks_means_the_words():
    assert read_answer("yes comma create it full stop", CARD).kind == "approve"
    assert read_answer("yes, comma create it full stop", CARD).kind not in APPROVES


def test_an_address_is_repeated_as_people_say_it():
    said = "the link is right too, harbour.example/menu, create it"
    assert read_answer(said, Card(told=("harbour.example/menu",))).kind in APPROVES
    assert read_answer(said, Card(told=("harbour.example/other",))).kind not in APPROVES
