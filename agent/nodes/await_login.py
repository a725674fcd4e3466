"""Wait for the browser, or for what the person pastes; then finish the login with the vault."""

from dataclasses import dataclass

from langchain_core.messages import AIMessage, BaseMessage, HumanMessage
from langchain_core.runnables import RunnableConfig
from langgraph.types import interrupt
from pydantic import JsonValue

from agent.conversation.begun import BegunWish, is_trouble, read_wish, says_logged_in, words_beside
from agent.conversation.slashes import read_slash
from agent.deps import Deps, SaidAt
from agent.nodes._begun import LET_GO, facts_of, let_go, stopped_words
from agent.nodes._events import ran_by_rules, said
from agent.nodes._lines import lines_heard
from agent.nodes._messages import answered, open_calls, refused
from agent.nodes._thread import session_of
from agent.nodes._tongue import answered_in
from agent.state import Ran, State, Update, asked_anew
from agent.words.answers import answer_while_held
from agent.words.at_login import answer_at_login
from agent.words.sentences import in_a_row, say
from agent.words.translation import tell
from tools.core.advertiser import choose
from tools.core.draft import Draft
from tools.core.login import LoginResult
from tools.core.login_words import DECLINED
from tools.core.pasted import looks_like_answer, looks_like_bare_code
from tools.core.ports import PlanState, PlanStatus
from tools.core.screening import screened
from tools.core.sentence import Told
from tools.core.tool import Effect

_ASSENTS = ("go_on", "yes", "assent")


