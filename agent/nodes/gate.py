"""The only router: every proposed call is judged here, from state and journal alone."""

from collections.abc import Sequence
from dataclasses import dataclass

from langchain_core.messages import AIMessage, BaseMessage
from langchain_core.runnables import RunnableConfig

from agent.binding import Proposal, last_words, open_calls, propose, refused
from agent.deps import Deps
from agent.judging import (
    FAILURES_SPOKEN,
    RULES_SPOKEN,
    Bench,
    asks_again,
    judge_login,
    judge_spend,
    judge_unfinished,
    screen,
)
from agent.looking import gather
from agent.naming import session_of
from agent.said.unkept import violations as unkept_words
from agent.state import Decision, State, Update
from agent.words.asking import ask, asked_field
from agent.words.plan_only import plan_only_words
from agent.words.sentences import say
from tools.core.advertiser import choose
from tools.core.login import Fitness
from tools.core.ports import PlanState
from tools.core.rule import refusals
from tools.core.tool import Effect
from tools.core.verdict import judge_gate


@dataclass(frozen=True)
class Gate:
    """Judges proposals; the routes that follow read nothing but its decisions."""

    deps: Deps

    async def __call__(self, state: State, config: RunnableConfig) -> Update:
        """Decide about every open call, or go on with a plan that was begun."""
        state = state.model_copy(update={"missing": self.deps.catalogue.missing(state.draft, self.deps.target)})
        session = session_of(config)
        resting = await self.deps.journal.state(session, state.plan) if state.plan else None
        proposals = [propose(call, self.deps.tools, self.deps.target) for call in open_calls(state.messages)]
        if resting is not None and resting.is_unsettled:
            return await self._go_on(state, resting)
        screened = screen(proposals, self.deps.caps.calls_per_reply)
        decided = {one.call_id for one in screened}
        still_open = [one for one in proposals if one.call_id not in decided]
        if any(one.do == "run" for one in screened) or not still_open:
            return self._close(state, screened)
        if logins := [one for one in still_open if one.effect is Effect.AUTH]:
            return self._close(state, (*screened, *judge_login(logins)))
        return await self._spend(state, screened, still_open, resting)

    async def _go_on(self, state: State, resting: PlanState) -> Update:
        fitness = await self.deps.login.fitness()
        decision = judge_unfinished(resting, fitness)
        return self._close(state, (decision,)) | _login_failure(state, fitness, (decision,))

    async def _spend(
        self, state: State, screened: tuple[Decision, ...], spends: Sequence[Proposal], resting: PlanState | None
    ) -> Update:
        fitness = await self.deps.login.fitness()
        wanted = state.advertiser.advertiser_id if state.advertiser else self.deps.advertiser_id or fitness.chosen
        advertiser = choose(fitness.advertisers, wanted)
        facts = await gather(self.deps, state.draft, advertiser, is_final=fitness.is_fit)
        violations = (*self.deps.catalogue.check(state.draft, facts), *unkept_words(state.lines, state.draft))
        fits = resting is not None and (
            resting.plan.draft == state.draft
            and resting.plan.target is self.deps.target
            and resting.plan.advertiser == advertiser
            and not resting.plan.is_stale(self.deps.clock.now())
        )
        bench = Bench(
            missing=state.missing,
            refusals=refusals(violations),
            fitness=fitness,
            resting=resting,
            resting_fits=fits,
            edit_was_refused=any(one.edits and not one.went_well for one in state.ran),
            account_is_known=advertiser is not None,
            is_repeat=state.settled_content == state.draft.content and not asks_again(last_words(state.messages)),
            plan_only=self.deps.plan_only,
        )
        decisions = (*screened, *judge_spend(spends, bench))
        missing = (*bench.missing, *(("advertiser",) if fitness.is_fit and advertiser is None else ()))
        judged = state.model_copy(
            update={"advertiser": advertiser or state.advertiser, "violations": violations, "missing": missing}
        )
        words = self._rule_words(judged, decisions, fitness)
        return self._close(judged, decisions, words) | _login_failure(state, fitness, decisions)

    def _rule_words(self, state: State, decisions: Sequence[Decision], fitness: Fitness) -> str:
        rules = {one.rule for one in decisions if one.do == "deny"}
        if "plan_only" in rules and state.advertiser is not None:
            return plan_only_words(self.deps, state.draft, state.advertiser, state.language)
        accounts = fitness.advertisers
        return ask(state.draft, state.missing, state.violations, self.deps.catalogue, accounts, state.language)

    def _close(self, state: State, decisions: tuple[Decision, ...], words: str = "") -> Update:
        denied = [one for one in decisions if one.do == "deny"]
        answers: list[BaseMessage] = [refused(one.call_id, one.tool, one.why) for one in denied if one.call_id]
        update: Update = {
            "decisions": decisions,
            "messages": answers,
            "advertiser": state.advertiser,
            "violations": state.violations,
            "missing": state.missing,
            "asked": asked_field(state.missing, state.violations),
        }
        if any(one.do != "deny" for one in decisions):
            return update
        if any(one.rule in FAILURES_SPOKEN for one in denied):
            return update | {"ended": "failed"}
        if words and _is_rules_own(denied, state):
            return update | {"messages": [*answers, AIMessage(words)], "ended": _ending(denied, state)}
        if _model_must_speak(state, denied) and state.turn_calls >= self.deps.caps.model_calls_per_turn:
            words = say(state.language, "turn.limit")
            return update | {"messages": [*answers, AIMessage(words)], "ended": "limit"}
        return update if _model_must_speak(state, denied) else update | {"ended": "talked"}


def _is_rules_own(denied: Sequence[Decision], state: State) -> bool:
    spoken = RULES_SPOKEN | {one.rule for one in state.violations}
    return any(one.rule in spoken for one in denied)


def _ending(denied: Sequence[Decision], state: State) -> str:
    rules = {one.rule for one in denied}
    if "plan_only" in rules:
        return "planned"
    return "refused" if refusals(state.violations) else "incomplete"


def _model_must_speak(state: State, denied: Sequence[Decision]) -> bool:
    last = state.messages[-1] if state.messages else None
    return bool(denied) or bool(state.ran) or (last is not None and last.type == "human")


def _login_failure(state: State, fitness: Fitness, decisions: Sequence[Decision]) -> Update:
    is_new = state.attempt is None and any(one.rule in ("login_needed", *FAILURES_SPOKEN) for one in decisions)
    return {"failure": judge_gate(fitness.signal)} if fitness.signal is not None and is_new else {}
