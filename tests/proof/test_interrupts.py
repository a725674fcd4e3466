"""A hundred interrupts at random moments, at a terminal and in a pipe: none is lost, and none leaves a traceback."""

import os
import random
import select
import signal
import struct
import subprocess
import sys
import termios
import time
from collections import Counter
from collections.abc import Iterator
from contextlib import contextmanager, suppress
from dataclasses import dataclass
from fcntl import ioctl
from pathlib import Path

import pytest

from tests.doubles.program import BRIEF, PATIENCE, environment, talking

TIMES = 50  # at a terminal, and as many in a pipe
LONGEST_SECONDS = 4.0  # by then a prompt is there, or a card
MOST_PRESSES = 5
SEED = 20_260_101
HEARD = ("Press Ctrl-C again", "Stopped.")
# Says that the program is at its first line, then is the program.
PROGRAM = "import os, sys; from agent.__main__ import main; os.write(int(sys.argv.pop(1)), b'!'); main()"
ENDED = (130, -signal.SIGINT)  # what a shell calls 130: the second is an interpreter that is already taken down


@dataclass
class Running:
    """The program, and what it has said so far."""

    process: "subprocess.Popen[bytes]"
    screen: int
    said: str = ""

    def listen(self, seconds: float) -> None:
        """Take in what is said, until it ends or the time is over."""
        until = time.monotonic() + seconds
        while self.process.poll() is None and (left := until - time.monotonic()) > 0:
            if select.select([self.screen], [], [], min(left, 0.02))[0]:
                self._take()

    def _take(self) -> None:
        with suppress(OSError):
            self.said += os.read(self.screen, 2**16).decode(errors="replace")

    def press(self) -> bool:
        """Interrupt it; say whether it ended, or said that it heard."""
        before = len(self.said)
        self.process.send_signal(signal.SIGINT)
        until = time.monotonic() + PATIENCE
        while time.monotonic() < until:
            self.listen(0.05)
            if self.process.poll() is not None or any(word in self.said[before:] for word in HEARD):
                return True
        return False


@contextmanager
def running(home: Path, *, at_terminal: bool) -> Iterator[Running]:
    """Start the program cold, and go on when it is at its first line."""
    home.mkdir()
    heard, telling = os.pipe()
    (screen, line) = os.openpty() if at_terminal else os.pipe()
    given = line if at_terminal else subprocess.PIPE
    if at_terminal:
        ioctl(screen, termios.TIOCSWINSZ, struct.pack("HHHH", 40, 100, 0, 0))
    process = subprocess.Popen(
        (sys.executable, "-c", PROGRAM, str(telling)),
        stdin=given,
        stdout=line,
        stderr=line,
        pass_fds=(telling,),
        cwd=home,
        start_new_session=True,
        env=environment(home, {"TERM": "xterm-256color", "PROMPT_TOOLKIT_NO_CPR": "1"}),
    )
    os.close(line)
    try:
        assert os.read(heard, 1) == b"!"
        if process.stdin is not None:
            process.stdin.write(f"{BRIEF}\n".encode())
            process.stdin.flush()
        else:
            os.write(screen, f"{BRIEF}\r".encode())
        yield Running(process, screen)
    finally:
        process.kill()
        process.wait()
        if process.stdin is not None:
            process.stdin.close()
        for one in (heard, telling, screen):
            os.close(one)


@pytest.mark.proof
@pytest.mark.timeout(1800)
@pytest.mark.parametrize("where", ["terminal", "pipe"])
def test_no_interrupt_is_lost_at_any_moment(tmp_path: Path, where: str, capsys: pytest.CaptureFixture[str]) -> None:
    chance = random.Random(f"{SEED} {where}")
    lost: list[float] = []
    traces: list[str] = []
    codes: Counter[int] = Counter()
    presses: Counter[int] = Counter()
    for number in range(TIMES):
        moment = chance.uniform(0, LONGEST_SECONDS)
        with running(tmp_path / f"{number}", at_terminal=where == "terminal") as program:
            program.listen(moment)
            count = 0
            while program.process.poll() is None and count < MOST_PRESSES:
                count += 1
                if not program.press():
                    lost.append(moment)
                    break
            presses[count] += 1
            codes[program.process.wait(PATIENCE) if not lost else 0] += 1
            program.listen(0)
            traces += [program.said] if "Traceback" in program.said or "ignored in" in program.said else []
    with capsys.disabled():
        sys.stdout.write(
            f"\n{TIMES} interrupts, {where}: {len(lost)} lost, {len(traces)} tracebacks, exit codes {dict(codes)}, "
            f"presses until it ended {dict(presses)}\n"
        )
    assert lost == []
    assert traces == []
    assert set(codes) <= set(ENDED)


@pytest.mark.proof
@pytest.mark.timeout(1800)
def test_a_hundred_interrupts_at_the_approval_all_end_the_program(
    tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    codes: Counter[int] = Counter()
    for number in range(100):
        with talking(tmp_path / f"{number}") as asked:
            asked.say(BRIEF)
            asked.until_awaiting("approval")
            codes[asked.end_by(signal.SIGINT)] += 1
            assert asked.events[-1]["type"] == "end"
    with capsys.disabled():
        sys.stdout.write(f"\n100 interrupts right behind a card: exit codes {dict(codes)}\n")
    assert set(codes) == {130}
