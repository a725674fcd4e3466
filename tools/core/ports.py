"""What decisions need from the world, as signatures only."""

from collections.abc import Iterable, Sequence
from datetime import datetime
from enum import StrEnum
from typing import Literal, NamedTuple, Protocol

from tools.core.advertiser import Advertiser
from tools.core.money_ports import GroupsReader, SpendingJournal
from tools.core.music import Track
from tools.core.plan import Approval, Plan, Step, Write
from tools.core.values import Value
from tools.core.window import Instant


class Clock(Protocol):
    """Time, real or the runner's."""

    def now(self) -> datetime:
        """Give the time, aware, in UTC; whoever owns the machine can set it."""
        ...

    def instant(self) -> Instant:
        """Give the instant by a clock that nobody sets, by which waiting is counted."""
        ...

    async def sleep(self, seconds: float) -> None:
        """Let time pass."""
        ...


class AdRow(Value):
    """An ad as the target lists it."""

    ad_id: str
    adgroup_id: str
    campaign_id: str
    campaign_name: str
    objective: str
    text: str
    cta: str
    music_id: str | None
    status: str


class Trace(Value):
    """By what a write can be found again after its answer was lost."""

    step: Step
    name: str  # the exact name that was sent
    parent_id: str | None  # the campaign of an ad group, the ad group of an ad
    known_ids: tuple[str, ...] = ()  # what it cannot have created: of other plans, or there before it was sent


class AdsReader(GroupsReader, Protocol):
    """Questions to the platform; asking changes nothing."""

    async def advertisers(self) -> tuple[Advertiser, ...]:
        """List the accounts the login may use."""
        ...

    async def track(self, advertiser_id: str, track_id: str) -> Track | None:
        """Look up one track, or None where there is none of that id."""
        ...

    async def tracks(self, advertiser_id: str) -> tuple[Track, ...]:
        """List the music library."""
        ...

    async def campaigns_named(self, advertiser_id: str, name: str) -> tuple[str, ...]:
        """Give the ids of the campaigns of exactly this name."""
        ...

    async def ads(self, advertiser_id: str) -> tuple[AdRow, ...]:
        """List the ads of an account."""
        ...

    async def find(self, advertiser_id: str, trace: Trace) -> tuple[str, ...]:
        """Find everything that a write can have created, the oldest first."""
        ...

    def settle_seconds(self) -> float:
        """Say how long after sending a write may still land on this target, or not be shown yet."""
        ...


class AdsWriter(Protocol):
    """The one port that creates. Only the submit node is given it."""

    async def send(self, write: Write) -> str:
        """Send one write once and give the id it created, or raise PlatformError."""
        ...


class StepStatus(StrEnum):
    """Where one write stands."""

    READY = "ready"
    SENDING = "sending"  # claimed; perhaps sent, perhaps applied
    APPLIED = "applied"
    REJECTED = "rejected"


class PlanStatus(StrEnum):
    """Where a plan stands."""

    PLANNED = "planned"
    APPROVED = "approved"
    VOID = "void"
    SENDING = "sending"  # at least one write was claimed, and the plan is not closed
    APPLIED = "applied"
    REJECTED = "rejected"


class StepState(Value):
    """Where one write of a plan stands, with what is known of it."""

    step: Step
    status: StepStatus
    sends: int = 0
    id: str | None = None
    sent_at: datetime | None = None
    code: str | None = None


HeldBy = Literal["words", "asked", "login"]  # asked: the program, by itself


class PlanState(Value):
    """Where a plan stands, as the journal has it."""

    plan: Plan
    session: str
    status: PlanStatus
    approval: Approval | None
    steps: tuple[StepState, ...]
    is_held: bool = False  # the person said something since they approved it, and not that it goes on
    has_another_sender: bool = False  # somebody else may be sending it too
    is_copied: bool = False  # it was drawn up in another place, and may be going on there
    wanted_at: datetime | None = None  # when they last approved it, or said that it goes on

    def step(self, step: Step) -> StepState:
        """Give the state of one write."""
        return next(one for one in self.steps if one.step is step)

    @property
    def ids(self) -> dict[str, str]:
        """The ids created so far, by TikTok's names."""
        return {f"{one.step.value}_id": one.id for one in self.steps if one.id is not None}

    @property
    def is_unsettled(self) -> bool:
        """Say whether something was sent whose outcome nobody knows, or an approved plan is half done."""
        return self.status is PlanStatus.SENDING

    @property
    def may_go_on(self) -> bool:
        """Say whether the person wants here what they approved: nothing else may be sent, or sent again."""
        return self.approval is not None and not self.is_held and not self.is_copied

    @property
    def open_step(self) -> StepState | None:
        """Give the write whose outcome nobody knows, if it is its turn: what goes before it is there."""
        first = next((one for one in self.steps if one.status is not StepStatus.APPLIED), None)
        return first if first is not None and first.status is StepStatus.SENDING else None

    def was_refused_for(self, code: str | None) -> bool:
        """Say whether a write of it was refused for this reason, and not sent again since."""
        return any(one.status is StepStatus.REJECTED and one.code == code for one in self.steps)

    @property
    def is_all_there(self) -> bool:
        """Say whether every write of it has arrived."""
        return all(one.status is StepStatus.APPLIED for one in self.steps)


