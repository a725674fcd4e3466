"""Chance and words, told apart at the very bounds: one turn, one letter, one rise more or less."""

import pytest

from tools.core import made_up


@pytest.mark.parametrize(
    ("value", "turns"), [("", 0), ("abc", 0), ("a1", 1), ("1a1", 2), ("a1b2", 3), ("a-1", 0), ("ab12cd34", 3)]
)
def test_turns_between_letters_and_digits_are_counted(value: str, turns: int) -> None:
    assert made_up.turns(value) == turns


@pytest.mark.parametrize(
    ("value", "is_mixed"), [("ab", False), ("AB", False), ("aB", True), ("12", False), ("a1", False), ("A1b", True)]
)
def test_small_and_large_letters_make_a_mixture(value: str, is_mixed: bool) -> None:
    assert made_up.is_mixed(value) is is_mixed


@pytest.mark.parametrize(
    ("value", "is_chance"),
    [
        ("aB1cD2efghijklmnopqr", True),  # four turns, twenty letters
        ("aB1cD2efghijklmnopq", False),  # nineteen
        ("aB1cDefghijklm2nopqr", True),
        ("aB1cDefghijklmnopqr2", False),  # three turns
        ("ab1cd2efghijklmnopqr", False),  # no large ones
        ("AB1CD2EFGHIJKLMNOPQR", False),
        ("word-aB1cD2efghijklmnopqr", True),  # one long run of several is enough
        ("aB1cD2efghij-klmnopqrst", False),
    ],
)
def test_a_long_run_is_chance_by_its_length_its_letters_and_its_turns(value: str, is_chance: bool) -> None:
    assert made_up.is_chance(value) is is_chance


@pytest.mark.parametrize(
    ("value", "goes_on"),
    [
        ("a1b2c3", True),  # five turns
        ("a1b2c", False),  # four, and too short for a part
        ("a1-b2-c3-d4-e5", True),
        ("a1-b2-c3-d4", False),
        ("a" * 30, True),
        ("a" * 29, False),
        ("abcdefg1h2", True),  # three turns in a part of ten
        ("abcdefgh12", False),
        ("abcdefg1h", False),
        ("abCdeFghIj", True),  # three rises
        ("abCdeFghij", False),
        ("name-abcdefg1h2", True),
    ],
)
def test_what_goes_on_behind_a_mark_is_chance_or_a_name(value: str, goes_on: bool) -> None:
    assert made_up.goes_on_by_chance(value) is goes_on


@pytest.mark.parametrize(
    ("value", "holds"),
    [
        ("abc1", True),
        ("abc", False),
        ("123", False),
        ("clip1.mp4", False),
        ("http://a1", False),
        ("a1.b2c3d4", True),
    ],
)
def test_letters_and_digits_are_both_there_and_it_is_no_file_and_no_address(value: str, holds: bool) -> None:
    assert made_up.holds_both(value) is holds


@pytest.mark.parametrize(
    ("value", "is_code"),
    [
        ("a1b2", True),  # three turns
        ("a1b", False),
        ("A1b", True),  # two turns, mixed
        ("Ab1", False),
        ("aBcD1", True),  # two rises
        ("aBcd1", False),
        ("abcd", False),
        ("a1b2c3.mp4", False),
    ],
)
def test_a_short_value_is_a_code_by_its_turns_or_by_mixed_letters(value: str, is_code: bool) -> None:
    assert made_up.is_code(value) is is_code


@pytest.mark.parametrize(
    ("piece", "is_no_word"),
    [
        ("a1b2c", False),  # too short
        ("a1b2c3", True),
        ("123456", False),
        ("12-456", False),
        ("Summer2024", False),  # a word and its number
        ("spring", False),
        ("abc1de", True),  # two turns
        ("ab1234", False),  # one
        ("bc1234", True),  # without a vowel
        ("aB1234", True),  # of mixed letters
        ("aBcDef", True),  # two rises
        ("abCdef", False),
        ("xkcdfg", True),
    ],
)
def test_a_piece_goes_on_with_a_secret_where_it_is_neither_word_nor_number(piece: str, is_no_word: bool) -> None:
    assert made_up.is_no_word(piece) is is_no_word
