"""The journal's home: what another home drew up is not sent from here before a person says so.

A folder that was copied holds the same approvals twice, and so does a journal that was put back. A home is known by its
machine, its device, its folder and its file: one that was moved stays the same, and a copy is another.
"""

import secrets
import sqlite3
from contextlib import suppress
from pathlib import Path

from tools.core.ports import PlanStatus
from tools.core.values import digest
from tools.journal.database import Database
from tools.journal.high_water import HighWater
from tools.journal.machine import machine

SCHEMA = """
create table if not exists homes (
    number integer primary key, id text not null, place text not null,
    since text not null default (strftime('%Y-%m-%dT%H:%M:%fZ', 'now'))
);
create table if not exists plan_homes (fingerprint text primary key references plans, home text not null, asked text);
"""

_HERE = "(select id from temp.here)"
_APPROVED = (PlanStatus.APPROVED, PlanStatus.SENDING)


def place_of(file: Path) -> str:
    """Name where a journal is; the name tells nothing of the machine."""
    journal, folder = file.stat(), file.parent.stat()
    return digest(["the home of a journal", machine(), journal.st_dev, folder.st_ino, journal.st_ino])


class Home:
    """Watches over one journal: which home it is in, and whether it is as far as it ever was."""

    def __init__(self, file: Path) -> None:
        """Remember where the journal is."""
        self._file = file
        self._mark = HighWater(file.with_suffix(".mark"))
        self._written = 0
        self._fell_back = False

    def opened(self, db: sqlite3.Connection) -> None:
        """Find out which home this is; the first one, or one that was drawn up before there were any, takes all."""
        place, written = place_of(self._file), _last_entry(db)
        is_older = self._mark.read() > written
        known = db.execute("select id from homes where place = ? order by number desc limit 1", (place,)).fetchone()
        is_first = db.execute("select 1 from homes").fetchone() is None
        home = str(known["id"]) if known is not None and not is_older else secrets.token_urlsafe(12)
        db.execute("create temp table here (id text not null)")
        db.execute("insert into here values (?)", (home,))
        if known is None or is_older:
            db.execute("insert into homes (id, place) values (?, ?)", (home, place))
        if is_first and not is_older:
            db.execute(f"insert or ignore into plan_homes select fingerprint, {_HERE}, null from plans")  # noqa: S608 -- ours
        self._fell_back = is_older

    def committed(self, db: sqlite3.Connection) -> None:
        """Write down how far the journal has come."""
        written = _last_entry(db)
        if self._fell_back:  # lowered only now that the new home is durable; else it is seen once more
            with suppress(OSError):
                self._mark.begins_at(written)
            self._fell_back = False
        elif written > self._written:
            with suppress(OSError):  # a mark that is too low sees less, and the journal holds all the same
                self._mark.reached(written)
        self._written = written


def drawn_up_here(db: sqlite3.Connection, fingerprint: str) -> None:
    """Remember that a plan is of this home."""
    db.execute(f"insert into plan_homes values (?, {_HERE}, null)", (fingerprint,))  # noqa: S608 -- ours


def is_of_another(db: sqlite3.Connection, fingerprint: str) -> bool:
    """Say whether another home drew up a plan, and nobody has taken it over here."""
    mine = f"select 1 from plan_homes where fingerprint = ? and home = {_HERE}"  # noqa: S608 -- ours
    return db.execute(mine, (fingerprint,)).fetchone() is None


def adopt(db: sqlite3.Connection, session: str) -> tuple[str, ...]:
    """Take over what a session has approved elsewhere, where the person was asked about it here."""
    rows = db.execute(
        f"update plan_homes set home = {_HERE} where home != {_HERE} and asked = {_HERE} and fingerprint in "  # noqa: S608 -- ours
        "(select fingerprint from plans where session = ? and status in (?, ?)) returning fingerprint",
        (session, *_APPROVED),
    ).fetchall()
    return tuple(str(row["fingerprint"]) for row in rows)


class Homes:
    """The part of the journal that knows where a person was asked."""

    _database: Database

    async def asked_here(self, fingerprint: str) -> None:
        """Remember that the person was told here that a plan is of another home, and asked whether it goes on."""
        asked = (
            f"insert into plan_homes values (?, '', {_HERE}) "  # noqa: S608 -- ours
            "on conflict (fingerprint) do update set asked = excluded.asked"
        )
        await self._database.run(lambda db: db.execute(asked, (fingerprint,)))


def _last_entry(db: sqlite3.Connection) -> int:
    return int(db.execute("select coalesce(max(number), 0) as number from log").fetchone()["number"])
