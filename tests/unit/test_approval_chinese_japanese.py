"""What counts as a yes in Chinese and in Japanese: whole clauses, and none that asks, waits or leans on a condition."""

import tomllib
from pathlib import Path

import pytest

from agent.language.assent.approval import read_answer
from agent.language.assent.restated import Card

_SAID = tomllib.loads((Path(__file__).parent / "answers" / "card_zh_ja.toml").read_text(encoding="utf-8"))
_CARD = Card(told=("Morning Bread", "每天 50 USD", "50"))
APPROVES = ("approve", "approve_and_ask")


@pytest.mark.parametrize("text", [text for said in _SAID["yes"].values() for text in said])
def test_a_yes_with_what_people_say_beside_it_approves(text):
    assert read_answer(text, _CARD).kind == "approve"


@pytest.mark.parametrize("card", [None, _CARD])
@pytest.mark.parametrize("text", [text for said in _SAID["no"].values() for text in said])
def test_what_asks_waits_or_leans_on_a_condition_approves_nothing(text, card):
    assert read_answer(text, card).kind not in APPROVES
