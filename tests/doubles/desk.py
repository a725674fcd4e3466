"""The nodes that judge, send and look up, on the real journal in memory and a platform that says what it is told to."""

from collections.abc import Awaitable, Callable
from dataclasses import dataclass, field

from langchain_core.runnables import RunnableConfig

from agent.nodes.gate import Gate
from agent.nodes.look_up import LookUp
from agent.nodes.submit import Submit
from agent.state import State, Update
from tests.doubles.plans import make_plan
from tests.proof.fixpoint.gate_world import Bench
from tools.core.errors import PlatformError
from tools.core.failure.signal import Signal, Trouble
from tools.core.plan import Approval, Plan, Step, Write
from tools.core.ports import PlanState, StepStatus, Trace

SESSION = "talk"
_WITHOUT_END = 100
CONFIG: RunnableConfig = {"configurable": {"thread_id": SESSION}}


def unreachable(number: int = 503) -> PlatformError:
    """Give what is raised where a service fails, whatever became of what was sent."""
    return PlatformError(Signal(trouble=Trouble.HTTP, number=number))


def refused(code: int) -> PlatformError:
    """Give what is raised where TikTok answers with a code."""
    return PlatformError(Signal(trouble=Trouble.CODE, number=code))


@dataclass
class Desk(Bench):
    """Answers the nodes from lists; the last answer of a list is given again and again."""

    window: float = 30
    finds: list[tuple[str, ...] | PlatformError] = field(default_factory=lambda: [()])
    sends: list[str | PlatformError] = field(default_factory=lambda: ["1", "2", "3"])
    library: PlatformError | None = None  # raised where a track is looked up; else there is none
    traces: list[Trace] = field(default_factory=list)
    sent: list[Write] = field(default_factory=list)
    waits: list[float] = field(default_factory=list)
    meanwhile: Callable[[], Awaitable[object]] | None = None  # what happens while the platform is asked

    async def find(self, account: str, trace: Trace) -> tuple[str, ...]:
        """Answer a look-up."""
        self.traces.append(trace)
        assert len(self.traces) < _WITHOUT_END
        await self._go_on()
        answer = self.finds.pop(0) if len(self.finds) > 1 else self.finds[0]
        if isinstance(answer, PlatformError):
            raise answer
        return answer

    async def track(self, _account: str, _track: str) -> None:
        """Answer a question about a track."""
        if self.library is not None:
            raise self.library

    async def send(self, write: Write) -> str:
        """Answer a write."""
        self.sent.append(write)
        await self._go_on()
        answer = self.sends.pop(0) if len(self.sends) > 1 else self.sends[0]
        if isinstance(answer, PlatformError):
            raise answer
        return answer

    async def _go_on(self) -> None:
        if self.meanwhile is not None:
            await self.meanwhile()

    async def sleep(self, seconds: float) -> None:
        """Let time pass."""
        self.waits.append(seconds)
        assert len(self.waits) < _WITHOUT_END
        await super().sleep(seconds)

    def settle_seconds(self) -> float:
        """Give how long a write may still land."""
        return self.window

    async def planned(self, key: str = "1", plan: Plan | None = None) -> Plan:
        """Write a plan down."""
        plan = make_plan(key) if plan is None else plan
        await self.journal.plan(SESSION, plan)
        return plan

    async def approved(self, key: str = "1", plan: Plan | None = None) -> Plan:
        """Let a plan be said yes to."""
        plan = await self.planned(key, plan)
        yes = Approval(fingerprint=plan.fingerprint, words="yes", at=self.now())
        assert await self.journal.approve(SESSION, yes)
        return plan

    async def begun(
        self, key: str = "1", *there: str, answer: StepStatus | None = None, name: str = "Spring Sale"
    ) -> Plan:
        """Let a plan be sent as far as some ids, and the answer to the next write be lost, or said."""
        plan = await self.approved(plan=make_plan(key, campaign_name=name))
        for at, write in enumerate(plan.writes[: len(there) + 1]):
            assert await self.journal.begin(plan.fingerprint, write.step, self.now(), 3)
            self.journal.let_go(plan.fingerprint, write.step)
            if at < len(there):
                await self.journal.settle(plan.fingerprint, write.step, 1, StepStatus.APPLIED, created_id=there[at])
            elif answer is not None:
                await self.journal.settle(plan.fingerprint, write.step, 1, answer)
        return plan

    async def all_there(self, key: str = "1") -> Plan:
        """Let all of a plan arrive, and nobody close it."""
        plan = await self.begun(key, "1", "2")
        await self.journal.settle(plan.fingerprint, Step.AD, 1, StepStatus.APPLIED, created_id="3")
        return plan

    async def drawn_up_elsewhere(self, plan: Plan) -> None:
        """Let a plan be one of another home."""
        moved = "update plan_homes set home = 'another', asked = null where fingerprint = ?"
        await self.tables.run(lambda db: db.execute(moved, (plan.fingerprint,)))

    async def held(self) -> None:
        """Let the person say something."""
        await self.journal.hold(SESSION, self.now(), "words")

    async def state_of(self, plan: Plan) -> PlanState:
        """Give where a plan stands."""
        found = await self.journal.state(SESSION, plan.fingerprint)
        assert found is not None
        return found

    async def statuses(self, plan: Plan) -> list[str]:
        """Give where the writes of a plan stand."""
        return [one.status.value for one in (await self.state_of(plan)).steps]

    async def judged(self, state: State, *, plan_only: bool = False, place: str = "") -> Update:
        """Enter the gate."""
        return await Gate(self.deps(plan_only=plan_only, place=place))(state, CONFIG)

    async def submit(self, plan: Plan | None, *, plan_only: bool = False, place: str = "") -> Update:
        """Enter the node that sends."""
        state = State(plan=plan.fingerprint if plan else None)
        return await Submit(self.deps(plan_only=plan_only, place=place), self)(state, CONFIG)

    async def look_up(self, state: State | None = None, *, place: str = "") -> Update:
        """Enter the node that looks for what was sent."""
        return await LookUp(self.deps(place=place))(state or State(), CONFIG)
