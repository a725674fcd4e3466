"""Plans that somebody else may be sending too: what TikTok cannot tell apart is looked for before it is sent."""

import sqlite3

from tools.core.plan import Plan
from tools.core.ports import StepStatus
from tools.journal.database import Database

SCHEMA = """
create table if not exists other_senders (
    fingerprint text primary key references plans, at text not null default (strftime('%Y-%m-%dT%H:%M:%fZ', 'now'))
);
"""


class Senders:
    """The part of the journal that remembers other senders."""

    _database: Database

    async def suspect(self, fingerprint: str) -> None:
        """Remember that somebody else may be sending this plan; what has no request id may be there already."""
        await self._database.run(lambda db: suspect(db, fingerprint))


def suspect(db: sqlite3.Connection, fingerprint: str) -> None:
    """Take the writes that TikTok cannot tell apart for sent, by somebody; what is looked for counts from now on."""
    db.execute("insert or ignore into other_senders (fingerprint) values (?)", (fingerprint,))
    for step in _without_request_id(db, fingerprint):
        db.execute(
            "update steps set status = ? where fingerprint = ? and step = ? and status in (?, ?)",
            (StepStatus.SENDING, fingerprint, step, StepStatus.READY, StepStatus.REJECTED),
        )
    db.execute("update steps set owner = null where fingerprint = ? and status = ?", (fingerprint, StepStatus.SENDING))
    db.execute("delete from looks where fingerprint = ?", (fingerprint,))


def has_another(db: sqlite3.Connection, fingerprint: str) -> bool:
    """Say whether somebody else may be sending a plan."""
    return db.execute("select 1 from other_senders where fingerprint = ?", (fingerprint,)).fetchone() is not None


def _without_request_id(db: sqlite3.Connection, fingerprint: str) -> list[str]:
    row = db.execute("select body from plans where fingerprint = ?", (fingerprint,)).fetchone()
    writes = () if row is None else Plan.model_validate_json(row["body"]).writes
    return [write.step for write in writes if not write.has_request_id]
