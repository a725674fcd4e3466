"""Random ledgers: what happens to plans on every path, on the real journal, beside a count of its own of what stands.

The count knows nothing of how the journal counts: it adds up, day by day, what was really let through.
"""

from collections.abc import Awaitable, Callable
from dataclasses import dataclass, field
from datetime import date, datetime, timedelta
from decimal import Decimal
from functools import cache
from pathlib import Path
from random import Random
from zoneinfo import ZoneInfo

from agent.bootstrap import load_catalogue
from agent.wiring.platforms import STANDINS
from tests.doubles.plans import ACCOUNT, NOW, make_draft
from tests.proof.fixpoint.gate_world import Remembered, plans_known_by_heart
from tools.core.advertiser import Advertiser
from tools.core.cap_choices import CapChoice
from tools.core.commitment import Commitment, Purse
from tools.core.field import Making
from tools.core.money import Money
from tools.core.money_ports import GroupOfAccount
from tools.core.plan import Approval, Plan, Step
from tools.core.ports import PlanStatus, StepStatus
from tools.core.spending_caps import ChosenCaps
from tools.core.target import Target
from tools.core.writes import draw_up
from tools.fields.budget import FIELD as BUDGET
from tools.fields.budget import Budget
from tools.fields.schedule import FIELD as SCHEDULE
from tools.fields.schedule import Schedule
from tools.journal.sqlite import SqliteJournal

_ZONE = ZoneInfo("America/New_York")
_OWNER = ACCOUNT.model_copy(update={"timezone": _ZONE.key})
_OTHER = _OWNER.model_copy(update={"advertiser_id": "7000000000000000002"})
_SESSIONS = ("talk", "other", "served")
_ENDLESS = 30
_HALF_AN_HOUR, _AN_HOUR = timedelta(minutes=30), timedelta(hours=1)
_PER_AD_DAY, _PER_AD, _PER_DAY, _TOTAL = 12_000, 250_000, 30_000, 600_000  # cents
CAPS = ChosenCaps(
    per_ad_day=CapChoice(amount=Decimal(120)),
    per_ad=CapChoice(amount=Decimal(2500)),
    per_day=CapChoice(amount=Decimal(300)),
    total=CapChoice(amount=Decimal(6000)),
)


@dataclass(frozen=True)
class Counted:
    """An ad as this count sees it: in cents, by days of the account."""

    a_day: int
    whole: int
    first: date
    last: date | None

    def on(self, day: date) -> int:
        return self.a_day if self.first <= day and (self.last is None or day <= self.last) else 0


@dataclass(frozen=True)
class Known:
    """A plan, whose it is, and what it costs."""

    plan: Plan
    session: str
    money: Counted


