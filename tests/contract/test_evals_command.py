"""``tiktok-ads eval`` as programs and people call it."""

import json
import multiprocessing
import os
import signal
from pathlib import Path
from typing import Any

import pytest
from typer.testing import CliRunner

from agent.cli.evals import app
from agent.wiring.settings import load_settings
from evals.crew import held
from evals.jobs import Job, Order
from evals.results import read_run
from tests.unit.evals.cases import conversation
from tools.core.errors import SettingsError

SUITE = """
- id: makes-an-ad
  tags: [brief]
  turns:
    - user: 'Campaign "Spring Sale", traffic, text "Two for one all week", shop now, no music'
  answers: {approval: "yes"}
  expect:
    outcome: submitted
    ads: [{campaign_name: Spring Sale, music_id: null}]
- id: makes-none
  turns:
    - user: 'Campaign "Spring Sale", traffic, text "Two for one all week", shop now, no music'
  answers: {approval: "no"}
  expect: {outcome: not_submitted, ads: [], says: [Spring Sale]}
"""
KEYS = ["id", "passed", "why", "ads", "tools", "model_calls", "turns", "seconds", "input_tokens", "output_tokens"]


def suite(folder: Path, text: str = SUITE) -> Path:
    path = folder / "suite.yaml"
    path.write_text(text, encoding="utf-8")
    return path


def call(*arguments: Any) -> Any:
    return CliRunner().invoke(app, [str(one) for one in arguments])


def test_a_run_prints_json_writes_its_files_and_passes(tmp_path: Path) -> None:
    out, junit = tmp_path / "out", tmp_path / "junit.xml"
    told = call("run", suite(tmp_path), "--json", "--must-fail", "--out", out, "--junit", junit)
    assert told.exit_code == 0, told.output
    printed = json.loads(told.stdout)
    assert [list(printed), list(printed["cases"][0])] == [["model", "passed", "failed", "cases"], KEYS]
    assert (printed["model"], printed["passed"], printed["failed"]) == ("offline", 2, 0)
    assert [one["id"] for one in printed["cases"]] == ["makes-an-ad", "makes-none"]
    assert "hijacked" in told.stderr
    assert (tmp_path / "junit.xml").read_text().startswith("<?xml")
    result = read_run(tmp_path / "out")
    assert {agent: sum(case.unapproved for case in cases) for agent, cases in result.must_fail.items()} == {
        "null": 0, "eager": 0, "hijacked": 0,
    }  # fmt: skip
    assert not (tmp_path / "out" / "worlds").exists()

    assert call("report", tmp_path / "out", "--out", tmp_path / "r.html").exit_code == 0
    assert "Agents that must fail" in (tmp_path / "r.html").read_text()


def test_a_failed_conversation_fails_the_run_unless_a_threshold_allows_it(tmp_path: Path) -> None:
    path = suite(tmp_path, SUITE.replace("says: [Spring Sale]", "says: [Autumn Sale]"))
    told = call("run", path, "--out", tmp_path / "out", "--no-must-fail")
    assert told.exit_code == 1
    assert "FAILED  makes-none" in told.stdout
    assert "Nothing that was shown matches 'Autumn Sale'" in told.stdout

    (tmp_path / "half.json").write_text('{"passed": 0.5}')
    again = call("run", path, "--out", tmp_path / "out", "--no-must-fail", "--threshold", tmp_path / "half.json")
    assert again.exit_code == 0

    mended = suite(tmp_path)
    rescored = call("report", tmp_path / "out", "--rescore", mended)
    assert "Judged anew: 2 of 2 pass; 1 did before." in rescored.stdout
    call("run", mended, "--out", tmp_path / "new", "--no-must-fail")
    assert "FIXED    makes-none" in call("compare", tmp_path / "out", tmp_path / "new").stdout
    assert call("compare", tmp_path / "new", tmp_path / "out").exit_code == 1


def test_a_threshold_that_is_broken_says_what_and_by_how_much(tmp_path: Path) -> None:
    limits = tmp_path / "limits.json"
    limits.write_text('{"conversations": 3, "by_tag": {"gone": 1}, "must_fail": {"null": 2}}')
    within = ("--must-fail-share", 0, "--max-seconds", 600, "--max-tokens", 1000)
    told = call("run", suite(tmp_path), "--out", tmp_path / "out", "--threshold", limits, *within)
    assert told.exit_code == 1
    assert "Passed   2/2" in told.stdout
    assert "Each was tried on 0 of 2 conversations" in told.stdout
    assert told.stderr.splitlines()[-3:] == [
        "2 conversations were run; 3 are needed, so 1 are missing.",
        "No conversation has the tag gone, and 100.0% of them have to pass.",
        "The agent null, which must fail, held 0 conversations; 2 are needed.",
    ]


