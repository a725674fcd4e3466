"""A live measurement: which conversations, what its row says, and what it refuses before it costs anything."""

from datetime import date, datetime
from pathlib import Path

import pytest

from agent.wiring.settings import Settings, load_settings
from evals.conversation_files import load
from evals.live import TRIALS, Measurement, chosen, keep, measurement, of_gemini, own_alone, put_row, row
from evals.results import Case, Run, read_run
from evals.seen import SeenEvent
from tests.shape.project import ROOT
from tests.unit.evals.cases import case, conversation
from tools.core.errors import SettingsError

PAGE = ROOT / "docs" / "live.md"
GEMINI = ROOT / "docs" / "gemini.md"
MADE = Measurement(date(2026, 12, 1), "f3d56c8", "gemini:gemini-3.8-flash at Google")
NOTICE: SeenEvent = {
    "type": "message", "role": "agent", "by": "rule",
    "text": "The language model stays busy; the embedded one carries on. Say more in a few minutes.",
}  # fmt: skip


def trials(name: str, *passed: bool, **changes: object) -> list[Case]:
    made = [case(name, passed=one, trial=trial) for trial, one in enumerate(passed, start=1)]
    return [one.model_copy(update={"input_tokens": 1000, "output_tokens": 100, **changes}) for one in made]


def run_of(*cases: Case) -> Run:
    return Run(model="gemini:gemini-3.8-flash", trials=TRIALS, cases=cases)


def cells(run: Run) -> list[str]:
    return [one.strip() for one in row(run, MADE).strip().strip("|").split("|")]


def settings(**environment: str) -> Settings:
    return load_settings({"HOME": "/", **environment}, {"model": environment.pop("model", "gemini")})


def test_the_chosen_conversations_exist_and_are_of_every_kind() -> None:
    found = chosen(load([ROOT / "evals" / "conversations"]))
    assert len(found) == len({one.id for one in found}) == 60
    tags = {tag for one in found for tag in one.tags}
    assert {"approval", "authorization", "failures", "restarts", "injection", "music", "rules", "files"} <= tags
    assert {"spanish", "german", "french", "portuguese", "chinese", "japanese"} <= tags
    assert 30 < sum(one.submits for one in found) < 60


def test_a_conversation_that_is_not_in_the_files_is_named() -> None:
    with pytest.raises(SettingsError, match=r"not in the files given: brief-labels-on-lines, .*ja-change"):
        chosen([conversation(id="another")])


def test_a_row_counts_how_often_each_conversation_passed_of_four_and_what_it_cost() -> None:
    held = (*trials("a", True, True, True, True), *trials("b", True, False, True, True), *trials("c", *[False] * 4))
    assert cells(run_of(*held)) == [
        "2026-12-01", "gemini:gemini-3.8-flash at Google", "f3d56c8", "3 of 3", "1", "1", "0", "0", "1",
        "33.3%", "66.7%", "0", "0", "12,000", "1,200", "0.01",
    ]  # fmt: skip


def test_what_the_cap_left_out_is_scored_by_nobody_and_the_row_says_so() -> None:
    left = [one.model_copy(update={"is_held": False}) for one in trials("b", True, True, True, True)]
    told = cells(run_of(*trials("a", True, True, True, True), *trials("b", True, True)[:1], *left[1:]))
    assert told[3] == "1 of 2"
    assert told[4:11] == ["1", "0", "0", "0", "0", "100.0%", "100.0%"]
    assert cells(run_of(*left))[3:11] == ["0 of 1", "0", "0", "0", "0", "0", "none", "none"]


def test_ads_that_nobody_approved_are_in_the_row() -> None:
    assert cells(run_of(*trials("a", True, True, True, True, unapproved=1)))[11] == "4"


def test_a_conversation_in_which_the_embedded_model_stood_in_is_not_passed_and_is_counted() -> None:
    stood_in = case("a", events=(NOTICE,))
    others_words = case("b", events=({**NOTICE, "by": "model"},))
    run = own_alone(run_of(stood_in, others_words))
    assert [one.passed for one in run.cases] == [False, True]
    assert cells(run)[12] == "1"


def test_every_way_in_which_the_embedded_model_stands_in_is_noticed_and_no_other() -> None:
    rows = [line for line in GEMINI.read_text(encoding="utf-8").splitlines() if line.startswith("| ")][2:]
    told = {line: line.split(" | ")[1] for line in rows}
    assert list(told.values()).count("embedded") > 20
    assert [
        line for line, outcome in told.items() if (outcome == "embedded") != ("embedded one carries on" in line)
    ] == []


@pytest.mark.parametrize(
    ("environment", "words"),
    [
        ({}, "set GEMINI_API_KEY and run this again"),
        ({"GEMINI_API_KEY": "FAKE-key", "model": "offline"}, "offline is another model"),
        ({"GEMINI_API_KEY": "FAKE-key", "model": "gemini:unheard-of"}, "no price for unheard-of"),
    ],
)
def test_what_cannot_be_measured_is_refused_in_words_without_the_key(environment: dict[str, str], words: str) -> None:
    with pytest.raises(SettingsError, match=words) as refused:
        of_gemini(settings(**environment))
    assert "FAKE" not in str(refused.value)


def test_the_model_that_is_measured_is_named_and_so_is_a_server_that_is_not_googles() -> None:
    own = of_gemini(settings(GEMINI_API_KEY="FAKE-key"))
    assert measurement(own, MADE.day, "x").made_by == "gemini:gemini-3.8-flash at Google"
    other = of_gemini(settings(GEMINI_API_KEY="FAKE-key", GOOGLE_GEMINI_BASE_URL="http://127.0.0.1:9"))
    assert "a server at 127.0.0.1 that speaks Gemini's wire" in measurement(other, MADE.day, "x").made_by


def test_a_row_is_put_at_the_end_and_only_google_itself_ends_that_nothing_was_measured(tmp_path: Path) -> None:
    table = tmp_path / "live.md"
    table.write_text("# Measured live\n\nNothing was measured live yet.\n\n| date |\n|---|\n", encoding="utf-8")
    put_row(table, "| one |\n", is_live=False)
    assert "Nothing was measured live yet." in table.read_text(encoding="utf-8")
    put_row(table, "| two |\n", is_live=True)
    assert table.read_text(encoding="utf-8") == "# Measured live\n\n| date |\n|---|\n| one |\n| two |\n"
    with pytest.raises(SettingsError, match="There is no page"):
        put_row(tmp_path / "gone.md", "| one |\n", is_live=True)


def test_the_page_has_a_column_for_every_cell_and_says_that_nothing_was_measured_while_it_has_no_row_of_google() -> (
    None
):
    page = PAGE.read_text(encoding="utf-8")
    head = next(line for line in page.splitlines() if line.startswith("| date"))
    assert head.count("|") == row(run_of(case()), MADE).count("|")
    assert ("Nothing was measured live yet." in page) is ("at Google |" not in page)


def test_a_whole_measurement_is_kept_under_its_time_so_that_the_next_begins_anew(tmp_path: Path) -> None:
    folder, ended = tmp_path / "live", datetime(2026, 12, 1, 12, 0)  # noqa: DTZ001 -- only a name
    folder.mkdir()
    stopped = run_of(case().model_copy(update={"is_held": False}))
    assert keep(stopped, folder, ended) == folder
    kept = keep(run_of(case()), folder, ended)
    assert kept == tmp_path / "live-2026-12-01T12-00-00"
    assert read_run(kept).passed == 1
    assert not folder.exists()
