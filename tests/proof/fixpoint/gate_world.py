"""The world that is explored: the real journal in memory, a login, a clock, a platform, and what was really said."""

import re
import sqlite3
from collections.abc import Callable
from dataclasses import dataclass, field
from datetime import datetime, timedelta
from functools import cache
from pathlib import Path
from typing import Any, TypeVar, cast

from agent.bootstrap import load_catalogue, load_tools
from agent.conversation.ears import journal_ears
from agent.deps import Caps, Deps
from agent.wiring.platforms import STANDINS
from tests.doubles.plans import ACCOUNT, NOW, make_draft
from tools.core.advertiser import Advertiser
from tools.core.draft import Draft
from tools.core.errors import PlatformError
from tools.core.failure.judgement import Limits
from tools.core.failure.signal import Signal, Trouble
from tools.core.kept_files import JOURNAL
from tools.core.login import Fitness
from tools.core.plan import PLAN_LIVES, Plan, Step
from tools.core.ports import StepStatus, Trace
from tools.core.target import Target
from tools.core.window import Instant
from tools.disk.kept import StoreFile
from tools.journal import sqlite
from tools.journal.database import Database

T = TypeVar("T")
SESSIONS = ("talk", "other")

OTHER_ACCOUNT = ACCOUNT.model_copy(update={"advertiser_id": "7000000000000000002", "name": "Other shop"})
DRAFTS: dict[str, Draft] = {
    "good": make_draft(),
    "other": make_draft(text="Three for two all week"),
    "refused": make_draft(objective="CONVERSIONS"),
    "incomplete": Draft().fill(campaign_name="Spring Sale", objective="TRAFFIC"),
}
MAY_BE_SENT = ("good", "other")
LOGINS: dict[str, Fitness] = {
    "fit": Fitness(advertisers=(ACCOUNT,)),
    "none": Fitness(signal=Signal(trouble=Trouble.LOGGED_OUT)),
    "other account": Fitness(advertisers=(OTHER_ACCOUNT,)),
}
_UNTOLD = frozenset({"log", "looks", "homes"})  # what only is told, and since when
_UNNAMED = frozenset({"ticket", "key", "owner"})
_UNREAD = frozenset(
    {("heard", "at"), ("holds", "at"), ("plans", "made_at"), ("steps", "sent_at")}
)  # nothing judges by it
_TIME = re.compile(r"\d{4}-\d\d-\d\dT")


class Remembered(Database):
    """The journal's tables in memory: the same transactions, and an image that can be put back."""

    def __init__(self, schema: str) -> None:
        super().__init__(StoreFile(Path("in memory"), JOURNAL), schema)
        self._memory = sqlite3.connect(":memory:", isolation_level=None)
        self._memory.row_factory = sqlite3.Row
        self._memory.executescript(schema)
        self._memory.executescript("create temp table here (id text not null); insert into here values ('here')")
        self._memory.execute("insert into homes (id, place) values ('here', 'here')")

    async def run(self, work: Callable[[sqlite3.Connection], T]) -> T:
        self._memory.execute("begin immediate")
        try:
            result = work(self._memory)
        except BaseException:
            self._memory.execute("rollback")
            raise
        self._memory.execute("commit")
        return result

    def image(self) -> bytes:
        return self._memory.serialize()

    def put_back(self, image: bytes) -> None:
        self._memory.deserialize(image)

    def rows(self, table: str) -> list[sqlite3.Row]:
        return self._memory.execute(f"select * from {table} order by rowid").fetchall()

    def tables(self) -> list[str]:
        found = self._memory.execute("select name from sqlite_master where type = 'table' order by name")
        return [str(row["name"]) for row in found.fetchall()]


@dataclass(frozen=True)
class Made:
    """What the platform holds."""

    step: Step
    name: str
    created_id: str
    fingerprint: str


@dataclass(frozen=True)
class World:
    """A world as it may be come upon."""

    image: bytes
    login: str = "fit"
    minutes: int = 0
    wanted: frozenset[str] = frozenset()  # cards that the person said yes to, and has not taken back
    held: frozenset[str] = frozenset()  # of these, what the person wants to wait
    old: frozenset[str] = frozenset()  # of these, what was said more than half an hour ago
    made: tuple[Made, ...] = ()


class Violation(Exception):
    """Something was sent that may not be sent."""


