"""What worlds have alike that differ in nothing that decides: one of them is explored, and stands for all."""

import sqlite3
from collections.abc import Callable, Mapping
from datetime import datetime
from functools import cache
from typing import Any, NamedTuple

from tests.proof.fixpoint.gate_world import DRAFTS, MAY_BE_SENT, SESSIONS, Bench, World
from tools.core.plan import PLAN_LIVES, Plan
from tools.core.ports import PlanStatus, StepStatus
from tools.core.window import Instant

_UNTOLD = frozenset({"log", "homes"})  # what only is told, and since when
_UNNAMED = frozenset({"ticket", "key", "owner"})  # names; nobody is sending any more when a move is over
UNREAD = frozenset(
    {
        ("heard", "at"),
        ("holds", "at"),
        ("steps", "sent_at"),
        ("other_senders", "at"),
    }
)
_TIMES = ("at", "made_at", "lifted_at")
_UNSENT = (PlanStatus.PLANNED, PlanStatus.APPROVED)
_MAY_BE_MEANT = (*_UNSENT, PlanStatus.VOID)
_OBJECTIONS = ("no yes", "it waits", "the yes is old")

Names = Mapping[str, str]
Row = dict[str, Any]


class Standing(NamedTuple):
    """By what the rows of a plan are read."""

    status: PlanStatus
    has_yes: bool
    open_sends: frozenset[tuple[str, int]]  # of which nobody knows whether they arrived


class Place(NamedTuple):
    """Where a world is among all that may be come upon."""

    key: tuple[Any, ...]
    objections: frozenset[tuple[int, str]]


def place_of(bench: Bench, world: World) -> Place:
    """Give where a world is that was just entered."""
    return Place(_key(bench, world), _objections(bench, world))


def written(bench: Bench) -> tuple[object, ...]:
    """Give what the journal holds, its times as old or new: no names, nothing that only is told, and no no."""
    rows = {name: bench.tables.rows(name) for name in bench.tables.tables() if name not in _UNTOLD}
    rows["heard"] = [row for row in rows["heard"] if row["words"] == "yes"]
    names = _names(rows["plans"])
    return tuple(
        frozenset(tuple(_cell(one, names, bench) for one in _cells(row).values()) for row in some)
        for some in rows.values()
    )


def _key(bench: Bench, world: World) -> tuple[Any, ...]:
    """Give what decides in a world, names and times aside; the talks are alike, and so are places and accounts."""
    rows = {name: bench.tables.rows(name) for name in bench.tables.tables() if name not in _UNTOLD}
    standing = {str(row["fingerprint"]): _standing(row, rows) for row in rows["plans"]}
    read = {name: [one for row in some if (one := _read(name, row, standing))] for name, some in rows.items()}
    names = _names(rows["plans"]) | {one.created_id: f"made {at}" for at, one in enumerate(world.made)}
    made = tuple((one.step.value, names[one.fingerprint]) for one in world.made)
    return min((_told(read, names | dict(zip(SESSIONS, talks, strict=True)), bench), made) for talks in ("01", "10"))


def _objections(bench: Bench, world: World) -> frozenset[tuple[int, str]]:
    """Give what the person has against sending each plan: all there is, where they never said yes or took it back."""
    found = set()
    for at, plan in enumerate(str(row["fingerprint"]) for row in bench.plans()):
        is_wanted = plan in world.wanted
        said = (not is_wanted, plan in world.held or not is_wanted, plan in world.old or not is_wanted)
        found |= {(at, what) for what, is_so in zip(_OBJECTIONS, said, strict=True) if is_so}
    return frozenset(found)


def _standing(plan: sqlite3.Row, rows: Mapping[str, list[sqlite3.Row]]) -> Standing:
    mine = {
        name: [row for row in rows[name] if row["fingerprint"] == plan["fingerprint"]]
        for name in ("approvals", "steps")
    }
    open_sends = ((row["step"], row["sends"]) for row in mine["steps"] if row["status"] == StepStatus.SENDING)
    return Standing(PlanStatus(plan["status"]), bool(mine["approvals"]), frozenset(open_sends))


