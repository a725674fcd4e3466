"""The program at a real terminal."""

import re
import socket
import sqlite3
from collections.abc import Iterator
from contextlib import closing
from pathlib import Path

import pytest

from tests.doubles.program import BRIEF
from tests.doubles.program_child import PlayedModel
from tests.doubles.terminal import CTRL_C, CTRL_D, DUMB_PROMPT, ENTER, PROMPT, terminal
from tests.process.world import ads, fault, set_faults

QUESTION = re.escape("Submit exactly this?")


@pytest.fixture
def silence() -> Iterator[socket.socket]:
    """Somebody who listens and never answers."""
    with socket.create_server(("127.0.0.1", 0)) as listener:
        listener.settimeout(30)
        yield listener


def test_a_person_is_greeted_reads_a_card_says_yes_and_gets_a_receipt(tmp_path: Path) -> None:
    with terminal(tmp_path) as person:
        assert "PRACTICE" in person.until(PROMPT)
        person.type(BRIEF + ENTER)
        assert "“Two for one all week”" in person.until(QUESTION)
        person.until(PROMPT)
        person.type("yes" + ENTER)
        person.until("PRACTICE receipt")
        person.until(PROMPT)
        person.type(CTRL_D)
        assert person.leave() == 0

    assert len(ads(tmp_path)) == 1
    history = tmp_path / "ads" / "history"
    assert "+yes" in history.read_text(encoding="utf-8")
    assert history.stat().st_mode & 0o077 == 0
    assert "To go on with it: tiktok-ads chat --session" in person.raw


def test_what_is_typed_ahead_of_the_card_is_no_answer_to_it(tmp_path: Path) -> None:
    with terminal(tmp_path) as person:
        person.until(PROMPT)
        person.type(BRIEF + ENTER + "yes" + ENTER)
        person.until(QUESTION)
        person.until("was dropped")
        person.until(PROMPT)
        person.type(CTRL_D)
        assert person.leave() == 5

    assert ads(tmp_path) == []


def test_ctrl_c_stops_the_turn_and_keeps_the_prompt(tmp_path: Path, silence: socket.socket) -> None:
    address = f"http://127.0.0.1:{silence.getsockname()[1]}"
    with terminal(tmp_path, changes={"TIKTOK_ADS_SANDBOX_URL": address}) as person:
        for _ in range(2):
            person.until(PROMPT)
            person.type(BRIEF + ENTER)
            asked, _ = silence.accept()
            person.type(CTRL_C)
            person.until("Stopped")
            asked.close()
        person.until(PROMPT)
        person.type("exit" + ENTER)
        assert person.leave() in (0, 5)


def test_ctrl_c_clears_a_line_and_on_an_empty_one_asks_before_it_leaves_with_130_and_no_ad(tmp_path: Path) -> None:
    with terminal(tmp_path, "chat", BRIEF) as person:
        person.until(QUESTION)
        person.until(PROMPT)
        person.type("yes")
        person.until("yes")
        person.type(CTRL_C)
        person.until(PROMPT)
        person.type(CTRL_C)
        person.until("Press Ctrl-C again to leave; your conversation is kept")
        person.until(PROMPT)
        person.type(CTRL_C)
        assert person.leave() == 130

    assert ads(tmp_path) == []


def test_ctrl_c_at_a_login_holds_what_was_approved(tmp_path: Path) -> None:
    set_faults(tmp_path, fault("ad_create", code=40105))
    with terminal(tmp_path, "chat", "--session", "talk", BRIEF) as person:
        person.until(QUESTION)
        person.until(PROMPT)
        person.type("yes" + ENTER)
        person.until("state=")
        person.until(PROMPT)
        person.type(CTRL_C)
        person.until("Press Ctrl-C again to leave")
        person.until(PROMPT)
        person.type(CTRL_D)
        person.leave()

    assert _held_by(tmp_path) == "words"


