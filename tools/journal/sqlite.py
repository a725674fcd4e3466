"""The journal in one SQLite file: what was planned, approved, sent and settled.

A plan is written before anybody is asked, a write is claimed before its first byte leaves, and nothing here is
ever taken back: states only move forward. A checkpoint that says otherwise is wrong.
"""

import secrets
import sqlite3
from collections.abc import Sequence
from datetime import datetime
from pathlib import Path

from tools.core.kept_files import JOURNAL
from tools.core.plan import Approval, Plan, Step
from tools.core.ports import Held, HeldBy, PlanState, PlanStatus, StepStatus
from tools.core.spending_caps import ChosenCaps
from tools.disk.kept import StoreFile
from tools.journal import censuses, created, holds, homes, read_back, senders, sightings, spending
from tools.journal.database import Database
from tools.journal.process import identity, is_alive

_SCHEMA = """
create table if not exists plans (
    fingerprint text primary key, key text not null unique, session text not null,
    body text not null, status text not null, made_at text not null
);
create index if not exists plans_of_session on plans (session, status);
create table if not exists steps (
    fingerprint text not null references plans, step text not null, position integer not null,
    status text not null, sends integer not null default 0, id text, sent_at text, code text, owner text,
    primary key (fingerprint, step)
);
create table if not exists approvals (
    fingerprint text primary key references plans, words text not null, at text not null
);
create table if not exists heard (
    ticket text primary key, session text not null, fingerprint text not null,
    words text not null, at text not null, used integer not null default 0
);
create table if not exists log (
    number integer primary key, fingerprint text not null, what text not null, detail text not null,
    at text not null default (strftime('%Y-%m-%dT%H:%M:%fZ', 'now'))
);
"""

_PARTS = (holds.SCHEMA, sightings.SCHEMA, homes.SCHEMA, senders.SCHEMA, censuses.SCHEMA, spending.SCHEMA)
_OPEN_TO_SENDING = (PlanStatus.APPROVED, PlanStatus.SENDING)
_YES_STANDS = (PlanStatus.APPROVED, PlanStatus.SENDING, PlanStatus.APPLIED)


