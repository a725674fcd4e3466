"""Wait for the browser, or for what the person pastes; then finish the login with the vault."""

from dataclasses import dataclass

from langchain_core.messages import AIMessage, BaseMessage, HumanMessage
from langgraph.types import interrupt
from pydantic import JsonValue

from agent.approval import read_answer
from agent.conversation.slashes import read_slash
from agent.deps import Deps
from agent.nodes._events import ran_by_rules, said
from agent.nodes._messages import answered, open_calls, refused
from agent.nodes._tongue import answered_in
from agent.state import Ran, State, Update, asked_anew
from agent.words.sentences import say
from agent.words.translation import tell
from tools.core.advertiser import choose
from tools.core.login import LoginResult
from tools.core.pasted import looks_like_answer, looks_like_bare_code
from tools.core.screening import screened
from tools.core.tool import Effect


@dataclass(frozen=True)
class AwaitLogin:
    """Interrupts and nothing else; a handle is consumed once."""

    deps: Deps

    async def __call__(self, state: State) -> Update:
        """Wait for an answer and act on it."""
        prompt = say(state.language, "login.prompt")
        question: dict[str, JsonValue] = {"what": "authorization", "prompt": prompt, "handle": state.login_handle}
        came_back = interrupt(question)
        handle, words = await self._screened(came_back)
        if handle is None and read_answer(words).kind not in ("change", "decline"):
            handle = await self.deps.login.came_back(state.login_handle or "")  # to a listener, while the person typed
        if handle is None:
            spoken = answered_in(state, words)
            return asked_anew() | self._talked(state.model_copy(update=spoken), words) | spoken
        return asked_anew() | self._finished(state, await self.deps.login.finish(state.login_handle or "", handle))

    async def _screened(self, came_back: object) -> tuple[str | None, str]:
        """Give the handle of the browser's answer, or the person's words; LangGraph's server screens nothing."""
        match came_back:
            case {"answer": str(handle)}:
                return handle, ""
            case {"words": str(words)} | str(words) if read_slash(words) is None:
                pasted = looks_like_answer(words) or looks_like_bare_code(words)
                return (await self.deps.login.keep(words) if pasted else None), screened(words)
            case _:
                return None, ""

    def _finished(self, state: State, result: LoginResult) -> Update:
        if result.problem is not None:
            again, words = result.may_try_again, tell(result.problem, state.language)
            ended: Update = {} if again else {"ended": "unauthorised", "login_handle": None, "awaiting": "reply"}
            answers = [] if again else self._answers(state, words)
            return {"messages": [*answers, AIMessage(words)], "events": said(words), **ended}
        chosen = choose(result.advertisers, self.deps.advertiser_id)
        content: JsonValue = {"advertisers": [one.model_dump(mode="json") for one in result.advertisers]}
        logins = [call for call in open_calls(state.messages) if self._is_login(call["name"])]
        answers = [answered(str(call["id"]), call["name"], content) for call in logins]
        names = ", ".join(f"{one.name} ({one.advertiser_id})" for one in result.advertisers)
        exchanged = Ran(name="exchange_code", by="rule", edits=True)
        words = say(state.language, "login.done", accounts=names)
        return {
            "messages": [*answers, AIMessage(words)],
            "events": (*ran_by_rules((exchanged,)), *said(words)),
            "login_handle": None,
            "advertiser": chosen,
            "failure": None,
            "sent": None,
            "ran": (*state.ran, exchanged),
        }

    def _talked(self, state: State, words: str) -> Update:
        kind = read_answer(words).kind
        if kind == "decline":
            declined = say(state.language, "login.declined")
            answers = self._answers(state, "not submitted: the person did not log in")
            return {
                "messages": [*answers, AIMessage(declined)],
                "events": said(declined),
                "login_handle": None,
                "ended": "unauthorised",
                "awaiting": "reply",
            }
        if kind == "change":
            return {"messages": [*self._answers(state, "the login still waits"), HumanMessage(words)]}
        still = say(state.language, "login.still")
        return {"messages": [AIMessage(still)], "events": said(still)}

    def _answers(self, state: State, why: str) -> list[BaseMessage]:
        return [refused(str(call["id"]), call["name"], why) for call in open_calls(state.messages)]

    def _is_login(self, name: str) -> bool:
        return name in self.deps.tools and self.deps.tools[name].effect is Effect.AUTH
