"""What ``tiktok-ads doctor --live`` says and keeps: how answers differ, and nothing that one of them said."""

from collections.abc import Iterator, Sequence
from datetime import datetime
from pathlib import Path

from agent.cli.live_check import Compared
from evals.results import write_whole
from tools.core.plan import API
from tools.core.redaction import Redactor
from tools.core.values import Value

_MARKS = {"equal": "equal    ", "differing": "DIFFERENT", "failed": "failed   "}
_FOLDER = "live"
_UNSEEN = " Of the equal ones {count} listed nothing on one side, so no rows were compared."


class LiveReport(Value):
    """One comparison, as it is kept."""

    began: datetime
    stopped: str | None  # why it ended early
    answers: tuple[Compared, ...]


def lines_of(one: Compared) -> Iterator[str]:
    """Say what came of one call."""
    yield f"{_MARKS[one.outcome]}  {one.question} ({one.tiktok.path.removeprefix(f'{API}/')})"
    yield from (f"             {sentence}" for sentence in one.sentences)


def summary(answers: Sequence[Compared]) -> str:
    """Count what came of all calls."""
    outcomes: list[str] = [one.outcome for one in answers]
    unseen = sum(one.saw_no_rows for one in answers)
    line = f"{len(answers)} calls: {', '.join(f'{outcomes.count(outcome)} {outcome}' for outcome in _MARKS)}."
    return f"{line}{_UNSEEN.format(count=unseen)}" if unseen else line


def keep(report: LiveReport, home: Path, redactor: Redactor) -> Path:
    """Write a comparison into the program's folder, and give its file."""
    file = home / _FOLDER / f"tiktok-sandbox-{report.began:%Y-%m-%dT%H-%M-%S}.json"
    write_whole(file, redactor.hide_all(report.model_dump_json(indent=1)) + "\n")
    return file
