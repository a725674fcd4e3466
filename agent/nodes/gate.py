"""Every proposed call is judged here: by state and journal, and by what login and account tell."""

from dataclasses import dataclass

from langchain_core.runnables import RunnableConfig

from agent.deps import Deps
from agent.nodes._begun import closed_begun
from agent.nodes._closing import closed, closed_spend
from agent.nodes._facts import find_out
from agent.nodes._judgement import (
    COPIED,
    HELD,
    OLD,
    STANDS_STILL,
    WITHDRAWN,
    BegunFacts,
    judge_begun,
    judge_login,
    judge_spend,
    screen,
    spend_facts,
)
from agent.nodes._messages import open_calls, propose
from agent.nodes._thread import session_of
from agent.state import State, Update
from tools.core.failure.causes import Cause
from tools.core.ports import PlanState, PlanStatus
from tools.core.tool import Effect

_LOGIN_REFUSED = Cause.TOKEN.value.our_name


@dataclass(frozen=True)
class Gate:
    """Judges proposals; the routes that follow read nothing but its decisions."""

    deps: Deps

    async def __call__(self, state: State, config: RunnableConfig) -> Update:
        """Decide about every open call, or go on with a plan that was begun."""
        plan_state = await self.deps.journal.state(session_of(config), state.plan) if state.plan else None
        if plan_state is not None and plan_state.is_unsettled:
            return await self._begun(state, session_of(config), plan_state)
        proposals = [propose(call, self.deps.tools, self.deps.target) for call in open_calls(state.messages)]
        screened = screen(proposals, self.deps.caps.calls_per_reply)
        decided = {one.call_id for one in screened}
        still_open = [one for one in proposals if one.call_id not in decided]
        if any(one.do == "run" for one in screened) or not still_open:
            return closed(self.deps, state, screened)
        if logins := [one for one in still_open if one.effect is Effect.AUTH]:
            return closed(self.deps, state, (*screened, *judge_login(logins)))
        known = await find_out(self.deps, state, is_before_write=plan_state is not None)
        facts = spend_facts(
            state,
            known,
            plan_state,
            plan_only=self.deps.plan_only,
            place=self.deps.place,
            named=self.deps.advertiser_id,
        )
        return closed_spend(self.deps, state, (*screened, *judge_spend(still_open, facts)), known)

    async def _begun(self, state: State, session: str, plan_state: PlanState) -> Update:
        """Judge a plan that was begun; what stands still stays so in the journal, and what is settled is closed."""
        fitness = await self.deps.login.fitness()
        facts = BegunFacts(
            plan_state=plan_state,
            fitness=fitness,
            now=self.deps.clock.now(),
            is_here=plan_state.plan.is_of(self.deps.target, self.deps.place),
            plan_only=self.deps.plan_only,
            waits_for_login=state.waits_for_login,
            login_was_refused=state.login_handle is not None
            and plan_state.was_refused_for(_LOGIN_REFUSED)
            and await self.deps.login.number() == state.unfit_login,
        )
        decision = judge_begun(facts)
        if decision.rule in STANDS_STILL and decision.rule != HELD:
            await self.deps.journal.hold(session, facts.now, "asked" if decision.rule == OLD else "words")
        if decision.rule == COPIED:
            await self.deps.journal.asked_here(plan_state.plan.fingerprint)
        over = await self._over(session) if decision.rule == WITHDRAWN else []
        for one in over:
            how = PlanStatus.APPLIED if one.is_all_there else PlanStatus.REJECTED
            await self.deps.journal.close_plan(one.plan.fingerprint, how)
        earlier = [one for one in over if one.plan.fingerprint != plan_state.plan.fingerprint]
        return closed_begun(self.deps, state, decision, fitness.signal, plan_state, earlier)

    async def _over(self, session: str) -> list[PlanState]:
        """Give what was taken back and of which it is known by now what arrived."""
        begun = await self.deps.journal.unsettled(session)
        return [one for one in begun if one.approval is None and one.open_step is None]
