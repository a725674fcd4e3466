"""The journal: what it lets through, and what nothing gets past."""

import os
import sqlite3
import subprocess
import sys
from contextlib import closing
from datetime import UTC, datetime, timedelta
from pathlib import Path

import pytest

from tests.doubles.plans import make_plan
from tools.core.errors import StoreUnusable
from tools.core.plan import Approval, Plan, Step
from tools.core.ports import PlanStatus, StepStatus
from tools.journal.process import identity, is_alive
from tools.journal.sqlite import SqliteJournal

NOW = datetime(2026, 11, 21, 12, 0, tzinfo=UTC)


async def _approved(journal: SqliteJournal, plan: Plan, session: str = "talk") -> None:
    await journal.plan(session, plan)
    assert await journal.approve(session, Approval(fingerprint=plan.fingerprint, words="yes", at=NOW))


async def test_nothing_may_be_sent_of_a_plan_that_nobody_approved(journal: SqliteJournal) -> None:
    plan = make_plan()
    await journal.plan("talk", plan)

    assert not await journal.begin(plan.fingerprint, Step.CAMPAIGN, NOW, 3)


async def test_a_write_is_claimed_once_until_it_is_settled(journal: SqliteJournal) -> None:
    plan = make_plan()
    await _approved(journal, plan)

    assert await journal.begin(plan.fingerprint, Step.CAMPAIGN, NOW, 3)
    assert not await journal.begin(plan.fingerprint, Step.CAMPAIGN, NOW, 3)


async def test_writes_are_claimed_in_their_order(journal: SqliteJournal) -> None:
    plan = make_plan()
    await _approved(journal, plan)

    assert not await journal.begin(plan.fingerprint, Step.ADGROUP, NOW, 3)
    await journal.begin(plan.fingerprint, Step.CAMPAIGN, NOW, 3)
    await journal.settle(plan.fingerprint, Step.CAMPAIGN, 1, StepStatus.APPLIED, created_id="1")
    assert await journal.begin(plan.fingerprint, Step.ADGROUP, NOW, 3)


async def test_an_applied_write_is_never_claimed_or_unsettled_again(journal: SqliteJournal) -> None:
    plan = make_plan()
    await _approved(journal, plan)
    await journal.begin(plan.fingerprint, Step.CAMPAIGN, NOW, 3)
    await journal.settle(plan.fingerprint, Step.CAMPAIGN, 1, StepStatus.APPLIED, created_id="1")
    await journal.settle(plan.fingerprint, Step.CAMPAIGN, 1, StepStatus.READY)

    assert not await journal.begin(plan.fingerprint, Step.CAMPAIGN, NOW, 3)
    state = await journal.state("talk", plan.fingerprint)
    assert state is not None
    assert state.ids == {"campaign_id": "1"}


async def test_a_write_is_sent_at_most_as_often_as_the_limit_says(journal: SqliteJournal) -> None:
    plan = make_plan()
    await _approved(journal, plan)
    for send in (1, 2, 3):
        assert await journal.begin(plan.fingerprint, Step.CAMPAIGN, NOW, 3)
        await journal.settle(plan.fingerprint, Step.CAMPAIGN, send, StepStatus.REJECTED, code="40100")

    assert not await journal.begin(plan.fingerprint, Step.CAMPAIGN, NOW, 3)


async def test_a_new_plan_voids_the_unsent_ones_of_its_conversation_alone(journal: SqliteJournal) -> None:
    first, second, other = make_plan(key="1"), make_plan(key="2"), make_plan(key="3")
    await journal.plan("talk", first)
    await _approved(journal, other, session="elsewhere")
    await journal.plan("talk", second)

    assert not await journal.approve("talk", Approval(fingerprint=first.fingerprint, words="yes", at=NOW))
    assert not await journal.begin(first.fingerprint, Step.CAMPAIGN, NOW, 3)
    assert await journal.begin(other.fingerprint, Step.CAMPAIGN, NOW, 3)


