"""The journal's home: a copy sends nothing by itself, whatever is moved stays, and an older journal is noticed."""

import fcntl
import sqlite3
import sys
from contextlib import closing
from datetime import UTC, datetime
from pathlib import Path

import pytest

from tests.doubles.copied_home import any_home_taken_for_this, copy_home
from tests.doubles.plans import make_plan
from tools.core.plan import Approval, Plan, Step
from tools.core.ports import PlanStatus, StepStatus
from tools.journal import homes, machine
from tools.journal.high_water import HighWater
from tools.journal.sqlite import SqliteJournal

NOW = datetime(2026, 11, 21, 12, 0, tzinfo=UTC)


@pytest.fixture
def home(tmp_path: Path) -> Path:
    return tmp_path / "home"


async def _approved(home: Path, key: str = "4611686018427387904") -> Plan:
    journal, plan = SqliteJournal(home / "journal.db"), make_plan(key)
    await journal.plan("talk", plan)
    await _say_yes(journal, plan)
    await journal.close()
    return plan


async def _say_yes(journal: SqliteJournal, plan: Plan) -> bool:
    return await journal.approve("talk", Approval(fingerprint=plan.fingerprint, words="yes", at=NOW))


async def _send_campaign(home: Path, plan: Plan) -> bool:
    journal = SqliteJournal(home / "journal.db")
    try:
        if not await journal.begin(plan.fingerprint, Step.CAMPAIGN, NOW, 3):
            return False
        await journal.settle(plan.fingerprint, Step.CAMPAIGN, 1, StepStatus.APPLIED, created_id="1")
        return True
    finally:
        await journal.close()


async def test_the_first_entry_raises_the_mark_and_a_higher_one_of_another_program_stays(home: Path) -> None:
    journal, mark = SqliteJournal(home / "journal.db"), HighWater(home / "journal.mark")
    await journal.plan("talk", make_plan("1"))
    assert mark.read() == 1
    mark.reached(99)
    await journal.plan("talk", make_plan("2"))
    await journal.close()
    assert mark.read() == 99


async def test_a_copied_home_sends_nothing_of_what_was_approved_in_the_other(home: Path) -> None:
    plan = await _approved(home)
    copy = copy_home(home)

    assert not await _send_campaign(copy, plan)
    assert await _send_campaign(home, plan)


async def test_without_the_comparison_the_copy_sends_it_too(home: Path) -> None:
    with any_home_taken_for_this():
        plan = await _approved(home)
        copy = copy_home(home)

        assert await _send_campaign(copy, plan)
        assert await _send_campaign(home, plan)


async def test_a_yes_in_a_copy_approves_nothing_that_the_other_home_drew_up(home: Path) -> None:
    plan, journal = make_plan(), SqliteJournal(home / "journal.db")
    await journal.plan("talk", plan)
    await journal.close()
    copy = SqliteJournal(copy_home(home) / "journal.db")

    assert not await _say_yes(copy, plan)
    state = await copy.state("talk", plan.fingerprint)
    assert state is not None
    assert (state.status, state.is_copied) == (PlanStatus.PLANNED, True)


async def test_a_home_that_was_moved_is_the_same_home(home: Path) -> None:
    plan = await _approved(home)
    moved = home.rename(home.with_name("moved"))

    assert await _send_campaign(moved, plan)


async def test_another_machine_with_the_same_numbers_is_another_home(home: Path) -> None:
    plan = await _approved(home)
    with pytest.MonkeyPatch.context() as patched:
        patched.setattr(homes, "machine", lambda: "another")
        assert not await _send_campaign(home, plan)

    assert await _send_campaign(home, plan)


async def test_a_journal_that_never_knew_homes_takes_its_plans_along(home: Path) -> None:
    plan = await _approved(home)
    with closing(sqlite3.connect(home / "journal.db")) as db:
        db.executescript("drop table homes; drop table plan_homes;")
    (home / "journal.mark").unlink()

    assert await _send_campaign(home, plan)


async def test_a_journal_that_is_older_than_what_was_sent_sends_nothing_again(home: Path) -> None:
    plan = await _approved(home)
    kept = (home / "journal.db").read_bytes()
    assert await _send_campaign(home, plan)
    (home / "journal.db").write_bytes(kept)  # the very same file, with what it held before

    assert not await _send_campaign(home, plan)
    assert not await _send_campaign(home, plan)  # nor when it is opened once more


