"""Run a suite: every conversation, every trial, every agent, going on where an earlier run was killed."""

import shutil
from collections.abc import Callable, Sequence
from dataclasses import dataclass
from pathlib import Path

from agent.settings import Settings
from evals.cast import CHOSEN
from evals.conversation import Conversation
from evals.crew import held
from evals.jobs import Job, Order
from evals.results import Case, Run, case_file, read_case, sorted_like, write_value, write_whole
from tools.core.errors import SettingsError


@dataclass(frozen=True)
class Suite:
    """What is to be run, and where its results rest."""

    conversations: tuple[Conversation, ...]
    folder: Path
    settings: Settings
    model: str
    trials: int = 1
    jobs: int = 2
    must_fail: tuple[str, ...] = ()
    most_seconds: float = 60
    record_into: Path | None = None


def run(suite: Suite, tell: Callable[[Case], None]) -> Run:
    """Run what has no result yet, and write the result of all."""
    _claim(suite)
    jobs = _jobs(suite)
    done = {(job.agent, job.conversation.id, job.trial): case for job in jobs if (case := _known(suite, job))}
    scratch = suite.folder / "worlds"
    shutil.rmtree(scratch, ignore_errors=True)  # what a killed run left
    scratch.mkdir(parents=True)
    order = Order(suite.settings, scratch, suite.most_seconds, suite.jobs, suite.record_into)
    left = [job for job in jobs if (job.agent, job.conversation.id, job.trial) not in done]
    try:
        for job, case in held(left, order):
            write_value(case_file(suite.folder, job.agent, case.id, case.trial), case)
            done[job.agent, case.id, case.trial] = case
            if job.agent == CHOSEN:
                tell(case)
    finally:
        shutil.rmtree(scratch, ignore_errors=True)
    result = _result(suite, [(job, done[job.agent, job.conversation.id, job.trial]) for job in jobs])
    write_value(suite.folder / "result.json", result)
    return result


def _jobs(suite: Suite) -> list[Job]:
    chosen = [Job(CHOSEN, one, trial) for one in suite.conversations for trial in range(1, suite.trials + 1)]
    return [*chosen, *(Job(agent, one, 1) for agent in suite.must_fail for one in suite.conversations)]


def _known(suite: Suite, job: Job) -> Case | None:
    case = read_case(case_file(suite.folder, job.agent, job.conversation.id, job.trial))
    return case if case is not None and case.conversation == job.conversation.digest else None


def _claim(suite: Suite) -> None:
    """Say whose results the folder holds, so that two models are never mixed."""
    note = suite.folder / "model"
    if note.exists() and (other := note.read_text(encoding="utf-8").strip()) != suite.model:
        msg = f"{suite.folder} holds results of the model {other}. Name another folder with --out."
        raise SettingsError(msg)
    write_whole(note, f"{suite.model}\n")


def _result(suite: Suite, cases: Sequence[tuple[Job, Case]]) -> Run:
    def of(agent: str) -> tuple[Case, ...]:
        return sorted_like([case for job, case in cases if job.agent == agent], suite.conversations)

    must_fail = {agent: of(agent) for agent in suite.must_fail}
    return Run(model=suite.model, trials=suite.trials, cases=of(CHOSEN), must_fail=must_fail)
