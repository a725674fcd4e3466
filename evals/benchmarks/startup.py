"""How long one waits for the program beside the libraries it stands on: ``python -m evals.benchmarks.startup``.

Each pair runs the program and its yardstick one behind the other, so that a machine that is busy is busy for both.
"""

import argparse
import statistics
import sys
import tempfile
from collections.abc import Sequence
from dataclasses import dataclass
from pathlib import Path

from evals.benchmarks.processes import Start, seconds_of

_BRIEF = b'Traffic campaign called Spring Sale, text "Two for one all week", CTA shop now, no music\n'
_PROMPT = rb"\?2004h[^>]*>"  # a line may be edited, and the sign of the prompt
_CARD = rb"Submit exactly this\?"
_PROGRAM = (sys.executable, "-m", "agent")
_PAIRS = 7


@dataclass(frozen=True)
class StartupWait:
    """Something that is waited for, its yardstick, and how many times as long it may take."""

    name: str
    start: Start
    yardstick: str  # what is imported
    goal: float


WAITS = (
    StartupWait("--help", Start((*_PROGRAM, "--help")), "typer", 1.3),
    StartupWait("--version", Start((*_PROGRAM, "--version")), "typer", 1.3),
    StartupWait("auth status", Start((*_PROGRAM, "auth", "status")), "typer", 2.5),
    StartupWait("ads list", Start((*_PROGRAM, "ads", "list")), "typer", 5),
    StartupWait("first prompt, terminal", Start(_PROGRAM, sign=_PROMPT, is_terminal=True), "prompt_toolkit", 1.6),
    StartupWait("first answer, pipe", Start(_PROGRAM, said=_BRIEF, sign=_CARD), "langgraph.graph", 1.6),
    StartupWait(
        "first answer, terminal", Start(_PROGRAM, said=_BRIEF, sign=_CARD, is_terminal=True), "langgraph.graph", 1.6
    ),
)


@dataclass(frozen=True)
class Measured:
    """What came of one wait: seconds of processor time, pair by pair."""

    wait: StartupWait
    ours: tuple[float, ...]
    yardstick: tuple[float, ...]

    @property
    def ratio(self) -> float:
        """Give the ratio of the medians."""
        return statistics.median(self.ours) / statistics.median(self.yardstick)

    @property
    def ratios(self) -> tuple[float, ...]:
        """Give the ratio of every pair."""
        return tuple(ours / other for ours, other in zip(self.ours, self.yardstick, strict=True))


def measure(wait: StartupWait, pairs: int, home: Path) -> Measured:
    """Run a wait and its yardstick in turn, once more than counts: the first pair warms the disk."""
    yardstick = Start((sys.executable, "-c", f"import {wait.yardstick}"))
    taken = [(seconds_of(wait.start, home), seconds_of(yardstick, home)) for _ in range(pairs + 1)][1:]
    ours, others = zip(*taken, strict=True)
    return Measured(wait, ours, others)


def line_of(measured: Measured) -> str:
    """Say in one line how long it took, and whether the goal holds."""
    wait = measured.wait
    holds = "holds" if measured.ratio <= wait.goal else "MISSED"
    spread = f"{min(measured.ratios):.2f} to {max(measured.ratios):.2f}"
    return (
        f"{wait.name:<24} {_milliseconds(measured.ours):<22} import {wait.yardstick:<16} "
        f"{_milliseconds(measured.yardstick):<22} {measured.ratio:5.2f}  ({spread:<13})  goal {wait.goal:<4} {holds}"
    )


def _milliseconds(seconds: Sequence[float]) -> str:
    low, middle, high = (1000 * one for one in (min(seconds), statistics.median(seconds), max(seconds)))
    return f"{middle:.0f} ms ({low:.0f} to {high:.0f})"


def main() -> None:
    """Measure all, or what is named, and print a line for each."""
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("--pairs", type=int, default=_PAIRS, help=f"how many pairs count; {_PAIRS} by default")
    parser.add_argument("--only", help="only what has these words in its name")
    given = parser.parse_args()
    sys.stdout.write(
        "Processor time, user and system: median (least to most), and the ratio of the medians (of pairs)\n"
    )
    with tempfile.TemporaryDirectory() as home:
        for wait in WAITS:
            if not given.only or given.only in wait.name:
                sys.stdout.write(f"{line_of(measure(wait, given.pairs, Path(home)))}\n")
                sys.stdout.flush()


if __name__ == "__main__":
    main()
