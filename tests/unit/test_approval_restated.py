"""An answer may go through what the card says: it repeats the card's own values, and an order to send stands beside."""

import tomllib
from pathlib import Path

import pytest

from agent.approval import Card, read_answer

SAID = tomllib.loads((Path(__file__).parent / "answers" / "restated.toml").read_text(encoding="utf-8"))
CARD = Card(told=("Morning Bread", "50 USD a day", "50 USD", "50"))
OTHER = Card(told=("Morning Bread", "60 USD a day", "60 USD", "60"))
APPROVES = ("approve", "approve_and_ask")


def rows(kind: str) -> list[str]:
    return [said for one in SAID.values() for said in one[kind]]


@pytest.mark.parametrize("said", rows("yes"))
def test_who_goes_through_the_card_and_tells_to_send_it_approves(said):
    assert read_answer(said, CARD).kind in APPROVES


@pytest.mark.parametrize("said", [*rows("parts"), *rows("another"), *rows("taken_back")])
def test_who_is_content_with_parts_names_another_value_or_takes_it_back_does_not(said):
    assert read_answer(said, CARD).kind not in APPROVES


@pytest.mark.parametrize("said", [one for one in rows("another") if "500" not in one])
def test_it_is_the_value_that_makes_the_difference(said):
    assert read_answer(said, OTHER).kind in APPROVES


NONE = Card(
    told=("Spring Sale", "なし", "ninguna; un vídeo", "aucune", "nenhuma", "none", "keine; ein einzelnes Video", "无")
)


@pytest.mark.parametrize(
    "said",
    [
        "承認なし", "はい、承認なし", "OKなし", "なしで、お願いします",
        "ninguna me convence", "sí, ninguna me gusta", "ninguna aprobada",
        "aucune envie", "oui, aucune envie", "ok aucune validation", "nenhuma me agrada", "sim, nenhuma convence",
        "none approved", "keine bestätigt",
    ],
)  # fmt: skip
def test_a_card_without_music_lends_no_word_to_a_denial(said):
    assert read_answer(said, NONE).kind not in APPROVES


NAMED = Card(
    told=("Spring Sale", "Traffic"), of_fields=(("campaign_name", ("Spring Sale",)), ("objective", ("Traffic",)))
)


@pytest.mark.parametrize("said", ["yes, campaign {}", "ja, Kampagne {}", "sí, campaña {}", "sim, campanha {}"])
def test_a_campaign_is_named_by_its_own_name_alone(said):
    assert read_answer(said.format("Spring Sale"), NAMED).kind in APPROVES
    assert read_answer(said.format("Traffic"), NAMED).kind not in APPROVES


@pytest.mark.parametrize("said", ["yes &", "ok +", "yes ~", "yes =", "ja |", "sí ¿", "submit it *"])
def test_a_sign_that_goes_on_is_not_the_end_of_a_yes(said):
    assert read_answer(said).kind not in APPROVES
