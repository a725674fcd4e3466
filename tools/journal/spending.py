"""What was approved and may be spent, of whatever conversation: the one place where caps are kept.

A cap is looked at under the write lock, when a yes is written down and again before the first write is claimed: of two
that are approved at once, one is counted by the other.
"""

import json
import sqlite3
from collections.abc import Sequence
from datetime import UTC, datetime, timedelta
from typing import NamedTuple

from pydantic import TypeAdapter

from tools.core.advertiser import Advertiser
from tools.core.commitment import Commitment, Purse, commitment_on_the_wire
from tools.core.money_ports import GroupOfAccount, Spending
from tools.core.plan import PLAN_LIVES, Step
from tools.core.ports import PlanStatus
from tools.core.slips import usual
from tools.core.spending_caps import ChosenCaps, judge
from tools.journal.database import Database

SCHEMA = """
create table if not exists groups_seen (
    target text not null, place text not null, account text not null, id text not null, running text,
    primary key (target, place, account, id)
);
create table if not exists accounts_seen (
    target text not null, place text not null, account text not null, at text not null,
    primary key (target, place, account)
);
"""
NO_CAPS = ChosenCaps()

_LISTED_BY_THEN = timedelta(hours=1)  # a list may lag behind a write; nobody has seen one lag for longer
_COUNTED = (PlanStatus.APPROVED, PlanStatus.SENDING, PlanStatus.APPLIED)
_NOT_BEGUN = (PlanStatus.PLANNED, PlanStatus.APPROVED)
_NEWEST = 50  # approvals that tell what is usual
_ACCOUNT = TypeAdapter(Advertiser)
_MONEY = (
    "select plans.fingerprint, plans.status, made_at, steps.id as group_id, steps.sent_at, "
    "json_extract(body, '$.writes') as writes, "
    "json_extract(body, '$.advertiser') as advertiser, json_extract(body, '$.target') as target, "
    "json_extract(body, '$.place') as place "
    "from plans join steps on steps.fingerprint = plans.fingerprint and steps.step = ?"
)


class _Approved(NamedTuple):
    """One plan as far as money goes."""

    fingerprint: str
    status: PlanStatus
    made_at: datetime
    group_id: str | None
    sent_at: datetime | None  # the ad group
    money: Commitment
    owner: Advertiser


class Spendings:
    """The part of the journal that knows what may be spent."""

    _database: Database
    _caps: ChosenCaps

    async def spending(self, purse: Purse, now: datetime, but_for: str = "") -> Spending:
        """Say what is committed in an account, but for one plan; what was never created or removed is not counted."""

        def work(db: sqlite3.Connection) -> Spending:
            known = _of_purse(db, purse)
            return Spending(
                caps=self._caps.at(purse.target).of(purse.advertiser.currency),
                committed=_committed(db, purse, known, now, but_for),
                usual=usual([one.money for one in known if one.fingerprint != but_for][:_NEWEST]),
            )

        return await self._database.run(work)

    async def saw_groups(self, purse: Purse, groups: Sequence[GroupOfAccount], now: datetime) -> None:
        """Remember what an account has, in place of what was seen of it before."""

        def work(db: sqlite3.Connection) -> None:
            db.execute("delete from groups_seen where target = ? and place = ? and account = ?", purse.key)
            rows = [
                (*purse.key, one.id, None if one.running is None else one.running.model_dump_json()) for one in groups
            ]
            db.executemany("insert or replace into groups_seen values (?, ?, ?, ?, ?)", rows)
            db.execute("insert or replace into accounts_seen values (?, ?, ?, ?)", (*purse.key, now.isoformat()))

        await self._database.run(work)


def is_over_a_cap(db: sqlite3.Connection, fingerprint: str, caps: ChosenCaps, now: datetime) -> bool:
    """Say whether a plan of which nothing was sent would not keep a cap, and write that down."""
    if caps == NO_CAPS:
        return False
    row = db.execute(f"{_MONEY} where plans.fingerprint = ?", (Step.ADGROUP, fingerprint)).fetchone()
    if row is None or row["status"] not in _NOT_BEGUN:
        return False
    own = _approved(row)
    purse = Purse(target=row["target"], place=row["place"] or "", advertiser=own.owner)
    breach = judge(
        own.money,
        _committed(db, purse, _of_purse(db, purse), now, fingerprint),
        caps.at(purse.target).of(own.owner.currency),
    )
    if breach is not None:
        db.execute("insert into log (fingerprint, what, detail) values (?, 'over a cap', ?)", (fingerprint, breach.cap))
    return breach is not None


def _of_purse(db: sqlite3.Connection, purse: Purse) -> tuple[_Approved, ...]:
    """Give what was approved for an account, the newest first; a yes that was taken back may be under way."""
    rows = db.execute(
        f"{_MONEY} where plans.status in (?, ?, ?) and json_extract(body, '$.target') = ? "
        "and json_extract(body, '$.place') = ? and json_extract(body, '$.advertiser.advertiser_id') = ? "
        "order by plans.rowid desc",
        (Step.ADGROUP, *_COUNTED, *purse.key),
    ).fetchall()
    return tuple(map(_approved, rows))


def _approved(row: sqlite3.Row) -> _Approved:
    group = next(one["body"] for one in json.loads(row["writes"]) if one["step"] == Step.ADGROUP)
    owner = _ACCOUNT.validate_json(row["advertiser"])
    made_at = datetime.fromisoformat(row["made_at"])
    money = commitment_on_the_wire(group, owner)
    sent_at = None if row["sent_at"] is None else datetime.fromisoformat(row["sent_at"])
    return _Approved(row["fingerprint"], PlanStatus(row["status"]), made_at, row["group_id"], sent_at, money, owner)


def _committed(
    db: sqlite3.Connection, purse: Purse, known: Sequence[_Approved], now: datetime, but_for: str
) -> tuple[Commitment, ...]:
    """Give what plans may spend that were not removed since, and what else was seen to run in the account."""
    seen = db.execute("select id, running from groups_seen where target = ? and place = ? and account = ?", purse.key)
    there = {str(row["id"]): row["running"] for row in seen.fetchall()}
    at = db.execute("select at from accounts_seen where target = ? and place = ? and account = ?", purse.key).fetchone()
    seen_at = datetime.min.replace(tzinfo=UTC) if at is None else datetime.fromisoformat(at["at"])

    def counts(one: _Approved) -> bool:
        can_never_be_sent = one.status is PlanStatus.APPROVED and now - one.made_at > PLAN_LIVES
        # A plan may wait for days between its first writes: only what was sent by then can be missed in a list.
        was_listed = one.sent_at is not None and seen_at - one.sent_at > _LISTED_BY_THEN
        is_removed = one.group_id is not None and was_listed and one.group_id not in there
        return one.fingerprint != but_for and not can_never_be_sent and not is_removed

    running = {one: Commitment.model_validate_json(money) for one, money in there.items() if money is not None}
    own = {one.group_id for one in known}
    return (
        # What was changed since in TikTok's own pages counts as it is there.
        *(running.get(str(one.group_id), one.money) for one in known if counts(one)),
        *(money for one, money in running.items() if one not in own),
    )
