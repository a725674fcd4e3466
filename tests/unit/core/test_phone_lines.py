"""Where the text of an ad breaks on a phone, and how many columns its characters take."""

import sys
import unicodedata

import pytest
from hypothesis import given
from hypothesis import strategies as st
from wcwidth import wcwidth

from agent.terminal.own_words import without_drawing
from tools.core.characters import cells
from tools.core.phone_view import LINE_CELLS, LINES_SEEN, PhonePiece, PhoneView, text_lines
from tools.core.steering import printable

ANY_TEXT = st.text(max_size=120)
VIEW = PhoneView(
    language="en",
    title="As a phone shows it",
    practice="PRACTICE",
    assumed="It may differ.",
    unseen="not on this machine",
    kind="video",
    pieces=(PhonePiece(name="v_demo"),),
    name="Practice shop",
    text="Two for one all week",
    more="more",
    behind="Behind “more”",
    sponsored="Sponsored",
    button="Shop now",
    sound="no track",
)
FLAGS = [chr(0x1F1E6 + at) for at in range(26)]
LONG = "Two for one all week, and free delivery on every order above 30 dollars until Sunday"


def letters(text: str) -> str:
    return "".join(text.split())


@pytest.mark.parametrize(
    ("text", "lines"),
    [
        ("Two for one all week", ("Two for one all week",)),
        ("Two for one all week, and free delivery", ("Two for one all week, and free", "delivery")),
        ("#one #two #three #four #five #six #seven", ("#one #two #three #four #five", "#six #seven")),
        (
            "冬の新作コートが全品半額。今週末まで、送料も無料です。",
            ("冬の新作コートが全品半額。今週末", "まで、送料も無料です。"),
        ),
        ("一二三四五六七八九十一二三四五六。七", ("一二三四五六七八九十一二三四五", "六。七")),
        ("x" * 40, ("x" * 32, "x" * 8)),
        ("one\ntwo", ("one", "two")),
        ("", ()),
    ],
)
def test_a_text_breaks_between_words_or_between_letters_that_stand_alone(text: str, lines: tuple[str, ...]) -> None:
    assert text_lines(text) == lines


@given(ANY_TEXT, st.integers(4, 40))
def test_no_line_is_too_wide_and_no_letter_is_lost(text: str, most: int) -> None:
    lines = text_lines(text, most)

    assert all(cells(line) <= most for line in lines)
    assert letters("".join(lines)) == letters(text)


def test_a_text_of_two_lines_is_seen_whole() -> None:
    assert VIEW.cut == (("Two for one all week",), "")


def test_a_longer_one_is_cut_where_more_has_room_and_the_rest_stands_behind_it() -> None:
    seen, rest = VIEW.model_copy(update={"text": LONG}).cut

    assert seen == ("Two for one all week, and free", "delivery on every order")
    assert rest == "above 30 dollars until Sunday"


@given(ANY_TEXT, st.sampled_from(["more", "さらに表示", "展开"]))
def test_what_is_seen_and_what_is_behind_make_the_whole_text(text: str, more: str) -> None:
    view = VIEW.model_copy(update={"text": text, "more": more})
    seen, rest = view.cut

    assert len(seen) <= LINES_SEEN
    assert letters("".join(seen) + rest) == letters(text)
    assert all(cells(line) <= LINE_CELLS for line in seen)
    assert not rest or cells(seen[-1] + view.ending) <= LINE_CELLS


def test_characters_take_as_many_columns_as_terminals_give_them() -> None:
    """Those on which terminals agree: the others are shown by their numbers where columns count."""
    every = map(chr, range(0x20, sys.maxunicode + 1))
    told = (one for one in every if without_drawing(printable(one)) == one and one not in FLAGS)
    agreed = [one for one in told if unicodedata.category(one) != "Mc"]
    differ = [f"U+{ord(one):04X}" for one in agreed if cells(one) != wcwidth(one)]

    assert len(agreed) > 100_000
    assert differ == []


def test_of_a_name_that_never_ends_only_the_beginning_is_drawn():
    assert "".join(text_lines("a" * 20_000)) == "a" * 500
    assert "".join(text_lines("a" * 100)) == "a" * 100
