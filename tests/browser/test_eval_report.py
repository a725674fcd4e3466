"""The report of an eval run in a real browser, on a phone and on a desk."""

from pathlib import Path

import pytest

from evals.report.page import page
from evals.results import Run, case_of
from evals.seen import Seen
from tests.browser.test_sandbox_page import CHROMIUM, chromium
from tests.unit.evals.cases import AD, CARD, approved, case, conversation, said

pytestmark = [
    pytest.mark.browser,
    pytest.mark.skipif(CHROMIUM is None, reason="CHROMIUM IS MISSING: the report was not looked at"),
]

NASTY = "<script>document.title='pwned'</script>"


def report() -> str:
    failed = conversation(
        id="copy-is-kept",
        about="every letter of the text is kept",
        tags=["copy", NASTY],
        expect={"ads": [{"campaign_name": "Spring Sale", "text": "Three for one"}]},
    )
    gate = {"type": "gate", "tool": "submit_ad_mock", "decision": "allow", "rule": "approved", "why": "a yes"}
    long = "Word" * 120
    seen = Seen(events=(said(NASTY + long), CARD, said("yes"), gate), ads=(AD,), turns=2)
    cases = [case_of(failed, trial, seen, 0.5) for trial in (1, 2)]
    cases += [case(f"works-{number}", trial=trial, tags=("copy",)) for number in range(8) for trial in (1, 2)]
    must_fail = {"null": (case_of(failed, 1, Seen(), 0.1),), "eager": (case_of(failed, 1, approved(), 0.1),)}
    return page(Run(model="offline", trials=2, cases=tuple(cases), must_fail=must_fail))


async def test_a_person_reads_why_a_case_failed_and_no_text_becomes_a_program(tmp_path: Path) -> None:
    (tmp_path / "report.html").write_text(report(), encoding="utf-8")
    seen = await chromium(tmp_path, "--dump-dom", (tmp_path / "report.html").as_uri())
    assert "<title>Evals: 16 of 18 passed</title>" in seen
    for words in ("copy-is-kept", "Three for one", "gate: allow submit_ad_mock", "pass^k", "&lt;script", "Agents that"):
        assert words in seen
    assert "<script" not in seen


@pytest.mark.parametrize("width", [390, 1280])
async def test_the_report_is_no_wider_than_the_window(tmp_path: Path, width: int) -> None:
    measured = "<script>document.title=document.documentElement.scrollWidth-innerWidth</script>"
    (tmp_path / "report.html").write_text(report().replace("</body>", f"{measured}</body>"), encoding="utf-8")
    address, picture = (tmp_path / "report.html").as_uri(), tmp_path / f"{width}.png"
    told = (f"--window-size={width},2400", "--hide-scrollbars")
    assert "<title>0</title>" in await chromium(tmp_path, *told, "--dump-dom", address)
    await chromium(tmp_path, *told, f"--screenshot={picture}", address)
    assert picture.read_bytes().startswith(b"\x89PNG")
