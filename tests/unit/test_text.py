"""How copy is measured, and which of its characters are found."""

import unicodedata

import pytest
from hypothesis import given
from hypothesis import strategies as st

from tools.core.characters import (
    cut_to_weight,
    emoji,
    excess,
    has_line_break,
    invisible,
    is_composed,
    named,
    visible_length,
    weighted_length,
)

EMOJI = [
    "😀", "🔥", "❤", "❤️", "☀️", "✔️", "👍🏽", "👨‍👩‍👧‍👦", "🏳️‍🌈", "👩🏿‍🚀", "🇩🇪", "🇯🇵",
    "🏴\U000e0067\U000e0062\U000e0065\U000e006e\U000e0067\U000e007f", "1️⃣", "#️⃣", "*️⃣", "1⃣", "©️", "®️", "™️", "🇦", "🫩",
]  # fmt: skip
INVISIBLE = [
    "\x00", "\x07", "\x1b", "\x7f", "\x9b", "\t", "\u00ad", "\u034f", "\u061c", "\u115f", "\u180e", "\u200b", "\u200e",
    "\u200f", "\u202a", "\u202b", "\u202c", "\u202d", "\u202e", "\u2060", "\u2061", "\u2066", "\u2067", "\u2068",
    "\u2069", "\u2800", "\u3164", "\ufeff", "\uffa0", "\ufff9", "\ue000", "\u0378", "\U000e0001", "\U000e0041",
    "\U000e007f", "\U000f0000",
]  # fmt: skip
DECOMPOSABLE = "éñüçÅőșẵйΐがバ각"
PLAIN = st.text(alphabet=st.characters(categories=["L", "Nd", "P", "Zs"], max_codepoint=0x7FF), max_size=20)


@pytest.mark.parametrize(
    ("text", "units"),
    [
        ("", 0), ("abc", 3), ("é", 1), ("夏", 2), ("夏a", 3), ("あ", 2), ("ア", 2), ("ｱ", 2), ("ー", 2), ("々", 2),
        ("。", 2), ("「」", 4), ("！", 2), ("Ａ", 2), ("\u3000", 2), ("한", 1), ("ㅎ", 1), ("я", 1), ("𠀀", 2),
        ("…", 1), ("’", 1),
    ],
)  # fmt: skip
def test_a_chinese_or_japanese_character_counts_two_and_any_other_one(text: str, units: int) -> None:
    assert weighted_length(text) == units


@given(st.text(), st.text())
def test_the_weight_of_two_texts_is_the_sum_of_theirs(first: str, second: str) -> None:
    assert weighted_length(first + second) == weighted_length(first) + weighted_length(second)


@given(st.text())
def test_the_weight_lies_between_once_and_twice_the_length(text: str) -> None:
    assert len(text) <= weighted_length(text) <= 2 * len(text)


@given(st.text(), st.integers(0, 50))
def test_the_excess_is_what_is_over_the_limit_and_never_negative(text: str, limit: int) -> None:
    assert excess(text, limit) == max(0, weighted_length(text) - limit)


@given(st.text(alphabet="a夏é한", max_size=60), st.integers(0, 60))
def test_a_text_cut_to_a_weight_fits_and_is_the_longest_beginning_that_does(text: str, limit: int) -> None:
    kept = cut_to_weight(text, limit)
    assert text.startswith(kept)
    assert not excess(kept, limit)
    assert kept == text or excess(text[: len(kept) + 1], limit)


@pytest.mark.parametrize(
    ("text", "seen"), [("abc", 3), (" a b ", 3), ("\u200ba\u200b", 1), ("\u3164 \u2800", 0), ("夏の市", 3)]
)
def test_only_what_a_reader_sees_is_counted(text: str, seen: int) -> None:
    assert visible_length(text) == seen


@pytest.mark.parametrize("sequence", EMOJI)
def test_an_emoji_is_found_whole(sequence: str) -> None:
    assert emoji(f"a {sequence} b") == (sequence,)
    assert invisible(f"a {sequence} b") == ()


@given(PLAIN, st.sampled_from([*EMOJI, "🏿", "\u20e3"]), PLAIN)
def test_an_emoji_is_found_wherever_it_stands(before: str, sequence: str, after: str) -> None:
    assert emoji(before + sequence + after)


@pytest.mark.parametrize("text", ["0123456789", "#1", "5*", "© ® ™", "5 € → ★ ☆ ½ ° § ¶ † № …", "夏。「」ー", "ไทย"])
def test_ordinary_signs_are_no_emoji(text: str) -> None:
    assert emoji(text) == ()


@given(PLAIN, st.sampled_from(INVISIBLE), PLAIN)
def test_an_invisible_character_is_found_wherever_it_stands(before: str, hidden: str, after: str) -> None:
    assert hidden in invisible(before + hidden + after)


@given(
    st.text(alphabet=st.characters(max_codepoint=0x5FF, categories=["L", "Zs"])), st.sampled_from("\u200c\u200d\ufe0f")
)
def test_a_joiner_or_selector_outside_the_scripts_that_need_it_is_found(before: str, joiner: str) -> None:
    assert joiner in invisible(before + joiner)


@pytest.mark.parametrize("text", ["می‌خواهم", "क्‍ष", "ශ්‍රී", "র‍্যাব"])
def test_a_joiner_that_spelling_needs_is_left_alone(text: str) -> None:
    assert invisible(text) == ()


@pytest.mark.parametrize("text", ["می\u200c\u200cخواهم", "\u200cمی", "می\u200c", "क\u200d"])
def test_a_joiner_that_joins_nothing_is_found(text: str) -> None:
    assert invisible(text)


@pytest.mark.parametrize("mark", ["\n", "\r", "\r\n", "\v", "\f", "\x85", "\u2028", "\u2029"])
def test_every_line_break_is_found_as_one_and_not_as_an_invisible_character(mark: str) -> None:
    assert has_line_break(f"a{mark}b")
    assert invisible(f"a{mark}b") == ()


@given(PLAIN, st.sampled_from(DECOMPOSABLE), PLAIN)
def test_letters_taken_apart_are_found_wherever_they_stand(before: str, letter: str, after: str) -> None:
    assert not is_composed(before + unicodedata.normalize("NFD", letter) + after)


@pytest.mark.parametrize(
    ("text", "composed"), [("café", True), ("cafe\u0301", False), ("\u1100\u1161", False), ("", True)]
)
def test_letters_in_pieces_are_told_from_whole_ones(text: str, composed: bool) -> None:
    assert is_composed(text) is composed


@pytest.mark.parametrize(
    ("char", "name"),
    [("\u200b", "U+200B zero width space"), ("\x07", "U+0007"), ("\U000e0041", "U+E0041 tag latin capital letter a")],
)
def test_a_character_that_cannot_be_shown_is_named(char: str, name: str) -> None:
    assert named(char) == name
