"""Plans as the journal's file holds them, read into values."""

import sqlite3

from tools.core.plan import Approval, Plan
from tools.core.ports import PlanState, StepState
from tools.journal import holds, homes, senders


def state(db: sqlite3.Connection, where: str, *values: str) -> PlanState | None:
    """Give where the first plan of those stands, or None."""
    return next(iter(states(db, where, *values)), None)


def states(db: sqlite3.Connection, where: str, *values: str) -> tuple[PlanState, ...]:
    """Give where plans stand, by a condition and an order of the journal's own."""
    rows = db.execute(f"select * from plans where {where}", values).fetchall()  # noqa: S608 -- where is ours
    return tuple(_of_row(db, row) for row in rows)


def _of_row(db: sqlite3.Connection, row: sqlite3.Row) -> PlanState:
    plan = Plan.model_validate_json(row["body"])
    if plan.fingerprint != row["fingerprint"]:
        msg = "a plan that does not match its own fingerprint"
        raise ValueError(msg)
    approval = db.execute("select * from approvals where fingerprint = ?", (plan.fingerprint,)).fetchone()
    is_held, lifted_at = holds.of(db, plan.fingerprint)
    rows = db.execute("select * from steps where fingerprint = ? order by position", (plan.fingerprint,)).fetchall()
    steps = tuple(map(_step, rows))
    if tuple(one.step for one in steps) != tuple(one.step for one in plan.writes):
        msg = "a plan whose writes are not all there"
        raise ValueError(msg)
    return PlanState(
        plan=plan,
        session=row["session"],
        status=row["status"],
        approval=None if approval is None else Approval.model_validate(dict(approval)),
        steps=steps,
        is_held=is_held,
        has_another_sender=senders.has_another(db, plan.fingerprint),
        is_copied=homes.is_of_another(db, plan.fingerprint),
        wanted_at=lifted_at or (None if approval is None else approval["at"]),
    )


def _step(row: sqlite3.Row) -> StepState:
    known = {name: row[name] for name in StepState.model_fields}
    return StepState.model_validate(known)
