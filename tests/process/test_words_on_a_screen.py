"""How words reach a screen: every one of them, broken between words, and none of them in command of it."""

import json
import unicodedata

import pytest
from hypothesis import given
from hypothesis import strategies as st

from agent.conversation.line import read_line
from agent.terminal.line_breaks import wrapped
from agent.terminal.printable import printable, printable_json

TEXT = st.text(st.characters(codec="utf-8"), max_size=200)
WORDS = st.text("ab é語“ ", max_size=200)


@given(TEXT)
def test_nothing_that_steers_a_terminal_is_left(text: str) -> None:
    shown = printable(text)

    assert not [char for char in shown if unicodedata.category(char) in ("Cc", "Cf") and char not in "\n\t"]


@given(TEXT)
def test_json_keeps_its_value_while_nothing_that_steers_is_left(text: str) -> None:
    written = printable_json(json.dumps(text, ensure_ascii=False))

    assert json.loads(written) == text
    assert printable(written) == written


@given(WORDS, st.integers(20, 60))
def test_a_broken_line_says_the_same_and_breaks_only_before_words(text: str, columns: int) -> None:
    assert "".join(wrapped(text, columns).split()) == "".join(text.split())
    assert wrapped(text, columns).split() == text.split()


@given(st.lists(st.text("ab", min_size=1, max_size=9), max_size=30), st.integers(20, 60))
def test_no_line_is_longer_than_the_terminal_its_spaces_included(words: list[str], columns: int) -> None:
    assert all(len(line) <= columns for line in wrapped(" ".join(words), columns).split("\n"))


def test_a_long_fact_goes_on_under_its_beginning() -> None:
    assert wrapped("  Text            one two three four five six", 40) == (
        "  Text            one two three four \n                  five six"
    )


@pytest.mark.parametrize("columns", [0, 5, 19])
def test_a_terminal_too_narrow_for_words_breaks_lines_itself(columns: int) -> None:
    assert wrapped("a sentence that is longer than the terminal", columns) == (
        "a sentence that is longer than the terminal"
    )


def test_half_a_character_is_not_let_in() -> None:
    assert read_line('{"user": "a\\ud83d"}').text == "a\ufffd"
    assert read_line('{"user": "\\ud83d\\ude00"}').text == "\U0001f600"