class SqliteJournal(
    sightings.Sightings, homes.Homes, senders.Senders, created.Created, censuses.Censuses, spending.Spendings
):
    """The journal of one machine; several processes may hold it open at once."""

    def __init__(self, path: Path, caps: ChosenCaps = spending.NO_CAPS) -> None:
        """Remember where the file is, and what may be spent at most by all that is approved in it."""
        self._caps = caps
        self._database = Database(StoreFile(path, JOURNAL), "".join((_SCHEMA, *_PARTS)), witness=homes.Home(path))
        self._me = identity() or "unknown"
        self._in_flight: set[tuple[str, Step]] = set()

    async def close(self) -> None:
        """Close the file."""
        await self._database.close()

    async def was_begun(self) -> bool:
        """Say whether anything was ever written down here; asked before the first use."""
        return await self._database.had("plans")

    async def plan(self, session: str, plan: Plan) -> None:
        """Write a plan down before anybody is asked; void the session's other unsent plans."""

        def work(db: sqlite3.Connection) -> None:
            _void(db, session)
            made_at = plan.made_at.isoformat()
            row = (plan.fingerprint, plan.key, session, plan.model_dump_json(), PlanStatus.PLANNED, made_at)
            db.execute("insert into plans values (?, ?, ?, ?, ?, ?)", row)
            homes.drawn_up_here(db, plan.fingerprint)
            for position, write in enumerate(plan.writes):
                db.execute(
                    "insert into steps (fingerprint, step, position, status) values (?, ?, ?, ?)",
                    (plan.fingerprint, write.step, position, StepStatus.READY),
                )
            _log(db, plan.fingerprint, "planned")

        await self._database.run(work)

    async def hear(self, session: str, fingerprint: str, words: str, at: datetime) -> str:
        """Write down what the person answered to a plan; give the ticket that stands for it."""
        ticket = secrets.token_urlsafe(12)
        row = (ticket, session, fingerprint, words, at.isoformat())
        await self._database.run(lambda db: db.execute("insert into heard values (?, ?, ?, ?, ?, 0)", row))
        return ticket

    async def heard(self, session: str, fingerprint: str, ticket: str) -> str | None:
        """Give the words behind a ticket once, or None where it is not of this plan or was used."""

        def work(db: sqlite3.Connection) -> str | None:
            row = db.execute(
                "update heard set used = 1 where ticket = ? and session = ? and fingerprint = ? and used = 0 "
                "returning words",
                (ticket, session, fingerprint),
            ).fetchone()
            return None if row is None else str(row["words"])

        return await self._database.run(work)

    async def approve(self, session: str, approval: Approval) -> bool:
        """Record a yes; say whether the plan is approved now. A void or foreign plan stays what it is."""

        def work(db: sqlite3.Connection) -> bool:
            is_elsewhere = homes.is_of_another(db, approval.fingerprint)
            if is_elsewhere or spending.is_over_a_cap(db, approval.fingerprint, self._caps, approval.at):
                return False
            moved = db.execute(
                "update plans set status = ? where fingerprint = ? and session = ? and status = ?",
                (PlanStatus.APPROVED, approval.fingerprint, session, PlanStatus.PLANNED),
            )
            if moved.rowcount:
                row = (approval.fingerprint, approval.words, approval.at.isoformat())
                db.execute("insert into approvals values (?, ?, ?)", row)
                _log(db, approval.fingerprint, "approved")
            return _status(db, session, approval.fingerprint) in _YES_STANDS

        return await self._database.run(work)

    async def void(self, session: str) -> None:
        """Void every plan of the session that nothing was sent of."""
        await self._database.run(lambda db: _void(db, session))

    async def withdraw(self, session: str) -> None:
        """Take the yes of a session back: nothing more is sent, and what is under way stays to be settled."""

        def work(db: sqlite3.Connection) -> None:
            _void(db, session)
            begun = "select fingerprint from plans where session = ? and status = ?"
            for row in db.execute(begun, (session, PlanStatus.SENDING)).fetchall():
                db.execute("delete from approvals where fingerprint = ?", (row["fingerprint"],))
                _log(db, row["fingerprint"], "withdrawn")

        await self._database.run(work)

    async def hold(self, session: str, at: datetime, by: HeldBy) -> Held:
        """Hold what the session has approved until the person lets it go on; say what was there to be held."""

        def work(db: sqlite3.Connection) -> Held:
            before = Held(holds.holder(db, session), holds.has_open_plan(db, session))
            _log_all(db, holds.hold(db, session, at.isoformat(), by), "held", by)
            return before

        return await self._database.run(work)

    async def lift(self, session: str, at: datetime, by: HeldBy) -> None:
        """Let what is held go on: the person's words always can, a login only what was held for its own answer."""

        def work(db: sqlite3.Connection) -> None:
            if by == "words":
                taken_over = homes.adopt(db, session)
                _log_all(db, taken_over, "taken over", "")
                for fingerprint in taken_over:  # the home it was taken from may be sending it
                    senders.suspect(db, fingerprint)
            _log_all(db, holds.lift(db, session, at.isoformat(), by), "goes on", by)

        await self._database.run(work)

    async def state(self, session: str, fingerprint: str) -> PlanState | None:
        """Say where a plan of this session stands."""
        return await self._database.run(
            lambda db: read_back.state(db, "fingerprint = ? and session = ?", fingerprint, session)
        )

    async def unsettled(self, session: str) -> tuple[PlanState, ...]:
        """Give the session's plans that were begun and are not settled: a wanted one first, then the newest."""
        found = (
            "session = ? and status = ? "
            "order by fingerprint in (select fingerprint from approvals) desc, made_at desc, rowid desc"
        )
        return await self._database.run(lambda db: read_back.states(db, found, session, PlanStatus.SENDING))

    async def begun(self, session: str) -> tuple[PlanState, ...]:
        """Give every plan of the session of which anything was ever sent, the newest first."""
        found = (
            "session = ? and fingerprint in (select fingerprint from steps where sends > 0) "
            "order by made_at desc, rowid desc"
        )
        return await self._database.run(lambda db: read_back.states(db, found, session))

    async def begin(self, fingerprint: str, step: Step, at: datetime, most_sends: int) -> bool:
        """Claim one write, durably, before its first byte leaves; False where it may not be sent."""

        def work(db: sqlite3.Connection) -> bool:
            state = read_back.state(db, "fingerprint = ?", fingerprint)
            if not _may_send(state, step, most_sends) or spending.is_over_a_cap(db, fingerprint, self._caps, at):
                return False
            db.execute("update plans set status = ? where fingerprint = ?", (PlanStatus.SENDING, fingerprint))
            db.execute(
                "update steps set status = ?, sends = sends + 1, sent_at = ?, owner = ? "
                "where fingerprint = ? and step = ?",
                (StepStatus.SENDING, at.isoformat(), self._me, fingerprint, step),
            )
            censuses.count_anew(db, fingerprint)
            _log(db, fingerprint, "sending", step)
            return True

        claimed = await self._database.run(work)
        if claimed:
            self._in_flight.add((fingerprint, step))
        return claimed

    async def settle(
        self,
        fingerprint: str,
        step: Step,
        sends: int,
        status: StepStatus,
        *,
        created_id: str | None = None,
        code: str | None = None,
    ) -> None:
        """Record how one send of a write ended: applied with its id, rejected with its code, or ready after a look-up.

        Applied is final whoever says so; everything else is said of exactly the send that it was seen of.
        """

        def work(db: sqlite3.Connection) -> None:
            is_final = status is StepStatus.APPLIED
            moved = db.execute(
                "update steps set status = ?, id = ?, code = ? where fingerprint = ? and step = ? "
                "and status != 'applied' and (? or (status = 'sending' and sends = ?))",
                (status, created_id, code, fingerprint, step, is_final, sends),
            )
            if moved.rowcount:
                _log(db, fingerprint, status, f"{step} {created_id or code or ''}".strip())

        await self._database.run(work)
        self._in_flight.discard((fingerprint, step))

    def let_go(self, fingerprint: str, step: Step) -> None:
        """Say that this process no longer waits for a write; its outcome stays open."""
        self._in_flight.discard((fingerprint, step))

    async def is_in_flight(self, fingerprint: str, step: Step) -> bool:
        """Say whether a living process is sending this write at this moment."""
        owner = "select owner from steps where fingerprint = ? and step = ? and status = ?"
        sending = (fingerprint, step, StepStatus.SENDING)
        row = await self._database.run(lambda db: db.execute(owner, sending).fetchone())
        if row is None or row["owner"] is None:
            return False
        if row["owner"] == self._me:
            return (fingerprint, step) in self._in_flight
        return is_alive(row["owner"])

    async def close_plan(self, fingerprint: str, status: PlanStatus) -> None:
        """Record how a plan ended."""

        def work(db: sqlite3.Connection) -> None:
            moved = db.execute(
                "update plans set status = ? where fingerprint = ? and status = ?",
                (status, fingerprint, PlanStatus.SENDING),
            )
            if moved.rowcount:
                _log(db, fingerprint, status)

        await self._database.run(work)


