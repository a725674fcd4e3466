"""Shows mutants to tests: each in a fork of one process that has collected them all, until the first test fails."""

import gc
import os
import select
import shutil
import signal
import threading
from collections.abc import Callable, Iterable, Sequence
from dataclasses import dataclass, field
from pathlib import Path
from tempfile import mkdtemp
from time import monotonic
from typing import NamedTuple

import pytest

from tests.proof.mutation.altered import alter_function, alter_module, is_of_a_function
from tests.proof.mutation.rooms import Mutant
from tests.proof.mutation.seen import QUIETLY, SeenTest

_SECONDS_FOR_A_TEST = 240  # by the clock on the wall, which goes on where other programs have the processor
_SECONDS_BESIDE = 600
_HANGS = "it comes to no end"
_BREAKS = "it breaks the process"
_CANNOT_BE_IMPORTED = "it cannot be imported"
_SAID = "said: "


class Task(NamedTuple):
    """A mutant and the tests it is shown to; without a mutant, the code as it is."""

    mutant: Mutant | None
    tests: Sequence[SeenTest]
    name: str


class Result(NamedTuple):
    """What noticed a mutant, or nothing."""

    task: Task
    noticed_by: str


@dataclass(eq=False)
class Stage:
    """The process that all forks come from."""

    tasks: Iterable[Task]
    workers: int
    warm_up: Iterable[str]  # tests that are run before the first fork: what they import and make, no fork has to
    told: Callable[[Result], None]
    _items: dict[str, pytest.Item] = field(default_factory=dict)
    _failed: str = ""

    def play(self, test_files: Sequence[str]) -> None:
        """Collect the tests, and show them every mutant."""
        done = pytest.main([*QUIETLY, "-o", f"timeout={_SECONDS_FOR_A_TEST}", *test_files], plugins=[self])
        assert done == pytest.ExitCode.OK, f"the tests could not be collected: {done}"

    def pytest_runtestloop(self, session: pytest.Session) -> bool:
        """Show mutants, in place of running the tests."""
        assert not session.testsfailed, "the tests could not be collected"
        self._items = {one.nodeid: one for one in session.items}
        self._warm_up()
        gc.collect()
        gc.freeze()
        running: dict[int, _Fork] = {}
        for task in self.tasks:
            fork = self._begun(task, session.config)
            running[fork.ear] = fork
            while len(running) >= self.workers:
                self._hear(running)
        while running:
            self._hear(running)
        return True

    def pytest_runtest_logreport(self, report: pytest.TestReport) -> None:
        """Remember that a test fails."""
        if report.failed:
            self._failed = report.nodeid

    def _warm_up(self) -> None:
        failed = self._run([self._items[one] for one in self.warm_up if one in self._items])
        assert not failed, f"it fails without any change: {failed}"
        assert threading.active_count() == 1, "a fork takes no threads along"

    def _hear(self, running: "dict[int, _Fork]") -> None:
        ready, _, _ = select.select(list(running), [], [], 1)
        for ear in [one for one in running if one in ready or running[one].is_over_time]:
            fork = running.pop(ear)
            self.told(Result(fork.task, fork.ended()))

    def _begun(self, task: Task, config: pytest.Config) -> "_Fork":
        ear, mouth = os.pipe()
        folder = Path(mkdtemp(prefix="mutant-"))
        child = os.fork()
        if child == 0:
            os.close(ear)
            _alone(folder, config)
            said = self._noticed_by(task)
            os.write(mouth, f"{_SAID}{said}".encode())
            os._exit(0)
        os.close(mouth)
        return _Fork(task, child, ear, folder)

    def _noticed_by(self, task: Task) -> str:
        try:
            if task.mutant is None or is_of_a_function(task.mutant):
                if task.mutant is not None:
                    alter_function(task.mutant)
                return self._run([self._items[one.name] for one in task.tests if one.name in self._items])
            return _run_anew(task.mutant, task.tests)
        except BaseException as error:  # noqa: BLE001 -- the code as it is raises nothing
            return f"{_CANNOT_BE_IMPORTED}: {error!r}"[:200] if task.mutant else f"{error!r}"[:200]

    def _run(self, items: Sequence[pytest.Item]) -> str:
        for item, after in zip(items, (*items[1:], None), strict=True):
            item.ihook.pytest_runtest_protocol(item=item, nextitem=after)
            if self._failed:
                return self._failed
        return ""


@dataclass
class _Fork:
    """A child that tries one mutant."""

    task: Task
    child: int
    ear: int
    folder: Path
    _began: float = field(default_factory=monotonic)

    @property
    def is_over_time(self) -> bool:
        return monotonic() - self._began > _SECONDS_BESIDE + 4 * sum(one.seconds for one in self.task.tests)

    def ended(self) -> str:
        """Say what noticed the mutant; a child that says nothing did not come to an end, or broke."""
        is_over_time = self.is_over_time
        said = "" if is_over_time else os.read(self.ear, 4096).decode()
        os.close(self.ear)
        _end_group(self.child)
        os.waitpid(self.child, 0)
        shutil.rmtree(self.folder, ignore_errors=True)
        if is_over_time:
            return _HANGS
        return said.removeprefix(_SAID) if said.startswith(_SAID) else _BREAKS


def _end_group(leader: int) -> None:
    """End what a child of ours, that leads a group, and its children still do."""
    try:
        os.killpg(leader, signal.SIGKILL)
    except (ProcessLookupError, PermissionError):
        return


def _alone(folder: Path, config: pytest.Config) -> None:
    """Stand apart from the parent: a group and a folder of one's own, and silence."""
    os.setpgid(0, 0)
    os.environ["TMPDIR"] = str(folder)
    nowhere = os.open(os.devnull, os.O_RDWR)
    for stream in (0, 1, 2):
        os.dup2(nowhere, stream)
    config._tmp_path_factory._basetemp = folder  # type: ignore[attr-defined] # pytest has no door to it


@dataclass(eq=False)
class _Witness:
    """Runs chosen tests in their order, and keeps which fails first."""

    names: Sequence[str]
    failed: str = ""

    def pytest_collection_modifyitems(self, items: list[pytest.Item]) -> None:
        by_name = {one.nodeid: one for one in items}
        items[:] = [by_name[one] for one in self.names if one in by_name]

    def pytest_runtest_logreport(self, report: pytest.TestReport) -> None:
        if report.failed and not self.failed:
            self.failed = report.nodeid


def _run_anew(mutant: Mutant, tests: Sequence[SeenTest]) -> str:
    """Import everything with the change, and run the tests: the room's own first, which are the likeliest to notice."""
    alter_module(mutant)
    by_file: dict[str, list[str]] = {}
    for one in sorted(tests, key=lambda one: not mutant.room.is_own(one.file)):
        by_file.setdefault(one.file, []).append(one.name)
    return next(filter(None, (_run_file(file, names) for file, names in by_file.items())), "")


def _run_file(file: str, names: Sequence[str]) -> str:
    witness = _Witness(names)
    ended = pytest.main([*QUIETLY, "-x", "-o", f"timeout={_SECONDS_FOR_A_TEST}", file], plugins=[witness])
    if ended in (pytest.ExitCode.OK, pytest.ExitCode.TESTS_FAILED):
        return witness.failed
    return _CANNOT_BE_IMPORTED
