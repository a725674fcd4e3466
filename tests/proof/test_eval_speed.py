"""How fast conversations are held: the whole suite with two workers, and where the time of one conversation goes."""

import resource
import signal
import sys
import time
from collections import Counter
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path
from types import FrameType

import pytest

from agent.wiring.settings import Settings, load_settings
from evals.cast import CHOSEN
from evals.conversation_files import load
from evals.crew import held
from evals.jobs import Job, Order
from evals.stage import play
from tests.shape.project import ROOT

pytestmark = [pytest.mark.proof, pytest.mark.timeout(900)]

JOBS = 2
EVERY = 10  # of so many conversations one is looked into
SHOWN = 15
MILLISECOND = 0.001


def offline(folder: Path) -> Settings:
    return load_settings({"TIKTOK_ADS_HOME": str(folder)}, {"model": "offline"})


def spent_by_workers() -> float:
    children = resource.getrusage(resource.RUSAGE_CHILDREN)
    return children.ru_utime + children.ru_stime


@contextmanager
def sampled() -> Iterator[Counter[str]]:
    """Count, for each millisecond of work, the modules of ours that were being waited for."""
    seen: Counter[str] = Counter()

    def look(_number: int, frame: FrameType | None) -> None:
        modules = set()
        while frame is not None:
            modules.add(str(frame.f_globals.get("__name__", "")))
            frame = frame.f_back
        seen.update(one for one in modules if one.split(".")[0] in ("agent", "evals", "tools"))
        seen["all"] += 1

    before = signal.signal(signal.SIGPROF, look)
    signal.setitimer(signal.ITIMER_PROF, MILLISECOND, MILLISECOND)
    try:
        yield seen
    finally:
        signal.setitimer(signal.ITIMER_PROF, 0)
        signal.signal(signal.SIGPROF, before)


def test_the_whole_suite_is_held_and_says_how_fast(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    jobs = [Job(CHOSEN, one, 1) for one in load([ROOT / "evals" / "conversations"])]
    order = Order(settings=offline(tmp_path), scratch=tmp_path, most_seconds=60, jobs=JOBS)
    began, before = time.monotonic(), spent_by_workers()
    cases = [case for _, case in held(jobs, order)]
    wall, work = time.monotonic() - began, spent_by_workers() - before
    passed = sum(case.passed for case in cases)
    with capsys.disabled():
        sys.stdout.write(
            f"\n{len(cases)} conversations with {JOBS} workers, {passed} passed: {wall:.1f} s, "
            f"{len(cases) / wall:.1f} a second, {work / len(cases):.3f} s of CPU each\n"
        )
    assert sorted(case.id for case in cases) == sorted(job.conversation.id for job in jobs)


def test_where_the_time_of_a_conversation_goes(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    jobs = [Job(CHOSEN, one, 1) for one in load([ROOT / "evals" / "conversations"])[::EVERY]]
    order = Order(settings=offline(tmp_path), scratch=tmp_path, most_seconds=60, jobs=1)
    worlds = [tmp_path / f"world-{number}" for number in range(len(jobs) + 1)]
    for world in worlds:
        world.mkdir()
    play(jobs[0], worlds.pop(), order)  # what is imported at the first use is nobody's share
    began = time.process_time()
    with sampled() as seen:
        cases = [play(job, world, order) for job, world in zip(jobs, worlds, strict=True)]
    each = (time.process_time() - began) / len(cases) * 1000
    samples = seen.pop("all")
    shares = [f"{each * count / samples:8.1f} ms  {name}" for name, count in seen.most_common(SHOWN)]
    with capsys.disabled():
        sys.stdout.write(f"\n{len(cases)} conversations, {each:.0f} ms of CPU each; of that, with all they call:\n")
        sys.stdout.write("\n".join([*shares, ""]))
    assert len(cases) == len(jobs)
