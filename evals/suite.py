"""Run a suite: every conversation, every trial, every agent, going on where an earlier run was killed."""

import shutil
import time
from collections.abc import Callable, Collection, Generator, Iterable, Iterator, Sequence
from contextlib import closing
from dataclasses import dataclass
from pathlib import Path
from typing import cast

from agent.wiring.settings import Settings
from evals.cast import CHOSEN
from evals.conversation import Conversation
from evals.crew import held
from evals.jobs import Job, Order
from evals.prices import prices
from evals.program import program_digest
from evals.results import Case, Run, case_file, case_of, read_case, sorted_like, write_value, write_whole
from evals.seen import Seen
from tools.core.errors import SettingsError
from tools.core.values import digest
from tools.disk.plain import MEGABYTE, NotPlain, read_text

_DIGESTS = 16**16  # so many there are
_OUT_OF_TIME = "Not held to its end: the whole run had {seconds:g} seconds (--max-seconds), and they were over."
_OUT_OF_TOKENS = "Not held to its end: the whole run had {tokens} tokens (--max-tokens), and they were spent."
_OUT_OF_DOLLARS = (
    "Not held to its end: the whole run had {most:g} US dollars (--most-dollars), {spent:.4f} are spent, and the next "
    "conversation may cost {dearest:.4f}."
)

Key = tuple[str, str, int]  # the agent, the conversation's id, the trial


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
    must_fail_share: float = 1
    most_seconds: float = 60  # for one conversation
    max_seconds: float | None = None  # for the whole run, as the tokens are; looked at whenever a conversation ends
    max_tokens: int | None = None
    most_dollars: float | None = None  # for the whole run, by the table of prices, which has to know the model
    record_into: Path | None = None


@dataclass(frozen=True)
class Progress:
    """How far a run is, told after every conversation."""

    agent: str
    case: Case
    done: int
    of: int

    def __str__(self) -> str:
        """Write it as one line of a terminal."""
        outcome = ("passed" if self.case.passed else "FAILED") if self.agent == CHOSEN else self.agent
        return f"{self.done:>4}/{self.of} {outcome:<8} {self.case.name}  {self.case.seconds:.2f} s"


def run(suite: Suite, tell: Callable[[Progress], None], notice: Callable[[str], None]) -> Run:
    """Run what has no result yet, and write the result of all."""
    _claim(suite, notice)
    jobs = _jobs(suite)
    done = {_key(job): case for job in jobs if (case := _known(suite, job))}
    if done:
        notice(f"{len(done)} of {len(jobs)} results are in {suite.folder} already; only what is missing is held.")
    began = time.monotonic()
    ended_by = _over(suite, 0, done.values())
    left = [job for job in jobs if _key(job) not in done and not ended_by]
    for job, case in _held(left, suite):
        write_value(case_file(suite.folder, job.agent, case.id, case.trial), case)
        done[_key(job)] = case
        tell(Progress(job.agent, case, len(done), len(jobs)))
        if ended_by := _over(suite, time.monotonic() - began, done.values()):
            break
    if ended_by:
        done |= {_key(job): _not_held(job, ended_by) for job in jobs if _key(job) not in done}
    result = _result(suite, [(job, done[_key(job)]) for job in jobs])
    write_value(suite.folder / "result.json", result)
    return result


def sample(conversations: Sequence[Conversation], share: float) -> tuple[Conversation, ...]:
    """Choose a share by the digests of the ids: always the same ones, whatever is written beside them."""
    return tuple(one for one in conversations if int(digest(one.id), 16) < share * _DIGESTS)


def _held(left: Sequence[Job], suite: Suite) -> Iterator[tuple[Job, Case]]:
    """Hold conversations, and leave nothing behind of those that are broken off."""
    scratch = suite.folder / "worlds"
    shutil.rmtree(scratch, ignore_errors=True)  # what a killed run left
    scratch.mkdir(parents=True)
    order = Order(suite.settings, scratch, suite.most_seconds, suite.jobs, suite.record_into)
    try:
        with closing(cast("Generator[tuple[Job, Case]]", held(left, order))) as cases:
            yield from cases
    finally:
        shutil.rmtree(scratch, ignore_errors=True)


def _over(suite: Suite, seconds: float, cases: Collection[Case]) -> str | None:
    """Say which limit of the whole run is reached, or None."""
    if suite.max_seconds is not None and seconds >= suite.max_seconds:
        return _OUT_OF_TIME.format(seconds=suite.max_seconds)
    tokens = sum(case.input_tokens + case.output_tokens for case in cases)
    if suite.max_tokens is not None and tokens >= suite.max_tokens:
        return _OUT_OF_TOKENS.format(tokens=suite.max_tokens)
    return None if suite.most_dollars is None else _too_dear(suite, suite.most_dollars, cases)


def _too_dear(suite: Suite, most: float, cases: Iterable[Case]) -> str | None:
    """Stop before a conversation with which the cap might be passed: each may cost what the dearest one did."""
    costs = [prices().cost(suite.model, case.input_tokens, case.output_tokens) or 0.0 for case in cases]
    spent, dearest = sum(costs), max(costs, default=0.0)
    if spent + dearest * suite.jobs <= most:
        return None
    return _OUT_OF_DOLLARS.format(most=most, spent=spent, dearest=dearest)


def _not_held(job: Job, why: str) -> Case:
    return case_of(job.conversation, job.trial, Seen(trouble=why), 0).model_copy(update={"is_held": False})


def _key(job: Job) -> Key:
    return job.agent, job.conversation.id, job.trial


def _jobs(suite: Suite) -> list[Job]:
    chosen = [Job(CHOSEN, one, trial) for one in suite.conversations for trial in range(1, suite.trials + 1)]
    sampled = sample(suite.conversations, suite.must_fail_share)
    return [*chosen, *(Job(agent, one, 1) for agent in suite.must_fail for one in sampled)]


def _known(suite: Suite, job: Job) -> Case | None:
    case = read_case(case_file(suite.folder, job.agent, job.conversation.id, job.trial))
    return case if case is not None and case.conversation == job.conversation.digest else None


def _claim(suite: Suite, notice: Callable[[str], None]) -> None:
    """Say whose results the folder holds: two models are never mixed, and neither are two states of the program."""
    model, program = suite.folder / "model", suite.folder / "program"
    if (other := _noted(model)) not in (None, suite.model):
        msg = f"{suite.folder} holds results of the model {other}. Name another folder with --out."
        raise SettingsError(msg)
    if model.exists() and _noted(program) != program_digest():
        notice(f"The program has changed since {suite.folder} was written, so all of it is held again.")
        shutil.rmtree(suite.folder / "cases", ignore_errors=True)
    write_whole(model, f"{suite.model}\n")
    write_whole(program, f"{program_digest()}\n")


def _noted(path: Path) -> str | None:
    try:
        return read_text(path, MEGABYTE).strip()
    except FileNotFoundError:
        return None
    except NotPlain as error:
        msg = f"{path} cannot be read: {error}. Name another folder with --out."
        raise SettingsError(msg) from None


def _result(suite: Suite, cases: Sequence[tuple[Job, Case]]) -> Run:
    def of(agent: str) -> tuple[Case, ...]:
        return sorted_like([case for job, case in cases if job.agent == agent], suite.conversations)

    must_fail = {agent: of(agent) for agent in suite.must_fail}
    return Run(model=suite.model, trials=suite.trials, cases=of(CHOSEN), must_fail=must_fail)
