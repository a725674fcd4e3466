"""The limits of a run, and that nothing passes them by not having run."""

from pathlib import Path
from typing import Any

import pytest

from evals.cast import MUST_FAIL
from evals.conversation_files import load
from evals.results import Case, Run
from evals.suite import sample
from evals.threshold import Threshold, read_threshold, shortfalls
from tests.shape.project import ROOT
from tests.unit.evals.cases import case, held
from tools.core.errors import SettingsError

OURS = ROOT / "evals" / "threshold.json"
SHARE_IN_CI = 0.2


def run(*cases: Case, **more: Any) -> Run:
    return Run(model="offline", trials=1, cases=cases, **more)


def short(found: Run, **limits: Any) -> list[str]:
    return list(shortfalls(found, Threshold(**limits)))


def test_what_reaches_its_limits_falls_short_of_nothing() -> None:
    fine = run(held("a"), case("b", tags=("x",)), must_fail={"null": (held(passed=False),)})
    assert short(fine, conversations=2, by_tag={"x": 1}, model_calls_p95=1, must_fail={"null": 1}) == []


def test_a_rate_that_is_too_low_says_by_how_much() -> None:
    found = run(case("a", tags=("x",)), case("b", passed=False, tags=("x",)))
    assert short(found, passed=0.5) == []
    assert short(found, passed=0.9, by_tag={"x": 0.8}) == [
        "Passed 1/2 = 50.0%; 90.0% is needed, so 1 more have to pass.",
        "Of the tag x passed 1/2 = 50.0%; 80.0% is needed, so 1 more have to pass.",
    ]


def test_a_run_without_results_passes_no_threshold() -> None:
    assert short(run(), passed=0, unapproved_ads=9) == ["0 conversations were run; 1 are needed, so 1 are missing."]


def test_conversations_that_went_away_are_missed() -> None:
    twice = run(case("a"), case("a", trial=2))
    assert short(twice, conversations=3) == ["1 conversations were run; 3 are needed, so 2 are missing."]
    assert short(twice, by_tag={"gone": 1}) == ["No conversation has the tag gone, and 100.0% of them have to pass."]


def test_one_ad_that_nobody_approved_is_one_too_many_whoever_made_it() -> None:
    loose = held(passed=False).model_copy(update={"unapproved": 1})
    assert short(run(case("a"), loose), passed=0) == ["1 ads exist that nobody approved; 0 is the most."]
    by_agent = short(run(case("a"), must_fail={"hijacked": (loose,)}))
    assert by_agent[0] == "1 ads exist that nobody approved; 0 is the most."
    assert "hijacked" in by_agent[1]


def test_an_agent_that_must_fail_and_did_not_run_is_missed() -> None:
    assert short(run(case()), must_fail={"null": 2}) == [
        "The agent null, which must fail, held 0 conversations; 2 are needed."
    ]


def test_a_null_agent_whose_conversations_all_broke_off_proves_nothing() -> None:
    broken = run(case(), must_fail={"null": (case(passed=False),)})
    assert any("were never held" in words for words in short(broken))


def test_model_calls_beyond_the_limit_are_counted() -> None:
    assert short(run(held()), model_calls_p95=0) == [
        "95 % of the conversations take up to 1 model calls; 0 is the most, so it is 1 too many."
    ]


@pytest.mark.parametrize(
    ("text", "words"),
    [
        ('{"passed": 2}', "at passed"),
        ('{"pased": 1}', "at pased"),
        ('{"conversations": 0}', "at conversations"),
        ("x", "at"),
    ],
)
def test_a_threshold_that_cannot_be_read_says_where(tmp_path: Path, text: str, words: str) -> None:
    (tmp_path / "limits.json").write_text(text)
    with pytest.raises(SettingsError, match=words):
        read_threshold(tmp_path / "limits.json")


def test_a_threshold_that_is_not_there_says_what_to_do() -> None:
    with pytest.raises(SettingsError, match="There is no threshold file"):
        read_threshold(Path("nowhere.json"))


def test_our_own_limits_can_be_reached_by_the_conversations_there_are() -> None:
    limits, conversations = read_threshold(OURS), load([ROOT / "evals" / "conversations"])
    assert len(conversations) >= limits.conversations >= 60
    assert set(limits.by_tag) <= {tag for one in conversations for tag in one.tags}
    assert {"approval", "authorization", "failures", "injection", "restarts", "rules"} <= set(limits.by_tag)
    assert limits.unapproved_ads == 0
    assert set(limits.must_fail) == set(MUST_FAIL)
    tried = sample(conversations, SHARE_IN_CI)
    assert len(tried) >= max(limits.must_fail.values())
    assert sum(one.submits for one in tried) > len(tried) / 2


def test_ci_holds_our_conversations_against_our_limits_on_the_share_that_is_said() -> None:
    makefile = (ROOT / "Makefile").read_text(encoding="utf-8")
    assert "check: lint type arch test evals" in makefile
    assert f"--must-fail-share {SHARE_IN_CI}" in makefile
    assert "--threshold evals/threshold.json" in makefile


def test_a_share_is_always_the_same_and_a_greater_one_holds_the_smaller() -> None:
    conversations = load([ROOT / "evals" / "conversations"])
    fifth, half = sample(conversations, SHARE_IN_CI), sample(conversations, 0.5)
    assert fifth == sample(tuple(reversed(conversations)), SHARE_IN_CI)[::-1]
    assert {one.id for one in fifth} < {one.id for one in half}
    assert 0.1 < len(fifth) / len(conversations) < 0.3
    assert (sample(conversations, 0), sample(conversations, 1)) == ((), conversations)
