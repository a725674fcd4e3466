"""Keys before the prompt, Ctrl-Z, and the terminal as its owner left it."""

import os
import re
import signal
import socket
import time
from collections.abc import Iterator
from pathlib import Path

import pytest

from tests.doubles.program import BRIEF, PATIENCE
from tests.doubles.shell import COMMAND, READY, shell
from tests.doubles.terminal import CTRL_C, CTRL_D, ENTER, PROMPT, Terminal, terminal
from tests.process.world import ads

CTRL_Z = "\x1a"
UP = "\x1b[A"
BACKSPACE = "\x7f"
GREETING = "PRACTICE"


def test_keys_typed_before_the_prompt_stand_in_it_and_are_not_echoed_as_garbage(tmp_path: Path) -> None:
    with terminal(tmp_path) as person:
        person.until(GREETING)
        person.type(f"helxo{BACKSPACE}{BACKSPACE}lo{UP}")
        before = person.until(PROMPT)
        person.until("hello")
        person.type(CTRL_C)
        person.type(CTRL_D)
        person.leave()

    assert "^[" not in before
    assert "helxo" not in person.raw


def test_a_whole_line_typed_before_the_prompt_is_the_first_answer_of_a_new_conversation(tmp_path: Path) -> None:
    with terminal(tmp_path) as person:
        person.until(GREETING)
        person.type(BRIEF + ENTER)
        person.until(re.escape("Submit exactly this?"))
        person.until(PROMPT)
        person.type(CTRL_D)
        assert person.leave() == 5

    assert "was dropped" not in person.raw


def test_a_yes_typed_before_a_card_that_waited_is_dropped_and_said(tmp_path: Path) -> None:
    with terminal(tmp_path, "chat", "--session", "talk", BRIEF) as person:
        person.until(re.escape("Submit exactly this?"))
        person.until(PROMPT)
        person.type(CTRL_D)
        assert person.leave() == 5

    with terminal(tmp_path, "chat", "--session", "talk") as person:
        person.until(GREETING)
        person.type("yes" + ENTER)
        person.until("was dropped")
        person.until(PROMPT)
        person.type(CTRL_D)
        assert person.leave() == 5

    assert ads(tmp_path) == []


@pytest.mark.parametrize("number", [signal.SIGINT, signal.SIGTERM])
def test_the_terminal_is_left_as_it_was_by_who_is_interrupted_before_the_prompt(
    tmp_path: Path, number: signal.Signals
) -> None:
    (tmp_path / "prompt_toolkit.py").write_text(f"import time\ntime.sleep({PATIENCE})\n")  # so no prompt ever comes
    with shell(tmp_path) as person:
        _begin(person)
        person.until(GREETING)
        os.kill(_program(person), number)
        _ended(person, 130)
    _assert_left_as_it_was(tmp_path, person)


@pytest.mark.parametrize(("number", "code"), [(None, 0), (signal.SIGTERM, 130)])
def test_the_terminal_is_left_as_it_was_by_who_leaves_at_the_prompt(
    tmp_path: Path, number: signal.Signals | None, code: int
) -> None:
    with shell(tmp_path) as person:
        _begin(person)
        person.until(PROMPT)
        if number is None:
            person.type(CTRL_D)
        else:
            os.kill(_program(person), number)
        _ended(person, code)
    _assert_left_as_it_was(tmp_path, person)


def test_ctrl_z_at_the_prompt_stops_the_program_and_fg_comes_back_to_a_prompt(tmp_path: Path) -> None:
    with shell(tmp_path) as person:
        person.until(READY)
        person.type(COMMAND + "\n")
        person.until(PROMPT)
        person.type("hel")
        person.until("hel")
        person.type(CTRL_Z)
        person.until("Stopped|Suspended")
        person.until(READY)
        person.type("stty -a | grep -c -- ' echo '\n")
        person.until("\n1")
        person.type("fg\n")
        person.until(PROMPT)
        person.type("lo" + ENTER)
        person.until(PROMPT)
        person.type(CTRL_D)
        person.until(READY)

    assert "+hello" in (tmp_path / "ads" / "history").read_text(encoding="utf-8")