def _told(read: Mapping[str, list[Row]], names: Names, bench: Bench) -> tuple[Any, ...]:
    return tuple(
        (table, tuple(sorted({tuple(_cell(one, names, bench) for one in row.values()) for row in rows})))
        for table, rows in read.items()
    )


def _cell(value: object, names: Names, bench: Bench) -> str:
    if isinstance(value, datetime):
        return "old" if bench.now() - value > PLAN_LIVES else "new"
    if isinstance(value, Instant):
        return "over" if bench.instant().seconds - value.seconds >= bench.settle_seconds() else "begun"
    text = str(value)
    return names.get(text, text)


def _read(table: str, row: sqlite3.Row, standing: Mapping[str, Standing]) -> Row | None:
    """Give the cells of a row that anything decides by, and no row where nothing does."""
    cells = {name: one for name, one in _cells(row).items() if (table, name) not in UNREAD}
    mine, read = standing.get(str(cells.get("fingerprint"))), _READ.get(table)
    return cells if mine is None or read is None else read(cells, mine)


def _cells(row: sqlite3.Row) -> Row:
    return {
        name: datetime.fromisoformat(value) if name in _TIMES and value else value
        for name, value in dict(row).items()
        if name not in _UNNAMED
    }


def _plan(cells: Row, mine: Standing) -> Row:
    """Give a plan, and whether it is stale: that is asked before anything of it is sent."""
    return cells if mine.status in _UNSENT else cells | {"made_at": None}


def _step(cells: Row, _mine: Standing) -> Row:
    """Give a write: of what is there nobody reads how often it was sent, and a reason of what stands refused alone."""
    if cells["status"] == StepStatus.APPLIED:
        cells["sends"] = None
    return cells if cells["status"] == StepStatus.REJECTED else cells | {"code": None}


def _heard(cells: Row, mine: Standing) -> Row | None:
    """Give an answer that may still count: a yes of what is not begun. A no may as well be said when it comes back."""
    counts = not cells["used"] and cells["words"] == "yes" and mine.status in _MAY_BE_MEANT
    return cells if counts else None


def _look(cells: Row, mine: Standing) -> Row | None:
    """Give since when an open send is looked for: of no other is it asked."""
    is_open = (cells["step"], cells["sends"]) in mine.open_sends
    return cells | {"since": Instant(clock=cells["clock"], seconds=cells["since"])} if is_open else None


def _hold(cells: Row, mine: Standing) -> Row | None:
    """Give a hold of what was approved: a login lifts only its own, and what was lifted may be held by anybody anew."""
    if not mine.has_yes:
        return None
    is_a_logins = cells["by"] == "login" and cells["lifted_at"] is None
    return cells | {"by": "login" if is_a_logins else "words"}


_READ: Mapping[str, Callable[[Row, Standing], Row | None]] = {
    "plans": _plan, "steps": _step, "heard": _heard, "looks": _look, "holds": _hold,
}  # fmt: skip


def _names(plans: list[sqlite3.Row]) -> dict[str, str]:
    """Name plans, drafts, places and accounts by the order in which they came: which of two came first is all one."""
    held = {str(row["body"]): _held_in(str(row["body"])) for row in plans}
    firsts = [list(dict.fromkeys(some)) for some in zip(*held.values(), strict=True)]
    named = {
        body: ", ".join(
            one if one not in MAY_BE_SENT and one in DRAFTS else str(known.index(one))
            for one, known in zip(some, firsts, strict=True)
        )
        for body, some in held.items()
    }
    return named | {str(row["fingerprint"]): f"plan {at}" for at, row in enumerate(plans)}


@cache
def _held_in(body: str) -> tuple[str, str, str]:
    plan = Plan.model_validate_json(body)
    draft = next(known for known, one in DRAFTS.items() if one == plan.draft)
    return draft, plan.place, plan.advertiser.advertiser_id
