"""The whole suite with every agent that must fail; and a rule broken on purpose, which the report names at once."""

import os
import shutil
import subprocess
import sys
from pathlib import Path

import pytest

from evals.comparison import compare
from evals.results import Run, read_run
from tests.shape.project import PACKAGES, ROOT

pytestmark = [pytest.mark.proof, pytest.mark.timeout(3600)]

CONVERSATIONS = ROOT / "evals" / "conversations"
BROKEN = "music_for_conversions"


def evals(folder: Path, program: Path, *arguments: object) -> "subprocess.CompletedProcess[str]":
    """Call the evals of a program that lies somewhere."""
    environment = {"PATH": os.environ["PATH"], "PYTHONPATH": str(program), "TIKTOK_ADS_HOME": str(folder / "home")}
    command = [sys.executable, "-m", "agent", "eval", *map(str, arguments)]
    return subprocess.run(command, cwd=folder, env=environment, capture_output=True, encoding="utf-8", check=False)


def program_without_the_rule(folder: Path) -> Path:
    """Copy the program, with one rule that answers nothing whatever the draft is."""
    for package in PACKAGES:
        shutil.copytree(ROOT / package, folder / package, ignore=shutil.ignore_patterns("__pycache__"))
    rule = folder / "tools" / "rules" / f"{BROKEN}.py"
    whole = rule.read_text(encoding="utf-8")
    rule.write_text(whole.replace("check=_check", "check=lambda *_: None"), encoding="utf-8")
    assert rule.read_text(encoding="utf-8") != whole
    return folder


def test_all_conversations_and_all_agents_that_must_fail_reach_our_limits(
    tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    limits = ROOT / "evals" / "threshold.json"
    ended = evals(tmp_path, ROOT, "run", CONVERSATIONS, "--out", "whole", "--threshold", limits)
    with capsys.disabled():
        sys.stdout.write(f"\n{ended.stdout}{''.join(ended.stderr.splitlines(keepends=True)[-8:])}")
    result = read_run(tmp_path / "whole")
    assert ended.returncode == 0
    assert {agent: len(cases) for agent, cases in result.must_fail.items()} == dict.fromkeys(
        ("null", "eager", "hijacked"), len(result.cases)
    )


def test_a_rule_broken_on_purpose_fails_the_suite_and_the_report_names_it_first(
    tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    asked = [CONVERSATIONS / name for name in ("corrections.yaml", "music.yaml", "rules.yaml")]
    evals(tmp_path, ROOT, "run", *asked, "--no-must-fail", "--out", "whole")
    changed = program_without_the_rule(tmp_path / "program")
    ended = evals(tmp_path, changed, "run", *asked, "--no-must-fail", "--out", "broken", "--baseline", "whole")
    evals(tmp_path, ROOT, "report", "broken", "--baseline", "whole")

    before, after = read_run(tmp_path / "whole"), read_run(tmp_path / "broken")
    found = compare(before, after)
    line = f"The rule {BROKEN} objected before and is silent now in {len(found.broken)} of the {len(found.broken)}"
    with capsys.disabled():
        sys.stdout.write(
            f"\n{len(found.broken)} of {len(after.cases)} conversations broke: {', '.join(found.broken)}\n"
        )
    assert ended.returncode == 1
    assert len(found.broken) >= 3
    assert (set(found.silent), found.stricter) == ({BROKEN}, {})
    assert line in ended.stdout
    html = (tmp_path / "broken" / "report.html").read_text(encoding="utf-8")
    assert html.index("failed</span>") < html.index(line) < html.index('<div class="figures">')
    assert all(wrong(after, name) for name in found.broken)


def wrong(run: Run, name: str) -> bool:
    """Say whether a conversation broke by an ad for Conversions without music."""
    (case,) = (case for case in run.cases if case.id == name)
    return any(ad["objective"] == "CONVERSIONS" and ad["music_id"] is None for ad in case.ads)
