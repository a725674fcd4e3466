"""Send an approved plan. The only node that holds the writing port; it trusts the journal alone."""

from dataclasses import dataclass
from functools import partial

from langchain_core.runnables import RunnableConfig

from agent.deps import Deps
from agent.nodes._begun import receipt_of
from agent.nodes._facts import gather
from agent.nodes._judgement import is_old
from agent.nodes._money import keeps_caps
from agent.nodes._thread import session_of
from agent.nodes._tracing import ids_known_before
from agent.state import Sent, State, Update, asked_anew
from tools.core.errors import PlatformError
from tools.core.failure.causes import Cause, cause_of
from tools.core.failure.judgement import name_of, outcome_of_write
from tools.core.failure.row import Outcome
from tools.core.failure.signal import Signal, Trouble
from tools.core.plan import Plan, Step, Write, with_ids
from tools.core.ports import AdsWriter, PlanState, PlanStatus, StepStatus
from tools.core.rule import refusals
from tools.core.writes import draw_up

_NOT_OPEN = Sent(signal=Signal(trouble=Trouble.NOT_APPROVED), step=None, attempt=0)
_NO_ANSWER = Signal(trouble=Trouble.CONNECTION_LOST)
_ANOTHER_SENDER = Signal(trouble=Trouble.ANOTHER_SENDER)
_HELD_BACK: Update = {"sent": None, "receipt": None}


@dataclass(frozen=True)
class Submit:
    """Claims each write in the journal, sends it at most once in a pass, and records what came back."""

    deps: Deps
    writer: AdsWriter

    async def __call__(self, state: State, config: RunnableConfig) -> Update:
        """Send what is approved and not yet sent."""
        session = session_of(config)
        plan_state = await self.deps.journal.state(session, state.plan) if state.plan else None
        if plan_state is None or plan_state.approval is None:
            return {"sent": _NOT_OPEN}
        if plan_state.status is PlanStatus.APPLIED:
            return {"sent": None, "receipt": receipt_of(plan_state)}
        if await self._stands_still(plan_state, config):
            return _HELD_BACK
        if plan_state.status is PlanStatus.APPROVED and not await self._still_holds(plan_state):
            await self.deps.journal.void(session)
            return {"sent": _NOT_OPEN}
        for write in plan_state.plan.writes:
            sent = await self._pass(plan_state, write)
            plan_state = await self.deps.journal.state(session, plan_state.plan.fingerprint) or plan_state
            if sent is _NOT_OPEN and (plan_state.is_held or plan_state.is_copied):
                return _HELD_BACK
            if sent is not None:
                return {"sent": sent, **asked_anew()}
        fingerprint, ad = plan_state.plan.fingerprint, plan_state.step(Step.AD)
        await self.deps.journal.close_plan(fingerprint, PlanStatus.APPLIED)
        await self.deps.journal.looked_for(fingerprint, ad, self.deps.clock.instant())  # from here on it is counted
        return {"sent": None, "receipt": receipt_of(plan_state)}

    async def _stands_still(self, plan_state: PlanState, config: RunnableConfig) -> bool:
        """Hold what may not be sent, whatever the state says: of elsewhere, begun there, old, or only planned."""
        if plan_state.is_all_there:
            return False
        is_here = plan_state.plan.is_of(self.deps.target, self.deps.place)
        is_begun_in_a_copy = plan_state.is_copied and plan_state.is_unsettled
        if is_begun_in_a_copy:
            await self.deps.journal.asked_here(plan_state.plan.fingerprint)
        if plan_state.is_held:
            return True
        is_wanted = self.deps.may_decide(config) and not is_old(plan_state, self.deps.clock.now())
        if is_here and is_wanted and not self.deps.plan_only and not is_begun_in_a_copy:
            return False
        await self.deps.journal.hold(session_of(config), self.deps.clock.now(), "words")
        return True

    async def _still_holds(self, plan_state: PlanState) -> bool:
        """Check the bytes about to be sent: of this home, drawn anew they are the same, and every rule passes."""
        plan = plan_state.plan
        objective = self.deps.catalogue.objective_of(plan.draft)
        if objective is None or plan_state.is_copied:
            return False
        anew = draw_up(
            self.deps.catalogue.fields,
            plan.draft,
            objective,
            plan.advertiser,
            self.deps.target,
            plan.key,
            plan.made_at,
            self.deps.standins,
        )
        facts = await gather(self.deps, plan.draft, plan.advertiser, is_final=True)
        is_same = anew.fingerprint == plan.fingerprint and not plan.is_stale(self.deps.clock.now())
        is_within = is_same and await keeps_caps(self.deps, plan)
        return is_within and not refusals(self.deps.catalogue.check(plan.draft, facts))

    async def _pass(self, plan_state: PlanState, write: Write) -> Sent | None:
        plan, step = plan_state.plan, plan_state.step(write.step)
        if step.status is StepStatus.APPLIED:
            return None
        if plan_state.has_another_sender and step.status is StepStatus.REJECTED and not write.has_request_id:
            await self.deps.journal.suspect(plan.fingerprint)
            return Sent(signal=_ANOTHER_SENDER, step=write.step, attempt=step.sends)
        if step.status is StepStatus.SENDING:
            signal = _ANOTHER_SENDER if plan_state.has_another_sender else _NO_ANSWER
            return Sent(signal=signal, step=write.step, attempt=step.sends)
        now = self.deps.clock.now()
        if not await self.deps.journal.begin(plan.fingerprint, write.step, now, self.deps.limits.sends_per_write):
            return _NOT_OPEN
        filled = write.model_copy(update={"body": with_ids(write.body, plan_state.ids)})
        return await self._send(plan, filled, step.sends + 1)

    async def _send(self, plan: Plan, write: Write, attempt: int) -> Sent | None:
        settle = partial(self.deps.journal.settle, plan.fingerprint, write.step, attempt)
        try:
            created = await self.writer.send(write)
            if created in await ids_known_before(self.deps.journal, plan.fingerprint, write.step):
                await self.deps.journal.suspect(plan.fingerprint)
            await settle(StepStatus.APPLIED, created_id=created)
        except PlatformError as error:
            if cause_of(error.signal) is Cause.DUPLICATE:
                await self.deps.journal.suspect(plan.fingerprint)
            if outcome_of_write(error.signal) is not Outcome.UNKNOWN:
                await settle(StepStatus.REJECTED, code=name_of(error.signal))
            return Sent(signal=error.signal, step=write.step, attempt=attempt)
        finally:
            self.deps.journal.let_go(plan.fingerprint, write.step)
        return None
