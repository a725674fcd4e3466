"""Words are read as they were meant: run together, drawn out, with a slip; a word of its own stays what it is."""

import pytest

from agent.language.assent.answer_grammar import grammar


def meant(typed):
    return grammar().spelling.meant(typed, grammar().knows)


@pytest.mark.parametrize(
    ("typed", "words"),
    [("don't", ("do", "not")), ("dont", ("do", "not")), ("it's", ("it", "is")), ("you'll", ("you", "will"))],
)
def test_what_is_run_together_is_taken_apart(typed, words):
    assert meant(typed) == words


@pytest.mark.parametrize(
    ("typed", "word"), [("yesss", "yes"), ("okk", "ok"), ("siii", "si"), ("ouii", "oui"), ("proceeed", "proceed")]
)
def test_what_is_drawn_out_is_shortened(typed, word):
    assert meant(typed) == (word,)


@pytest.mark.parametrize("typed", ["perfct", "perfec", "erfect", "pefrect", "perrfect", "porfect", "perfekct"])
def test_a_slip_inside_a_long_word_of_assent_or_at_its_edge_is_mended(typed):
    assert meant(typed) == ("perfect",)


@pytest.mark.parametrize(
    "typed", ["prefect", "conform", "conformed", "alight", "lease", "perfects", "butter", "suer", "incorect", "xyzzy"]
)
def test_a_word_of_its_own_or_one_that_resembles_none_stays(typed):
    assert meant(typed) == (typed,)
