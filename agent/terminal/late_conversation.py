"""A conversation as a terminal holds it: open from the start, or opened when its first line is there."""

from collections.abc import AsyncIterator, Awaitable, Callable
from dataclasses import dataclass
from typing import TYPE_CHECKING

from agent.terminal.remarks import Remark, remark

if TYPE_CHECKING:
    from agent.conversation.events import EndEvent, Event
    from agent.conversation.line import Line
    from agent.session import Session


@dataclass
class LateConversation:
    """Opens a new conversation late, so that a prompt stands before anything heavy is loaded."""

    name: str
    enter: "Callable[[], Awaitable[Session]]"
    get_ready: Callable[[], None]  # loads what entering needs; for when a person reads and types
    session: "Session | None" = None

    @property
    def events(self) -> "list[Event]":
        """Give what has happened."""
        return [] if self.session is None else self.session.events

    async def opened(self) -> "Session":
        """Give the session, opened if it is not."""
        if self.session is None:
            self.session = await self.enter()
        return self.session

    async def open(self, *, is_attended: bool) -> "AsyncIterator[Event]":
        """Begin, where the conversation is open: a new one has nothing to finish and nothing to show."""
        if self.session is not None:
            async for event in self.session.open(is_attended=is_attended):
                yield event

    async def say(self, line: "Line") -> "AsyncIterator[Event]":
        """Take one line; the first of a new conversation opens it."""
        is_new = self.session is None
        session = await self.opened()
        if is_new:
            async for event in session.open():
                yield event
        async for event in session.say(line):
            yield event

    async def hold(self) -> None:
        """Hold what was begun, where anything was ever said."""
        if self.session is not None:
            await self.session.hold()

    async def talk_over(self) -> None:
        """Hold what is begun, and what is approved before the turn ends."""
        if self.session is not None:
            await self.session.talk_over()

    async def remark(self, name: Remark) -> str:
        """Give what the terminal says by itself, in the person's language."""
        return await remark(self.session, name)

    async def wait_for_browser(self) -> "Line | None":
        """Wait for the browser, where a login of this conversation does."""
        return None if self.session is None else await self.session.wait_for_browser()

    async def end(self, *, was_interrupted: bool, hit_limit: bool, broke: bool) -> "EndEvent | None":
        """Say how the run ended; None where nothing was ever said."""
        if self.session is None:
            return None
        return await self.session.end(was_interrupted=was_interrupted, hit_limit=hit_limit, broke=broke)

    def unplayed(self) -> str | None:
        """Say what of a recording nobody asked for, or None."""
        return None if self.session is None else self.session.ports.unplayed()