def test_ctrl_z_while_a_turn_runs_stops_the_program_and_fg_goes_on_with_the_turn(tmp_path: Path) -> None:
    with socket.create_server(("127.0.0.1", 0)) as silence:
        silence.settimeout(PATIENCE)
        address = f"http://127.0.0.1:{silence.getsockname()[1]}"
        with shell(tmp_path, {"TIKTOK_ADS_SANDBOX_URL": address}) as person:
            person.until(READY)
            person.type(COMMAND + "\n")
            person.until(PROMPT)
            person.type(BRIEF + ENTER)
            with silence.accept()[0]:
                person.type(CTRL_Z)
                person.until("Stopped|Suspended")
                person.until(READY)
                person.type("fg\n")
                person.until(re.escape(COMMAND))
                _wait_for_program(person)
                person.type(CTRL_C)
                person.until("Stopped[.] Nothing more is done")
                person.until(PROMPT)
                person.type(CTRL_D)
                person.until(READY)


def _begin(person: Terminal) -> None:
    person.until(READY)
    person.type(f"stty -a >was; {COMMAND}; echo ended $?; stty -a >is\n")


def _ended(person: Terminal, code: int) -> None:
    person.until(rf"\nended {code}\n")
    person.until(READY)


def _assert_left_as_it_was(home: Path, person: Terminal) -> None:
    assert (home / "is").read_text() == (home / "was").read_text()
    assert "Traceback" not in person.raw


def _program(person: Terminal) -> int:
    return os.tcgetpgrp(person.screen)


@pytest.fixture
def asked(tmp_path: Path) -> Iterator[Terminal]:
    """A shell in a folder whose settings file has to be allowed, with the program asking about it."""
    (tmp_path / ".env").write_text(f"TIKTOK_ADS_HOME={tmp_path / 'mine'}\n", encoding="utf-8")
    with shell(tmp_path, {"TIKTOK_ADS_HOME": ""}) as person:
        person.until(READY)
        person.type(f"{COMMAND}; echo ended $?\n")
        person.until(re.escape("[y/N] "))
        yield person


def test_the_answer_to_a_question_before_the_prompt_is_seen_and_taken(asked: Terminal) -> None:
    asked.type("n")
    asked.until("n")
    asked.type(f"{BACKSPACE}y")
    asked.until("y")
    asked.type(ENTER)
    asked.until("Files of this program: ")
    asked.until(PROMPT)
    asked.type(CTRL_D)
    asked.until("ended 0")


def test_ctrl_c_at_a_question_before_the_prompt_leaves_with_130(asked: Terminal) -> None:
    asked.type(CTRL_C)
    asked.until("ended 130")

    assert "Traceback" not in asked.raw


@pytest.mark.parametrize("keys", [b"\x04", b"\xff\r", b"\r"])
def test_what_is_no_answer_to_a_question_before_the_prompt_is_no(asked: Terminal, keys: bytes) -> None:
    os.write(asked.screen, keys)
    asked.until("\n.*would decide where things go")
    asked.until("ended 2")

    assert "Traceback" not in asked.raw


def test_after_a_question_keys_are_held_for_the_prompt_again(asked: Terminal) -> None:
    asked.type("y" + ENTER)
    asked.until(GREETING)
    asked.type(f"hel{UP}")
    before = asked.until(PROMPT)
    asked.until("hel")
    asked.type(CTRL_C)
    asked.type(CTRL_D)
    asked.until("ended 0")

    assert "^[" not in before


def test_ctrl_z_at_a_question_stops_the_program_and_fg_comes_back_to_it(asked: Terminal) -> None:
    asked.type(CTRL_Z)
    asked.until("Stopped|Suspended")
    asked.until(READY)
    asked.type("fg\n")
    asked.until(re.escape(COMMAND))
    asked.type("no" + ENTER)
    asked.until("tiktok-ads env allow")
    asked.until(READY)


def test_a_yes_typed_before_the_question_does_not_answer_it(tmp_path: Path) -> None:
    (tmp_path / ".env").write_text(f"TIKTOK_ADS_HOME={tmp_path / 'mine'}\n", encoding="utf-8")
    with shell(tmp_path, {"TIKTOK_ADS_HOME": ""}) as person:
        person.until(READY)
        person.type(f"{COMMAND}; echo ended $?\ny\r")
        person.until(re.escape("[y/N] "))
        person.type("n" + ENTER)
        person.until("ended 2")


def _wait_for_program(person: Terminal) -> None:
    """Wait until keys reach the program: a shell names what goes on before it gives the terminal to it."""
    ends = time.monotonic() + PATIENCE
    while _program(person) == person.child.process.pid:
        assert time.monotonic() < ends, "the shell keeps the terminal"
        time.sleep(0.01)