@dataclass
class Ledger:
    """One journal in memory that several programs and sessions work on."""

    random: Random
    caps: ChosenCaps = CAPS
    now: datetime = NOW
    known: dict[str, Known] = field(default_factory=dict)
    standing: set[str] = field(default_factory=set)
    begun: set[str] = field(default_factory=set)
    removed: set[str] = field(default_factory=set)  # a yes that is said again makes none of them a second time
    elsewhere: list[Counted] = field(default_factory=list)
    approvals: int = 0
    refusals: int = 0
    over_a_cap: int = 0  # of the refusals, and of first writes
    wrong: list[str] = field(default_factory=list)

    def __post_init__(self) -> None:
        self._journals = [SqliteJournal(Path("in memory"), self.caps) for _ in range(2)]  # two programs, one file
        self._tables = Remembered(self._journals[0]._database._schema)
        for one in self._journals:
            one._database = self._tables

    @property
    def journal(self) -> SqliteJournal:
        return self.random.choice(self._journals)

    def close(self) -> None:
        """Let the journal go; what was counted stays."""
        self.over_a_cap = sum(row["what"] == "over a cap" for row in self._tables.rows("log"))
        self._journals, self.known = [], {}

    async def live(self, steps: int) -> None:
        for _ in range(steps):
            await self.random.choice(_WAYS)(self)
            self.now += timedelta(minutes=self.random.choice((0, 0, 1, 10, 45, 600)))

    async def draw_up(self) -> None:
        plan, money = _ad(self.random, str(4611686018427387904 + 2 * len(self.known)), self.now)
        session = self.random.choice(_SESSIONS)
        await self.journal.plan(session, plan)
        self._forget_void()
        self.known[plan.fingerprint] = Known(plan, session, money)

    async def approve(self) -> None:
        """Say yes to one card, or to several at once: new, old, void, approved already."""
        for fingerprint in self._some(self.random.choice((1, 1, 2, 3))):
            was = fingerprint in self.standing | self.removed
            yes = Approval(fingerprint=fingerprint, words="yes", at=self.now)
            if not await self.journal.approve(self.known[fingerprint].session, yes):
                self.refusals += 1
            elif not was:
                self.approvals += 1
                self.standing.add(fingerprint)
                self._look(fingerprint, "a yes")

    async def send(self) -> None:
        """Send what was approved: through to the end, or up to a refusal or a lost answer; or go on with it."""
        for fingerprint in self._some(1):
            for step in Step:
                if not await self.journal.begin(fingerprint, step, self.now, 3):
                    continue
                if fingerprint not in self.begun:
                    self.begun.add(fingerprint)
                    self.standing.add(fingerprint)
                    self._look(fingerprint, "a first write")
                if not await self._settle(fingerprint, step):
                    return
            await self.journal.close_plan(fingerprint, self._how_it_ended(fingerprint))

    async def _settle(self, fingerprint: str, step: Step) -> bool:
        ends = self.random.choice((*(StepStatus.APPLIED,) * 5, StepStatus.REJECTED, None))
        if ends is None:
            return False
        made = f"{step}-{fingerprint}" if ends is StepStatus.APPLIED else None
        for sends in (1, 2, 3):
            await self.journal.settle(fingerprint, step, sends, ends, created_id=made)
        if ends is StepStatus.REJECTED and self.random.random() < 0.7:  # else it goes on later
            await self.journal.close_plan(fingerprint, PlanStatus.REJECTED)
            self.standing.discard(fingerprint)
        return ends is StepStatus.APPLIED

    def _how_it_ended(self, fingerprint: str) -> PlanStatus:
        rows = [one for one in self._tables.rows("steps") if one["fingerprint"] == fingerprint]
        is_there = all(one["status"] == StepStatus.APPLIED for one in rows)
        return PlanStatus.APPLIED if is_there else PlanStatus.SENDING

    async def void(self) -> None:
        await self.journal.void(self.random.choice(_SESSIONS))
        self._forget_void()

    async def withdraw(self) -> None:
        """Take a yes back: what is under way may have arrived, and goes on counting."""
        await self.journal.withdraw(self.random.choice(_SESSIONS))
        self._forget_void()

    async def hold(self) -> None:
        session = self.random.choice(_SESSIONS)
        await self.journal.hold(session, self.now, "words")
        if self.random.random() < 0.6:
            await self.journal.lift(session, self.now, "words")

    async def look_at_the_account(self) -> None:
        """See what else runs there; what this program made is listed too, but for what somebody removed."""
        for one in [name for name in self.standing if self._was_made(name) and self.random.random() < 0.2]:
            self.standing.discard(one)
            self.removed.add(one)
        today = self.now.astimezone(_ZONE).date()
        others = [self.random.randrange(2_000, 9_000) for _ in range(self.random.choice((0, 0, 1, 2)))]
        self.elsewhere = [Counted(a_day, a_day * _ENDLESS, today, None) for a_day in others]
        mine = [GroupOfAccount(id=f"{Step.ADGROUP}-{one}") for one in self.standing]
        foreign = [
            GroupOfAccount(id=f"foreign {at}", running=Commitment(a_day=a_day, first=today))
            for at, a_day in enumerate(others)
        ]
        await self.journal.saw_groups(Purse(target=Target.SANDBOX, advertiser=_OWNER), [*mine, *foreign], self.now)

    def _was_made(self, fingerprint: str) -> bool:
        """Say whether its ad group was made long enough ago for a list without it to mean that it is gone."""
        rows = [one for one in self._tables.rows("steps") if one["fingerprint"] == fingerprint]
        made = [one["sent_at"] for one in rows if one["step"] == Step.ADGROUP and one["id"]]
        is_old = any(self.now - datetime.fromisoformat(one) > _AN_HOUR for one in made)
        return self.known[fingerprint].plan.advertiser == _OWNER and is_old

    def _some(self, most: int) -> list[str]:
        names = list(self.known)[-12:]
        return self.random.sample(names, min(most, len(names)))

    def _forget_void(self) -> None:
        void = {str(row["fingerprint"]) for row in self._tables.rows("plans") if row["status"] == PlanStatus.VOID}
        self.standing -= void

    def _counts(self, fingerprint: str) -> bool:
        """Leave out what was approved too long ago for anybody to send it."""
        is_sendable = self.now - self.known[fingerprint].plan.made_at <= _HALF_AN_HOUR
        return fingerprint in self.begun or is_sendable

    def _look(self, fingerprint: str, after: str) -> None:
        """Add up all that stands beside an ad, on every one of its first days."""
        own, owner = self.known[fingerprint].money, self.known[fingerprint].plan.advertiser
        of_owner = [one for one in self.standing if self.known[one].plan.advertiser == owner]
        counted = [own, *(self.known[one].money for one in of_owner if one != fingerprint and self._counts(one))]
        counted += self.elsewhere if owner == _OWNER else []
        days = [own.first + timedelta(days=at) for at in range(60)]
        busiest = max(sum(one.on(day) for one in counted) for day in days if own.on(day))
        over = {
            "one ad a day": own.a_day > _PER_AD_DAY,
            "one ad in all": own.whole > _PER_AD,
            "the account a day": busiest > _PER_DAY,
            "the account in all": sum(one.whole for one in counted) > _TOTAL,
        }
        self.wrong += [f"{after} let {cap} go over its cap" for cap, is_over in over.items() if is_over]


