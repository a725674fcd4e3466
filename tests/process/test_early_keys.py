"""Keys before the prompt, Ctrl-Z, and the terminal as its owner left it."""

import os
import re
import signal
import socket
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


@pytest.mark.parametrize("number", [None, signal.SIGINT, signal.SIGTERM])
def test_the_terminal_is_left_as_it_was(tmp_path: Path, number: signal.Signals | None) -> None:
    with shell(tmp_path) as person:
        person.until(READY)
        person.type(f"stty -a >was; {COMMAND}; echo ended $?; stty -a >is" + "\n")
        person.until(GREETING)
        if number is None:
            person.until(PROMPT)
            person.type(CTRL_D)
        else:
            os.kill(_program(person), number)
        person.until(rf"ended {0 if number is None else 130}")
        person.until(READY)

    assert (tmp_path / "is").read_text() == (tmp_path / "was").read_text()
    assert "Traceback" not in person.raw


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
            asked, _ = silence.accept()
            person.type(CTRL_Z)
            person.until("Stopped|Suspended")
            person.until(READY)
            person.type("fg\n")
            person.until(re.escape(COMMAND))
            person.type(CTRL_C)
            person.until("Stopped[.] Nothing more is done")
            person.until(PROMPT)
            person.type(CTRL_D)
            person.until(READY)
            asked.close()


def _program(person: Terminal) -> int:
    return os.tcgetpgrp(person.screen)
