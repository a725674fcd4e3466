"""What the person's words hold: the claim under the write lock is the last wall, and only the person opens it."""

import sqlite3
from contextlib import closing
from datetime import UTC, datetime, timedelta
from pathlib import Path

import pytest

from tests.doubles.plans import make_plan
from tools.core.plan import Approval, Plan, Step
from tools.core.ports import HeldBy, StepStatus
from tools.journal.sqlite import SqliteJournal

NOW = datetime(2026, 11, 21, 12, 0, tzinfo=UTC)
LATER = NOW + timedelta(minutes=5)


async def _begun(journal: SqliteJournal) -> Plan:
    plan = make_plan()
    await journal.plan("talk", plan)
    await journal.approve("talk", Approval(fingerprint=plan.fingerprint, words="yes", at=NOW))
    await journal.begin(plan.fingerprint, Step.CAMPAIGN, NOW, 3)
    await journal.settle(plan.fingerprint, Step.CAMPAIGN, 1, StepStatus.APPLIED, created_id="1")
    return plan


async def test_nothing_of_what_is_held_can_be_claimed_until_it_is_lifted(journal: SqliteJournal) -> None:
    plan = await _begun(journal)
    await journal.hold("talk", NOW, "words")
    assert not await journal.begin(plan.fingerprint, Step.ADGROUP, NOW, 3)

    await journal.lift("talk", LATER, "words")
    assert await journal.begin(plan.fingerprint, Step.ADGROUP, NOW, 3)
    found, *_ = await journal.unsettled("talk")
    assert (found.is_held, found.wanted_at) == (False, LATER)


@pytest.mark.parametrize(("first", "then", "is_held"), [("login", "login", False), ("words", "login", True)])
async def test_a_login_lifts_only_what_was_held_for_its_own_answer(
    journal: SqliteJournal, first: HeldBy, then: HeldBy, is_held: bool
) -> None:
    await _begun(journal)
    await journal.hold("talk", NOW, first)
    await journal.hold("talk", NOW, then)
    await journal.lift("talk", LATER, "login")

    found, *_ = await journal.unsettled("talk")
    assert found.is_held is is_held


async def test_a_login_that_took_long_makes_no_yes_younger_than_it_is(journal: SqliteJournal) -> None:
    await _begun(journal)
    await journal.hold("talk", NOW, "login")
    await journal.lift("talk", LATER, "login")

    found, *_ = await journal.unsettled("talk")
    assert found.wanted_at == NOW


async def test_other_conversations_and_what_nobody_approved_are_not_held(journal: SqliteJournal) -> None:
    plan = await _begun(journal)
    await journal.hold("another", NOW, "words")

    assert await journal.begin(plan.fingerprint, Step.ADGROUP, NOW, 3)


async def test_of_two_begun_the_one_that_is_still_wanted_comes_first(journal: SqliteJournal) -> None:
    await _begun(journal)
    await journal.withdraw("talk")
    newer = make_plan(key="2")
    await journal.plan("talk", newer)
    await journal.approve("talk", Approval(fingerprint=newer.fingerprint, words="yes", at=NOW))
    await journal.begin(newer.fingerprint, Step.CAMPAIGN, NOW, 3)

    found, *_ = await journal.unsettled("talk")
    assert found.plan.fingerprint == newer.fingerprint


async def test_the_journal_of_an_older_home_opens_and_holds(tmp_path: Path) -> None:
    before = SqliteJournal(tmp_path / "journal.db")
    plan = await _begun(before)
    await before.close()
    with closing(sqlite3.connect(tmp_path / "journal.db")) as db:
        db.execute("drop table holds")
        db.commit()
    journal = SqliteJournal(tmp_path / "journal.db")
    await journal.hold("talk", NOW, "words")

    assert not await journal.begin(plan.fingerprint, Step.ADGROUP, NOW, 3)
    await journal.close()


async def test_holding_says_whether_words_have_anything_to_let_go_on_or_take_back(journal: SqliteJournal) -> None:
    assert not (await journal.hold("talk", NOW, "words")).is_open

    plan = make_plan()
    await journal.plan("talk", plan)
    assert (await journal.hold("talk", NOW, "words")).is_open
    assert not (await journal.hold("another talk", NOW, "words")).is_open

    await journal.void("talk")
    assert not (await journal.hold("talk", NOW, "words")).is_open
