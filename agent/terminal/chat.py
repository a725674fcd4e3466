"""The loop of a conversation: lines in, events out, and one ending whatever happens."""

import asyncio
import signal
from collections.abc import AsyncIterator, Callable
from dataclasses import dataclass, field

from agent.events import EndEvent, Event
from agent.lines import read_line
from agent.session import Session
from agent.terminal.screen import Screen
from tools.core.errors import AdsError

_GOODBYE = frozenset({"exit", "quit", "/exit", "/quit"})
_BROKE = (
    "Something failed inside this program ({kind}); the details are in crash.log in its folder. Nothing is sent by itself. "
    "Say anything to go on; what was submitted before is kept."
)
_STOPPED = "Stopped. Nothing more is done for that line; say how to go on."


@dataclass
class Chat:
    """Talks until the input ends, a limit is reached, or somebody interrupts."""

    session: Session
    screen: Screen
    max_turns: int | None
    stops_at_first_interrupt: bool
    record_crash: Callable[[Exception], None]
    broke: bool = False
    was_interrupted: bool = False
    _turn: "asyncio.Task[None] | None" = field(default=None, repr=False)

    async def run(self, lines: AsyncIterator[str]) -> EndEvent:
        """Hold the conversation and say how it ended."""
        loop = asyncio.get_running_loop()
        loop.add_signal_handler(signal.SIGINT, self._interrupt)
        try:
            await self._take(self.session.open())
            await self._listen(lines)
        except KeyboardInterrupt:
            self.was_interrupted = True
        finally:
            loop.remove_signal_handler(signal.SIGINT)
        end = await self.session.end(was_interrupted=self.was_interrupted, broke=self.broke)
        self.screen.show(end)
        return end

    async def _listen(self, lines: AsyncIterator[str]) -> None:
        turns = 0
        while not self.was_interrupted and (self.max_turns is None or turns < self.max_turns):
            line = await self._next(lines)
            if line is None or line.lower() in _GOODBYE:
                return
            turns += 1
            await self._take(self.session.say(read_line(line)))

    async def _next(self, lines: AsyncIterator[str]) -> str | None:
        waiting = asyncio.ensure_future(anext(lines, None))
        self._turn = waiting  # type: ignore[assignment]
        try:
            return await waiting
        except asyncio.CancelledError:
            self.was_interrupted = True
            return None
        finally:
            self._turn = None

    async def _take(self, events: AsyncIterator[Event]) -> None:
        self._turn = asyncio.ensure_future(self._show(events))
        try:
            await self._turn
        except asyncio.CancelledError:
            self.screen.notice(_STOPPED)
            self.was_interrupted = self.stops_at_first_interrupt
        finally:
            self._turn = None

    async def _show(self, events: AsyncIterator[Event]) -> None:
        try:
            async for event in events:
                self.screen.show(event)
        except AdsError as error:
            self.broke = True
            self.screen.notice(str(error))
        except Exception as error:  # noqa: BLE001 -- the last guard: a person gets a sentence, the file gets the rest
            self.broke = True
            self.record_crash(error)
            self.screen.notice(_BROKE.format(kind=type(error).__name__))

    def _interrupt(self) -> None:
        if self._turn is not None:
            self._turn.cancel()
        else:
            self.was_interrupted = True
