"""A line is taken apart so that every token knows where it stood."""

from itertools import pairwise

import pytest
from hypothesis import given
from hypothesis import strategies as st

from agent.language.ground.pieces import in_pieces, pieces_of, tokens_of


@given(st.text(max_size=200))
def test_tokens_stand_one_behind_the_other_in_what_was_typed(said: str) -> None:
    places = [(one.start, one.end) for one in tokens_of(said)]

    assert all(0 <= start < end <= len(said) for start, end in places)
    assert all(end <= start or end == after for (_, end), (start, after) in pairwise(places))


@given(st.from_regex(r"[a-z]{1,8}( [a-z]{1,8}){0,9}", fullmatch=True))
def test_plain_words_are_tokens_as_they_stand(said: str) -> None:
    assert [said[one.start : one.end] for one in tokens_of(said)] == said.split()


@pytest.mark.parametrize(
    ("said", "words"),
    [
        ("Don’t — it‘s fine", ["don't", "—", "it's", "fine"]),
        ("ＯＫ，提交吧！", ["ok", ",", "提", "交", "吧", "!"]),
        ("y\u200be\u00ads", ["yes"]),
        ("cafe\u0301 à 5,50", ["café", "à", "5,50"]),
        ("call it “Glow Up”, ok?", ["call", "it", "“glow up”", ",", "ok", "?"]),
        ("10½ m²", ["10", "1", "⁄", "2", "m", "2"]),
        ("well-known nice\u2011one", ["well-known", "nice-one"]),
        ("LIST_ADS it`s", ["list_ads", "it's"]),
        ("a^b", ["ab"]),
    ],
)
def test_a_line_is_compared_in_one_way_however_it_is_typed(said: str, words: list[str]) -> None:
    assert [one.text for one in tokens_of(said)] == words


def test_what_was_blanked_out_is_one_token() -> None:
    assert [one.kind for one in tokens_of("call it \ue000\ue000\ue000\ue000, ok")] == [
        "word", "word", "quote", "comma", "word"
    ]  # fmt: skip


@pytest.mark.parametrize(
    ("said", "pieces"),
    [
        ("a two-week run", ["a", "two", "week", "run"]),
        ("jusqu'à l'Ascension", ["jusqu'", "à", "l'", "ascension"]),
        ("1-15 Dec", ["1", "-", "15", "dec"]),
        ("2026-12-01 - 2026-12-15", ["2026-12-01", "-", "2026-12-15"]),
        ("1.12.-15.12.", ["1.12", ".", "-", "15.12", "."]),
        ("Dec 5,2027 for 1,500", ["dec", "5", ",", "2027", "for", "1,500"]),
        ("12月1日～15日", ["12", "月", "1", "日", "~", "15", "日"]),
        ("“Glow Up”", ["“", "glow", "up", "”"]),
    ],
)
def test_pieces_part_words_at_hyphens_and_numbers_at_a_dash(said: str, pieces: list[str]) -> None:
    assert [one.text for one in pieces_of(said)] == pieces


def test_a_pattern_for_pieces_falls_apart_where_a_line_does() -> None:
    assert in_pieces("après-demain|jusqu'à l'an <from> 1 - 2") == "après demain|jusqu' à l' an <from> 1 - 2"