class Held(NamedTuple):
    """What there was to be held: by what it was held before, and whether any plan is open to words at all."""

    before: HeldBy | None
    is_open: bool


class Journal(SpendingJournal, Protocol):
    """The authority: what was planned, approved, sent and settled."""

    async def plan(self, session: str, plan: Plan) -> None:
        """Write a plan down before anybody is asked; void the session's other unsent plans."""
        ...

    async def hear(self, session: str, fingerprint: str, words: str, at: datetime) -> str:
        """Write down what the person answered to a plan; give the ticket that stands for it."""
        ...

    async def heard(self, session: str, fingerprint: str, ticket: str) -> str | None:
        """Give the words behind a ticket once, or None where it is not of this plan or was used."""
        ...

    async def approve(self, session: str, approval: Approval) -> bool:
        """Record a yes; say whether the plan is approved now: one that is void, foreign or over a cap is not."""
        ...

    async def void(self, session: str) -> None:
        """Void every plan of the session that nothing was sent of."""
        ...

    async def withdraw(self, session: str) -> None:
        """Take the yes of a session back: nothing more is sent, and what is under way stays to be settled."""
        ...

    async def hold(self, session: str, at: datetime, by: HeldBy) -> Held:
        """Hold what the session has approved until the person lets it go on; say what was there to be held."""
        ...

    async def lift(self, session: str, at: datetime, by: HeldBy) -> None:
        """Let what is held go on: the person's words always can, a login only what was held for its own answer."""
        ...

    async def suspect(self, fingerprint: str) -> None:
        """Remember that somebody else may be sending this plan; what has no request id may be there already."""
        ...

    async def asked_here(self, fingerprint: str) -> None:
        """Remember that the person was told here that a plan is of another home, and asked whether it goes on."""
        ...

    async def is_in_flight(self, fingerprint: str, step: Step) -> bool:
        """Say whether a living process is sending this write at this moment."""
        ...

    async def state(self, session: str, fingerprint: str) -> PlanState | None:
        """Say where a plan of this session stands."""
        ...

    async def unsettled(self, session: str) -> tuple[PlanState, ...]:
        """Give the session's plans that were begun and are not settled: a wanted one first, then the newest."""
        ...

    async def begun(self, session: str) -> tuple[PlanState, ...]:
        """Give every plan of the session of which anything was ever sent, the newest first."""
        ...

    async def begin(self, fingerprint: str, step: Step, at: datetime, most_sends: int) -> bool:
        """Claim one write, durably, before its first byte leaves; False where it may not be sent."""
        ...

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
        """Record how one send of a write ended. Applied is final; all else is said of the send that it was seen of."""
        ...

    def let_go(self, fingerprint: str, step: Step) -> None:
        """Say that this process no longer waits for a write; its outcome stays open."""
        ...

    async def close_plan(self, fingerprint: str, status: PlanStatus) -> None:
        """Record how a plan ended."""
        ...

    async def campaigns_like(self, plan: Plan, since: datetime) -> tuple[str, ...]:
        """Give the ids of campaigns that plans of the same name made in the same account, drawn up since then."""
        ...

    async def ids_of_other_plans(self, fingerprint: str, step: Step) -> tuple[str, ...]:
        """Give the ids that other plans created with this step."""
        ...

    async def saw_namesakes(self, fingerprint: str, ids: Iterable[str]) -> None:
        """Remember the campaigns that had a plan's name before anything of it was sent."""
        ...

    async def namesakes(self, fingerprint: str) -> tuple[str, ...]:
        """Give the campaigns that had a plan's name before anything of it was sent."""
        ...

    async def to_count(self, session: str) -> tuple[PlanState, ...]:
        """Give the plans of a session whose ads are to be counted: sent not long ago, or perhaps by somebody else."""
        ...

    async def doubled(self, session: str) -> tuple[PlanState, ...]:
        """Give the plans of a session of which more was found than they have, and not removed since."""
        ...

    async def counted(self, fingerprint: str, ads: Sequence[str], *, is_over: bool) -> bool:
        """Remember the ads that carry a plan's tag, the one that stays first; say whether there are new doubles."""
        ...

    async def looked_for(self, fingerprint: str, step: StepState, now: Instant) -> float:
        """Say for how long this send of a write has been looked for by this clock; from now on, where it never was."""
        ...