async def test_a_begun_plan_is_never_voided(journal: SqliteJournal) -> None:
    plan = make_plan()
    await _approved(journal, plan)
    await journal.begin(plan.fingerprint, Step.CAMPAIGN, NOW, 3)
    await journal.void("talk")

    unsettled, *_ = await journal.unsettled("talk")
    assert unsettled.status is PlanStatus.SENDING


async def test_another_conversation_cannot_approve_a_plan(journal: SqliteJournal) -> None:
    plan = make_plan()
    await journal.plan("talk", plan)

    assert not await journal.approve("elsewhere", Approval(fingerprint=plan.fingerprint, words="yes", at=NOW))
    assert await journal.state("elsewhere", plan.fingerprint) is None


async def test_words_are_heard_once_and_for_their_plan_alone(journal: SqliteJournal) -> None:
    ticket = await journal.hear("talk", "plan-a", "yes", NOW)

    assert await journal.heard("talk", "plan-b", ticket) is None
    assert await journal.heard("elsewhere", "plan-a", ticket) is None
    assert await journal.heard("talk", "plan-a", "forged") is None
    assert await journal.heard("talk", "plan-a", ticket) == "yes"
    assert await journal.heard("talk", "plan-a", ticket) is None


async def test_a_plan_that_was_changed_in_the_file_is_refused_as_a_whole(
    journal: SqliteJournal, tmp_path: Path
) -> None:
    plan = make_plan()
    await _approved(journal, plan)
    with closing(sqlite3.connect(tmp_path / "journal.db")) as db, db:
        db.execute("update plans set body = replace(body, 'Two for one', 'Ten for one')")

    with pytest.raises(StoreUnusable, match="--set-aside journal"):
        await journal.begin(plan.fingerprint, Step.CAMPAIGN, NOW, 3)


async def test_two_processes_cannot_claim_the_same_write(tmp_path: Path) -> None:
    one, two = SqliteJournal(tmp_path / "journal.db"), SqliteJournal(tmp_path / "journal.db")
    plan = make_plan()
    await _approved(one, plan)

    claims = [
        await one.begin(plan.fingerprint, Step.CAMPAIGN, NOW, 3),
        await two.begin(plan.fingerprint, Step.CAMPAIGN, NOW, 3),
    ]
    assert claims == [True, False]
    await one.close()
    await two.close()


async def test_a_write_is_in_flight_while_its_process_waits_and_not_afterwards(journal: SqliteJournal) -> None:
    plan = make_plan()
    await _approved(journal, plan)
    await journal.begin(plan.fingerprint, Step.CAMPAIGN, NOW, 3)
    assert await journal.is_in_flight(plan.fingerprint, Step.CAMPAIGN)

    journal.let_go(plan.fingerprint, Step.CAMPAIGN)
    assert not await journal.is_in_flight(plan.fingerprint, Step.CAMPAIGN)


async def test_the_file_is_its_owners_alone(journal: SqliteJournal, tmp_path: Path) -> None:
    await journal.plan("talk", make_plan())

    assert (tmp_path / "journal.db").stat().st_mode & 0o077 == 0


def test_a_plan_is_stale_after_half_an_hour() -> None:
    plan = make_plan()

    assert not plan.is_stale(plan.made_at + timedelta(minutes=30))
    assert plan.is_stale(plan.made_at + timedelta(minutes=30, seconds=1))


async def test_a_look_up_of_an_older_send_cannot_free_a_newer_one(tmp_path: Path) -> None:
    dead, second, third = (SqliteJournal(tmp_path / "journal.db") for _ in range(3))
    plan = make_plan()
    await _approved(dead, plan)
    await dead.begin(plan.fingerprint, Step.CAMPAIGN, NOW, 3)
    await second.settle(plan.fingerprint, Step.CAMPAIGN, 1, StepStatus.READY)
    assert await second.begin(plan.fingerprint, Step.CAMPAIGN, NOW, 3)

    await third.settle(plan.fingerprint, Step.CAMPAIGN, 1, StepStatus.READY)
    await third.settle(plan.fingerprint, Step.CAMPAIGN, 1, StepStatus.REJECTED, code="40100")

    assert not await third.begin(plan.fingerprint, Step.CAMPAIGN, NOW, 3)
    for one in (dead, second, third):
        await one.close()


