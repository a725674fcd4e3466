"""A yes may repeat what the card says; what the card does not say is a change."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from agent.approval import Card, may_approve, read_answer

CARD = Card(
    told=("50 USD a day", "50 dollars a day", "Berlin, Germany", "Glow Candles", "Not Now", "women"),
    of_fields=(
        ("campaign_name", ("Glow Candles",)),
        ("budget", ("50 USD a day", "50 dollars a day")),
        ("locations", ("Berlin, Germany",)),
    ),
)
YES = [
    "yes, 50 dollars a day, in Berlin", "yes, the name is Glow Candles", 'yes, "Glow Candles"', "ja, in Berlin",
    "sí, en Berlin", "sim, em Berlin", "oui, pour women", "yes, only in Berlin, Germany",
    "yes 50 dollars a day for women",
]  # fmt: skip
NO_YES = [
    "yes, 60 dollars a day", "yes, 50 euros a day", "yes, in Hamburg", "yes, not in Berlin", "yes, but in Berlin",
    "in Berlin", "50 dollars a day", "yes, Glow", "yes, not now", "yes, in Berlin?", "yes, Berlin is wrong",
]  # fmt: skip


@pytest.mark.parametrize("text", YES)
def test_a_yes_that_repeats_the_card_approves_that_card_alone(text):
    assert read_answer(text, CARD).kind == "approve"
    assert read_answer(text).kind != "approve"


@pytest.mark.parametrize("text", NO_YES)
def test_another_value_a_value_alone_and_a_value_that_takes_the_yes_back_approve_nothing(text):
    assert read_answer(text, CARD).kind not in ("approve", "approve_and_ask")


@pytest.mark.parametrize("text", ["yes, 60 dollars a day", "yes, 50 euros a day"])
def test_another_amount_is_a_change(text):
    assert read_answer(text, CARD).kind == "change"


@pytest.mark.parametrize("text", [*YES, "yes"])
def test_what_approves_a_card_is_known_to_do_so_without_it(text):
    assert may_approve(text)


@pytest.mark.parametrize("text", ["no", "in Berlin", "yes, not in Berlin", "yes, but in Berlin"])
def test_what_approves_no_card_is_known_too(text):
    assert not may_approve(text)


@given(
    st.lists(st.sampled_from(["yes", "ok", ",", "in", "Berlin", "not", "50", "now", "glow", ".", "is", "?", "sí"])),
    st.lists(st.sampled_from(["Berlin", "50", "glow now", "not now", "is in Berlin", "yes", "in", "now."])),
)
def test_no_card_makes_a_yes_of_words_that_may_approve_none(words, told):
    text = " ".join(words)
    approves = read_answer(text, Card(told=tuple(told))).kind in ("approve", "approve_and_ask")
    assert may_approve(text) or not approves
