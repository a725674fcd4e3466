"""``tiktok-ads eval live`` against a server of this machine that speaks Gemini's wire: rows, its cap, and no key."""

import json
from pathlib import Path
from typing import Any

import pytest
from typer.testing import CliRunner

from agent.cli.evals import app
from tests.contract.test_evals_command import SUITE, suite
from tests.doubles.gemini_embedded import embedded
from tests.doubles.gemini_server import KEY, gemini_server
from tools.core.errors import SettingsError

PAGE = "# Measured live\n\nNothing was measured live yet.\n\n| date |\n|---|\n"


def call(folder: Path, *more: str) -> Any:
    table = folder / "live.md"
    if not table.exists():
        table.write_text(PAGE, encoding="utf-8")
    told = ("live", suite(folder), "--table", table, "--out", folder / "build", "--commit", "f3d56c8", *more)
    return CliRunner().invoke(app, [str(one) for one in told])


@pytest.fixture(autouse=True)
def _two_conversations(monkeypatch: pytest.MonkeyPatch) -> None:
    ids = ("makes-an-ad", "makes-none")
    assert all(one in SUITE for one in ids)
    monkeypatch.setattr("evals.live.chosen_ids", lambda: ids)


def test_conversations_are_held_four_times_and_the_row_says_what_came_of_it_and_of_whom(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    with gemini_server(embedded) as served:
        monkeypatch.setenv("GEMINI_API_KEY", KEY)
        monkeypatch.setenv("GOOGLE_GEMINI_BASE_URL", served.address)
        told = call(tmp_path, "--jobs", "1")
    assert told.exit_code == 0, told.output
    new = (tmp_path / "live.md").read_text(encoding="utf-8").splitlines()[-1]
    assert "a server at 127.0.0.1 that speaks Gemini's wire" in new
    assert "| f3d56c8 | 2 of 2 | 2 | 0 | 0 | 0 | 0 | 100.0% | 100.0% | 0 | 0 |" in new
    assert "Nothing was measured live yet." in (tmp_path / "live.md").read_text(encoding="utf-8")
    (kept,) = tmp_path.glob("build-*")
    assert len(json.loads((kept / "result.json").read_text())["cases"]) == 8
    assert all(asked.headers["x-goog-api-key"] == KEY for asked in served.asked)
    written = [path.read_bytes() for path in tmp_path.rglob("*") if path.is_file()]
    assert all(KEY.encode() not in one for one in (*written, told.output.encode()))


def test_at_the_cap_it_stops_writes_its_row_and_goes_on_with_a_higher_one(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    with gemini_server(dear) as served:
        monkeypatch.setenv("GEMINI_API_KEY", KEY)
        monkeypatch.setenv("GOOGLE_GEMINI_BASE_URL", served.address)
        stopped = call(tmp_path, "--most-dollars", "5", "--jobs", "1")
        assert stopped.exit_code == 1
        assert "(--most-dollars)" in stopped.output
        before = len(served.asked)
        assert 0 < before <= 6
        went_on = call(tmp_path, "--most-dollars", "50", "--jobs", "1")
    assert went_on.exit_code == 0
    assert f"{before} of 8 results are in" in went_on.output
    rows = (tmp_path / "live.md").read_text(encoding="utf-8").splitlines()[-2:]
    assert [one.split(" | ")[3] for one in rows] == ["1 of 2", "2 of 2"]


def dear(body: Any) -> Any:
    """Answer as the embedded model does, for a million tokens."""
    answer = embedded(body)
    answer.payload["usageMetadata"] = {"promptTokenCount": 1_000_000, "totalTokenCount": 1_000_000}
    return answer


def test_without_a_key_one_sentence_says_what_to_set_and_nothing_is_written(tmp_path: Path) -> None:
    told = call(tmp_path)
    assert isinstance(told.exception, SettingsError)
    assert str(told.exception) == (
        "A live measurement asks Gemini with a key of your own: set GEMINI_API_KEY and run this again."
    )
    assert (tmp_path / "live.md").read_text(encoding="utf-8") == PAGE
    assert not (tmp_path / "build").exists()
