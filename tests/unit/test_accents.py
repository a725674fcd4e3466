"""Words are understood with their accents and without, except where the accent is the meaning."""

import re

import pytest

from agent.language.ground.accents import accents_optional, without_accents


@pytest.mark.parametrize(
    ("pattern", "written"),
    [
        ("botón", "boton"), ("campaña", "campana"), ("größe", "groesse"), ("größe", "grosse"), ("für", "fuer"),
        ("à côté", "à cote"), ("bot(?:ón|ones)", "boton"), (r"\bção", "cao"),
    ],
)  # fmt: skip
def test_an_accent_may_be_left_out(pattern, written):
    assert re.fullmatch(accents_optional(pattern), written)


@pytest.mark.parametrize(
    ("pattern", "written"), [("qué", "que"), ("sí", "si"), ("é", "e"), ("où", "ou"), ("[é]l", "el")]
)
def test_an_accent_that_carries_the_meaning_or_stands_in_brackets_stays(pattern, written):
    assert re.fullmatch(accents_optional(pattern), written) is None


def test_a_pattern_still_matches_what_it_was_written_for():
    assert re.fullmatch(accents_optional("señal (?:más )?größer"), "señal más größer")


def test_words_are_given_as_they_are_typed_without_accents():
    assert without_accents("Größe") == ("grosse", "groesse")
    assert without_accents("más") == ("mas",)
    assert without_accents("por qué") == ()
    assert without_accents("plain") == ()