async def test_without_the_mark_beside_it_an_older_journal_sends_again(home: Path) -> None:
    plan = await _approved(home)
    kept = (home / "journal.db").read_bytes()
    assert await _send_campaign(home, plan)
    (home / "journal.db").write_bytes(kept)
    (home / "journal.mark").unlink()

    assert await _send_campaign(home, plan)


async def test_after_an_older_journal_was_noticed_new_plans_are_sent_as_ever(home: Path) -> None:
    await _approved(home)
    kept = (home / "journal.db").read_bytes()
    await _approved(home, "4611686018427387906")
    (home / "journal.db").write_bytes(kept)

    newest = await _approved(home, "4611686018427387908")
    assert await _send_campaign(home, newest)


@pytest.mark.parametrize("damaged", [b"", b"7", b"not a number, far from it", b"\xff" * 40])
async def test_a_mark_that_cannot_be_read_is_none_and_is_written_anew(home: Path, damaged: bytes) -> None:
    plan = await _approved(home)
    (home / "journal.mark").write_bytes(damaged)

    assert await _send_campaign(home, plan)
    assert int((home / "journal.mark").read_bytes()[:20]) > 0


async def test_a_mark_that_somebody_holds_stops_nothing(home: Path) -> None:
    plan = await _approved(home)
    with (home / "journal.mark").open("rb") as held:
        fcntl.flock(held, fcntl.LOCK_EX)

        assert await _send_campaign(home, plan)


async def test_what_was_begun_elsewhere_goes_on_only_once_the_person_was_asked_and_said_so(home: Path) -> None:
    plan = await _approved(home)
    assert await _send_campaign(home, plan)
    copy = SqliteJournal(copy_home(home) / "journal.db")

    await copy.lift("talk", NOW, "words")  # said before anybody was told that it is a copy
    assert not await copy.begin(plan.fingerprint, Step.ADGROUP, NOW, 3)
    await copy.asked_here(plan.fingerprint)
    await copy.lift("talk", NOW, "login")
    assert not await copy.begin(plan.fingerprint, Step.ADGROUP, NOW, 3)
    await copy.lift("talk", NOW, "words")
    assert await copy.begin(plan.fingerprint, Step.ADGROUP, NOW, 3)


async def test_what_another_may_be_sending_is_open_where_the_platform_could_not_tell_it_apart(home: Path) -> None:
    plan = await _approved(home)
    journal = SqliteJournal(home / "journal.db")
    await journal.suspect(plan.fingerprint)

    state = await journal.state("talk", plan.fingerprint)
    assert state is not None
    assert state.has_another_sender
    assert [(one.step, one.status, one.sends) for one in state.steps] == [
        (Step.CAMPAIGN, StepStatus.READY, 0),
        (Step.ADGROUP, StepStatus.READY, 0),
        (Step.AD, StepStatus.SENDING, 0),
    ]
    assert state.open_step is None  # before it is its turn there is nothing to look for
    assert await _send_campaign(home, plan)


async def test_who_was_asked_in_the_first_home_was_not_asked_in_a_copy_of_a_copy(home: Path) -> None:
    plan = await _approved(home)
    assert await _send_campaign(home, plan)
    second = SqliteJournal(copy_home(home, "second") / "journal.db")
    await second.asked_here(plan.fingerprint)
    await second.close()
    third = SqliteJournal(copy_home(home.with_name("second"), "third") / "journal.db")

    await third.lift("talk", NOW, "words")
    assert not await third.begin(plan.fingerprint, Step.ADGROUP, NOW, 3)


def test_a_machine_is_called_the_same_each_time_and_where_it_has_no_name_nothing(
    monkeypatch: pytest.MonkeyPatch, tmp_path: Path
) -> None:
    monkeypatch.setattr(sys, "platform", "linux")
    named, unnamed = tmp_path / "machine-id", tmp_path / "none"
    named.write_text("0123abcd\n", encoding="ascii")
    for files, name in (((unnamed, named), "0123abcd"), ((unnamed,), "")):
        machine.machine.cache_clear()
        monkeypatch.setattr(machine, "_LINUX", files)
        assert machine.machine() == name
    machine.machine.cache_clear()
