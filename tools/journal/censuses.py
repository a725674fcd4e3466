"""What was counted of plans: which are to be counted yet, and of which more is there than was planned."""

import sqlite3
from collections.abc import Sequence

from tools.core.plan import Step
from tools.core.ports import PlanState, PlanStatus
from tools.journal import read_back
from tools.journal.database import Database

SCHEMA = """
create table if not exists censuses (fingerprint text primary key references plans, is_over integer not null);
create table if not exists doubles (
    fingerprint text not null references plans, id text not null, primary key (fingerprint, id)
);
"""


class Censuses:
    """The part of the journal that remembers what was counted."""

    _database: Database

    async def to_count(self, session: str) -> tuple[PlanState, ...]:
        """Give the plans of a session whose ads are to be counted: sent not long ago, or perhaps by somebody else."""
        found = (
            "session = ? and status != ? and (fingerprint in (select fingerprint from other_senders) or fingerprint in "
            "(select fingerprint from steps where step = ? and (sends > 0 or id is not null))) and "
            "fingerprint not in (select fingerprint from censuses where is_over) order by rowid"
        )
        values = (session, PlanStatus.VOID, Step.AD)
        return await self._database.run(lambda db: read_back.states(db, found, *values))

    async def doubled(self, session: str) -> tuple[PlanState, ...]:
        """Give the plans of a session of which more was found than they have, and not removed since."""
        found = "session = ? and fingerprint in (select fingerprint from doubles) order by rowid"
        return await self._database.run(lambda db: read_back.states(db, found, session))

    async def counted(self, fingerprint: str, ads: Sequence[str], *, is_over: bool) -> bool:
        """Remember the ads that carry a plan's tag, the one that stays first; say whether there are new doubles."""
        return await self._database.run(lambda db: _counted(db, fingerprint, ads, is_over=is_over))


def count_anew(db: sqlite3.Connection, fingerprint: str) -> None:
    """Have a plan counted again, whose census was over when something more of it was sent."""
    db.execute("update censuses set is_over = 0 where fingerprint = ?", (fingerprint,))


def _counted(db: sqlite3.Connection, fingerprint: str, ads: Sequence[str], *, is_over: bool) -> bool:
    rows = db.execute("select id from doubles where fingerprint = ?", (fingerprint,)).fetchall()
    known, doubles = {str(row["id"]) for row in rows}, set(ads[1:])
    gone, new = known - doubles, doubles - known
    db.execute("insert or replace into censuses values (?, ?)", (fingerprint, is_over))
    db.executemany("delete from doubles where fingerprint = ? and id = ?", [(fingerprint, one) for one in gone])
    db.executemany("insert into doubles values (?, ?)", [(fingerprint, one) for one in new])
    if ads and gone:  # what was removed may be the one that this place had made
        kept = "update steps set id = ? where fingerprint = ? and step = ? and id is not null"
        db.execute(kept, (ads[0], fingerprint, Step.AD))
    return bool(new)
