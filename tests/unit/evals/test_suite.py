"""What a suite makes of the conversations that were held, and of those that were not."""

from collections.abc import Callable, Iterator, Sequence
from dataclasses import replace
from pathlib import Path

import pytest

from agent.wiring.settings import Settings
from evals.jobs import Job, Order
from evals.program import program_digest
from evals.results import Case, Run, case_of
from evals.scores import must_fail_table
from evals.seen import Seen, SeenEvent
from evals.suite import Suite, run
from tests.unit.evals.cases import conversation

USAGE: SeenEvent = {"type": "usage", "model_calls": 1, "input_tokens": 30, "output_tokens": 20}
FOUR = tuple(conversation(id=name, expect={}) for name in ("a", "b", "c", "d"))


@pytest.fixture
def held(monkeypatch: pytest.MonkeyPatch) -> list[str]:
    """A crew that holds everything at once, each conversation for 50 tokens; gives what it was asked for."""
    asked: list[str] = []

    def crew(jobs: Sequence[Job], order: Order) -> Iterator[tuple[Job, Case]]:
        for job in jobs:
            asked.append(f"{job.agent} {job.conversation.id}")
            yield job, case_of(job.conversation, job.trial, Seen(events=(USAGE,)), 0.1)

    monkeypatch.setattr("evals.suite.held", crew)
    return asked


def suite(folder: Path) -> Suite:
    return Suite(FOUR, folder / "out", Settings(home=folder), "offline", must_fail=("null",))


def quietly(given: Suite, notice: Callable[[str], None] = lambda _: None) -> Run:
    return run(given, lambda _: None, notice)


@pytest.mark.parametrize(
    ("max_seconds", "max_tokens", "words", "kept"),
    [(1e-9, None, "had 1e-09 seconds (--max-seconds)", 1), (None, 100, "had 100 tokens (--max-tokens)", 2)],
)
def test_what_a_limit_of_the_run_leaves_out_counts_as_failed_and_says_why(
    tmp_path: Path, held: list[str], max_seconds: float | None, max_tokens: int | None, words: str, kept: int
) -> None:
    limited = replace(suite(tmp_path), max_seconds=max_seconds, max_tokens=max_tokens)
    result = quietly(limited)
    assert len(held) == kept
    assert [case.passed for case in result.cases] == [True] * kept + [False] * (4 - kept)
    assert all(words in case.why[0] for case in result.cases[kept:])
    assert len(result.must_fail["null"]) == 4
    assert must_fail_table(result.must_fail)[0].wrong == "4 of its 4 conversations were never held"


def test_what_a_limit_left_out_is_held_when_the_run_goes_on_without_it(tmp_path: Path, held: list[str]) -> None:
    quietly(replace(suite(tmp_path), max_tokens=100))
    said: list[str] = []
    result = quietly(suite(tmp_path), said.append)
    assert said == [f"2 of 8 results are in {tmp_path / 'out'} already; only what is missing is held."]
    assert held == ["chosen a", "chosen b", "chosen c", "chosen d", "null a", "null b", "null c", "null d"]
    assert result.passed == 4
    assert must_fail_table(result.must_fail)[0].wrong is None


def test_tokens_of_an_earlier_process_count_against_the_limit(tmp_path: Path, held: list[str]) -> None:
    quietly(replace(suite(tmp_path), max_tokens=100))
    quietly(replace(suite(tmp_path), max_tokens=100))
    assert held == ["chosen a", "chosen b"]


def test_within_its_limits_a_run_leaves_nothing_out(tmp_path: Path, held: list[str]) -> None:
    assert quietly(replace(suite(tmp_path), max_seconds=600, max_tokens=401)).passed == len(FOUR)
    assert len(held) == 8


def test_a_changed_program_holds_everything_again_and_says_so(tmp_path: Path, held: list[str]) -> None:
    quietly(suite(tmp_path))
    quietly(suite(tmp_path))
    assert len(held) == 8

    (tmp_path / "out" / "program").write_text("another state\n")
    said: list[str] = []
    quietly(suite(tmp_path), said.append)
    assert said == [f"The program has changed since {tmp_path / 'out'} was written, so all of it is held again."]
    assert len(held) == 16
    assert (tmp_path / "out" / "program").read_text().strip() == program_digest()


def test_a_changed_conversation_is_held_again_and_no_other(tmp_path: Path, held: list[str]) -> None:
    quietly(suite(tmp_path))
    changed = conversation(id="b", expect={}, about="otherwise")
    quietly(replace(suite(tmp_path), conversations=(FOUR[0], changed, *FOUR[2:])))
    assert held[8:] == ["chosen b", "null b"]


def test_what_lies_in_a_folder_that_no_run_wrote_stays(tmp_path: Path, held: list[str]) -> None:
    mine = tmp_path / "out" / "cases" / "mine.txt"
    mine.parent.mkdir(parents=True)
    mine.write_text("mine")
    quietly(suite(tmp_path))
    assert mine.read_text() == "mine"


def test_progress_is_told_for_every_agent(tmp_path: Path, held: list[str]) -> None:
    lines: list[str] = []
    run(suite(tmp_path), lambda progress: lines.append(str(progress)), lambda _: None)
    assert lines[0] == "   1/8 passed   a  0.10 s"
    assert lines[-1] == "   8/8 null     d  0.10 s"


@pytest.mark.parametrize(("most", "jobs", "kept"), [(1.0, 1, 4), (0.00035, 1, 3), (0.00035, 2, 2), (0.0001, 1, 1)])
def test_it_stops_before_a_conversation_that_might_pass_the_cap_were_it_as_dear_as_the_dearest(
    tmp_path: Path, held: list[str], most: float, jobs: int, kept: int
) -> None:
    asked_of_gemini = replace(suite(tmp_path), model="gemini:gemini-3.8-flash", must_fail=(), jobs=jobs)
    result = quietly(replace(asked_of_gemini, most_dollars=most))  # 30 tokens and 20 cost 0.0000975 dollars
    assert len(held) == kept
    assert [case.is_held for case in result.cases] == [True] * kept + [False] * (4 - kept)
    assert all("(--most-dollars)" in case.why[0] for case in result.cases[kept:])
