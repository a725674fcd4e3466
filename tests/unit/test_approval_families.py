"""A yes is signed, hedged and then ordered, and stands beside small talk; what takes it back is near to each."""

import tomllib
from pathlib import Path

import pytest

from agent.approval import Card, read_answer
from agent.language.assent.answer_grammar import grammar
from agent.words.names import every_cta_name

APPROVES = ("approve", "approve_and_ask")
FAMILIES = tomllib.loads((Path(__file__).parent / "answers" / "families.toml").read_text(encoding="utf-8"))
_BUTTONS = every_cta_name("SHOP_NOW")


def card(language: str) -> Card:
    told = ("Glow Candles", "30.00 USD a day", *_BUTTONS)
    return Card(told=told, language=language, of_fields=(("campaign_name", told[:1]), ("cta", _BUTTONS)))


@pytest.mark.parametrize("language", FAMILIES)
def test_a_yes_of_these_families_approves(language):
    said = FAMILIES[language]["yes"]
    assert [one for one in said if read_answer(one, card(language)).kind not in APPROVES] == []


@pytest.mark.parametrize("language", FAMILIES)
def test_what_stands_near_to_these_families_approves_nothing(language):
    said = FAMILIES[language]["no"]
    assert [one for one in said if read_answer(one, card(language)).kind in APPROVES] == []


def test_a_single_name_behind_a_comma_may_be_asked_to_do_something():
    assert read_answer("yes, send it, Tom", Card(told=())).kind not in APPROVES
    assert read_answer("yes, send it\nTom", Card(told=())).kind in APPROVES


def test_a_button_is_repeated_in_any_language_and_by_its_code():
    assert {"SHOP_NOW", "Shop now", "Acheter", "今すぐ購入"} <= {*_BUTTONS}
    assert read_answer("yes, button SHOP_NOW", card("ja")).kind in APPROVES
    assert read_answer("yes, button LEARN_MORE", card("ja")).kind not in APPROVES


def test_a_picture_that_smiles_is_a_pause_and_no_yes():
    assert read_answer("提交就行了😄").kind in APPROVES
    assert grammar().smiles
    assert [one for one in grammar().smiles if read_answer(one).kind in APPROVES] == []
