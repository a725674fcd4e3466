"""A new conversation at a terminal: the prompt stands first, and the first line opens what it needs."""

import os
import re
import signal
from pathlib import Path
from time import sleep

import pytest

from evals.benchmarks.processes import seconds_of
from evals.benchmarks.startup import WAITS, StartupWait
from tests.doubles.program import BRIEF
from tests.doubles.terminal import CTRL_C, CTRL_D, ENTER, PROMPT, Terminal, terminal


class Broken:
    """Loads something that is not there."""

    def __call__(self) -> None:
        import agent.cli.start

        agent.cli.start._NEEDED = ("agent.not_there",)


class Slow:
    """Loads until it may go on, in the folder it works in."""

    BEGAN, GOES_ON = "(loading)", "goes-on"

    def __call__(self) -> None:
        import agent.cli.start

        load = agent.cli.start.load

        def slowly() -> None:
            os.write(2, self.BEGAN.encode())
            while not Path(self.GOES_ON).exists():
                sleep(0.01)
            load()

        agent.cli.start.load = slowly


@pytest.mark.parametrize("keys", ["/quit" + ENTER, "exit" + ENTER, CTRL_D])
def test_who_leaves_at_once_leaves_nothing_behind(tmp_path: Path, keys: str) -> None:
    with terminal(tmp_path) as person:
        person.until(PROMPT)
        person.type(keys)
        assert person.leave() == 0

    assert "To go on with it" not in person.raw
    assert not (tmp_path / "ads" / "transcripts.db").exists()


@pytest.mark.parametrize("number", [signal.SIGTERM, signal.SIGHUP])
def test_a_signal_at_the_first_prompt_ends_with_130(tmp_path: Path, number: signal.Signals) -> None:
    with terminal(tmp_path) as person:
        person.until(PROMPT)
        person.child.signal(number)
        assert person.leave() == 130


def test_what_fails_while_loading_is_not_lost(tmp_path: Path) -> None:
    with terminal(tmp_path, prepare=Broken()) as person:
        person.until(PROMPT)
        person.type(BRIEF + ENTER)
        person.until("Something failed inside this program")
        person.until(PROMPT)
        person.type(CTRL_D)
        assert person.leave() == 1

    assert "ModuleNotFoundError" in (tmp_path / "ads" / "crash.log").read_text(encoding="utf-8")


def test_files_that_cannot_be_used_are_named_and_the_prompt_stays(tmp_path: Path) -> None:
    (tmp_path / "ads").mkdir()
    (tmp_path / "ads" / "journal.db").write_text("no database, and long enough to be seen as none " * 20)
    with terminal(tmp_path) as person:
        person.until(PROMPT)
        person.type(BRIEF + ENTER)
        person.until("The journal of this program")
        person.until(PROMPT)
        person.type(CTRL_D)
        assert person.leave() == 2

    assert "Traceback" not in person.raw


def test_ctrl_c_while_the_first_line_waits_for_what_is_loaded_stops_that_line_alone(tmp_path: Path) -> None:
    with terminal(tmp_path, prepare=Slow()) as person:
        _stop_while_loading(person)
        (tmp_path / Slow.GOES_ON).touch()
        person.type(BRIEF + ENTER)
        person.until(re.escape("Submit exactly this?"))
        person.until(PROMPT)
        person.type(CTRL_D)
        assert person.leave() == 5

    assert "Traceback" not in person.raw


def test_ctrl_c_twice_while_the_first_line_waits_for_what_is_loaded_leaves_with_130(tmp_path: Path) -> None:
    with terminal(tmp_path, prepare=Slow()) as person:
        _stop_while_loading(person)
        person.type(CTRL_C)
        person.until("again to leave")
        person.type(CTRL_C)
        (tmp_path / Slow.GOES_ON).touch()
        assert person.leave() == 130

    assert "Traceback" not in person.raw


def _stop_while_loading(person: Terminal) -> None:
    person.until(PROMPT)
    person.type(BRIEF + ENTER)
    person.until(re.escape(Slow.BEGAN))
    person.type(CTRL_C)
    person.until("Stopped[.] Nothing more is done")
    person.until(PROMPT)


def test_a_model_that_does_not_exist_is_refused_before_anybody_types(tmp_path: Path) -> None:
    with terminal(tmp_path, "--model", "nobody") as person:
        assert person.leave() == 2

    assert "names no model provider" in person.raw
    assert "\x1b[?2004h" not in person.raw


@pytest.mark.parametrize("wait", [one for one in WAITS if "answer" in one.name], ids=lambda one: one.name)
def test_a_brief_that_waits_is_answered_by_a_cold_program(tmp_path: Path, wait: StartupWait) -> None:
    assert seconds_of(wait.start, tmp_path) > 0