def _may_send(state: PlanState | None, step: Step, most_sends: int) -> bool:
    if state is None or not state.may_go_on or state.status not in _OPEN_TO_SENDING:
        return False
    before = state.steps[: state.steps.index(state.step(step))]
    mine = state.step(step)
    return (
        all(one.status is StepStatus.APPLIED for one in before)
        and mine.status in (StepStatus.READY, StepStatus.REJECTED)
        and mine.sends < most_sends
    )


def _void(db: sqlite3.Connection, session: str) -> None:
    for row in db.execute(
        "update plans set status = ? where session = ? and status in (?, ?) returning fingerprint",
        (PlanStatus.VOID, session, PlanStatus.PLANNED, PlanStatus.APPROVED),
    ).fetchall():
        _log(db, row["fingerprint"], PlanStatus.VOID)


def _log(db: sqlite3.Connection, fingerprint: str, what: str, detail: str = "") -> None:
    db.execute("insert into log (fingerprint, what, detail) values (?, ?, ?)", (fingerprint, what, detail))


def _log_all(db: sqlite3.Connection, fingerprints: Sequence[str], what: str, detail: str) -> None:
    for fingerprint in fingerprints:
        _log(db, fingerprint, what, detail)


def _status(db: sqlite3.Connection, session: str, fingerprint: str) -> str | None:
    status = "select status from plans where fingerprint = ? and session = ?"
    row = db.execute(status, (fingerprint, session)).fetchone()
    return None if row is None else str(row["status"])
