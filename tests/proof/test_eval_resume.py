"""An eval run that is killed and started again ends with the result of an undisturbed one, but for times."""

import json
import multiprocessing
import os
import random
import signal
import subprocess
import sys
import time
from pathlib import Path
from typing import Any

import pytest

from agent.wiring.settings import load_settings
from evals.crew import held
from evals.jobs import Job, Order
from tests.shape.project import ROOT
from tests.unit.evals.cases import conversation

pytestmark = [pytest.mark.proof, pytest.mark.timeout(600)]

CONVERSATIONS = 24
KILLS = 3
ONE = """
- id: number-{number}
  turns:
    - user: 'Campaign "Sale number {number}", traffic, text "Two for one, number {number}", shop now, no music'
  answers: {{approval: "yes"}}
  expect: {{outcome: submitted, ads: [{{campaign_name: Sale number {number}}}]}}
"""


def start(folder: Path, out: Path) -> "subprocess.Popen[bytes]":
    command = [sys.executable, "-m", "agent", "eval", "run", "suite.yaml", "--out", str(out)]
    environment = os.environ | {"PYTHONPATH": str(ROOT), "TIKTOK_ADS_HOME": str(folder / "home")}
    return subprocess.Popen(command, cwd=folder, env=environment, stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL)


def without_times(out: Path) -> Any:
    result = json.loads((out / "result.json").read_bytes())
    for case in [*result["cases"], *(case for cases in result["must_fail"].values() for case in cases)]:
        assert case.pop("seconds") >= 0
    return result


def test_a_killed_run_goes_on_to_the_same_result(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    (tmp_path / "suite.yaml").write_text("".join(ONE.format(number=number) for number in range(CONVERSATIONS)))
    assert start(tmp_path, tmp_path / "whole").wait() == 0

    chance, done = random.Random(7), []
    cases = tmp_path / "killed" / "cases"
    for kill in range(KILLS):
        run = start(tmp_path, tmp_path / "killed")
        enough = (kill + 1) * CONVERSATIONS
        while run.poll() is None and len(list(cases.rglob("*.json"))) < enough + chance.randrange(CONVERSATIONS // 2):
            time.sleep(0.05)
        run.send_signal(signal.SIGKILL)
        run.wait()
        done.append(len(list(cases.rglob("*.json"))))
        assert not (tmp_path / "killed" / "result.json").exists()
    assert start(tmp_path, tmp_path / "killed").wait() == 0

    with capsys.disabled():
        sys.stdout.write(f"\n{KILLS} kills, after {done} of {4 * CONVERSATIONS} cases; the result is the same\n")
    assert without_times(tmp_path / "killed") == without_times(tmp_path / "whole")


def test_a_worker_that_stands_still_is_ended_and_the_run_goes_on(tmp_path: Path) -> None:
    settings = load_settings({"TIKTOK_ADS_HOME": str(tmp_path)}, {"model": "offline"})
    jobs = [Job("null", conversation(id=name), 1) for name in ("a", "b", "c")]
    cases = held(jobs, Order(settings=settings, scratch=tmp_path, most_seconds=20, jobs=1))
    assert next(cases)[1].trouble is None
    (worker,) = multiprocessing.active_children()
    os.kill(worker.pid or 0, signal.SIGSTOP)
    stuck, after = [case for _, case in cases]
    assert stuck.why == ("The conversation did not end within 20 seconds, and its process was ended.",)
    assert (after.id, after.trouble) == ("c", None)