_WAYS: tuple[Callable[[Ledger], Awaitable[None]], ...] = (
    *(Ledger.draw_up,) * 5,
    *(Ledger.approve,) * 6,
    *(Ledger.send,) * 5,
    Ledger.void,
    Ledger.withdraw,
    Ledger.hold,
    Ledger.look_at_the_account,
)


def _ad(random: Random, key: str, now: datetime) -> tuple[Plan, Counted]:
    """Draw up an ad of a random budget and time, and count by hand what it costs."""
    owner = random.choice((_OWNER, _OWNER, _OWNER, _OTHER))
    starts = (
        now + timedelta(days=random.randrange(20), hours=random.randrange(1, 24)) if random.random() < 0.5 else None
    )
    has_end, is_total = random.random() < 0.7, random.random() < 0.3
    ends = (starts or now) + timedelta(days=random.randrange(1, 30), hours=3) if has_end or is_total else None
    cents = random.randrange(2_000, 13_000) * (random.randrange(1, 25) if is_total else 1)
    budget = Budget(amount=Money(minor=cents, currency="USD"), mode="total" if is_total else "daily")
    plan = _drawn_up(budget, Schedule(starts=starts, ends=ends), owner, key, now)
    first = (starts or now + timedelta(minutes=5)).astimezone(_ZONE).date()
    last = None if ends is None else (ends - timedelta(seconds=1)).astimezone(_ZONE).date()
    days = _ENDLESS if last is None else sum(1 for at in range(400) if first + timedelta(days=at) <= last)
    if is_total:
        return plan, Counted(cents // days + (1 if cents % days else 0), cents, first, last)
    return plan, Counted(cents, cents * days, first, last)


@cache
def _template(owner: str) -> Plan:
    account = _OWNER if owner == _OWNER.advertiser_id else _OTHER
    draft, fields = make_draft(), load_catalogue().fields
    objective = load_catalogue().objective_of(draft)
    assert objective is not None
    return draw_up(fields, draft, objective, account, Target.SANDBOX, "0", NOW, STANDINS)


def _drawn_up(budget: Budget, schedule: Schedule, owner: Advertiser, key: str, now: datetime) -> Plan:
    """Give a plan whose writes are those of an ad with this budget and time; the rest is the same in all."""
    like = _template(owner.advertiser_id)
    making = Making(draft=like.draft, objective=load_catalogue().objectives[0], advertiser=owner, key=key, now=now)
    sent = {**BUDGET.sent(budget, making)[Step.ADGROUP], **SCHEDULE.sent(schedule, making)[Step.ADGROUP]}
    writes = tuple(
        one.model_copy(update={"body": {**one.body, **sent}}) if one.step is Step.ADGROUP else one
        for one in like.writes
    )
    return like.model_copy(update={"key": key, "writes": writes, "made_at": now})


@dataclass(frozen=True)
class Lived:
    """What many ledgers came to."""

    n: int
    approvals: int
    refusals: int
    over_a_cap: int
    wrong: tuple[str, ...]


async def lived(seed: int, ledgers: range, caps: ChosenCaps = CAPS, steps: int = 20) -> Lived:
    """Live through ledgers, each of its own chance."""
    done = {}
    for at in ledgers:
        done[at] = Ledger(Random(f"{seed} {at}"), caps)
        with plans_known_by_heart():
            await done[at].live(steps)
        done[at].close()
    wrong = [f"ledger {at}: {told}" for at, one in done.items() for told in one.wrong[:1]]
    return Lived(
        len(done),
        sum(one.approvals for one in done.values()),
        sum(one.refusals for one in done.values()),
        sum(one.over_a_cap for one in done.values()),
        tuple(wrong),
    )
