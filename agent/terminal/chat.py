"""The loop of a conversation: lines in, events out, and one ending whatever happens."""

import asyncio
import contextlib
from collections.abc import AsyncIterator, Awaitable, Callable
from dataclasses import dataclass
from typing import TYPE_CHECKING, Any

from agent.conversation.line import Line, read_line
from agent.conversation.slashes import EXIT, PREVIEW, QUIT, SAVE_EVAL, Slash, read_slash
from agent.terminal.greeting import going_on
from agent.terminal.presses import Presses, done_or
from agent.terminal.screen import Screen
from agent.terminal.sheet import ScreenLost
from agent.terminal.typing_on import heard_typing
from tools.core.errors import AdsError

if TYPE_CHECKING:
    from agent.conversation.events import EndEvent, Event
    from agent.terminal.late_conversation import LateConversation

_GOODBYE = frozenset({EXIT, QUIT})
_BROKE = (
    "Something failed inside this program ({kind}); the details are in crash.log in its folder. "
    "Nothing is sent by itself. Say anything to go on; what was submitted before is kept."
)
_LIMIT = "Stopped after {turns} lines, which is the limit that was set; there was more to read."
_SILENCE_SECONDS = 0.1


class Interrupted(Exception):
    """The person wants to leave now."""


@dataclass
class Chat:
    """Talks until the input ends, a limit is reached, or somebody interrupts."""

    session: "LateConversation"
    screen: Screen
    presses: Presses
    max_turns: int | None
    stops_at_first_interrupt: bool
    record_crash: Callable[[Exception], None]
    save_eval: Callable[[str | None], Awaitable[str]]  # told where; says what became of it
    is_attended: bool = True  # somebody is there, or something is to be read
    is_typed_at: bool = False
    broke: bool = False
    refused: AdsError | None = None  # why the conversation could not be opened
    was_interrupted: bool = False
    hit_limit: bool = False
    _holding: "asyncio.Future[None] | None" = None  # kept, so that it is not dropped before it is done

    async def run(self, lines: AsyncIterator[str | Line]) -> "EndEvent | None":
        """Hold the conversation and say how it ended; None where nothing was ever said."""
        with self.presses.heard():
            await self._take(self.session.open(is_attended=self.is_attended))
            self._say_what_goes_on()
            await self._listen(lines)
            if self.was_interrupted:
                await self._hold()
            self.was_interrupted |= self.presses.take()
            if not (self.was_interrupted or self.hit_limit) and (left := self.session.unplayed()):
                self.broke = True
                self.screen.notice(left)
            end = await self.session.end(
                was_interrupted=self.was_interrupted, hit_limit=self.hit_limit, broke=self.broke
            )
            if end is not None:
                self.screen.show(end)
            return end

    def _say_what_goes_on(self) -> None:
        if self.screen.output != "text" or not self.session.events:
            return
        from agent.conversation.events import AwaitingEvent

        if isinstance(found := self.session.events[-1], AwaitingEvent):
            self.screen.notice(going_on(found.what))

    async def _listen(self, lines: AsyncIterator[str | Line]) -> None:
        turns = 0
        while not self.was_interrupted:
            if turns == self.max_turns:
                self.hit_limit = await self._has_more(lines)
                return
            line = await self._next(lines)
            if line is None:
                return
            said = line if isinstance(line, Line) else read_line(line)
            command = _command_in(said)
            if command and command.name in _GOODBYE:
                return
            if command and command.name == SAVE_EVAL:
                await self._save(command.rest or None)
                continue
            self.screen.shows_phone_alone = command is not None and command.name == PREVIEW
            turns += 1
            await self._take(self.session.say(said))

    async def _save(self, where: str | None) -> None:
        try:
            self.screen.notice(await self.save_eval(where))
        except AdsError as error:
            self.screen.notice(str(error))

    async def _next(self, lines: AsyncIterator[str | Line]) -> str | Line | None:
        waiting = asyncio.ensure_future(anext(lines, None))
        # At a prompt a press is the prompt's to take: it clears the line, or asks before it leaves.
        leaves = self.presses.pressed if self.stops_at_first_interrupt else self.presses.final
        await done_or(waiting, leaves)
        if leaves.is_set():
            self.was_interrupted = True
            await _stopped(waiting)
            return None
        try:
            return waiting.result()
        except Interrupted:
            self.was_interrupted = True
        except AdsError as error:
            self.broke = True
            self.screen.notice(str(error))
        return None

    async def _has_more(self, lines: AsyncIterator[str | Line]) -> bool:
        try:
            async with asyncio.timeout(_SILENCE_SECONDS):
                has_ended = await anext(lines, None) is None
        except (TimeoutError, AdsError):
            has_ended = False  # a pipe that is silent may still say something
        if not has_ended:
            self.screen.notice(_LIMIT.format(turns=self.max_turns))
        return not has_ended

    async def _take(self, events: "AsyncIterator[Event]") -> None:
        showing = asyncio.create_task(self._show(events))
        with heard_typing(self._talked_over) if self.is_typed_at else contextlib.nullcontext():
            if self.presses.take_typed():
                self._talked_over()
            await done_or(showing, self.presses.pressed)
        if showing.done():
            showing.result()  # whatever was pressed by now is for who looks next
            return
        self.presses.take()
        await _stopped(showing)
        await self._hold()
        self.was_interrupted = self.stops_at_first_interrupt or self.presses.final.is_set()
        if not self.was_interrupted:
            self.screen.notice(await self.session.remark("interrupted"))

    def _talked_over(self) -> None:
        self._holding = asyncio.ensure_future(self.session.talk_over())

    async def _hold(self) -> None:
        """Keep what was begun from going on by itself: whoever pressed Ctrl-C wants it to stop."""
        if not self.presses.final.is_set():
            await self.session.hold()

    async def _show(self, events: "AsyncIterator[Event]") -> None:
        try:
            async for event in events:
                self.screen.show(event)
        except ScreenLost:
            raise
        except AdsError as error:
            self.broke = True
            self.refused = error if self.session.session is None else None
            self.screen.notice(str(error))
        except Exception as error:  # noqa: BLE001 -- the last guard: a person gets a sentence, the file gets the rest
            self.broke = True
            self.record_crash(error)
            self.screen.notice(_BROKE.format(kind=type(error).__name__))


def _command_in(line: Line) -> Slash | None:
    """Read a command; who wants to leave need not know that there are any."""
    if line.kind != "user":
        return None
    word = line.text.strip().lower()
    return Slash(name=word) if word in _GOODBYE else read_slash(line.text)


async def _stopped(doing: "asyncio.Future[Any]") -> None:
    """Stop what is being done, and wait until it has stopped."""
    doing.cancel()
    with contextlib.suppress(asyncio.CancelledError, Interrupted, AdsError):
        await doing
