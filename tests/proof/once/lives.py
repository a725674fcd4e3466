"""One life of the program: forked from a warm parent, talked with line by line, and perhaps killed."""

import contextlib
import json
import os
import signal
import sys
import time
import traceback
from collections.abc import Callable, Mapping
from dataclasses import dataclass, field
from multiprocessing.connection import Connection
from pathlib import Path
from typing import Any

from tests.doubles.program import environment
from tests.doubles.program_child import Start, live
from tests.proof.once.shared_time import Cells, ClockOfAProgram

_ARGUMENTS = ("chat", "--session", "talk", "--output", "stream-json")
MOST_SECONDS = 600.0  # a machine that is shared may be slow; time that counts is virtual
Event = dict[str, Any]


@dataclass
class Life:
    """A process, what it said so far, and how it ended."""

    cells: Cells
    place: int
    pid: int
    writing: int
    said_to_it: int = 0
    events: list[Event] = field(default_factory=list)
    exit_code: int | None = None
    out: Path = Path()
    kill_after: float | None = None  # seconds since the yes, or since it began where `since_the_yes` is not
    since_the_yes: bool = False
    _read: int = 0
    _began: float = field(default_factory=time.monotonic)
    _yes_at: float | None = None

    @property
    def was_killed(self) -> bool:
        """Say whether it ended, and not by itself."""
        return self.exit_code is not None and self.exit_code < 0

    def say(self, line: str) -> None:
        """Type a line."""
        self.cells.works(self.place)
        self.said_to_it += 1
        with contextlib.suppress(BrokenPipeError):
            os.write(self.writing, f"{line}\n".encode())

    def fall_silent(self) -> None:
        """Close the input."""
        self.cells.works(self.place)
        self.said_to_it += 1
        os.close(self.writing)
        self.writing = -1

    def goes_on(self) -> bool:
        """Say whether it works; it stops to ask for a line, and it ends."""
        if self.exit_code is not None:
            return False
        self._perhaps_kill()
        found, status = os.waitpid(self.pid, os.WNOHANG)
        if found:
            self._end(os.waitstatus_to_exitcode(status))
            return False
        if self.cells.asked(self.place) > self.said_to_it:
            self._read_on()
            return False
        return True

    def _perhaps_kill(self) -> None:
        now = time.monotonic()
        if now - self._began > MOST_SECONDS:
            os.kill(self.pid, signal.SIGKILL)
            msg = f"a life goes on for more than {MOST_SECONDS:.0f} seconds: {self.out.read_text()[-2000:]}"
            raise AssertionError(msg)
        if self.kill_after is None:
            return
        if self._yes_at is None and (not self.since_the_yes or self.cells.numbers[Cells.IS_YES_SAID]):
            self._yes_at = now
        if self._yes_at is not None and now - self._yes_at >= self.kill_after:
            os.kill(self.pid, signal.SIGKILL)
            self.kill_after = None

    def _end(self, exit_code: int) -> None:
        self.exit_code = exit_code
        self.cells.ended(self.place)
        if self.writing >= 0:
            os.close(self.writing)
        self._read_on()

    def _read_on(self) -> None:
        with self.out.open("rb") as file:
            file.seek(self._read)
            new = file.read()
        whole = new[: new.rfind(b"\n") + 1]
        self._read += len(whole)
        self.events += [json.loads(line) for line in whole.splitlines()]


def born(
    home: Path,
    cells: Cells,
    place: int,
    prepare: Callable[[], None],
    changes: Mapping[str, str],
    body: Callable[[], None] | None = None,
) -> Life:
    """Fork the program, or another that stands in its place."""
    reading, writing = os.pipe()
    folder = home.parent
    out = folder / f"{home.name}.out.{time.monotonic_ns()}"
    cells.begins(place)
    streams = (reading, *(os.open(file, os.O_WRONLY | os.O_CREAT | os.O_APPEND, 0o600) for file in (out, _err(out))))
    pid = os.fork()
    if not pid:
        os.close(writing)
        _become(
            Start(
                _ARGUMENTS,
                environment(folder, {**changes, "TIKTOK_ADS_HOME": str(home)}),
                folder,
                [Connection(one) for one in streams],
                prepare,
            ),
            body,
        )
    for one in streams:
        os.close(one)
    return Life(cells, place, pid, writing, out=out)


def _err(out: Path) -> Path:
    return out.with_suffix(out.suffix + ".err")


def _become(start: Start, body: Callable[[], None] | None) -> None:
    code = 70
    try:
        if body is None:
            live(start)
        else:
            if start.prepare is not None:
                start.prepare()
            body()
        code = 0
    except SystemExit as ended:
        code = ended.code if isinstance(ended.code, int) else 0
    except BaseException:  # noqa: BLE001 -- nothing of a child may come back into its parent
        os.write(start.streams[2].fileno(), traceback.format_exc().encode())
    finally:
        with contextlib.suppress(Exception):
            sys.stdout.flush()
            sys.stderr.flush()
        os._exit(code)


def in_shared_time(cells: Cells, place: int) -> None:
    """Have the program that this process becomes take the shared time for its machine's, and tell when it asks."""
    import agent.terminal.chat as talking
    import agent.wiring.clock as clocks

    really = talking.Chat._next

    async def asked(*given: Any) -> Any:
        cells.asks(place)
        return await really(*given)

    vars(clocks)["SystemClock"] = lambda: ClockOfAProgram(cells, place)
    setattr(talking.Chat, "_next", asked)  # noqa: B010 -- a method is replaced