def test_a_word_typed_while_the_program_waits_holds_what_was_approved(tmp_path: Path) -> None:
    set_faults(tmp_path, fault("adgroup_create", code=40100))
    with terminal(tmp_path, "chat", BRIEF) as person:
        person.until(QUESTION)
        person.until(PROMPT)
        person.type("yes" + ENTER)
        person.until("Waiting 2 s")
        person.type("stop" + ENTER)
        person.until("is sent until you decide")
        person.until(PROMPT)
        person.type(CTRL_D)
        person.leave()

    assert ads(tmp_path) == []
    assert _held_by(tmp_path) == "words"


def test_a_no_typed_in_one_breath_behind_a_yes_brings_the_card_again(tmp_path: Path) -> None:
    with terminal(tmp_path, "chat", BRIEF) as person:
        person.until(QUESTION)
        person.until(PROMPT)
        person.type("yes" + ENTER + "no" + ENTER)
        person.until(QUESTION)
        person.until("was dropped")
        person.until(PROMPT)
        person.type(CTRL_D)
        person.leave()

    assert ads(tmp_path) == []


def _held_by(home: Path) -> str:
    with closing(sqlite3.connect(home / "ads" / "journal.db")) as db:
        return str(db.execute("select by from holds where lifted_at is null").fetchone()[0])


def test_a_line_between_two_ctrl_c_asks_anew(tmp_path: Path) -> None:
    with terminal(tmp_path) as person:
        for _ in range(2):
            person.until(PROMPT)
            person.type(CTRL_C)
            person.until("Press Ctrl-C again to leave")
            person.until(PROMPT)
            person.type("hello" + ENTER)
        person.until(PROMPT)
        person.type(CTRL_D)
        person.leave()


@pytest.mark.parametrize("changes", [{"NO_COLOR": "1"}, {"TERM": "dumb"}, {"CLICOLOR": "0"}])
def test_colours_are_left_out_where_they_are_not_wanted(tmp_path: Path, changes: dict[str, str]) -> None:
    with terminal(tmp_path, "chat", BRIEF, changes=changes) as person:
        person.until(QUESTION)
        person.until(f"{PROMPT}|{DUMB_PROMPT}")
        person.type(CTRL_D)
        person.leave()

    coloured = re.compile(r"\x1b\[(?:1|2|31)m")
    assert not coloured.search(person.raw)


def test_colours_are_there_where_nobody_minds(tmp_path: Path) -> None:
    with terminal(tmp_path, "chat", BRIEF) as person:
        person.until(QUESTION)
        person.until(PROMPT)
        person.type(CTRL_D)
        person.leave()

    assert "\x1b[1m┃ Please approve" in person.raw


def test_a_name_that_would_steer_the_terminal_arrives_as_visible_text(tmp_path: Path) -> None:
    hostile = "Your campaign is Sale \x1b]52;c;aGk=\x07\x1b[2J\u202eevil\u2066\x9b31m"
    with terminal(tmp_path, "chat", f"call it {hostile}", prepare=PlayedModel(hostile)) as person:
        person.until(PROMPT)
        person.type(CTRL_D)
        person.leave()

    assert "is Sale \\u{1b}]52;c;aGk=\\u{7}\\u{1b}[2J\\u{202e}evil\\u{2066}\\u{9b}31m" in person.raw
    assert not any(mark in person.raw for mark in ("\x1b]52", "\u202e", "\u2066", "\x9b"))


def test_a_pasted_login_answer_stays_out_of_the_history(tmp_path: Path) -> None:
    with terminal(tmp_path) as person:
        person.until(PROMPT)
        person.type("http://127.0.0.1:8765/cb/ads?auth_code=secret-code-1234&state=s" + ENTER)
        person.until(PROMPT)
        person.type("hello" + ENTER)
        person.until(PROMPT)
        person.type(CTRL_D)
        person.leave()

    history = (tmp_path / "ads" / "history").read_text(encoding="utf-8")
    assert "hello" in history
    assert "secret-code-1234" not in history
