"""Judge a failure: outcome first, then retryable or not, from one table. A model could only word it."""

from dataclasses import dataclass

from langchain_core.messages import AIMessage, BaseMessage
from langchain_core.runnables import RunnableConfig
from pydantic import JsonValue

from agent.binding import answered, open_calls
from agent.deps import Deps
from agent.naming import session_of
from agent.nodes._events import failed
from agent.state import Sent, State, Update
from agent.words.telling import tell
from tools.core.codes import Verdict
from tools.core.ports import PlanStatus
from tools.core.signal import Signal, Trouble
from tools.core.verdict import Failure, judge_absence, judge_write
from tools.core.verdict_words import and_now, with_leftovers

_FINAL = (Verdict.STOP, Verdict.FIX, Verdict.ASK)
_MOST_RENEWALS = 1


@dataclass(frozen=True)
class ReasonFailure:
    """Decides whether to look up, try again, log in, mend or end."""

    deps: Deps

    async def __call__(self, state: State, config: RunnableConfig) -> Update:
        """Judge what submit or look_up left behind."""
        sent = state.sent or Sent(signal=Signal(trouble=Trouble.NOT_APPROVED), step=None, attempt=0)
        failure = self._judge(sent)
        if failure.verdict is Verdict.RENEW and state.renewals >= _MOST_RENEWALS:
            failure = failure.model_copy(update={"verdict": Verdict.STOP})
        if failure.verdict in _FINAL:
            return await self._final(state, session_of(config), failure)
        renewals = state.renewals + (failure.verdict is Verdict.RENEW)
        return {"failure": failure, "renewals": renewals, "events": (failed(failure, state.language),)}

    def _judge(self, sent: Sent) -> Failure:
        if sent.is_absent and sent.step is not None:
            return judge_absence(sent.signal, sent.step, sent.attempt, self.deps.limits)
        return judge_write(sent.signal, sent.step, sent.attempt, self.deps.limits)

    async def _final(self, state: State, session: str, failure: Failure) -> Update:
        content = state.settled_content
        if state.plan is not None:
            resting = await self.deps.journal.state(session, state.plan)
            await self.deps.journal.close_plan(state.plan, PlanStatus.REJECTED)
            content = resting.plan.draft.content if resting else content
            explained = with_leftovers(failure.explanation, resting.ids if resting else {})
            failure = failure.model_copy(update={"explanation": explained})
        why = and_now(failure.explanation, failure.fix)
        told: JsonValue = {
            "error": str(why),
            "code": failure.code,
            "platform_said": failure.platform_words,
            "told": why.model_dump(mode="json"),
        }
        answers: list[BaseMessage] = [
            answered(str(call["id"]), call["name"], told) for call in open_calls(state.messages)
        ]
        update: Update = {
            "failure": failure,
            "plan": None,
            "settled_content": content,
            "messages": answers,
            "events": (failed(failure, state.language),),
        }
        if failure.verdict is Verdict.STOP:
            words = AIMessage(tell(why, state.language))
            return update | {"messages": [*answers, words], "ended": "failed"}
        return update
