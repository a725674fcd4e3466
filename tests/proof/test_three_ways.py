"""The same twenty conversations on the embedded model, on a server that speaks Gemini's wire, and replayed."""

import json
import sys
from pathlib import Path

import pytest
from typer.testing import CliRunner

from agent.cli.evals import app
from tests.doubles.gemini_embedded import embedded
from tests.doubles.gemini_server import KEY, gemini_server
from tests.shape.project import ROOT

pytestmark = [pytest.mark.proof, pytest.mark.timeout(900)]
BRIEFS = ROOT / "evals" / "conversations" / "briefs.yaml"


def _twenty(tmp_path: Path) -> Path:
    blocks = ("\n" + BRIEFS.read_text(encoding="utf-8")).split("\n- id:")
    asked = tmp_path / "twenty.yaml"
    asked.write_text("".join(f"- id:{block}\n" for block in blocks[1:21]), encoding="utf-8")
    return asked


def _run(*arguments: str) -> dict[str, object]:
    done = CliRunner().invoke(app, ["run", *arguments, "--json"])
    found: dict[str, object] = json.loads(done.stdout.splitlines()[0])
    return found


def _row(result: dict[str, object]) -> tuple[list[str], str]:
    cases = result["cases"]
    assert isinstance(cases, list)
    passed = [case["id"] for case in cases if case["passed"]]
    calls, tokens = sum(case["model_calls"] for case in cases), sum(case["input_tokens"] for case in cases)
    seconds = sum(case["seconds"] for case in cases)
    return passed, f"{len(passed):>3} of {len(cases)}   {calls:>5} calls   {tokens:>8} tokens in   {seconds:>7.1f} s"


def test_the_same_conversations_pass_on_all_three(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    monkeypatch.setenv("TIKTOK_ADS_HOME", str(tmp_path / "home"))
    asked, tapes = str(_twenty(tmp_path)), str(tmp_path / "tapes")
    offline = _row(_run(asked, "--model", "offline"))
    with gemini_server(embedded) as served:
        monkeypatch.setenv("GEMINI_API_KEY", KEY)
        monkeypatch.setenv("GOOGLE_GEMINI_BASE_URL", served.address)
        wire = _row(_run(asked, "--model", "gemini"))
        CliRunner().invoke(app, ["record", asked, "--out", tapes, "--model", "gemini"])
    monkeypatch.delenv("GEMINI_API_KEY")
    replayed = _row(_run(asked, "--model", f"replay:{tapes}"))

    ways = {"offline": offline, "Gemini's wire": wire, "replay": replayed}
    with capsys.disabled():
        sys.stdout.write("\n" + "".join(f"{name:<14} {shown}\n" for name, (_, shown) in ways.items()))
    assert offline[0] == wire[0] == replayed[0]
    assert offline[0]
