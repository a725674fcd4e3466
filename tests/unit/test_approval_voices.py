"""A clear yes is taken in whatever voice it is said, and what only sounds like one is not."""

import tomllib
from pathlib import Path

import pytest

from agent.approval import Card, may_approve, read_answer

APPROVES = ("approve", "approve_and_ask")
CARD = Card(
    told=("Morning Bread", "50 USD a day", "50 a day", "50 al día", "50 por dia", "Lisbon, Portugal"),
    of_fields=(("campaign_name", ("Morning Bread",)),),
)
_FOLDER = Path(__file__).parent / "answers"
YES = tomllib.loads((_FOLDER / "spoken_yes.toml").read_text(encoding="utf-8"))
NO_YES = tomllib.loads((_FOLDER / "spoken_no_yes.toml").read_text(encoding="utf-8"))


@pytest.mark.parametrize("text", [said for spoken in YES.values() for said in spoken])
def test_a_clear_yes_approves_in_any_voice(text):
    assert read_answer(text, CARD).kind == "approve"
    assert may_approve(text)


@pytest.mark.parametrize("text", [said for spoken in NO_YES.values() for said in spoken])
def test_what_only_sounds_like_a_yes_approves_nothing(text):
    assert read_answer(text, CARD).kind not in APPROVES
