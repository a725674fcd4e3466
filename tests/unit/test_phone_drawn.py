"""A phone drawn in characters: no words inside can leave the frame, imitate it, or steer the terminal."""

import unicodedata
from io import StringIO
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st
from wcwidth import wcswidth

from agent.conversation.events import AwaitingEvent
from agent.terminal.own_words import MARK, SIMPLE_MARK
from agent.terminal.phone_drawn import drawn
from agent.terminal.screen import Screen
from agent.terminal.sheet import Sheet
from agent.words.on_a_phone import phone_view
from tests.doubles.plans import make_plan
from tools.core.phone_view import LINE_CELLS, PhonePiece, PhoneView

HOSTILE = "╭─╮│╰╯┃┌┐|+-\u202e\u2066\u200b\x1b[2J\x07\t\n\r\u2028\u0301👨‍👩‍👧❤️🇩🇪👍🏽ﷺᄀᄀ각ก็็็Ш漢字ｗ"
AGREED = st.characters(exclude_categories=["Mc"])  # on vowel signs beside a letter, terminals disagree
ANY = st.text(AGREED, max_size=80) | st.text(HOSTILE, max_size=80)
VIEW = phone_view(make_plan(), "en")
CARD = "\n".join(
    ("Please approve: PRACTICE", *(f"  Row {at}           a value that is rather short" for at in range(18)), "Submit?")
)


def hostile_view(words: list[str], count: int) -> PhoneView:
    name, text, button, sound, opens, file = words
    pieces = tuple(PhonePiece(name=file, facts=text) for _ in range(count))
    changes: dict[str, Any] = {"name": name, "text": text, "button": button, "sound": sound, "opens": opens}
    return VIEW.model_copy(update=changes | {"pieces": pieces, "kind": "video" if count == 1 else "carousel"})


def framed(lines: list[str], corner: str, down: str) -> tuple[list[str], list[str]]:
    """Give the lines of the frame, and those below it."""
    end = max(at for at, line in enumerate(lines) if line.startswith(corner))
    assert all(line.startswith(down) and line.endswith(down) for line in lines[1:end])
    return lines[: end + 1], lines[end + 1 :]


@given(st.lists(ANY, min_size=6, max_size=6), st.integers(1, 5), st.integers(20, 60), st.sampled_from([MARK, "|"]))
def test_whatever_stands_in_it_the_frame_stays_whole(words: list[str], count: int, columns: int, mark: str) -> None:
    corner, down = ("╰", "│") if mark == MARK else ("+", "|")
    lines = drawn(hostile_view(words, count), columns, mark)
    frame, below = framed(lines, corner, down)

    width = min(columns, LINE_CELLS + 4)
    assert {wcswidth(line) for line in frame} == {width}
    assert all(wcswidth(line) <= width for line in below)
    if mark == MARK:
        inside = "".join(line[1:-1] for line in frame[1:-1])
        assert inside.count("╭") == inside.count("╰") == 1  # the button's
        assert not any(line.strip().startswith(("│", "╭", "╰", "┃")) for line in below)


@given(st.lists(ANY, min_size=6, max_size=6))
def test_nothing_that_steers_or_hides_reaches_the_terminal(words: list[str]) -> None:
    shown = "".join(drawn(hostile_view(words, 2), 80, MARK))

    assert not [one for one in shown if unicodedata.category(one) in {"Cc", "Cf", "Cs", "Co", "Cn", "Zl", "Zp"}]


@pytest.mark.parametrize("columns", [0, 10, 19])
def test_where_there_is_no_room_nothing_is_drawn(columns: int) -> None:
    assert drawn(VIEW, columns, MARK) == []


def test_it_shows_name_text_button_sound_and_what_opens() -> None:
    shown = "\n".join(drawn(VIEW, 80, MARK))

    for words in ("PRACTICE", "v_demo", "Practice shop", "Two for one all week", "Sponsored", "Shop now", "no track"):
        assert words in shown
    assert "Opens practice.example.com" in shown


def test_a_terminal_that_cannot_draw_has_a_simple_frame() -> None:
    simple = [line.replace(VIEW.opens, "") for line in drawn(VIEW, 80, SIMPLE_MARK)]
    assert "".join(simple).isascii()


def shown(columns: int | None, card: str = CARD, *, is_alone: bool = False) -> list[str]:
    out = StringIO()
    sheet = Sheet(out, columns=None if columns is None else lambda: columns)
    screen = Screen(output="text", out=sheet, err=Sheet(StringIO()), shows_phone_alone=is_alone)
    screen.show(AwaitingEvent(what="approval", prompt=card, phone=VIEW))
    return out.getvalue().removesuffix("\n").split("\n")


def test_in_a_wide_terminal_it_stands_beside_the_card() -> None:
    lines = shown(100)

    assert "Please approve" in lines[0]
    assert lines[0].endswith("╮")
    assert any("Row 5" in line and line.endswith("│") for line in lines)
    assert lines[-1] == "┃ Submit?"
    assert max(map(wcswidth, lines)) == 100


def test_where_the_cards_rows_leave_no_room_it_stands_below() -> None:
    lines = shown(80, CARD.replace("rather short", "much longer than what stands beside a phone"))
    top = next(at for at, line in enumerate(lines) if line.endswith("╮"))

    assert all("Row" not in line for line in lines[top:])
    assert lines[-1] == "┃ Submit?"
    assert max(map(wcswidth, lines)) <= 80


@pytest.mark.parametrize("columns", [20, 40, 60, 80, 100, 200])
def test_every_line_bears_the_mark_and_none_is_too_wide(columns: int) -> None:
    lines = shown(columns)

    assert all(line.startswith(MARK) for line in lines)
    drawing = [line for line in lines if line.endswith(("╮", "│", "╯"))]
    assert bool(drawing) == (columns > 20)
    assert max(map(wcswidth, drawing), default=0) <= columns


def test_a_pipe_gets_no_drawing() -> None:
    assert "╭" not in "".join(shown(None))
    assert shown(None)[:-1] == [f"{MARK} {line}" for line in CARD.split("\n")[:-1]]


def test_asked_for_by_itself_it_stands_alone_above_the_question() -> None:
    lines = shown(80, is_alone=True)

    assert lines[0].endswith("╮")
    assert lines[-1] == "┃ Submit?"
    assert "Row" not in "".join(lines)


def test_a_phone_is_no_part_of_what_programs_read() -> None:
    event = AwaitingEvent(what="approval", prompt=CARD, phone=VIEW)

    assert "phone" not in event.line()
    assert event.hidden(lambda text: text.replace("Practice shop", "***")).phone == VIEW.model_copy(
        update={"name": "***"}
    )
