"""The console program as a child process: what goes in, what comes out, and how it ends."""

import json
import multiprocessing
import os
import queue
import signal
import subprocess
import sys
import tempfile
import threading
from collections.abc import Callable, Iterator, Mapping, Sequence
from contextlib import contextmanager
from dataclasses import dataclass, field
from multiprocessing.connection import Connection
from pathlib import Path
from types import MappingProxyType
from typing import Any

from tests.doubles.program_child import Start, live

ROOT = Path(__file__).parents[2]
BRIEF = 'Traffic campaign called Spring Sale, text "Two for one all week", CTA shop now, no music'
AGENT = (sys.executable, "-m", "agent")
PATIENCE = 60.0
Event = dict[str, Any]
Prepare = Callable[[], None]

_FORKED = multiprocessing.get_context("forkserver")
_FORKED.set_forkserver_preload(["tests.doubles.program_preload"])


def environment(home: Path, changes: Mapping[str, str]) -> dict[str, str]:
    """No key, no login, nothing of whoever runs the tests."""
    bare = {"PATH": os.environ["PATH"], "HOME": str(home), "PYTHONPATH": str(ROOT)}
    return bare | {"TIKTOK_ADS_HOME": str(home / "ads"), **changes}


@dataclass(frozen=True)
class Child:
    """A running program."""

    process: Any

    def signal(self, number: signal.Signals) -> None:
        os.kill(self.process.pid, number)

    def wait(self) -> int:
        self.process.join(PATIENCE)
        assert self.process.exitcode is not None, "the program does not end"
        return int(self.process.exitcode)

    def stop(self) -> None:
        self.process.kill()
        self.process.join()


@contextmanager
def started(
    home: Path,
    arguments: Sequence[str],
    streams: Sequence[int],
    prepare: Prepare | None = None,
    changes: Mapping[str, str] = MappingProxyType({}),
) -> Iterator[Child]:
    """Start the program in a process of its own; the streams are handed over, and closed here."""
    home.mkdir(parents=True, exist_ok=True)
    handed = [Connection(stream) for stream in streams]
    start = Start(arguments, environment(home, changes), home, handed, prepare)
    process = _FORKED.Process(target=live, args=(start,), daemon=True)
    process.start()
    for stream in handed:
        stream.close()
    child = Child(process)
    try:
        yield child
    finally:
        child.stop()
        process.close()


@dataclass(frozen=True)
class Ended:
    """A run that is over."""

    exit_code: int
    out: str
    err: str

    @property
    def events(self) -> list[Event]:
        return [json.loads(line) for line in self.out.splitlines()]

    def of(self, kind: str) -> list[Event]:
        return [event for event in self.events if event["type"] == kind]


def run(
    home: Path,
    *arguments: str,
    said: str | Path = "",
    prepare: Prepare | None = None,
    changes: Mapping[str, str] = MappingProxyType({}),
) -> Ended:
    """Run the program to its end; what is said is a file, or comes through a pipe that is then closed."""
    reading = os.open(said, os.O_RDONLY) if isinstance(said, Path) else _filled_pipe(said)
    with tempfile.TemporaryFile() as out, tempfile.TemporaryFile() as err:
        streams = (reading, os.dup(out.fileno()), os.dup(err.fileno()))
        with started(home, arguments, streams, prepare, changes) as child:
            exit_code = child.wait()
        return Ended(exit_code, *(_all_of(file.fileno()) for file in (out, err)))


def _filled_pipe(said: str) -> int:
    reading, writing = os.pipe()
    os.write(writing, said.encode())
    os.close(writing)
    return reading


def _all_of(file: int) -> str:
    return os.pread(file, os.fstat(file).st_size, 0).decode()


def run_cold(
    home: Path,
    *command: str,
    said: str = "",
    out: int = subprocess.PIPE,
    changes: Mapping[str, str] = MappingProxyType({}),
) -> Ended:
    """Run a command with nothing loaded beforehand, as people do."""
    done = subprocess.run(
        command,
        input=said,
        stdout=out,
        stderr=subprocess.PIPE,
        encoding="utf-8",
        timeout=PATIENCE,
        check=False,
        cwd=home,
        env=environment(home, changes),
    )
    return Ended(done.returncode, done.stdout, done.stderr)


def talk(
    home: Path,
    *lines: str,
    prepare: Prepare | None = None,
    changes: Mapping[str, str] = MappingProxyType({}),
) -> Ended:
    """Pipe lines into one conversation and read its events."""
    arguments = ("chat", "--session", "talk", "--output", "stream-json")
    return run(home, *arguments, said="".join(f"{line}\n" for line in lines), prepare=prepare, changes=changes)


@dataclass
class Talking:
    """A conversation whose input stays open."""

    child: Child
    writing: int
    events: list[Event] = field(default_factory=list)
    _lines: "queue.Queue[str | None]" = field(default_factory=queue.Queue)

    def say(self, line: str) -> None:
        os.write(self.writing, f"{line}\n".encode())

    def fall_silent(self) -> None:
        """Close the input."""
        os.close(self.writing)
        self.writing = os.open(os.devnull, os.O_WRONLY)

    def until_awaiting(self, what: str | None) -> Event:
        """Read on until something, or anything, is awaited of the person."""
        while (line := self._lines.get(timeout=PATIENCE)) is not None:
            event = json.loads(line)
            self.events.append(event)
            if event["type"] == "awaiting" and what in (None, event["what"]):
                return event  # type: ignore[no-any-return]
        msg = f"the program ended before that: {self.events}"
        raise AssertionError(msg)

    def end_by(self, number: signal.Signals) -> int:
        """Send a signal and read what the program still says."""
        self.child.signal(number)
        return self._end()

    def end(self) -> int:
        """Close the input and read what the program still says."""
        self.fall_silent()
        return self._end()

    def _end(self) -> int:
        exit_code = self.child.wait()
        while (line := self._lines.get(timeout=PATIENCE)) is not None:
            self.events.append(json.loads(line))
        return exit_code

    def listen(self, reading: int) -> None:
        with open(reading, encoding="utf-8") as lines:
            for line in lines:
                self._lines.put(line)
        self._lines.put(None)


@contextmanager
def talking(
    home: Path, changes: Mapping[str, str] = MappingProxyType({}), prepare: Prepare | None = None
) -> Iterator[Talking]:
    """Start a conversation and leave its input open."""
    given, writing = os.pipe()
    reading, taken = os.pipe()
    told = ("chat", "--session", "talk", "--output", "stream-json")
    with started(home, told, (given, taken, os.open(os.devnull, os.O_WRONLY)), prepare, changes) as child:
        held = Talking(child, writing)
        listener = threading.Thread(target=held.listen, args=(reading,))
        listener.start()
        try:
            yield held
        finally:
            child.stop()
            listener.join()
            os.close(held.writing)
