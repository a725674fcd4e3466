"""The program's door to the graph: screens lines, starts or resumes it, finishes what is unsettled, makes events.

LangGraph's server is another: what it hands on is screened by `intake` and heard by `server_ears`.
"""

from collections.abc import AsyncIterator
from dataclasses import dataclass, field
from typing import Any, TypeVar, cast

from langchain_core.runnables import RunnableConfig
from langgraph.types import Interrupt, StateSnapshot

from agent.conversation.begun import heed, is_of_login_alone
from agent.conversation.checkpoints import UNREADABLE
from agent.conversation.events import (
    AwaitingEvent,
    DraftEvent,
    EndEvent,
    Event,
    MessageEvent,
    SessionEvent,
    UsageEvent,
)
from agent.conversation.exit_code import Close, end_of
from agent.conversation.in_journal import InJournal, broke_off, waits_for
from agent.conversation.line import Line
from agent.conversation.losses import told as told_of_losses
from agent.conversation.objections import noted, objection
from agent.conversation.slashes import PREVIEW, read_slash
from agent.conversation.taken_out import taken_out
from agent.conversation.target_wishes import wish_in
from agent.deps import SaidAt
from agent.footing import Ports
from agent.language.wants.targets import TargetWish
from agent.nodes._moving import arriving
from agent.nodes._telling import count_of, ending_of, is_among, last_said, progress_in, said_in, was_told
from agent.nodes._tongue import language_of
from agent.nodes._waiting import require_sound, shown_again
from agent.state import State
from agent.words.moved import moved
from agent.words.on_a_phone import kept_words
from tools.core.draft import Draft
from tools.core.errors import AdsError, SessionUnreadable, StoreUnusable
from tools.core.ports import HeldBy
from tools.core.screening import is_nothing_else

E = TypeVar("E", bound=Event)

RECURSION_LIMIT = 150


