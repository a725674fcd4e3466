"""Worker processes that hold conversations: one that hangs or dies costs its conversation, not the run."""

import multiprocessing
import os
import tempfile
import time
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, field, replace
from multiprocessing.connection import Connection, wait
from multiprocessing.process import BaseProcess
from pathlib import Path

from evals.jobs import Job, Order
from evals.results import Case, case_of
from evals.seen import Seen

_MEMORY = Path("/dev/shm")  # noqa: S108 -- a folder of our own is made in it
_GRACE_SECONDS = 5  # a conversation that waits stops by itself; one that computes has to be killed
_KILLED = "The conversation did not end within {seconds:g} seconds, and its process was ended."
_DIED = "The process that held the conversation died (exit code {code})."


@dataclass
class _Worker:
    process: BaseProcess
    line: Connection
    job: Job | None = None
    since: float = field(default=0.0)


def held(jobs: Sequence[Job], order: Order) -> Iterator[tuple[Job, Case]]:
    """Hold every conversation and give each case as it ends."""
    # A world lives for a second: waiting for a disk to keep it for ever takes longer than all that happens in it.
    place = _MEMORY if os.access(_MEMORY, os.W_OK) else order.scratch
    with tempfile.TemporaryDirectory(dir=place, prefix="worlds-", ignore_cleanup_errors=True) as scratch:
        yield from _held(jobs, replace(order, scratch=Path(scratch)))


def _held(jobs: Sequence[Job], order: Order) -> Iterator[tuple[Job, Case]]:
    left = list(reversed(jobs))
    workers = [_hire(order) for _ in range(min(order.jobs, len(jobs)))]
    try:
        while left or any(worker.job for worker in workers):
            for at, worker in enumerate(workers):
                workers[at] = _given_work(worker, left, order)
            wait([worker.line for worker in workers if worker.job], timeout=_patience(workers, order))
            for at, worker in enumerate(workers):
                job, case = worker.job, _ended(worker, order)
                if job is not None and case is not None:
                    yield job, case
                    workers[at] = worker if worker.process.is_alive() else _hire(order)
                    workers[at].job = None
    finally:
        for worker in workers:
            worker.line.close()
            worker.process.join(_GRACE_SECONDS)
            worker.process.kill()
            worker.process.join()


def _given_work(worker: _Worker, left: list[Job], order: Order) -> _Worker:
    if worker.job is None and left:
        if not worker.process.is_alive():
            worker = _hire(order)
        worker.job, worker.since = left.pop(), time.monotonic()
        worker.line.send(worker.job)
    return worker


def _patience(workers: Sequence[_Worker], order: Order) -> float:
    ends = [worker.since + order.most_seconds + _GRACE_SECONDS for worker in workers if worker.job]
    return max(0.0, min(ends) - time.monotonic())


def _ended(worker: _Worker, order: Order) -> Case | None:
    """Give the case that a worker has ended, or lost; None while it is at it."""
    if worker.job is None:
        return None
    spent = time.monotonic() - worker.since
    try:
        if worker.line.poll():
            case: Case = worker.line.recv()
            return case
    except (EOFError, OSError):
        worker.process.join(_GRACE_SECONDS)
        return _lost(worker.job, _DIED.format(code=worker.process.exitcode), spent)
    if spent < order.most_seconds + _GRACE_SECONDS:
        return None
    worker.process.kill()
    worker.process.join()
    return _lost(worker.job, _KILLED.format(seconds=order.most_seconds), spent)


def _lost(job: Job, trouble: str, seconds: float) -> Case:
    return case_of(job.conversation, job.trial, Seen(trouble=trouble), seconds)


def _hire(order: Order) -> _Worker:
    context = multiprocessing.get_context("spawn")
    ours, theirs = context.Pipe()
    process = context.Process(target=work, args=(theirs, order), daemon=True)
    process.start()
    theirs.close()
    return _Worker(process, ours)


def work(line: Connection, order: Order) -> None:
    """Hold conversations until nobody asks for one any more."""
    from agent.bootstrap import harden  # noqa: PLC0415 -- before the framework is imported

    harden()
    from evals.stage import play  # noqa: PLC0415

    while True:
        try:
            job: Job = line.recv()
            with tempfile.TemporaryDirectory(dir=order.scratch, prefix="world-") as folder:
                line.send(play(job, Path(folder), order))
        except (EOFError, OSError):
            return