def test_a_process_is_known_by_number_and_start_so_that_a_recycled_number_is_another() -> None:
    me = identity()
    assert me is not None
    number, _, started = me.partition(":")

    assert is_alive(me)
    assert not is_alive(f"{number}:{started}0")
    assert not is_alive("4194304:1")
    assert not is_alive("nonsense")


async def test_campaigns_of_a_name_are_known_from_what_was_made_here(journal: SqliteJournal) -> None:
    plan, again = make_plan(key="1"), make_plan(key="2")
    await _approved(journal, plan)
    await journal.begin(plan.fingerprint, Step.CAMPAIGN, NOW, 3)
    assert await journal.campaigns_like(again, plan.made_at) == ()
    await journal.settle(plan.fingerprint, Step.CAMPAIGN, 1, StepStatus.APPLIED, created_id="11")

    assert await journal.campaigns_like(again, plan.made_at) == ("11",)
    assert await journal.campaigns_like(again.model_copy(update={"place": "elsewhere"}), plan.made_at) == ()
    assert await journal.campaigns_like(again, plan.made_at + timedelta(seconds=1)) == ()


async def test_nothing_is_in_flight_that_nobody_sends_or_that_another_may_have_sent(journal: SqliteJournal) -> None:
    plan = make_plan()
    assert not await journal.is_in_flight(plan.fingerprint, Step.CAMPAIGN)
    await _approved(journal, plan)
    assert not await journal.is_in_flight(plan.fingerprint, Step.CAMPAIGN)
    assert await journal.begin(plan.fingerprint, Step.CAMPAIGN, NOW, 3)
    assert await journal.is_in_flight(plan.fingerprint, Step.CAMPAIGN)

    await journal.suspect(plan.fingerprint)
    assert not await journal.is_in_flight(plan.fingerprint, Step.CAMPAIGN)


async def test_a_claim_that_was_refused_puts_nothing_in_flight(journal: SqliteJournal) -> None:
    plan = make_plan()
    await _approved(journal, plan)
    assert await journal.begin(plan.fingerprint, Step.CAMPAIGN, NOW, 3)
    journal.let_go(plan.fingerprint, Step.CAMPAIGN)

    assert not await journal.begin(plan.fingerprint, Step.CAMPAIGN, NOW, 3)
    assert not await journal.is_in_flight(plan.fingerprint, Step.CAMPAIGN)


async def test_what_was_begun_is_all_of_which_anything_was_ever_sent_the_newest_first(journal: SqliteJournal) -> None:
    first, second, unsent = (make_plan(f"46116860184273879{number}") for number in (1, 2, 3))
    for plan in (first, second):
        await _approved(journal, plan)
        await journal.begin(plan.fingerprint, Step.CAMPAIGN, NOW, 3)
        await journal.settle(plan.fingerprint, Step.CAMPAIGN, 1, StepStatus.REJECTED, code="40002")
    await _approved(journal, unsent)

    assert [one.plan.key for one in await journal.begun("talk")] == [second.key, first.key]
    assert await journal.begun("other") == ()


async def test_a_plan_that_is_not_there_can_be_suspected_and_stays_away(journal: SqliteJournal) -> None:
    await journal.suspect("nobody")
    assert await journal.state("talk", "nobody") is None


@pytest.mark.skipif(not Path("/proc/self/stat").exists(), reason="without /proc, ps is asked, which lists the dead too")
def test_a_process_that_ended_and_that_nobody_waited_for_is_gone() -> None:
    with subprocess.Popen([sys.executable, "-c", ""]) as child:
        os.waitid(os.P_PID, child.pid, os.WEXITED | os.WNOWAIT)

        assert identity(child.pid) is None
