import json
from pathlib import Path
from xml.etree.ElementTree import fromstring

import pytest

from evals.comparison import compare
from evals.junit import junit
from evals.printout import lines_of
from evals.report.page import page
from evals.results import Run, case_file, case_of, read_case, read_run, rescored, write_value
from evals.sameness import told_the_same
from evals.seen import Seen, SeenEvent
from evals.trajectory import assert_trajectory
from tests.unit.evals.cases import AD, CARD, approved, case, conversation, draft, said
from tools.core.errors import SettingsError

NASTY = '<script>alert(1)</script>\x07 & "quotes"'
KEYS = ["id", "passed", "why", "ads", "tools", "model_calls", "turns", "seconds", "input_tokens", "output_tokens"]


def run_of(*cases):
    return Run(model="offline", trials=1, cases=cases)


def test_the_printed_json_has_exactly_the_keys_that_others_rely_on():
    found = run_of(case(), case("two", passed=False)).summary()
    assert list(found) == ["model", "passed", "failed", "cases"]
    assert (found["passed"], found["failed"]) == (1, 1)
    assert [list(row) for row in found["cases"]] == [KEYS, KEYS]
    assert json.loads(json.dumps(found)) == found


def test_a_result_comes_back_from_its_file_as_it_was(tmp_path: Path):
    expect = {"ads": [{"text": "Two for one"}], "failure": None}
    result = run_of(case_of(conversation(expect=expect), 1, approved(), 1.0))
    write_value(tmp_path / "result.json", result)
    assert read_run(tmp_path) == result
    assert [one.name for one in tmp_path.iterdir()] == ["result.json"]


def test_a_torn_case_counts_as_none(tmp_path: Path):
    path = case_file(tmp_path, "chosen", "an/id: of ../any sort", 2)
    path.parent.mkdir(parents=True)
    path.write_text('{"id": "an')
    assert read_case(path) is None
    write_value(path, case())
    assert read_case(path) == case()
    assert path.parent.parent.parent == tmp_path


def test_what_is_no_result_is_said(tmp_path: Path):
    (tmp_path / "result.json").write_text("{}")
    with pytest.raises(SettingsError, match="is not the result"):
        read_run(tmp_path)
    with pytest.raises(SettingsError, match="There is no result"):
        read_run(tmp_path / "nowhere.json")


def test_a_run_that_was_killed_says_how_it_goes_on(tmp_path: Path):
    write_value(case_file(tmp_path, "chosen", "one", 1), case())
    with pytest.raises(SettingsError, match="did not come to its end"):
        read_run(tmp_path)


def test_an_old_run_is_judged_anew_by_what_is_written_now():
    old = run_of(case(passed=False))
    assert rescored(old, [conversation(expect={"outcome": "submitted"})]).passed == 1
    assert rescored(old, [conversation(id="another")]) == old


def test_the_report_escapes_everything_and_needs_nothing_from_outside():
    nasty = conversation(id=NASTY, about=NASTY, tags=[NASTY], expect={"ads": [{"text": NASTY}]})
    seen = Seen(events=(CARD | {"prompt": NASTY}, said(NASTY), said(NASTY, "agent")), ads=(AD | {"text": NASTY + "!"},))
    html = page(run_of(case_of(nasty, 1, seen, 1.0)))
    assert "<script" not in html
    assert "&lt;script&gt;" in html
    for outside in ("http:", "https:", "src=", "@import", "url("):
        assert outside not in html


def test_the_report_shows_what_would_reorder_or_hide_its_words() -> None:
    hostile = "pay \u202e01 DSU\u2069 \x1b[2J \U000e0041"
    hiding = conversation(id="a", about=hostile, expect={"ads": [{"text": hostile}]})
    seen = Seen(events=(said(hostile),), ads=(AD | {"text": f"{hostile}!"},))
    html = page(run_of(case_of(hiding, 1, seen, 1.0)))
    assert "pay \\u{202e}01 DSU\\u{2069} \\u{1b}[2J \\u{e0041}" in html
    assert [char for char in "\u202e\u2069\x1b\U000e0041" if char in html] == []


