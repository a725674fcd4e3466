import asyncio
import subprocess
import sys
import threading

import pytest

from agent.terminal.ahead import Ahead
from tests.doubles.program import ROOT, environment

IMPORT_TWICE_AT_ONCE = """
import sys, threading
from agent.bootstrap import harden
harden()
from agent.cli.start import load
from agent.terminal.ahead import Ahead

ahead = Ahead(load)
ahead.start()
load()
ahead.stop()
assert "agent.graph" in sys.modules
assert ahead not in sys.meta_path
"""


async def test_what_is_loaded_ahead_is_there_when_it_is_waited_for():
    loaded = []
    ahead = Ahead(lambda: loaded.append(threading.current_thread()))
    ahead.start()
    await ahead.done()
    await ahead.done()
    assert loaded != [threading.current_thread()]
    assert len(loaded) == 1


async def test_who_waits_before_it_has_begun_begins_it():
    loaded = []
    await Ahead(lambda: loaded.append(1)).done()
    assert loaded == [1]


async def test_what_loading_raises_is_raised_where_it_is_waited_for():
    def fail() -> None:
        msg = "no such module"
        raise ImportError(msg)

    ahead = Ahead(fail)
    with pytest.raises(ImportError, match="no such module"):
        await ahead.done()


async def test_whoever_leaves_waits_for_no_further_module(tmp_path, monkeypatch):
    """Without the brake the second module would be imported after the person has left."""
    monkeypatch.syspath_prepend(str(tmp_path))
    began, goes_on = threading.Event(), threading.Event()
    monkeypatch.setattr(sys, "gate_of_the_test", (began, goes_on), raising=False)
    (tmp_path / "first_of_two.py").write_text(
        "import sys\nsys.gate_of_the_test[0].set()\nsys.gate_of_the_test[1].wait(30)\n"
    )
    (tmp_path / "second_of_two.py").write_text("")

    def load() -> None:
        import first_of_two  # type: ignore[import-not-found]  # noqa: F401
        import second_of_two  # type: ignore[import-not-found]  # noqa: F401

    ahead = Ahead(load)
    ahead.start()
    began.wait(30)
    leaving = asyncio.get_running_loop().run_in_executor(None, ahead.stop)
    while not ahead.is_stopped:
        await asyncio.sleep(0)
    goes_on.set()
    await leaving
    assert "first_of_two" in sys.modules
    assert "second_of_two" not in sys.modules
    assert ahead not in sys.meta_path
    del sys.modules["first_of_two"]


def test_who_leaves_before_it_has_begun_leaves_nothing_behind():
    loaded = []
    ahead = Ahead(lambda: loaded.append(1))
    ahead.stop()
    ahead.start()
    assert loaded == []


@pytest.mark.parametrize("_again", range(3))
def test_two_threads_that_load_everything_at_once_do_not_wait_for_each_other_for_ever(tmp_path, _again):
    done = subprocess.run(
        [sys.executable, "-c", IMPORT_TWICE_AT_ONCE], env=environment(tmp_path, {}), cwd=ROOT, timeout=100, check=False
    )
    assert done.returncode == 0