@dataclass
class Bench:
    """Puts the real nodes into a world, and reads the world off them again."""

    login: str = "fit"
    minutes: int = 0
    waited: float = 0
    made: list[Made] = field(default_factory=list)

    def __post_init__(self) -> None:
        self.journal = sqlite.SqliteJournal(Path("in memory"))
        self.tables = Remembered(self.journal._database._schema)
        self.journal._database = self.tables
        self.catalogue, self.tools = load_catalogue(), load_tools()
        self.empty = self.tables.image()

    def enter(self, world: World) -> None:
        self.tables.put_back(world.image)
        self.journal._in_flight.clear()
        self.login, self.minutes, self.waited, self.made = world.login, world.minutes, 0, list(world.made)

    def deps(self, *, plan_only: bool = False, place: str = "") -> Deps:
        unused: Any = None
        here = cast("Any", self)
        return Deps(
            target=Target.SANDBOX,
            catalogue=self.catalogue,
            tools=self.tools,
            reader=here,
            assets=unused,
            uploads=unused,
            switch=unused,
            files=unused,
            journal=self.journal,
            login=cast("Any", _Door(self)),
            clock=here,
            model=unused,
            fallback=unused,
            ears=journal_ears(self.journal),
            is_guarded=lambda _: True,
            heed=unused,
            new_key=self._new_key,
            limits=Limits(sends_per_write=2),
            caps=Caps(),
            standins=STANDINS,
            plan_only=plan_only,
            place=place,
        )

    def _new_key(self) -> str:
        return str(4611686018427387904 + len(self.plans()))  # the same in worlds that are alike

    # The clock.
    def now(self) -> datetime:
        return NOW + timedelta(minutes=self.minutes)

    def instant(self) -> Instant:
        return Instant(clock="the only one", seconds=self.waited)

    async def sleep(self, seconds: float) -> None:
        self.waited += seconds

    # The platform, as far as it is asked.
    async def advertisers(self) -> tuple[Advertiser, ...]:
        return LOGINS[self.login].advertisers

    async def campaigns_named(self, _account: str, name: str) -> tuple[str, ...]:
        return tuple(one.created_id for one in self.made if one.step is Step.CAMPAIGN and one.name == name)

    async def find(self, _account: str, trace: Trace) -> tuple[str, ...]:
        if self.login != "fit":
            raise PlatformError(Signal(trouble=Trouble.LOGGED_OUT))
        found = (one for one in self.made if one.step is trace.step and one.name == trace.name)
        return tuple(one.created_id for one in found if one.created_id not in trace.known_ids)

    def settle_seconds(self) -> float:
        return 30.0

    def plans(self) -> list[sqlite3.Row]:
        return self.tables.rows("plans")

    def key_of(self, world: World) -> tuple[Any, ...]:
        """Give what two worlds that differ in nothing but names and times have alike; the talks are alike, too."""
        first, second = SESSIONS
        return min(self._key(world, {first: "0", second: "1"}), self._key(world, {first: "1", second: "0"}))

    def _key(self, world: World, talks: dict[str, str]) -> tuple[Any, ...]:
        plans = self.plans()
        names = talks | {str(row["fingerprint"]): f"plan {at}" for at, row in enumerate(plans)} | _drafts_of(plans)
        names |= {one.created_id: f"made {at}" for at, one in enumerate(world.made)}
        tables = tuple(
            (
                table,
                tuple(sorted({self._told(table, row, names) for row in self.tables.rows(table) if not _is_spent(row)})),
            )
            for table in self.tables.tables()
            if table not in _UNTOLD
        )
        made = tuple((one.step.value, names.get(one.fingerprint, "")) for one in world.made)
        wanted = world.wanted
        said = tuple(
            tuple(sorted(names[one] for one in some)) for some in (wanted, world.held & wanted, world.old & wanted)
        )
        return (tables, world.login, said, made)

    def _told(self, table: str, row: sqlite3.Row, names: dict[str, str]) -> tuple[str, ...]:
        read = ((name, cell) for name, cell in _judged_by(row).items() if name not in _UNNAMED)
        return tuple(self._cell(name, cell, names) for name, cell in read if (table, name) not in _UNREAD)

    def _cell(self, name: str, value: object, names: dict[str, str]) -> str:
        text = str(value)
        if _TIME.match(text):
            return "old" if self.now() - datetime.fromisoformat(text) > PLAN_LIVES else "new"
        return names.get(text, text)


def _drafts_of(plans: list[sqlite3.Row]) -> dict[str, str]:
    """Name what plans hold by the order in which it was planned: which of two good drafts came first is all one."""
    drafts = {str(row["body"]): _draft_in(str(row["body"])) for row in plans}
    good = list(dict.fromkeys(draft for draft in drafts.values() if draft in MAY_BE_SENT))
    return {body: f"good {good.index(draft)}" if draft in good else draft for body, draft in drafts.items()}


@cache
def _draft_in(body: str) -> str:
    draft = Plan.model_validate_json(body).draft
    return next(known for known, one in DRAFTS.items() if one == draft)


def _judged_by(row: sqlite3.Row) -> dict[str, object]:
    """Give a row without the reason of a refusal that is over: it is read where a step stands refused alone."""
    cells = dict(row)
    return (
        cells if cells.get("status") == StepStatus.REJECTED else {name: cells[name] for name in cells if name != "code"}
    )


def _is_spent(row: sqlite3.Row) -> bool:
    """Know an answer that was taken: the journal asks for those that were not, and for nothing else."""
    return "used" in row.keys() and bool(row["used"])  # noqa: SIM118


@dataclass(frozen=True)
class _Door:
    """The login, as the gate asks for it."""

    bench: Bench

    async def fitness(self) -> Fitness:
        return LOGINS[self.bench.login]

    async def number(self) -> int | None:
        return None if self.bench.login == "none" else 1
