"""How long reading takes of one new line that a person types: ``python -m evals.benchmarks.reading``.

The lines are those of the conversations; others were read before, so that nothing is made for the first time.
"""

import argparse
import gc
import statistics
import sys
import time
from collections.abc import Iterator
from pathlib import Path

from agent.approval import read_answer
from agent.language.said.claims import claims_in
from agent.models.offline.scene import Situation
from agent.models.offline.understanding import understand
from evals.conversation_files import load
from tools import objectives
from tools.core.objective import Objective
from tools.core.values import digest
from tools.discovery import collect

_CONVERSATIONS = Path(__file__).parents[1] / "conversations"
_LINES, _READ_BEFORE = 200, 300
_MEDIAN, _MOST = 2, 6  # milliseconds, the second for nineteen lines of twenty
_SITUATION = Situation(submit_tool="submit_ad_mock", missing=("campaign_name", "objective", "text", "cta", "music"))


def lines() -> list[str]:
    """Give different lines of people, well mixed, and always the same."""
    return sorted(set(_said()), key=digest)


def _said() -> Iterator[str]:
    for conversation in load([_CONVERSATIONS]):
        yield from (turn.user for turn in conversation.turns if turn.user)


def milliseconds(line: str, known: tuple[Objective, ...]) -> float:
    """Read a line as a brief, as claims and as an answer; give the processor time it took."""
    began = time.process_time()
    understand(line, _SITUATION, known)
    claims_in(line, ())
    read_answer(line)
    return 1000 * (time.process_time() - began)


def main() -> None:
    """Measure, and print a line."""
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("--lines", type=int, default=_LINES, help=f"how many lines are measured; {_LINES} by default")
    given = parser.parse_args()
    known = collect(objectives, "OBJECTIVE", Objective)
    among = lines()
    for line in among[:_READ_BEFORE]:
        milliseconds(line, known)
    gc.freeze()
    taken = sorted(milliseconds(line, known) for line in among[_READ_BEFORE : _READ_BEFORE + given.lines])
    median, most = statistics.median(taken), statistics.quantiles(taken, n=20)[-1]
    holds = "holds" if median <= _MEDIAN and most <= _MOST else "MISSED"
    sys.stdout.write(
        f"one new line, processor time: median {median:.1f} ms (goal {_MEDIAN}), "
        f"nineteen of twenty under {most:.1f} ms (goal {_MOST}): {holds}\n"
    )


if __name__ == "__main__":
    main()