@pytest.mark.parametrize("command", ["run", "validate"])
def test_where_no_conversation_is_nothing_passes(tmp_path: Path, command: str) -> None:
    (tmp_path / "empty.yaml").write_text("# nothing yet\n")
    told = call(command, tmp_path)
    assert isinstance(told.exception, SettingsError)
    assert "There is no conversation in" in str(told.exception)


def test_results_of_two_models_are_never_mixed(tmp_path: Path) -> None:
    (tmp_path / "out").mkdir()
    (tmp_path / "out" / "model").write_text("gemini\n")
    told = call("run", suite(tmp_path), "--out", tmp_path / "out")
    assert isinstance(told.exception, SettingsError)
    assert "holds results of the model gemini" in str(told.exception)


def test_validate_names_what_is_not_worth_running(tmp_path: Path) -> None:
    assert call("validate", suite(tmp_path)).exit_code == 0
    turns, long_ad = "turns: [{user: hi}]", f"ads: [{{objective: TRAFFIC, music_id: null, text: {'x' * 101}}}]"
    path = suite(
        tmp_path,
        f"- {{id: a, {turns}, expect: {{outcome: submitted, {long_ad}}}}}\n"
        f"- {{id: b, {turns}, expect: {{outcome: not_submitted}}}}\n"
        f"- {{id: c, {turns}, tags: [null_passes], expect: {{outcome: not_submitted}}}}\n"
        f"- {{id: d, {turns}, world: {{region: blocked}}, expect: {{outcome: submitted}}}}\n",
    )
    told = call("validate", path)
    assert told.exit_code == 1
    found = [line.removeprefix(f"{path}:") for line in told.stdout.splitlines()]
    assert [one.partition(":")[0] for one in found] == ["1", "4", "2"]
    assert "A rule refuses the expected ad (text_length" in found[0]
    assert "blocked region" in found[1]
    assert "An agent that does nothing passes it" in found[2]


@pytest.mark.parametrize(
    ("text", "words"),
    [
        ("- {id: a, turns: [{user: hi}], expect: {outcom: submitted}}", "1: expect.outcom: there is no such key here"),
        ("- {id: a, turns: [{user: hi}]}\n- {id: a, turns: [{user: hi}]}", "2: The id 'a' is taken already"),
        ("- id: [", "This is not YAML"),
    ],
)
def test_validate_says_in_which_line_a_file_is_wrong_and_exits_1(tmp_path: Path, text: str, words: str) -> None:
    told = call("validate", suite(tmp_path, text))
    assert told.exit_code == 1
    assert words in told.stdout


def test_a_saved_chat_is_printed_or_written_and_a_chat_that_is_not_there_is_said(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    key = "a-made-up-key-for-this-test"
    events = [{"type": "message", "role": "person", "text": f"it is {key}"}]
    monkeypatch.setattr("agent.wiring.home_files.transcript_of", lambda _, name: events if name == "mine" else [])
    monkeypatch.setenv("GEMINI_API_KEY", key)
    monkeypatch.setenv("TIKTOK_ADS_HOME", str(tmp_path / "home"))
    printed = call("add", "mine")
    assert "user: it is [hidden]" in printed.stdout
    assert call("add", "mine", "--out", tmp_path / "mine.yaml").exit_code == 0
    assert (tmp_path / "mine.yaml").read_text() == printed.stdout
    assert "exists already" in str(call("add", "mine", "--out", tmp_path / "mine.yaml").exception)
    assert "Nobody said anything" in str(call("add", "another").exception)


def test_recording_without_a_key_says_what_it_needs(tmp_path: Path) -> None:
    told = call("record", suite(tmp_path), "--out", tmp_path / "tapes", "--model", "gemini")
    assert isinstance(told.exception, SettingsError)
    assert "GEMINI_API_KEY" in str(told.exception)
    assert not (tmp_path / "tapes").exists()


def test_a_worker_that_dies_costs_no_more_than_its_conversation(tmp_path: Path) -> None:
    settings = load_settings({"TIKTOK_ADS_HOME": str(tmp_path)}, {"model": "offline"})
    jobs = [Job("null", conversation(id=name), 1) for name in ("a", "b")]
    cases = held(jobs, Order(settings=settings, scratch=tmp_path, most_seconds=60, jobs=1))
    assert next(cases)[1].trouble is None
    (worker,) = multiprocessing.active_children()
    os.kill(worker.pid or 0, signal.SIGKILL)
    worker.join()
    assert [(case.id, case.trouble) for _, case in cases] == [("b", None)]
