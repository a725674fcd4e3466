"""A secret that a break parted is found again where it was written, without the words above and below it."""

import pytest

from tools.core.without_breaks import Joined, join

FIRST, SECOND = "ab12cd34", "ef56gh78"


def _joined(text: str) -> Joined:
    joined = join(text)
    assert joined is not None
    return joined


def _found(text: str, start: int = 0, end: int | None = None) -> str | None:
    joined = _joined(text)
    span = joined.as_written((start, len(joined.text) if end is None else end))
    return None if span is None else text[slice(*span)]


def test_a_text_without_breaks_is_not_put_together() -> None:
    assert join(f"{FIRST} {SECOND}") is None
    assert join("") is None


def test_what_breaks_parted_stands_together_and_each_piece_knows_where_it_stood() -> None:
    joined = _joined(f"{FIRST}\n  {SECOND}\u200bgoes\\non")
    assert joined.text == f"{FIRST}{SECOND}goeson"
    assert joined.begins == (0, 8, 16, 20)
    assert joined.stood == (0, 11, 20, 26)
    assert joined.is_seen == (True, True, False, False)


@pytest.mark.parametrize(
    "text", [f"{FIRST}\n{SECOND}", f"{FIRST}\n{SECOND}\n{FIRST}", f"{FIRST}\u200b{SECOND}", f"{FIRST}\\n{SECOND}"]
)
def test_a_find_is_given_over_all_of_its_breaks(text: str) -> None:
    assert _found(text) == text
    assert _found(text, 2) == text[2:]
    assert _found(text, 0, len(_joined(text).text) - 1) == text[:-1]


def test_a_find_that_no_break_went_through_is_none() -> None:
    assert _found(f"{FIRST}\n{SECOND}", 0, 8) is None
    assert _found(f"{FIRST}\n{SECOND}", 8) is None
    assert _found(f"{FIRST}\u200b{SECOND}", 0, 8) is None
    assert _found(f"{FIRST}\u200b{SECOND}", 0, 9) == f"{FIRST}\u200be"
    assert _found(f"{FIRST}\n{SECOND}", 7) is not None
    assert _found(f"{FIRST}\n{SECOND}\n{FIRST}", 9, 16) is None


@pytest.mark.parametrize("above", ["Token\n", "TOKEN\n", "token\n", "Clip01\n", "All\nof\nit\n"])
@pytest.mark.parametrize("below", ["\nSpring", "\nClip01", "\n123456", "\na1b2c", "\nof\nthe\nSpring"])
def test_words_above_and_below_are_none_of_it(above: str, below: str) -> None:
    found = f"{FIRST}\n{SECOND}"
    assert _found(f"{above}{found}") == found
    assert _found(f"{found}{below}") == found
    assert _found(f"{above}{found}{below}") == found
    assert _found(f"{above}{FIRST}{below}") is None


@pytest.mark.parametrize("above", ["toKen\n", "to1\n", "Token\u200b", "Token\\n"])
def test_what_is_no_word_above_belongs_to_it_and_so_does_what_goes_on_unseen(above: str) -> None:
    assert _found(f"{above}{FIRST}") == f"{above}{FIRST}"


@pytest.mark.parametrize("below", ["\na1b2c3", "\nxkcdfg", "\u200bSpring", "\\nSpring"])
def test_what_is_no_word_below_belongs_to_it_and_so_does_what_goes_on_unseen(below: str) -> None:
    assert _found(f"{FIRST}{below}") == f"{FIRST}{below}"


def test_whether_a_word_stands_at_an_end_is_asked_of_what_was_found_and_not_of_the_line() -> None:
    assert _found(f"1Token\n{FIRST}\n{SECOND}", 1) == f"{FIRST}\n{SECOND}"
    assert _found(f"1Token\n{FIRST}\n{SECOND}") == f"1Token\n{FIRST}\n{SECOND}"
    assert _found(f"{FIRST}\n{SECOND}\nSpring2a", 0, 22) == f"{FIRST}\n{SECOND}"
