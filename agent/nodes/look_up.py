"""Find out what became of a write whose answer was lost. Nothing is sent from here."""

from dataclasses import dataclass

from langchain_core.messages import AIMessage
from langchain_core.runnables import RunnableConfig
from langgraph.config import get_stream_writer

from agent.deps import Deps
from agent.nodes._events import said
from agent.nodes._thread import session_of
from agent.nodes._tracing import ids_known_before, trace_of
from agent.state import Sent, State, Update
from agent.words.sentences import say
from tools.core.errors import PlatformError
from tools.core.failure.causes import Cause, cause_of
from tools.core.failure.signal import Signal, Trouble
from tools.core.plan import Step
from tools.core.ports import PlanState, StepState, StepStatus
from tools.core.window import left_of

_PAUSES = (2.0, 5.0, 10.0, 15.0, 30.0)
_NOT_SAID, _NEEDS_LOGIN = "unknown", "needs login"
_UNKNOWN = (_NOT_SAID, _NEEDS_LOGIN)


@dataclass(frozen=True)
class LookUp:
    """Looks again and again until the write is found, or the settle window has passed."""

    deps: Deps

    async def __call__(self, state: State, config: RunnableConfig) -> Update:
        """Settle the one write of unknown outcome."""
        session = session_of(config)
        first, *others = await self.deps.journal.unsettled(session) or (None,)
        for one in others:
            await self._look_once(one)
        open_step = first.open_step if first else None
        if first is None or open_step is None or not self._is_here(first):
            return {"sent": None, "plan": first.plan.fingerprint if first else state.plan}
        if first.is_copied:
            await self._look_once(first)
            return {"sent": None, "plan": first.plan.fingerprint}
        found = await self._search(session, first, open_step.step, state.language)
        fingerprint = first.plan.fingerprint
        if found == _NEEDS_LOGIN and state.renewals == 0:
            return {"plan": fingerprint, "sent": None, "waits_for_login": True, "renewals": 1}
        if found in _UNKNOWN and not first.may_go_on:
            return {"plan": fingerprint, "sent": None}  # the gate tells where it stands
        if found in _UNKNOWN:
            words = say(state.language, "turn.still_unknown")
            return {"plan": fingerprint, "messages": [AIMessage(words)], "events": said(words), "ended": "unknown"}
        await self._settle(fingerprint, open_step, found)
        is_lost = found is None and first.may_go_on
        return {"plan": fingerprint, "sent": _absent(state.sent, open_step) if is_lost else None}

    async def _look_once(self, plan_state: PlanState) -> None:
        """Settle what was taken back before, or begun elsewhere, where that can be known without waiting for it."""
        open_step = plan_state.open_step
        if open_step is None or not self._is_here(plan_state):
            return
        fingerprint = plan_state.plan.fingerprint
        is_over = not plan_state.is_copied and not await self._left(fingerprint, open_step)
        found = await self._look(plan_state, open_step.step)
        if found not in _UNKNOWN and (found is not None or is_over):
            await self._settle(fingerprint, open_step, found)

    async def _settle(self, fingerprint: str, open_step: StepState, found: str | None) -> None:
        status = StepStatus.READY if found is None else StepStatus.APPLIED
        await self.deps.journal.settle(fingerprint, open_step.step, open_step.sends, status, created_id=found)

    def _is_here(self, plan_state: PlanState) -> bool:
        return plan_state.plan.is_of(self.deps.target, self.deps.place)

    async def _search(self, session: str, plan_state: PlanState, step: Step, language: str) -> str | None:
        """Give the id that was created, None where nothing landed, and else why nobody could say."""
        fingerprint, pauses = plan_state.plan.fingerprint, iter(_PAUSES)
        while True:
            plan_state_now = await self.deps.journal.state(session, fingerprint) or plan_state
            step_now = plan_state_now.step(step)
            if step_now.status is StepStatus.APPLIED:
                return step_now.id
            left = await self._left(fingerprint, step_now)
            answer = await self._look(plan_state_now, step)
            if not left or answer not in (None, _NOT_SAID):
                return answer
            get_stream_writer()({"progress": say(language, "turn.looking_until", seconds=f"{left:.0f}")})
            await self.deps.clock.sleep(min(left, next(pauses, _PAUSES[-1])))

    async def _left(self, fingerprint: str, step: StepState) -> float:
        """Say how long it still means nothing that nothing is there: a whole window since nobody is sending it."""
        window = self.deps.reader.settle_seconds()
        if await self.deps.journal.is_in_flight(fingerprint, step.step):
            return max(window, _PAUSES[0])
        waited = await self.deps.journal.looked_for(fingerprint, step, self.deps.clock.instant())
        return left_of(window, waited)

    async def _look(self, plan_state: PlanState, step: Step) -> str | None:
        fingerprint = plan_state.plan.fingerprint
        known = await ids_known_before(self.deps.journal, fingerprint, step)
        trace = trace_of(plan_state.plan, plan_state.ids, step, known)
        try:
            found = await self.deps.reader.find(plan_state.plan.advertiser.advertiser_id, trace)
        except PlatformError as error:
            return _NEEDS_LOGIN if cause_of(error.signal) in (Cause.TOKEN, Cause.PERMISSION) else _NOT_SAID
        return next(iter(found), None)  # more than one is seen by the census


def _absent(sent: Sent | None, open_step: StepState) -> Sent:
    lost = Sent(signal=Signal(trouble=Trouble.CONNECTION_LOST), step=open_step.step, attempt=open_step.sends)
    return (sent or lost).model_copy(update={"is_absent": True})
