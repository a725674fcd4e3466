"""The words of a failure are recorded and played with the rest; a recording without them plays on the table's alone."""

import json
from pathlib import Path

import pytest

from agent.wiring.settings import load_settings
from evals.cast import CHOSEN
from evals.conversation_files import load
from evals.jobs import Job, Order
from evals.results import Case
from evals.stage import play
from tests.contract.test_failure_words import WORDS, answering, spoken
from tests.doubles.gemini_server import KEY, gemini_server

TALK = """
- id: recorded-failure
  about: a failure that ends the turn
  world: {faults: [{on: campaign_create, times: 9, do: {code: 40001}}]}
  turns:
    - user: 'Campaign name: Harvest Bowls. Objective: traffic. Text: "Warm bowls". CTA: Order now. No music.'
  answers: {approval: "yes"}
  expect: {outcome: not_submitted, failure: {code: MISSING_ADS_PERMISSION, retryable: false, attempts: 1}, %s}
"""
WORDED = f"says: ['{WORDS}'], model_calls: {{max: 2}}"
UNWORDED = f"never_says: ['{WORDS}'], says: ['cannot be retried as it is'], model_calls: {{max: 1}}"


def _held(home: Path, model: str, expect: str, *, record_into: Path | None = None, **environment: str) -> Case:
    home.mkdir()
    asked = home / "one.yaml"
    asked.write_text(TALK % expect, encoding="utf-8")
    settings = load_settings({"TIKTOK_ADS_HOME": str(home), **environment}, {"model": model})
    return play(Job(CHOSEN, load([asked])[0], 1), home, Order(settings, home, 60, 1, record_into))


@pytest.fixture(scope="module")
def tape(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """Record the conversation once."""
    folder = tmp_path_factory.mktemp("recorded")
    with gemini_server(answering(spoken(WORDS))) as server:
        named = {"GEMINI_API_KEY": KEY, "GOOGLE_GEMINI_BASE_URL": server.address}
        case = _held(folder / "home", "gemini", WORDED, record_into=folder / "tapes", **named)
    assert case.passed, case.why
    return folder / "tapes" / "recorded-failure.jsonl"


def test_the_words_are_played_as_they_were_recorded(tape: Path, tmp_path: Path) -> None:
    case = _held(tmp_path / "home", f"replay:{tape}", WORDED)

    assert case.passed, case.why
    assert len(tape.read_text(encoding="utf-8").splitlines()) == 3


def test_a_recording_without_the_words_plays_whole_and_the_tables_sentence_stands_alone(
    tape: Path, tmp_path: Path
) -> None:
    older = tmp_path / "older.jsonl"
    older.write_text("\n".join(tape.read_text(encoding="utf-8").splitlines()[:2]), encoding="utf-8")

    case = _held(tmp_path / "home", f"replay:{older}", UNWORDED)

    assert case.passed, case.why


def test_words_that_were_recorded_for_another_failure_are_not_played_and_said_to_be_left_over(
    tape: Path, tmp_path: Path
) -> None:
    other = tmp_path / "other.jsonl"
    *lines, words = tape.read_text(encoding="utf-8").splitlines()
    assert "one short paragraph" in json.dumps(json.loads(words)["adds"])
    other.write_text("\n".join([*lines, words.replace("one short paragraph", "a poem")]), encoding="utf-8")

    case = _held(tmp_path / "home", f"replay:{other}", UNWORDED)

    assert not case.passed
    assert "recorded replies were not asked for" in "\n".join(case.why)
    assert WORDS not in "\n".join(case.why)
