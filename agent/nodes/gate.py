"""The only router: every proposed call is judged here, from state and journal alone."""

from dataclasses import dataclass

from langchain_core.runnables import RunnableConfig

from agent.deps import Deps
from agent.nodes._closing import closed, closed_spend, closed_unfinished
from agent.nodes._facts import find_out
from agent.nodes._judgement import WITHDRAWN, judge_login, judge_spend, judge_unfinished, screen, spend_facts
from agent.nodes._messages import open_calls, propose
from agent.nodes._thread import session_of
from agent.state import State, Update
from tools.core.ports import PlanStatus
from tools.core.tool import Effect


@dataclass(frozen=True)
class Gate:
    """Judges proposals; the routes that follow read nothing but its decisions."""

    deps: Deps

    async def __call__(self, state: State, config: RunnableConfig) -> Update:
        """Decide about every open call, or go on with a plan that was begun."""
        plan_state = await self.deps.journal.state(session_of(config), state.plan) if state.plan else None
        if plan_state is not None and plan_state.is_unsettled:
            fitness = await self.deps.login.fitness()
            decision = judge_unfinished(plan_state, fitness, waits_for_login=state.waits_for_login)
            if decision.rule == WITHDRAWN:
                await self.deps.journal.close_plan(plan_state.plan.fingerprint, PlanStatus.REJECTED)
            return closed_unfinished(self.deps, state, decision, fitness.signal, plan_state)
        proposals = [propose(call, self.deps.tools, self.deps.target) for call in open_calls(state.messages)]
        screened = screen(proposals, self.deps.caps.calls_per_reply)
        decided = {one.call_id for one in screened}
        still_open = [one for one in proposals if one.call_id not in decided]
        if any(one.do == "run" for one in screened) or not still_open:
            return closed(self.deps, state, screened)
        if logins := [one for one in still_open if one.effect is Effect.AUTH]:
            return closed(self.deps, state, (*screened, *judge_login(logins)))
        known = await find_out(self.deps, state, is_before_write=plan_state is not None)
        facts = spend_facts(state, known, plan_state, plan_only=self.deps.plan_only)
        return closed_spend(self.deps, state, (*screened, *judge_spend(still_open, facts)), known)
