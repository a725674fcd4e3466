"""Which lines of what decides each test runs, and for how long: seen once, and again where a test was changed."""

import ast
import builtins
import json
import os
import sys
from collections import defaultdict
from collections.abc import Generator, Sequence
from dataclasses import dataclass, field
from pathlib import Path
from time import process_time
from typing import Any, cast

import pytest

from tests.proof.mutation.altered import import_anew
from tests.proof.mutation.rooms import File, digest_of, rooms, source
from tests.shape.project import ROOT

_MARK = "_it_runs"
KEPT = ROOT / "build" / "mutants"
QUIETLY = ("-q", "-s", "-p", "no:xdist", "-p", "no:cacheprovider", "-p", "no:pytest_cov", "-p", "no:faulthandler")


@dataclass(frozen=True)
class SeenTest:
    """A test that passes, and what it looks at."""

    name: str
    seconds: float  # of the processor: the same, whatever else runs beside
    lines: dict[str, frozenset[int]]

    @property
    def file(self) -> str:
        """Name the file it stands in."""
        return self.name.partition("::")[0]


@dataclass(eq=False)
class Recorder:
    """Watches a run of tests, and keeps what each of them ran."""

    ran: set[tuple[str, int]]
    kept: dict[str, dict[str, object]] = field(default_factory=dict)
    _failed: set[str] = field(default_factory=set)

    @pytest.hookimpl(wrapper=True)
    def pytest_runtest_protocol(self, item: pytest.Item) -> Generator[None, object, object]:
        """Run one test, and see what it runs."""
        self.ran.clear()
        began = process_time()
        try:
            return (yield)
        finally:
            seconds, lines = round(process_time() - began, 4), defaultdict(list)
            for path, line in sorted(self.ran):
                lines[path].append(line)
            self.kept[item.nodeid] = {"seconds": seconds, "lines": lines}

    def pytest_runtest_logreport(self, report: pytest.TestReport) -> None:
        """Remember what fails or is skipped: it notices nothing."""
        if report.outcome != "passed":
            self._failed.add(report.nodeid)

    def found(self) -> dict[str, dict[str, object]]:
        """Give what each test that passed has run."""
        return {name: one for name, one in self.kept.items() if name not in self._failed}


class _Marked(ast.NodeTransformer):
    """Lets every statement of a function say that it is run: so only what decides is watched, and the rest is quick."""

    def __init__(self, path: str) -> None:
        self._path = path
        self._depth = 0

    def visit(self, node: ast.AST) -> ast.AST:
        is_function = isinstance(node, ast.FunctionDef | ast.AsyncFunctionDef)
        self._depth += is_function
        self.generic_visit(node)
        for name in ("body", "orelse", "finalbody") if self._depth else ():
            statements = getattr(node, name, None)
            if isinstance(statements, list):
                setattr(node, name, [part for one in statements for part in (self._mark(one), one)])
        self._depth -= is_function
        return node

    def _mark(self, statement: ast.stmt) -> ast.stmt:
        return ast.parse(f"{_MARK}(({self._path!r}, {statement.lineno}))").body[0]


def marked(file: File) -> ast.Module:
    """Give the code of a file, in which every statement says that it is run."""
    return ast.fix_missing_locations(cast("ast.Module", _Marked(file.path).visit(ast.parse(source(file.path)))))


def look(test_files: Sequence[str], into: Path) -> None:
    """Run files of tests in a process of their own, and keep what was seen."""
    ran: set[tuple[str, int]] = set()
    setattr(builtins, _MARK, ran.add)
    import_anew({file: marked(file) for room in rooms() for file in room.files})
    recorder = Recorder(ran)
    ended = pytest.main([*QUIETLY, "-o", "timeout=240", *test_files], plugins=[recorder])
    assert ended in (pytest.ExitCode.OK, pytest.ExitCode.TESTS_FAILED), f"the tests could not be run: {ended}"
    by_file: dict[str, dict[str, object]] = {one: {} for one in test_files}
    for name, one in recorder.found().items():
        by_file[name.partition("::")[0]][name] = one
    kept = {file: {"digest": digest_of(file), "tests": tests} for file, tests in by_file.items()}
    into.write_text(json.dumps(kept), encoding="utf-8")


def look_again(workers: int, test_files: Sequence[str]) -> None:
    """See what was not seen yet, or has changed since; nothing of it stands where what decides has changed."""
    KEPT.mkdir(parents=True, exist_ok=True)
    seen = _read()
    stale = [one for one in test_files if one not in seen or seen[one]["digest"] != digest_of(one)]
    parts = [stale[at::workers] for at in range(workers)]
    children = [_in_a_child(part, KEPT / f"seen-{at}.json") for at, part in enumerate(parts) if part]
    for child, path in children:
        assert os.waitpid(child, 0)[1] == 0, f"{path.name}: the tests could not be run"
        seen |= json.loads(path.read_text(encoding="utf-8"))
        path.unlink()
    _write(seen)


def _in_a_child(test_files: Sequence[str], into: Path) -> tuple[int, Path]:
    child = os.fork()
    if child == 0:
        quiet = os.open(KEPT / f"{into.stem}.log", os.O_WRONLY | os.O_CREAT | os.O_TRUNC, 0o600)
        os.dup2(quiet, 1)
        os.dup2(quiet, 2)
        try:
            look(test_files, into)
        except BaseException as error:  # noqa: BLE001 -- the parent hears that it failed, and the log why
            sys.stderr.write(f"{error!r}\n")
            os._exit(1)
        os._exit(0)
    return child, into


def tests(test_files: Sequence[str]) -> list[SeenTest]:
    """Give every test that was seen in some files."""
    return [
        SeenTest(name, one["seconds"], {path: frozenset(lines) for path, lines in one["lines"].items()})
        for path, file in _read().items()
        if path in test_files
        for name, one in file["tests"].items()
    ]


def _sources() -> str:
    return " ".join(digest_of(file.path) for room in rooms() for file in room.files)


def _read() -> dict[str, Any]:
    path = KEPT / "seen.json"
    kept: dict[str, Any] = json.loads(path.read_text(encoding="utf-8")) if path.exists() else {}
    files: dict[str, Any] = kept["files"] if kept.get("sources") == _sources() else {}
    return files


def _write(files: dict[str, Any]) -> None:
    here = {one: kept for one, kept in files.items() if (ROOT / one).exists()}
    (KEPT / "seen.json").write_text(json.dumps({"sources": _sources(), "files": here}), encoding="utf-8")
