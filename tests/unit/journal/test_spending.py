"""The journal keeps to the caps, whoever approves; what was never created, or removed, does not count."""

import asyncio
from datetime import timedelta
from pathlib import Path
from typing import Any

import pytest

from tests.doubles.plans import ACCOUNT, NOW, make_plan
from tests.proof.spending_world import CAPS, lived
from tools.core.cap_choices import read_cap
from tools.core.commitment import Commitment, Purse
from tools.core.money import Money
from tools.core.money_ports import GroupOfAccount
from tools.core.plan import Approval, Plan, Step
from tools.core.ports import PlanStatus, StepStatus
from tools.core.spending_caps import ChosenCaps
from tools.core.target import Target
from tools.fields.budget import Budget
from tools.journal.sqlite import SqliteJournal

PURSE = Purse(target=Target.SANDBOX, advertiser=ACCOUNT)
A_DAY = ChosenCaps(per_day=read_cap("100"))
LATER = NOW + timedelta(hours=2)


@pytest.fixture
async def capped(tmp_path: Path):
    opened = SqliteJournal(tmp_path / "journal.db", A_DAY)
    yield opened
    await opened.close()


def a_plan(key: int, amount: str = "60") -> Plan:
    budget = Budget(amount=Money.of(amount, "USD"), mode="daily")
    return make_plan(str(4611686018427387904 + 2 * key), budget=budget)


async def approved(journal: SqliteJournal, plan: Plan, session: str = "talk") -> bool:
    yes = Approval(fingerprint=plan.fingerprint, words="yes", at=NOW)
    return await journal.approve(session, yes)


async def sent(journal: SqliteJournal, plan: Plan, ends: PlanStatus = PlanStatus.APPLIED) -> None:
    for step in Step:
        assert await journal.begin(plan.fingerprint, step, NOW, 3)
        await journal.settle(plan.fingerprint, step, 1, StepStatus.APPLIED, created_id=f"{step}-{plan.key}")
    await journal.close_plan(plan.fingerprint, ends)


async def test_a_yes_that_would_go_over_a_cap_approves_nothing(capped):
    one, two = a_plan(1), a_plan(2)
    await capped.plan("talk", one)
    await capped.plan("other", two)

    assert await approved(capped, one)
    assert not await approved(capped, two, "other")
    state = await capped.state("other", two.fingerprint)
    assert state is not None
    assert state.status is PlanStatus.PLANNED


async def test_without_a_cap_both_are_approved(journal):
    one, two = a_plan(1), a_plan(2)
    await journal.plan("talk", one)
    await journal.plan("other", two)

    assert await approved(journal, one)
    assert await approved(journal, two, "other")


async def test_of_two_programs_that_approve_at_once_one_is_counted_by_the_other(tmp_path):
    journals = [SqliteJournal(tmp_path / "journal.db", A_DAY) for _ in range(4)]
    plans = [a_plan(at) for at in range(4)]
    for at, plan in enumerate(plans):
        await journals[at].plan(f"talk {at}", plan)

    said = await asyncio.gather(*(approved(journals[at], plans[at], f"talk {at}") for at in range(4)))

    assert sum(said) == 1
    for one in journals:
        await one.close()


async def test_what_was_rejected_or_voided_does_not_count(capped):
    one, two, three = a_plan(1), a_plan(2), a_plan(3)
    await capped.plan("talk", one)
    assert await approved(capped, one)
    await capped.begin(one.fingerprint, Step.CAMPAIGN, NOW, 3)
    await capped.close_plan(one.fingerprint, PlanStatus.REJECTED)
    await capped.plan("other", two)
    assert await approved(capped, two, "other")
    await capped.void("other")
    await capped.plan("third", three)

    assert await approved(capped, three, "third")


async def test_what_may_have_arrived_goes_on_counting_when_the_yes_is_taken_back(capped):
    one, two = a_plan(1), a_plan(2)
    await capped.plan("talk", one)
    await approved(capped, one)
    await capped.begin(one.fingerprint, Step.CAMPAIGN, NOW, 3)
    await capped.withdraw("talk")
    await capped.plan("other", two)

    assert not await approved(capped, two, "other")


async def test_what_was_approved_and_can_no_longer_be_sent_makes_room(capped):
    one = a_plan(1)
    await capped.plan("talk", one)
    await approved(capped, one)

    known = await capped.spending(PURSE, NOW)
    later = await capped.spending(PURSE, LATER)

    assert [money.a_day for money in known.committed] == [60_00]
    assert later.committed == ()


