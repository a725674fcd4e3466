"""Say what was created, from the journal's facts, without a model call."""

from dataclasses import dataclass

from langchain_core.messages import AIMessage, BaseMessage
from langchain_core.runnables import RunnableConfig
from pydantic import JsonValue

from agent.approval import read_answer
from agent.conversation.events import ReceiptEvent
from agent.deps import Deps
from agent.nodes._begun import asked
from agent.nodes._borne_out import receipt_among
from agent.nodes._events import said
from agent.nodes._judgement import COPIED, ELSEWHERE, HELD, PLAN_ONLY, is_old
from agent.nodes._messages import answered, has_unanswered_words, last_words, open_calls
from agent.nodes._thread import session_of
from agent.state import State, Update
from agent.words.card import receipt_words
from agent.words.sentences import say
from tools.core.ports import PlanState


@dataclass(frozen=True)
class Report:
    """The receipt."""

    deps: Deps

    async def __call__(self, state: State, config: RunnableConfig) -> Update:
        """Report the submission and close the turn, unless the person still waits for an answer."""
        session = session_of(config)
        receipt = receipt_among(await self.deps.journal.begun(session), state.receipt)
        if receipt is None:
            plan_state = next(iter(await self.deps.journal.unsettled(session)), None)
            if plan_state is not None:
                return asked(self.deps, state, self._stands(plan_state), plan_state)
            return self._nothing_sent(state, await self.deps.journal.state(session, state.plan or ""))
        content: JsonValue = {"submitted": receipt.model_dump(mode="json", exclude={"account"})}
        answers: list[BaseMessage] = [
            answered(str(call["id"]), call["name"], content) for call in open_calls(state.messages)
        ]
        words = receipt_words(receipt, self.deps.target, state.language)
        update: Update = {
            "messages": [*answers, AIMessage(words)],
            "events": (ReceiptEvent.of(receipt), *said(words)),
            "plan": None,
            "failure": None,
            "withdrawn": None,
            "left": (),
            "settled_content": state.draft.content,
            "awaiting": "reply",
        }
        is_asked_more = has_unanswered_words(state.messages) and not _only_lets_go_on(state)
        return update if is_asked_more else update | {"ended": "submitted"}

    def _nothing_sent(self, state: State, plan_state: PlanState | None) -> Update:
        """Tell that a yes came to nothing, and why where that can be told: no write of the plan was begun."""
        is_late = plan_state is not None and is_old(plan_state, self.deps.clock.now())
        words = say(state.language, "begun.late" if is_late else "begun.not_begun")
        return {"messages": [AIMessage(words)], "events": said(words), "ended": "failed", "awaiting": "reply"}

    def _stands(self, plan_state: PlanState) -> str:
        if not plan_state.plan.is_of(self.deps.target, self.deps.place):
            return ELSEWHERE
        if self.deps.plan_only:
            return PLAN_ONLY
        return COPIED if plan_state.is_copied else HELD


def _only_lets_go_on(state: State) -> bool:
    return state.wish in ("go_on", "yes") and read_answer(last_words(state.messages)).kind != "approve_and_ask"