def test_the_report_names_the_silent_rule_before_anything_else_and_shows_what_the_rules_said():
    spoke, silent = draft("music_for_conversions"), draft()
    before = run_of(case("a", events=(spoke,)))
    after = run_of(case("a", passed=False, events=(silent, silent)))
    html = page(after, compare(before, after))
    told = "The rule music_for_conversions objected before and is silent now in 1 of the 1 broken conversations."
    assert html.index("1 of 1 failed") < html.index(told) < html.index("Failed: 1, the worst first")
    assert "The rule music_for_conversions objected in the baseline, and is silent here." in html
    assert html.count("no rule objects") == 3  # once as what decided, and as often as it was in the conversation


def test_the_report_of_an_ad_that_must_not_be_says_that_no_rule_objected():
    wrong = case_of(conversation(expect={"outcome": "not_submitted", "ads": []}), 1, approved(), 1)
    assert "In 1 of the 1 conversations with an ad that must not be, no rule objected at all." in page(run_of(wrong))
    assert "no rule objected" not in page(run_of(case()))


def test_what_the_agents_that_must_fail_were_not_tried_on_is_said():
    part = Run(model="offline", trials=1, cases=(case("a"), case("b")), must_fail={"null": (case("a"),)})
    told = "Each was tried on 1 of 2 conversations"
    assert told in page(part)
    assert told in "".join(lines_of(part))
    whole = part.model_copy(update={"must_fail": {"null": (case("a"), case("b"))}})
    assert "was tried on" not in page(whole) + "".join(lines_of(whole))


def test_the_report_shows_expected_beside_found():
    expected = conversation(expect={"ads": [{"campaign_name": "Spring Sale", "text": "Three for one"}]})
    html = page(run_of(case_of(expected, 1, approved(), 1.0)))
    assert '<tr class="bad"><th>text</th><td>Three for one</td><td>Two for one</td></tr>' in html
    assert "<tr><th>campaign_name</th><td>Spring Sale</td><td>Spring Sale</td></tr>" in html


def test_junit_counts_and_quotes_failures():
    failed = case_of(conversation(id=NASTY, expect={"says": ["never"]}), 1, approved(), 1.0)
    suite = fromstring(junit(run_of(case(), failed)))
    assert (suite.get("tests"), suite.get("failures")) == ("2", "1")
    assert "Nothing that was shown" in (suite.findtext("testcase/failure") or "")


def test_fingerprints_and_handles_are_numbered_in_their_order():
    events: tuple[SeenEvent, ...] = (
        {"type": "awaiting", "what": "authorization", "prompt": "", "url": "http://here.example/auth?state=random"},
        said("(what the browser brought back, kept in the vault as answer-4e9ed625)"),
        CARD | {"prompt": "Fingerprint f00d"},
        said("f00d"),
    )
    told = told_the_same(Seen(events=events)).events
    assert told[0]["url"] == "http://here.example/auth"
    assert told[2]["fingerprint"] == told[3]["text"]
    assert "f00d" not in json.dumps(told)
    assert "4e9ed625" not in json.dumps(told)


def test_trajectory_assertions_name_what_is_wrong():
    ran = ("update_draft", "validate_copy", "submit_ad_mock")
    assert_trajectory(ran, include=["validate_copy"], exclude=["list_ads"], order=["update_draft", "submit_ad_mock"])
    with pytest.raises(AssertionError, match="in the order"):
        assert_trajectory(ran, order=["submit_ad_mock", "update_draft"])
    with pytest.raises(AssertionError, match="must not"):
        assert_trajectory(ran, exclude=["submit_ad_mock"])
    with pytest.raises(AssertionError, match="did not run"):
        assert_trajectory(ran, include=["list_ads"])
