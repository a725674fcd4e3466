"""Judge a failure: outcome first, then retryable or not, from one table. A model may only word its end."""

from dataclasses import dataclass

from langchain_core.messages import AIMessage, BaseMessage
from langchain_core.runnables import RunnableConfig
from pydantic import JsonValue

from agent.deps import Deps
from agent.nodes._events import failed, said
from agent.nodes._messages import answered, open_calls
from agent.nodes._thread import session_of
from agent.nodes._usage import counted
from agent.nodes._wording import word_failure
from agent.state import Sent, State, Update
from agent.words.translation import tell
from tools.core.failure.judgement import Failure, judge_absence, judge_write
from tools.core.failure.row import Verdict
from tools.core.failure.signal import Signal, Trouble
from tools.core.failure.words import and_now, with_leftovers
from tools.core.ports import PlanStatus


@dataclass(frozen=True)
class ReasonFailure:
    """Decides whether to look up, try again, log in, mend or end."""

    deps: Deps

    async def __call__(self, state: State, config: RunnableConfig) -> Update:
        """Judge what submit or look_up left behind."""
        sent = state.sent or Sent(signal=Signal(trouble=Trouble.NOT_APPROVED), step=None, attempt=0)
        failure = self._judge(sent, state.renewals)
        if failure.verdict.is_final:
            return await self._final(state, session_of(config), failure)
        renewals = state.renewals + (failure.verdict is Verdict.RENEW)
        return {"failure": failure, "renewals": renewals, "events": (failed(failure, state.language),)}

    def _judge(self, sent: Sent, renewals: int) -> Failure:
        if sent.is_absent and sent.step is not None:
            return judge_absence(sent.signal, sent.step, sent.attempt, self.deps.limits)
        return judge_write(sent.signal, sent.step, sent.attempt, self.deps.limits, renewals)

    async def _final(self, state: State, session: str, failure: Failure) -> Update:
        content, created = await self._closed(state, session)
        worded = await word_failure(self.deps, state, failure, created)
        failure = failure.model_copy(update={"explanation": with_leftovers(failure.explanation, created)})
        spoken = [AIMessage(worded.words)] if worded.words else []
        table = AIMessage(tell(and_now(failure.explanation, failure.fix), state.language))
        update: Update = {
            "failure": failure,
            "withdrawn": None,
            "left": state.left_with(created),
            "plan": None,
            "settled_content": content,
            "messages": [*_answers(state, failure), *spoken, table],
            "usage": counted(state.usage, worded.received),
            "events": (*said(worded.words, "model"), failed(failure, state.language)),
        }
        return update | {"ended": "failed"} if failure.verdict is Verdict.STOP else update

    async def _closed(self, state: State, session: str) -> tuple[str | None, dict[str, str]]:
        """Close the plan; give the ad that was in it, and what of it was created."""
        if state.plan is None:
            return state.settled_content, {}
        plan_state = await self.deps.journal.state(session, state.plan)
        await self.deps.journal.close_plan(state.plan, PlanStatus.REJECTED)
        return (plan_state.plan.draft.content, plan_state.ids) if plan_state else (state.settled_content, {})


def _answers(state: State, failure: Failure) -> list[BaseMessage]:
    why = and_now(failure.explanation, failure.fix)
    told: JsonValue = {
        "error": str(why),
        "code": failure.code,
        "platform_said": failure.platform_words,
        "told": why.model_dump(mode="json"),
        "note": "The program has told the person this already, word for word.",
    }
    return [answered(str(call["id"]), call["name"], told) for call in open_calls(state.messages)]
