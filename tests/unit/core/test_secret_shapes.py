"""What only secrets look like is told from words by the turns between its letters and its digits."""

from base64 import b64encode

import pytest

from tools.core.hidden import HIDDEN
from tools.core.screening import screened


@pytest.mark.parametrize(
    ("digits", "is_hidden"),
    [
        ("a" * 37 + "1a1", True),  # three turns, forty digits
        ("a" * 36 + "1a1", False),
        ("a" * 20 + "1" + "a" * 19, False),
        ("1" * 40, False),
    ],
)
def test_forty_hexadecimal_digits_are_a_token_unless_they_are_a_number_or_a_word(digits: str, is_hidden: bool) -> None:
    assert screened(f"see {digits} here") == f"see {HIDDEN if is_hidden else digits} here"


@pytest.mark.parametrize(
    ("text", "shown"),
    [
        ("see sk-abcdefg1h2kl here", f"see {HIDDEN} here"),
        ("see sk-abcdefghijkl here", "see sk-abcdefghijkl here"),
        ("see aB1cD2efghijklmnopqr/abcdefghijklm here", f"see {HIDDEN} here"),  # and not its first part alone
        ("see xoxb-123456-abcdef here", f"see {HIDDEN} here"),
        ("see bearer abcdefghij1k here", f"see bearer {HIDDEN} here"),
        ("see bearer abcdefghijk1 here", "see bearer abcdefghijk1 here"),
        ("open ftp://me:hush@shop.example now", f"open ftp://me:{HIDDEN}@shop.example now"),
    ],
)
def test_what_stands_behind_a_makers_mark_is_a_secret_unless_it_is_a_name(text: str, shown: str) -> None:
    assert screened(text) == shown


@pytest.mark.parametrize("pair", ["someuser:h", "someuser:hu", "someuser:hus", "someuser:hush"])
@pytest.mark.parametrize("padding", ["", "="])
def test_a_name_and_a_password_are_known_in_base64_with_its_padding_and_without(pair: str, padding: str) -> None:
    written = b64encode(pair.encode()).decode().rstrip("=") + padding
    assert HIDDEN in screened(f"basic {written} x")
    assert written.rstrip("=") not in screened(f"basic {written} x")


@pytest.mark.parametrize(
    "text", ["basic instructions", "basic combinations", "basic abcdefghijklm", "basic c29tZXVzZXJo"]
)
def test_what_is_basic_and_holds_no_pair_stays(text: str) -> None:
    assert screened(text) == text


@pytest.mark.parametrize(
    ("text", "is_hidden"),
    [
        ("Ab1/" * 8, True),
        ("Ab1/" * 6 + "abc/abc/", True),
        ("Ab1/" * 5 + "abc/abc/abc/", False),
        ("ab1/" * 8, False),
        ("Ab1/" * 7, False),
        ("aB1cD2efghijklmnopqr", True),
        ("aB1cDefghijklmnopqrs", False),
    ],
)
def test_long_signs_of_base64_are_a_secret_where_they_look_like_chance(text: str, is_hidden: bool) -> None:
    assert (HIDDEN in screened(f"see {text} here")) is is_hidden