@dataclass(frozen=True)
class AwaitLogin:
    """Interrupts and nothing else; a handle is consumed once."""

    deps: Deps

    async def __call__(self, state: State, config: RunnableConfig) -> Update:
        """Wait for an answer and act on it."""
        prompt = say(state.language, "login.prompt")
        question: dict[str, JsonValue] = {"what": "authorization", "prompt": prompt, "handle": state.login_handle}
        came_back = interrupt(question)
        handle, words = await self._screened(came_back)
        if words:
            await self.deps.heed(session_of(config), words, SaidAt(state.language, at_login=True))
        wish = read_wish(words, SaidAt(state.language, at_login=True)) if words else "other"
        if wish in ("stop", "change"):
            handle = None  # a no beside what the browser brought back is a no
        elif handle is None:
            handle = await self.deps.login.came_back(state.login_handle or "")  # to a listener, while the person typed
        if handle is None:
            spoken = answered_in(state, words)
            talked = await self._talked(state.model_copy(update=spoken), session_of(config), words, wish)
            return asked_anew() | talked | spoken
        result = await self.deps.login.finish(state.login_handle or "", handle)
        return asked_anew() | await self._finished(state, session_of(config), result)

    async def _screened(self, came_back: object) -> tuple[str | None, str]:
        """Give the handle of the browser's answer, or the person's words; LangGraph's server screens nothing."""
        match came_back:
            case {"answer": str(handle), **beside}:
                return handle, str(beside.get("words", ""))
            case [{"type": "reject"}]:
                return None, "no"
            case {"words": str(words)} | str(words) if read_slash(words) is None:
                pasted = looks_like_answer(words) or looks_like_bare_code(words)
                kept = await self.deps.login.keep(words) if pasted else None
                return kept, screened(words_beside(words) if pasted else words, awaits_code=True)
            case _:
                return None, ""

    async def _finished(self, state: State, session: str, result: LoginResult) -> Update:
        if result.problem is not None:
            return await self._unfinished(state, session, result.problem, may_try_again=result.may_try_again)
        await self.deps.journal.lift(session, self.deps.clock.now(), "login")
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
            "waits_for_login": False,
            "advertiser": chosen,
            "failure": None,
            "sent": None,
            "ran": (*state.ran, exchanged),
        }

    async def _unfinished(self, state: State, session: str, problem: Told, *, may_try_again: bool) -> Update:
        """Wait on where another answer of the browser is welcome; else what was approved ends with the login."""
        why = tell(problem, state.language)
        if may_try_again:
            return {"messages": [AIMessage(why)], "events": said(why), "waits_for_login": True}
        stopped, forgotten = await self._withdrawn(state, session, is_draft_kept=True)
        words = in_a_row((why, stopped), state.language)
        return {
            "messages": [*self._answers(state, words), AIMessage(words)],
            "events": said(words),
            **forgotten,
            "login_handle": None,
            "ended": "unauthorised",
            "awaiting": "reply",
        }

    async def _talked(self, state: State, session: str, words: str, wish: BegunWish) -> Update:
        """Act on words beside the login: a no or a change ends what was approved, and only a yes lets it go on."""
        if await self._goes_on(state, session, words, wish):
            return {"waits_for_login": False}
        if wish in _ASSENTS or wish == "other":
            still = await self._still(state, session, words, wish)
            return {"messages": [AIMessage(still)], "events": said(still), "waits_for_login": True}
        is_draft_kept = wish == "stop" and state.draft != Draft()
        stopped, forgotten = await self._withdrawn(state, session, is_draft_kept=is_draft_kept)
        if wish == "change":
            spoken: list[BaseMessage] = [AIMessage(stopped)] if stopped else []
            messages = [*self._answers(state, "the login still waits"), *spoken, HumanMessage(words)]
            heard = lines_heard(state, words, self.deps.today(state.advertiser))
            return {"messages": messages, "events": said(stopped), **forgotten, **heard}
        kept = say(state.language, "talk.kept") if is_draft_kept else ""
        declined = stopped or in_a_row((tell(DECLINED, state.language), kept), state.language)
        answers = self._answers(state, "not submitted: the person did not log in")
        return {
            "messages": [*answers, AIMessage(declined)],
            "events": said(declined),
            **forgotten,
            "login_handle": None,
            "ended": "unauthorised",
            "awaiting": "reply",
        }

    async def _goes_on(self, state: State, session: str, words: str, wish: BegunWish) -> bool:
        """Say whether the login was made elsewhere and the person says so: what was unfit is not tried again."""
        is_said = says_logged_in(words)
        if (wish not in _ASSENTS and not is_said) or await self.deps.login.number() == state.unfit_login:
            return False
        if is_said:
            await self.deps.journal.lift(session, self.deps.clock.now(), "login")
        plan_state = await self.deps.journal.state(session, state.plan) if state.plan else None
        return plan_state is None or not plan_state.is_held

    async def _still(self, state: State, session: str, words: str, wish: BegunWish) -> str:
        """Answer what is asked, say that the login still waits, and what becomes of what was approved."""
        plan_state = await self.deps.journal.state(session, state.plan) if state.plan else None
        if wish == "other" and (answer := self._answer(state, plan_state, words)):
            return in_a_row((answer, say(state.language, "login.still")), state.language)
        is_held = plan_state is not None and plan_state.is_held
        is_begun = plan_state is not None and plan_state.is_unsettled
        is_wanted = plan_state is not None and plan_state.may_go_on and wish in _ASSENTS
        parts = (
            say(state.language, "begun.trouble") if is_trouble(words) else "",
            say(state.language, "login.still"),
            facts_of(plan_state, state.language) if plan_state is not None and is_begun else "",
            say(state.language, "begun.at_login") if is_held else "",
            say(state.language, "begun.after_login") if is_wanted else "",
        )
        return in_a_row(parts, state.language)

    def _answer(self, state: State, plan_state: PlanState | None, words: str) -> str:
        told = answer_at_login(words, None if plan_state is None else plan_state.plan, state.language)
        if told or plan_state is None:
            return told
        return answer_while_held(
            plan_state,
            words,
            self.deps.catalogue.objectives,
            state.language,
            may_go_on=False,
            failure=state.failure,
            others=state.others,
        )

    async def _withdrawn(self, state: State, session: str, *, is_draft_kept: bool) -> tuple[str, Update]:
        """Take back what was approved; say what of it stays, where it had begun, and give what a state forgets."""
        await self.deps.journal.withdraw(session)
        plan_state = await self.deps.journal.state(session, state.plan) if state.plan else None
        if plan_state is None or not plan_state.is_unsettled:
            return "", LET_GO
        if plan_state.open_step is None:
            await self.deps.journal.close_plan(plan_state.plan.fingerprint, PlanStatus.REJECTED)
        return stopped_words(plan_state, state.language, is_draft_kept=is_draft_kept), let_go(state, plan_state)

    def _answers(self, state: State, why: str) -> list[BaseMessage]:
        return [refused(str(call["id"]), call["name"], why) for call in open_calls(state.messages)]

    def _is_login(self, name: str) -> bool:
        return name in self.deps.tools and self.deps.tools[name].effect is Effect.AUTH
