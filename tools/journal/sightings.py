"""What was seen of a plan: campaigns of its name before it was sent, and since when a write of it is looked for."""

import sqlite3
from collections.abc import Iterable

from tools.core.ports import StepState
from tools.core.window import Instant
from tools.journal.database import Database

SCHEMA = """
create table if not exists namesakes (
    fingerprint text not null references plans, id text not null, primary key (fingerprint, id)
);
create table if not exists looks (
    fingerprint text not null references plans, step text not null, sends integer not null,
    clock text not null, since real not null, primary key (fingerprint, step, sends, clock)
);
"""


class Sightings:
    """The part of the journal that remembers what was seen."""

    _database: Database

    async def saw_namesakes(self, fingerprint: str, ids: Iterable[str]) -> None:
        """Remember the campaigns that had a plan's name before anything of it was sent."""
        rows = [(fingerprint, one) for one in ids]
        await self._database.run(lambda db: db.executemany("insert or ignore into namesakes values (?, ?)", rows))

    async def namesakes(self, fingerprint: str) -> tuple[str, ...]:
        """Give the campaigns that had a plan's name before anything of it was sent."""
        found = "select id from namesakes where fingerprint = ?"
        rows = await self._database.run(lambda db: db.execute(found, (fingerprint,)).fetchall())
        return tuple(str(row["id"]) for row in rows)

    async def looked_for(self, fingerprint: str, step: StepState, now: Instant) -> float:
        """Say for how long this send of a write has been looked for by this clock; from now on, where it never was."""
        return await self._database.run(lambda db: _looked_for(db, fingerprint, step, now))


def _looked_for(db: sqlite3.Connection, fingerprint: str, step: StepState, now: Instant) -> float:
    key = (fingerprint, step.step, step.sends, now.clock)
    first = "select since from looks where fingerprint = ? and step = ? and sends = ? and clock = ?"
    row = db.execute(first, key).fetchone()
    if row is not None and (since := float(row["since"])) <= now.seconds:
        return now.seconds - since
    # A clock that went back is not the clock it was, whatever it is called.
    db.execute("insert or replace into looks values (?, ?, ?, ?, ?)", (*key, now.seconds))
    return 0.0
