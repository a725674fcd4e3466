"""What the person's own words hold back: nothing of a held plan is sent, whoever asks and however it is reopened."""

import sqlite3
from typing import get_args

from tools.core.ports import HeldBy, PlanStatus

SCHEMA = """
create table if not exists holds (
    fingerprint text primary key references plans, by text not null, at text not null, lifted_at text
);
"""

_APPROVED = (PlanStatus.APPROVED, PlanStatus.SENDING)
_OPEN = (PlanStatus.PLANNED, *_APPROVED)


def hold(db: sqlite3.Connection, session: str, at: str, by: HeldBy) -> tuple[str, ...]:
    """Hold what the session has approved; what words hold stays held by words, and what was asked stays asked."""
    approved = "select fingerprint from plans where session = ? and status in (?, ?)"
    held = tuple(str(row["fingerprint"]) for row in db.execute(approved, (session, *_APPROVED)).fetchall())
    for fingerprint in held:
        db.execute(
            "insert into holds (fingerprint, by, at) values (?, ?, ?) on conflict do update set "
            "by = case when lifted_at is null and (by = 'words' or (by = 'asked' and excluded.by = 'login')) "
            "then by else excluded.by end, "
            "at = excluded.at, lifted_at = null",
            (fingerprint, by, at),
        )
    return held


def has_open_plan(db: sqlite3.Connection, session: str) -> bool:
    """Say whether the session has a plan that words may let go on or take back."""
    found = db.execute("select 1 from plans where session = ? and status in (?, ?, ?)", (session, *_OPEN))
    return found.fetchone() is not None


def holder(db: sqlite3.Connection, session: str) -> HeldBy | None:
    """Say by what the session's approved is held; words come first."""
    rows = db.execute(
        "select by from holds where lifted_at is null and fingerprint in "
        "(select fingerprint from plans where session = ? and status in (?, ?))",
        (session, *_APPROVED),
    ).fetchall()
    found = {str(row["by"]) for row in rows}
    return next((one for one in get_args(HeldBy) if one in found), None)


def lift(db: sqlite3.Connection, session: str, at: str, by: HeldBy) -> tuple[str, ...]:
    """Let what is held go on; a login ends only its own hold, and makes no yes younger than it is."""
    of_the_session = "select fingerprint from plans where session = ? and status in (?, ?)"
    renew, end = ("update holds set lifted_at = ? where true", at), ("delete from holds where by = ?", by)
    change, value = renew if by == "words" else end
    rows = db.execute(
        f"{change} and lifted_at is null and fingerprint in ({of_the_session}) returning fingerprint",
        (value, session, *_APPROVED),
    ).fetchall()
    return tuple(str(row["fingerprint"]) for row in rows)


def of(db: sqlite3.Connection, fingerprint: str) -> tuple[bool, str | None]:
    """Say whether a plan is held, and when it was last let go on."""
    row = db.execute("select lifted_at from holds where fingerprint = ?", (fingerprint,)).fetchone()
    return (False, None) if row is None else (row["lifted_at"] is None, row["lifted_at"])
