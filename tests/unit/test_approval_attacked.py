"""What once passed for a yes is asked again, and what stands near to it is still taken."""

import tomllib
from pathlib import Path

import pytest

from agent.approval import Card, read_answer

APPROVES = ("approve", "approve_and_ask")
_SAID = tomllib.loads((Path(__file__).parent / "answers" / "attacked_no_yes.toml").read_text(encoding="utf-8"))
_TOLD = ("Spring Sale", "Traffic", "Two for one all week", "Shop now", "20 USD a day")
_OF_FIELDS = (
    ("campaign_name", ("Spring Sale",)), ("objective", ("Traffic",)), ("text", ("Two for one all week",)),
    ("cta", ("Shop now",)), ("budget", ("20 USD a day",)),
)  # fmt: skip


def rows(kind: str) -> list[list[str]]:
    return [row.split(": ", 1) for one in _SAID.values() for row in one[kind]]


@pytest.mark.parametrize(("language", "said"), rows("no_yes"))
def test_what_takes_a_yes_back_or_means_something_else_approves_nothing(language, said):
    assert read_answer(said, Card(told=_TOLD, language=language, of_fields=_OF_FIELDS)).kind not in APPROVES


@pytest.mark.parametrize(("language", "said"), rows("yes"))
def test_what_stands_near_to_it_is_a_yes(language, said):
    assert read_answer(said, Card(told=_TOLD, language=language, of_fields=_OF_FIELDS)).kind in APPROVES


@pytest.mark.parametrize("said", ["yes, the name is Spring Sale", "ja, Name Spring Sale", "好，名称就是Spring Sale"])
def test_a_value_named_as_a_fields_is_repeated_only_where_the_card_tells_the_fields(said):
    assert read_answer(said, Card(told=_TOLD)).kind not in APPROVES
    assert read_answer(said, Card(told=_TOLD, of_fields=_OF_FIELDS)).kind in APPROVES
