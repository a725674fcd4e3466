"""The one line in which a reply passes by: always within the screen, never in a pipe, gone when something is said."""

from io import StringIO

import pytest
from hypothesis import given
from hypothesis import strategies as st

from agent.conversation.events import MessageEvent, ProgressEvent
from agent.terminal.line_breaks import last_line
from agent.terminal.screen import Screen
from agent.terminal.sheet import Sheet

PASSING = ProgressEvent(text="What would you \x1b[2Jlike", is_passing=True)
SAID = MessageEvent(role="agent", text="What would you like?")
WIPED = "\r" + " " * 39 + "\r"


def _screen(*, columns: int | None = 40, output: str = "text", is_spaced: bool = True) -> tuple[Screen, StringIO]:
    both = StringIO()
    sheet = Sheet(both, columns=None if columns is None else lambda: columns)
    return Screen(output=output, out=sheet, err=sheet, is_spaced=is_spaced), both


def test_what_is_said_takes_the_place_of_what_passed_by() -> None:
    screen, shown = _screen()
    for event in (PASSING, SAID):
        screen.show(event)

    assert shown.getvalue() == f"{WIPED}What would you \\u{{1b}}[2Jlike{WIPED}What would you like?\n\n"


def test_a_notice_takes_its_place_too_and_nothing_is_wiped_twice() -> None:
    screen, shown = _screen()
    screen.show(PASSING)
    screen.notice("Stopped.")
    screen.notice("Stopped.")

    assert shown.getvalue().endswith(f"{WIPED}Stopped.\nStopped.\n")


@pytest.mark.parametrize("told", [{"columns": None}, {"output": "stream-json"}, {"is_spaced": False}])
def test_where_nobody_watches_nothing_passes_by(told: dict[str, object]) -> None:
    screen, shown = _screen(**told)  # type: ignore[arg-type]
    screen.show(PASSING)

    assert shown.getvalue() == ""


@given(st.text("ab 語é\n", max_size=120), st.integers(20, 60))
def test_the_line_fits_whatever_is_written(text: str, columns: int) -> None:
    line = last_line(text, columns)

    assert sum(2 if char == "語" else 1 for char in line) <= columns
    assert "\n" not in line
