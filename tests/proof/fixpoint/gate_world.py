"""The world that is explored: the real journal in memory, a login, a clock, a platform, and what was really said."""

import sqlite3
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from dataclasses import dataclass, field
from datetime import datetime, timedelta
from pathlib import Path
from types import SimpleNamespace
from typing import Any, TypeVar, cast

import pytest

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
from tools.core.plan import Plan, Step
from tools.core.ports import Trace
from tools.core.target import Target
from tools.core.window import Instant
from tools.disk.kept import StoreFile
from tools.journal import read_back, sqlite
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


class Remembered(Database):
    """The journal's tables in memory: the same transactions, and an image that can be put back."""

    def __init__(self, schema: str) -> None:
        super().__init__(StoreFile(Path("in memory"), JOURNAL), schema)
        self._memory = sqlite3.connect(":memory:", isolation_level=None)
        self._memory.row_factory = sqlite3.Row
        self._memory.executescript(f"pragma page_size = 512; {schema}")  # small images
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
        self._changes = self._memory.total_changes

    @property
    def is_as_put_back(self) -> bool:
        return self._memory.total_changes == self._changes

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
    account: str


@dataclass(frozen=True)
class World:
    """A world as it may be come upon, with whatever login: that changes at any time, and nothing else does with it."""

    image: bytes
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

    def enter(self, world: World, login: str = "fit") -> None:
        self.tables.put_back(world.image)
        self.journal._in_flight.clear()
        self.login, self.minutes, self.waited, self.made = login, world.minutes, 0, list(world.made)

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
        return Instant(clock="the only one", seconds=60 * self.minutes + self.waited)

    async def sleep(self, seconds: float) -> None:
        self.waited += seconds

    # The platform, as far as it is asked.
    async def advertisers(self) -> tuple[Advertiser, ...]:
        return LOGINS[self.login].advertisers

    async def campaigns_named(self, account: str, name: str) -> tuple[str, ...]:
        return self._named(account, Step.CAMPAIGN, name)

    async def find(self, account: str, trace: Trace) -> tuple[str, ...]:
        if account not in {one.advertiser_id for one in LOGINS[self.login].advertisers}:
            raise PlatformError(Signal(trouble=Trouble.LOGGED_OUT))
        return tuple(one for one in self._named(account, trace.step, trace.name) if one not in trace.known_ids)

    def _named(self, account: str, step: Step, name: str) -> tuple[str, ...]:
        return tuple(one.created_id for one in self.made if (one.account, one.step, one.name) == (account, step, name))

    def settle_seconds(self) -> float:
        return 30.0

    def plans(self) -> list[sqlite3.Row]:
        return self.tables.rows("plans")


@contextmanager
def plans_known_by_heart() -> Iterator[None]:
    """Read every plan of a journal once: the same bytes are the same plan, by the same name."""
    name_of = cast("Any", vars(Plan)["fingerprint"]).fget
    known: dict[str, Plan] = {}
    names: dict[int, str] = {}

    def read(body: str) -> Plan:
        if body not in known:
            known[body] = Plan.model_validate_json(body)
            names[id(known[body])] = name_of(known[body])
        return known[body]

    with pytest.MonkeyPatch.context() as patch:
        patch.setattr(read_back, "Plan", SimpleNamespace(model_validate_json=read))
        patch.setattr(Plan, "fingerprint", property(lambda plan: names.get(id(plan)) or name_of(plan)))
        yield


@dataclass(frozen=True)
class _Door:
    """The login, as the gate asks for it."""

    bench: Bench

    async def fitness(self) -> Fitness:
        return LOGINS[self.bench.login]

    async def number(self) -> int | None:
        return None if self.bench.login == "none" else 1
