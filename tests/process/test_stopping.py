"""A person at a terminal who lets Gemini work: words are seen while they arrive, and Ctrl-C stops at once."""

import socket
import sys
import time
from collections.abc import Iterator
from pathlib import Path

import pytest

from tests.doubles import gemini_answers as gemini
from tests.doubles.gemini_server import KEY, GeminiServer, gemini_server
from tests.doubles.program import BRIEF
from tests.doubles.terminal import CTRL_C, CTRL_D, ENTER, PROMPT, Terminal, terminal
from tests.process.world import ads

SILENCE = 30.0  # seconds for which nothing would come
AT_ONCE = SILENCE / 10  # a busy machine takes longer than the 0.3 s that are meant
ARRIVING = gemini.reply(gemini.text("Let me think about the words for "), gemini.text("spring"), finish=None)
HELLO = gemini.reply(gemini.text("Hello, I am still here."))


@pytest.fixture
def silence() -> Iterator[socket.socket]:
    """Somebody who listens and never answers."""
    with socket.create_server(("127.0.0.1", 0)) as listener:
        listener.settimeout(SILENCE)
        yield listener


def _with_gemini(server: GeminiServer, **more: str) -> dict[str, str]:
    return {"GEMINI_API_KEY": KEY, "GOOGLE_GEMINI_BASE_URL": server.address, **more}


def _stopped_after(person: Terminal) -> float:
    """Press Ctrl-C and give the seconds until the program says that it stopped."""
    pressed = time.monotonic()
    person.type(CTRL_C)
    person.until("Stopped")
    return time.monotonic() - pressed


def _says_hello(person: Terminal) -> None:
    person.until(PROMPT)
    person.type("hello" + ENTER)
    person.until("I am still here")
    person.until(PROMPT)
    person.type(CTRL_D)
    person.leave()


def _report(what: str, seconds: float, capsys: pytest.CaptureFixture[str]) -> None:
    with capsys.disabled():
        sys.stdout.write(f"\nCtrl-C {what}: stopped after {seconds:.3f} s\n")


def test_ctrl_c_while_words_arrive_stops_at_once_and_the_next_line_is_taken(
    tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    with gemini_server(gemini.Halted(ARRIVING, SILENCE), HELLO) as server:
        with terminal(tmp_path, changes=_with_gemini(server)) as person:
            person.until(PROMPT)
            person.type(BRIEF + ENTER)
            person.until("the words for spring")
            seconds = _stopped_after(person)
            assert server.left.wait(AT_ONCE)
            _says_hello(person)

        assert server.refused == []
    assert seconds < AT_ONCE
    assert ads(tmp_path) == []
    _report("while words arrive", seconds, capsys)


def test_ctrl_c_in_one_breath_with_the_line_stops_that_line(tmp_path: Path) -> None:
    with terminal(tmp_path) as person:
        person.until(PROMPT)
        person.type(BRIEF + ENTER + CTRL_C)
        person.until("Stopped[.] Nothing more is done")
        person.until(PROMPT)
        person.type(CTRL_D)
        person.leave()

    assert "Submit exactly this?" not in person.raw


def test_ctrl_c_during_a_tool_stops_at_once_and_the_next_line_is_taken(
    tmp_path: Path, silence: socket.socket, capsys: pytest.CaptureFixture[str]
) -> None:
    address = f"http://127.0.0.1:{silence.getsockname()[1]}"
    with gemini_server(gemini.reply(gemini.call("list_ads")), HELLO) as server:
        with terminal(tmp_path, changes=_with_gemini(server, TIKTOK_ADS_SANDBOX_URL=address)) as person:
            person.until(PROMPT)
            person.type("what is running?" + ENTER)
            asked, _ = silence.accept()
            seconds = _stopped_after(person)
            asked.close()
            _says_hello(person)

        assert server.refused == []
    assert seconds < AT_ONCE
    _report("during a tool", seconds, capsys)


def test_words_that_arrived_and_are_said_stand_on_the_screen_once(tmp_path: Path) -> None:
    whole = gemini.reply(gemini.text("What would you "), gemini.text("like to "), gemini.text("advertise?"))
    with gemini_server(whole) as server, terminal(tmp_path, changes=_with_gemini(server)) as person:
        person.until(PROMPT)
        person.type("hello" + ENTER)
        person.until("What would you like to advertise[?]\n")
        person.until(PROMPT)
        person.type(CTRL_D)
        person.leave()

    lines = _lines_left(person.raw)
    assert len([line for line in lines if "What would you like" in line]) == 1


def test_words_that_arrived_and_are_dropped_leave_the_screen_again(tmp_path: Path) -> None:
    dropped = gemini.reply(gemini.text("Here is how "), gemini.text("to do it"), finish="SAFETY")
    with gemini_server(dropped) as server, terminal(tmp_path, changes=_with_gemini(server)) as person:
        person.until(PROMPT)
        person.type("hello" + ENTER)
        person.until("Here is how to do it")
        person.until("safety filter stopped")
        person.until(PROMPT)
        person.type(CTRL_D)
        person.leave()

    assert not [line for line in _lines_left(person.raw) if "Here is how" in line]


def _lines_left(raw: str) -> list[str]:
    """Give each line as its last writing left it; a wiped one is blank."""
    return [line.rstrip("\r").rsplit("\r", 1)[-1] for line in raw.split("\n")]
