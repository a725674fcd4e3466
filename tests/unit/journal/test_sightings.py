"""What the journal remembers to have seen: since when a write is looked for, and who had a campaign's name before."""

import sqlite3
from contextlib import closing
from pathlib import Path

import pytest

from agent.wiring import clock as real
from agent.wiring.clock import SystemClock
from tools.core.plan import Step
from tools.core.ports import StepState, StepStatus
from tools.core.window import Instant, left_of
from tools.journal.sqlite import SqliteJournal

SENT = StepState(step=Step.AD, status=StepStatus.SENDING, sends=1)


def _at(seconds: float, clock: str = "mine") -> Instant:
    return Instant(clock=clock, seconds=seconds)


async def test_time_is_counted_from_the_first_look_by_this_clock(journal: SqliteJournal) -> None:
    assert [await journal.looked_for("f", SENT, _at(seconds)) for seconds in (100, 105, 190)] == [0, 5, 90]


async def test_another_process_of_the_same_boot_counts_on(journal: SqliteJournal, tmp_path: Path) -> None:
    await journal.looked_for("f", SENT, _at(100))
    another = SqliteJournal(tmp_path / "journal.db")
    assert await another.looked_for("f", SENT, _at(130)) == 30
    await another.close()


async def test_another_boot_counts_anew_and_takes_nothing_from_the_first(journal: SqliteJournal) -> None:
    await journal.looked_for("f", SENT, _at(100))
    assert await journal.looked_for("f", SENT, _at(9000, "other")) == 0
    assert await journal.looked_for("f", SENT, _at(9010, "other")) == 10
    assert await journal.looked_for("f", SENT, _at(120)) == 20


async def test_a_clock_that_went_back_counts_anew(journal: SqliteJournal) -> None:
    await journal.looked_for("f", SENT, _at(100))
    assert await journal.looked_for("f", SENT, _at(40)) == 0
    assert await journal.looked_for("f", SENT, _at(50)) == 10


@pytest.mark.parametrize("other", [{"sends": 2}, {"step": Step.ADGROUP}])
async def test_another_send_counts_anew(journal: SqliteJournal, other: dict[str, object]) -> None:
    await journal.looked_for("f", SENT, _at(100))
    assert await journal.looked_for("f", SENT.model_copy(update=other), _at(190)) == 0


async def test_who_had_the_name_before_is_remembered_for_each_plan(journal: SqliteJournal) -> None:
    await journal.saw_namesakes("f", ("1", "2"))
    await journal.saw_namesakes("f", ("2",))
    assert sorted(await journal.namesakes("f")) == ["1", "2"]
    assert await journal.namesakes("other") == ()


async def test_a_home_from_before_opens_and_remembers_from_then_on(journal: SqliteJournal, tmp_path: Path) -> None:
    await journal.namesakes("f")
    await journal.close()
    with closing(sqlite3.connect(tmp_path / "journal.db")) as db:
        db.executescript("drop table if exists looks; drop table if exists namesakes;")

    assert await journal.namesakes("f") == ()
    assert await journal.looked_for("f", SENT, _at(100)) == 0
    assert await journal.looked_for("f", SENT, _at(101)) == 1


@pytest.mark.parametrize(("waited", "left"), [(0, 90), (60, 30), (90, 0), (1e9, 0), (-1e9, 90)])
def test_what_is_left_is_never_more_than_one_window_and_never_less_than_nothing(waited: float, left: float) -> None:
    assert left_of(90, waited) == left


def test_the_machines_clocks_agree_with_each_other_and_only_go_on() -> None:
    first, then = SystemClock().instant(), SystemClock().instant()
    assert first.clock == then.clock
    assert first.seconds <= then.seconds


def test_where_no_boot_has_a_name_a_process_counts_by_itself(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    named = SystemClock().instant().clock
    for content in (None, "", "\xff"):
        if content is not None:
            (tmp_path / "boot").write_text(content, encoding="latin-1")
        monkeypatch.setattr(real, "_BOOT", tmp_path / "boot")
        assert SystemClock().instant().clock not in ("", named)
