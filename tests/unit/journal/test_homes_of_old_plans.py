"""Plans of which no home is written down are taken over once, by the first home, and not where a journal fell back."""

import sqlite3
from contextlib import closing
from datetime import UTC, datetime
from pathlib import Path

import pytest

from tests.doubles.plans import make_plan
from tools.core.plan import Approval, Plan, Step
from tools.journal.sqlite import SqliteJournal

NOW = datetime(2026, 11, 21, 12, 0, tzinfo=UTC)


@pytest.fixture
def file(tmp_path: Path) -> Path:
    return tmp_path / "home" / "journal.db"


async def approved(file: Path, key: str = "4611686018427387904") -> Plan:
    journal, plan = SqliteJournal(file), make_plan(key)
    await journal.plan("talk", plan)
    assert await journal.approve("talk", Approval(fingerprint=plan.fingerprint, words="yes", at=NOW))
    await journal.close()
    return plan


async def may_be_sent(file: Path, plan: Plan) -> bool:
    journal = SqliteJournal(file)
    try:
        return await journal.begin(plan.fingerprint, Step.CAMPAIGN, NOW, 3)
    finally:
        await journal.close()


def change(file: Path, statements: str) -> None:
    with closing(sqlite3.connect(file)) as db:
        db.executescript(statements)


@pytest.mark.parametrize(
    ("before", "mark", "is_sent"),
    [
        ("drop table homes; drop table plan_homes;", 0, True),
        ("drop table homes; drop table plan_homes;", 999, False),
        ("delete from plan_homes;", 0, False),
        ("delete from plan_homes;", 999, False),
    ],
    ids=["before there were homes", "put back from before", "when homes were known", "put back since"],
)
async def test_what_no_home_drew_up_is_sent_only_from_the_first_home(
    file: Path, before: str, mark: int, is_sent: bool
) -> None:
    plan = await approved(file)
    change(file, before)
    file.with_suffix(".mark").write_bytes(b"%020d\n" % mark)
    assert await may_be_sent(file, plan) is is_sent
    assert await may_be_sent(file, plan) is False  # it is being sent, or still of no home


async def test_a_journal_that_fell_far_behind_is_noticed_once_and_new_plans_are_sent_as_ever(file: Path) -> None:
    old = await approved(file)
    file.with_suffix(".mark").write_bytes(b"%020d\n" % 999)
    assert not await may_be_sent(file, old)

    new = await approved(file, "4611686018427387906")
    assert await may_be_sent(file, new)
    assert not await may_be_sent(file, old)
