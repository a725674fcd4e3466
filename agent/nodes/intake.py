"""Take in what was said: mend and window the history, void what was never sent, find what is unsettled."""

from collections.abc import Sequence
from dataclasses import dataclass

from langchain_core.messages import AIMessage, AnyMessage, BaseMessage, HumanMessage, RemoveMessage
from langchain_core.runnables import RunnableConfig

from agent.approval import asks_again
from agent.conversation.begun import read_wish
from agent.conversation.line import kept_answer
from agent.conversation.slash_answers import answer_slash
from agent.conversation.slashes import read_slash
from agent.deps import Deps, SaidAt
from agent.nodes._borne_out import borne_out
from agent.nodes._census import Census, take_census
from agent.nodes._events import said
from agent.nodes._lines import lines_heard
from agent.nodes._messages import has_unanswered_words, last_words, open_calls, refused
from agent.nodes._money import stands_by_it
from agent.nodes._thread import session_of
from agent.nodes._tongue import answered_in
from agent.state import State, Update, asked_anew
from agent.words.sentences import say
from tools.core.earlier import earlier_ads
from tools.core.pasted import looks_like_answer
from tools.core.screening import is_nothing_else, screened


@dataclass(frozen=True)
class Intake:
    """The first node of every turn."""

    deps: Deps

    async def __call__(self, state: State, config: RunnableConfig) -> Update:
        """Begin a turn."""
        session = session_of(config)
        spoken, taken_out = _without_commands(state.messages, state.language)
        words = last_words(spoken)
        shown = screened(words, awaits_code=state.login_handle is not None)
        is_new = has_unanswered_words(spoken) and not is_nothing_else(shown)
        if is_new:
            await self.deps.heed(session, words, SaidAt(state.language))
        unsettled = next(iter(await self.deps.journal.unsettled(session)), None)
        if unsettled is None:
            await self.deps.journal.void(session)
        wish = read_wish(words, SaidAt(state.language)) if is_new and unsettled is not None else None
        census = await take_census(self.deps, config, words if is_new else "", state)
        is_settled = state.settled_content is not None and not asks_again(words)
        is_answered = census.is_answer or ((bool(taken_out) or is_nothing_else(shown)) and not is_new)
        kept = await self._screened(spoken, state)
        begun = await self.deps.journal.begun(session)
        return {
            **await borne_out(self.deps.journal, session, state, begun),
            **asked_anew(),
            "messages": [
                *_mended(state.messages),
                *kept,
                *_outside_window(spoken, self.deps.caps.window_messages),
                *taken_out,
                *_told_of_doubles(census, () if kept else spoken),
            ],
            "events": (*(one for answer in taken_out for one in said(answer.text)), *said(census.told)),
            "missing": self.deps.catalogue.missing(state.draft, self.deps.target),
            "plan": None if unsettled is None else unsettled.plan.fingerprint,
            "settled_content": state.settled_content if is_settled else None,
            **answered_in(state, words),
            "before": state.draft,
            "earlier": earlier_ads(begun),
            "counted": census.counted,
            "decisions": (),
            "ran": (),
            "heard": None,
            "waits_for_login": state.waits_for_login and unsettled is not None and unsettled.is_held and not is_new,
            "wish": wish,
            "renewals": 0,
            "sent": None,
            "turn_calls": 0,
            "ended": "talked" if is_answered and unsettled is None else None,
            **({} if is_nothing_else(shown) else self._heard(state, shown)),
        }

    def _heard(self, state: State, shown: str) -> Update:
        """Keep what a line says, and whether it stands by an amount that was asked about."""
        sure = stands_by_it(state, shown)
        settled = state.model_copy(update=sure)
        return {**sure, **lines_heard(settled, shown, self.deps.today(state.advertiser))}

    async def _screened(self, messages: Sequence[AnyMessage], state: State) -> list[BaseMessage]:
        """Keep what is secret from the model where nobody did before: LangGraph's server hands on what was typed."""
        said = {str(one.id): one.text for one in messages if isinstance(one, HumanMessage)}
        last = next(reversed(said), None)
        told = AIMessage(say(state.language, "secret.taken"))
        made: list[BaseMessage] = []
        for name, text in said.items():
            shown = screened(text, awaits_code=name == last and state.login_handle is not None)
            if looks_like_answer(text):
                made.append(HumanMessage(kept_answer(await self.deps.login.keep(text)), id=name))
            elif shown != text and name != last:
                made.append(HumanMessage(shown, id=name))
            elif shown != text:
                made += [RemoveMessage(id=name), told, *(() if is_nothing_else(shown) else (HumanMessage(shown),))]
        return made


def _told_of_doubles(census: Census, messages: Sequence[AnyMessage]) -> list[BaseMessage]:
    """Put what is told of doubles behind the words that it answers, and before those that are still to be answered."""
    last = messages[-1] if messages else None
    if census.is_answer or not isinstance(last, HumanMessage) or last.id is None:
        return [AIMessage(census.told)] if census.told else []
    again = HumanMessage(screened(last.text))
    return [RemoveMessage(id=last.id), AIMessage(census.told), again] if census.told else []


def _without_commands(messages: Sequence[AnyMessage], language: str) -> tuple[list[AnyMessage], list[BaseMessage]]:
    """Take the chat's commands out, and answer them: LangGraph's server hands on what was typed."""
    commands = {one.id: slash for one in messages if isinstance(one, HumanMessage) and (slash := read_slash(one.text))}
    answers = [AIMessage(answer_slash(slash, language)) for slash in commands.values()]
    removed = [RemoveMessage(id=str(one)) for one in commands]
    return [one for one in messages if one.id not in commands], [*removed, *answers]


def _mended(messages: Sequence[AnyMessage]) -> list[BaseMessage]:
    why = "cancelled: the person said something else first"
    return [refused(str(call["id"]), call["name"], why) for call in open_calls(messages)]


def _outside_window(messages: Sequence[AnyMessage], most: int) -> list[BaseMessage]:
    if len(messages) <= most:
        return []
    beginnings = [place for place, one in enumerate(messages) if isinstance(one, HumanMessage)]
    cut = next((place for place in beginnings if place >= len(messages) - most), beginnings[-1])
    return [RemoveMessage(id=str(one.id)) for one in messages[:cut]]