async def test_a_cap_that_was_lowered_since_the_yes_holds_the_first_write(tmp_path, capped):
    plan = a_plan(1)
    await capped.plan("talk", plan)
    await approved(capped, plan)
    lower = SqliteJournal(tmp_path / "journal.db", ChosenCaps(per_ad_day=read_cap("50")))

    assert not await lower.begin(plan.fingerprint, Step.CAMPAIGN, NOW, 3)
    await lower.close()


async def test_what_is_begun_is_finished_whatever_the_cap_is_by_now(tmp_path, capped):
    plan = a_plan(1)
    await capped.plan("talk", plan)
    await approved(capped, plan)
    await capped.begin(plan.fingerprint, Step.CAMPAIGN, NOW, 3)
    await capped.settle(plan.fingerprint, Step.CAMPAIGN, 1, StepStatus.APPLIED, created_id="1")
    lower = SqliteJournal(tmp_path / "journal.db", ChosenCaps(per_ad_day=read_cap("50")))

    assert await lower.begin(plan.fingerprint, Step.ADGROUP, NOW, 3)
    await lower.close()


async def test_what_runs_in_the_account_beside_the_journal_counts(capped):
    running = Commitment(a_day=50_00, first=NOW.date())
    await capped.saw_groups(PURSE, [GroupOfAccount(id="7", running=running), GroupOfAccount(id="8")], NOW)
    plan = a_plan(1)
    await capped.plan("talk", plan)

    assert not await approved(capped, plan)
    await capped.saw_groups(PURSE, [GroupOfAccount(id="8")], NOW)
    assert await approved(capped, plan)


@pytest.mark.parametrize(("seen_at", "counts"), [(NOW, True), (LATER, False)])
async def test_what_was_removed_from_the_account_does_not_count_once_a_list_would_show_it(capped, seen_at, counts):
    plan = a_plan(1)
    await capped.plan("talk", plan)
    await approved(capped, plan)
    await sent(capped, plan)
    await capped.saw_groups(PURSE, [], seen_at)

    assert bool((await capped.spending(PURSE, seen_at)).committed) is counts


async def test_what_was_made_since_the_list_was_seen_counts_however_old_its_plan_is(capped):
    plan = a_plan(1)
    await capped.plan("talk", plan)
    await approved(capped, plan)
    await capped.begin(plan.fingerprint, Step.CAMPAIGN, NOW, 3)
    await capped.settle(plan.fingerprint, Step.CAMPAIGN, 1, StepStatus.APPLIED, created_id="1")
    await capped.saw_groups(PURSE, [], LATER)
    await capped.begin(plan.fingerprint, Step.ADGROUP, LATER + timedelta(minutes=1), 3)
    await capped.settle(plan.fingerprint, Step.ADGROUP, 1, StepStatus.APPLIED, created_id="2")

    assert [one.a_day for one in (await capped.spending(PURSE, LATER)).committed] == [60_00]


async def test_what_was_raised_in_tiktoks_own_pages_counts_as_it_is_there(capped):
    plan = a_plan(1)
    await capped.plan("talk", plan)
    await approved(capped, plan)
    await sent(capped, plan)
    raised = Commitment(a_day=90_00, first=NOW.date())
    await capped.saw_groups(PURSE, [GroupOfAccount(id=f"adgroup-{plan.key}", running=raised)], LATER)

    assert [one.a_day for one in (await capped.spending(PURSE, LATER)).committed] == [90_00]


async def test_another_account_and_another_place_have_their_own_sums(capped):
    plan = a_plan(1)
    await capped.plan("talk", plan)
    await approved(capped, plan)
    other: Any = {"advertiser": ACCOUNT.model_copy(update={"advertiser_id": "2"})}

    for purse in (PURSE.model_copy(update=other), PURSE.model_copy(update={"place": "http://127.0.0.1:1"})):
        assert (await capped.spending(purse, NOW)).committed == ()


async def test_the_usual_is_the_middle_of_what_was_approved(journal):
    for key, amount in enumerate(("20", "50", "500")):
        await journal.plan(f"talk {key}", a_plan(key, amount))
        await approved(journal, a_plan(key, amount), f"talk {key}")

    assert (await journal.spending(PURSE, NOW)).usual == 50_00


async def test_a_few_random_ledgers_keep_every_cap_and_without_caps_they_do_not():
    kept = await lived(7, range(12), CAPS)
    without = await lived(7, range(12), ChosenCaps())

    assert kept.wrong == ()
    assert kept.over_a_cap > 0
    assert without.wrong != ()