@dataclass
class Session:
    """One conversation."""

    ports: Ports
    name: str
    events: list[Event] = field(default_factory=list)
    is_talked_over: bool = False  # the person typed on while a line is worked on

    async def open(self, *, is_attended: bool = False) -> AsyncIterator[Event]:
        """Say which conversation this is, settle what was left, which who attends lets go on, and show what waits."""
        yield await self._noted(SessionEvent(id=self.name, model=self.ports.model, target=self.ports.target.value))
        snapshot = await self._first_snapshot()
        ports = self.ports
        await self._in_journal.look_for_losses(ports.recall, ports.remember, ports.losses, snapshot)
        async for loss in self._told_losses(_state(snapshot.values)):
            yield loss
        if await self._in_journal.is_unfinished(snapshot):
            if is_attended:
                await self.hold("asked")
            left_off: Any = None if broke_off(snapshot) else {"messages": []}
            async for event in self._run(left_off):
                yield event
        elif snapshot.interrupts or snapshot.values.get("messages"):
            async for event in self._taken_up(_state(snapshot.values), await self._in_journal.pending(snapshot)):
                yield event

    async def _taken_up(self, rests: State, pending: Interrupt | None) -> AsyncIterator[Event]:
        """Show what waits; what waits for another target is put away."""
        for event in await self._untold(rests):
            yield await self._noted(event)
        if rests.draft != Draft():
            yield await self._noted(DraftEvent.of(rests.draft, rests.missing, rests.violations))
        if not await self._in_journal.is_of_elsewhere(pending, self.ports.target):
            yield await self._noted(await self._awaiting(pending, rests, is_shown_again=True))
            return
        async for event in self._arrive(rests):
            yield event

    async def say(self, line: Line) -> AsyncIterator[Event]:
        """Take one line and give what comes of it. Whatever it is, what was begun is held before anything else."""
        awaited = next((one.what for one in reversed(self.events) if isinstance(one, AwaitingEvent)), "")
        is_of_login = is_of_login_alone(line, awaited)
        held_by = await self.hold("login" if is_of_login else "words")
        snapshot = await self._snapshot()
        before = _state(snapshot.values)
        pending = await self._in_journal.pending(snapshot)
        is_taken_aside = False
        async for event in self._aside(line, before, pending):
            is_taken_aside = True
            yield event
        if is_taken_aside:
            return
        text = await self.ports.in_the_browser(line.text, pending) if line.kind == "browser" and pending else line.text
        at_login = waits_for(pending) == "authorization"
        handle = text if line.kind == "callback" else await self.ports.kept(text) if at_login else None
        typed = "" if line.kind == "callback" else text
        shown, words, told = taken_out(typed, handle, self.ports.hide, before.language, at_login=at_login)
        yield await self._noted(MessageEvent(role="person", text=shown))
        if told:
            yield await self._noted(MessageEvent(role="agent", text=told, by="rule"))
            if is_nothing_else(shown):
                yield await self._noted(await self._awaiting(pending, before))
                return
        if not is_of_login and waits_for(pending) != "approval":
            await self._heed(line, words, SaidAt(before.language, at_login=pending is not None), held_by)
        async for event in self._run(await self.ports.given(self.name, pending, shown, handle, words)):
            yield event

    async def _aside(self, line: Line, before: State, pending: Interrupt | None) -> AsyncIterator[Event]:
        """Do what a line asks of the program itself, or say why it cannot be taken; else nothing."""
        slash = read_slash(line.text) if line.kind == "user" else None
        wish = wish_in(line, slash, before.awaiting)
        if wish is not None and waits_for(pending) != "authorization":
            async for event in self._move(wish, before, pending, noted(line.text)):
                yield event
            return
        takes_words = self.ports.target.is_practice or self.ports.is_interactive
        stands = await self._in_journal.stands(pending, takes_words=takes_words)
        if said := objection(line, slash, stands, before.language):
            # What stands behind a command is for nobody, and may hold anything.
            yield await self._noted(MessageEvent(role="person", text=slash.shown if slash else noted(line.text)))
            looks = slash is not None and slash.name == PREVIEW and waits_for(pending) == "approval"
            asked = await self._awaiting(pending, before, is_shown_again=looks)
            words = kept_words(asked.phone, before.language) if looks else said
            yield await self._noted(MessageEvent(role="agent", text=words, by="rule"))
            yield await self._noted(asked)

    async def _move(
        self, wish: TargetWish, before: State, pending: Interrupt | None, words: str
    ) -> AsyncIterator[Event]:
        """Go on with the draft at another target; no yes goes with it."""
        yield await self._noted(MessageEvent(role="person", text=words))
        there = await self.ports.opened_at(wish, self.name, before.language)
        if isinstance(there, str):
            yield await self._noted(MessageEvent(role="agent", text=there, by="rule"))
            yield await self._noted(await self._awaiting(pending, before))
            return
        self.ports = there
        yield await self._noted(SessionEvent(id=self.name, model=there.model, target=there.target.value))
        async for event in self._arrive(before):
            yield event

    async def _arrive(self, before: State) -> AsyncIterator[Event]:
        """Put away what another target showed, and go on with its draft here."""
        await self.ports.journal.void(self.name)
        told = moved(self.ports.target, before.draft, self.ports.missing(before.draft), before.language)
        yield await self._noted(MessageEvent(role="agent", text=told, by="rule"))
        await self.ports.graph.aupdate_state(self._config, arriving(before), as_node="run_tools")
        async for event in self._run(None):
            yield event

    async def hold(self, by: HeldBy = "words") -> HeldBy | None:
        """Hold what was begun until the person lets it go on; say by what it was held before."""
        return (await self.ports.journal.hold(self.name, self.ports.clock.now(), by)).before

    async def talk_over(self) -> None:
        """Hold what is begun, and what is approved before the turn ends: the person said something nobody has read."""
        self.is_talked_over = True
        await self.hold()

    async def _heed(self, line: Line, words: str, said_at: SaidAt, held_by: HeldBy | None) -> None:
        """Do to what was begun what is clearly said, before any state can be asked; a yes at a login is none to it."""
        if line.kind == "approve":  # of the plan that is held: another would have been objected to
            await self.ports.journal.lift(self.name, self.ports.clock.now(), "words")
        elif words:
            asked_by = None if said_at.at_login else held_by
            await heed(self.ports.journal, self.ports.clock, self.name, words, said_at, asked_by)

    async def wait_for_browser(self) -> Line | None:
        """Wait, while a login does, for the browser to come back by itself; None where there is nothing to wait for."""
        pending = next(iter((await self._snapshot()).interrupts), None)
        if pending is None or waits_for(pending) != "authorization":
            return None
        handle = await self.ports.login.wait_for_browser(str(pending.value["handle"]))
        return None if handle is None else Line(kind="callback", text=handle)

    async def end(self, *, was_interrupted: bool = False, hit_limit: bool = False, broke: bool = False) -> EndEvent:
        """Say how the run ended."""
        last_turn, is_unsettled = None, False
        try:
            snapshot = await self._snapshot()
            last_turn = snapshot.values.get("ended")
            is_unsettled = await self._in_journal.is_unknown(is_waiting=bool(snapshot.interrupts))
        except SessionUnreadable:
            broke, is_unsettled = True, await self._in_journal.is_unknown(is_waiting=True)
        except StoreUnusable:
            broke = True
        close = Close(
            was_interrupted=was_interrupted,
            hit_limit=hit_limit,
            broke=broke,
            is_unsettled=is_unsettled,
            last_turn=last_turn,
        )
        return await self._noted(end_of(self.events, close))

    async def state(self) -> State:
        """Give the state as it rests."""
        return _state((await self._snapshot()).values)

    @property
    def _in_journal(self) -> InJournal:
        return InJournal(self.ports.journal, self.name)

    @property
    def _config(self) -> RunnableConfig:
        return {"configurable": {"thread_id": self.name}, "recursion_limit": RECURSION_LIMIT}

    async def _snapshot(self) -> StateSnapshot:
        try:
            snapshot = await self.ports.graph.aget_state(self._config)
            require_sound(snapshot)
        except AdsError:
            raise
        except Exception as error:  # a checkpoint may hold anything, and reading it breaks in as many ways
            raise SessionUnreadable(UNREADABLE) from error
        return snapshot

    async def _first_snapshot(self) -> StateSnapshot:
        """Read the conversation as it rests; what cannot be read is set aside, for the journal alone has authority."""
        try:
            return await self._snapshot()
        except SessionUnreadable:
            self.ports.losses.hear("conversation", await self.ports.set_aside(self.name))
            return await self._snapshot()

    async def _told_losses(self, state: State) -> AsyncIterator[MessageEvent]:
        """Tell what is lost, in the person's language, as far as anything still says which it is."""
        if lost := self.ports.losses.take():
            language = language_of(state, await self.ports.recall(self.name))
            yield await self._noted(MessageEvent(role="agent", text=told_of_losses(lost, language), by="rule"))

    async def _run(self, given: Any) -> AsyncIterator[Event]:  # noqa: ANN401 -- input, a resume, or nothing
        stream = self.ports.graph.astream(given, self._config, stream_mode=["updates", "custom"], durability="sync")
        async for mode, part in cast("AsyncIterator[tuple[str, dict[str, Any]]]", stream):
            if self.is_talked_over:
                await self.hold()
            if mode == "custom":
                yield progress_in(part, self.ports.hide)
                continue
            for event in said_in(part):
                yield await self._noted(event)
        self.is_talked_over = False
        snapshot = await self._snapshot()
        rests = _state(snapshot.values)
        for late in await self._untold(rests):
            yield await self._noted(late)
        async for loss in self._told_losses(rests):
            yield loss
        yield await self._noted(UsageEvent.model_validate(rests.usage.model_dump()))
        yield await self._noted(await self._awaiting(next(iter(snapshot.interrupts), None), rests))
        await self.ports.prune(self.name)

    async def _untold(self, state: State) -> tuple[Event, ...]:
        """Give what was found out by a process that did not live to show it, by the transcript: an end, a double."""
        found = (await ending_of(self.ports.journal, self.name, state, self.ports.target), count_of(state))
        untold = [told for told in found if told and not is_among(told[0], self.events)]
        rows = await self.ports.recall(self.name) if untold else []
        return tuple(event for told in untold if not was_told(told[0], rows) for event in told)

    async def _awaiting(
        self, pending: Interrupt | None, rests: State, *, is_shown_again: bool = False
    ) -> AwaitingEvent:
        if pending is None:
            held = await self._in_journal.held() if rests.awaiting == "approval" else None
            what = "reply" if is_shown_again and rests.awaiting == "approval" and held is None else rests.awaiting
            plan = {} if held is None else {"plan": held.plan.payload, "fingerprint": held.plan.fingerprint}
            return AwaitingEvent(what=what, prompt="" if what == "reply" else last_said(rests), **plan)
        asked = dict(pending.value)
        if is_shown_again:
            asked = await shown_again(self.ports.journal, self.name, asked, rests, self.ports.preview)
        if handle := asked.pop("handle", None):
            asked["url"] = await self.ports.login.url(str(handle))
        return AwaitingEvent.model_validate(asked)

    async def _noted(self, event: E) -> E:
        shown = event.hidden(self.ports.hide)
        await self.ports.remember(self.name, shown.line())
        if isinstance(event, AwaitingEvent) and isinstance(shown, AwaitingEvent):
            shown = shown.model_copy(update={"url": event.url})  # the person must open it; nothing stores it
        self.events.append(shown)
        return shown


def _state(values: dict[str, Any]) -> State:
    return State.model_validate(values) if values else State()
