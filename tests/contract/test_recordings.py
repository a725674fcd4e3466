"""What a model answered can be played back, without key or network, and only to the same questions."""

import json
from pathlib import Path

import pytest
from typer.testing import CliRunner

from agent.cli.evals import app
from agent.wiring.settings import Settings
from evals.cast import CHOSEN
from evals.conversation_files import load
from evals.jobs import Job, Order
from evals.results import Case
from evals.stage import play
from tests.doubles.gemini_server import KEY
from tests.doubles.recordings import CONVERSATIONS, RECORDINGS

ONE = """
- id: recorded-brief
  about: a brief
  turns:
    - user: {brief}
  answers: {{approval: "yes"}}
  expect: {{outcome: submitted, ads: [{{campaign_name: Harvest Bowls}}]}}
"""
BRIEF = "'Campaign name: Harvest Bowls. Objective: traffic. Text: \"Warm bowls\". CTA: Order now. No music.'"


@pytest.fixture(autouse=True)
def _own_home(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("TIKTOK_ADS_HOME", str(tmp_path / "home"))
    monkeypatch.delenv("GEMINI_API_KEY", raising=False)


def _eval(*arguments: str) -> tuple[int, str]:
    done = CliRunner().invoke(app, list(arguments))
    return done.exit_code, done.stdout + done.stderr


def _held(tmp_path: Path, model: str, *, record_into: Path | None = None, brief: str = BRIEF) -> Case:
    """Hold the one conversation in this process."""
    asked = tmp_path / "one.yaml"
    asked.write_text(ONE.format(brief=brief), encoding="utf-8")
    folder = tmp_path / f"world-{len(list(tmp_path.iterdir()))}"
    folder.mkdir()
    order = Order(Settings(home=tmp_path, model=model), tmp_path, 60, 1, record_into)
    return play(Job(CHOSEN, load([asked])[0], 1), folder, order)


def _recorded(tmp_path: Path) -> Path:
    case = _held(tmp_path, "offline", record_into=tmp_path / "tapes")
    assert case.passed, case.why
    return tmp_path / "tapes" / "recorded-brief.jsonl"


def test_ten_recorded_conversations_play_without_key_or_network() -> None:
    code, said = _eval("run", str(CONVERSATIONS), "--model", f"replay:{RECORDINGS}", "--json")

    assert (code, json.loads(said.splitlines()[0])["passed"]) == (0, 10), said


def test_every_recording_says_what_made_it_and_holds_no_key() -> None:
    for path in RECORDINGS.glob("*.jsonl"):
        text = path.read_text(encoding="utf-8")
        assert "speaks Gemini's wire" in json.loads(text.splitlines()[0])["made_by"]
        assert KEY not in text


def test_a_changed_prompt_ends_the_replay_with_a_readable_difference(tmp_path: Path) -> None:
    tape = _recorded(tmp_path)
    tape.write_text(tape.read_text(encoding="utf-8").replace("Copy is sacred", "Copy is holy", 1), encoding="utf-8")

    case = _held(tmp_path, f"replay:{tape}")

    said = "\n".join(case.why)
    assert not case.passed
    assert "-- Copy is holy" in said
    assert "+- Copy is sacred" in said


def test_another_question_ends_the_replay_with_a_readable_difference(tmp_path: Path) -> None:
    tape = _recorded(tmp_path)

    case = _held(tmp_path, f"replay:{tape}", brief=BRIEF.replace("Order now", "Book now"))

    said = "\n".join(case.why)
    assert not case.passed
    assert "This was not asked when it was recorded" in said
    assert "CTA: Book now" in said


def test_a_recording_that_is_played_in_part_fails(tmp_path: Path) -> None:
    tape = _recorded(tmp_path)
    lines = tape.read_text(encoding="utf-8").splitlines()
    tape.write_text("\n".join([*lines, lines[-1].replace("Warm bowls", "More bowls")]), encoding="utf-8")

    case = _held(tmp_path, f"replay:{tape}")

    said = "\n".join(case.why)
    assert not case.passed
    assert "recorded replies were not asked for" in said


@pytest.mark.parametrize(("content", "line"), [("", 1), ("{}", 1), ('{"recording": 1', 1)])
def test_a_file_that_is_no_recording_is_named_with_its_line(tmp_path: Path, content: str, line: int) -> None:
    tape = _recorded(tmp_path)
    tape.write_text(content, encoding="utf-8")

    case = _held(tmp_path, f"replay:{tape}")

    said = "\n".join(case.why)
    assert not case.passed
    assert f"Line {line} of the recording" in said
