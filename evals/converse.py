"""Hold one conversation in a world of its own: the embedded sandbox, a virtual clock, a home that starts empty."""

import asyncio
import json
from collections.abc import Callable
from contextlib import chdir
from dataclasses import dataclass, field, replace
from pathlib import Path
from typing import TYPE_CHECKING

from agent.bootstrap import Opened, open_session
from agent.conversation.line import Line, read_line
from agent.wiring.settings import Settings
from evals.clock import VirtualClock
from evals.conversation import Conversation, Turn
from evals.media import make_files
from evals.person import Person
from evals.sameness import told_the_same
from evals.seen import Seen, SeenEvent
from tools.core.errors import AdsError

if TYPE_CHECKING:
    from langchain_core.language_models import BaseChatModel

SESSION = "conversation"

_LONGEST_LATENESS = 24 * 3600
_WINDOW = 90  # as long as elsewhere; it costs no real time here
_LIMIT = "The limit of {turns} turns was reached, and there was more to say."
_SLOW = "The conversation did not end within {seconds:g} seconds."
_BROKE = "The program failed: {kind}: {words}"


@dataclass(frozen=True)
class Stage:
    """On what a conversation is held."""

    settings: Settings
    person: Person
    model: "Callable[[], BaseChatModel] | None" = None
    most_seconds: float = 60
    clock: Callable[[], VirtualClock] = VirtualClock


@dataclass
class _Talk:
    """A conversation that goes on, across restarts."""

    conversation: Conversation
    stage: Stage
    clock: VirtualClock
    events: list[SeenEvent] = field(default_factory=list)
    ads: list[SeenEvent] = field(default_factory=list)
    turns: int = 0
    is_over: bool = False
    restarts: bool = False

    async def hold(self) -> None:
        settings = replace(self.stage.settings, settle_seconds=_WINDOW)
        while not self.is_over:
            async with open_session(
                settings, SESSION, is_interactive=False, clock=self.clock, model=self.stage.model
            ) as opened:
                if not self.events:
                    await _set_up(opened, self.conversation)
                try:
                    self.events += [event.line() async for event in opened.session.open(is_attended=True)]
                    await self._until_restart(opened)
                finally:
                    self.ads = self._target(opened)

    async def _until_restart(self, opened: Opened) -> None:
        self.restarts = False
        while (turn := self.stage.person(self._awaited())) is not None:
            if turn.restart:
                self.restarts = True
                return
            if self.turns == self.conversation.max_turns:
                raise AdsError(_LIMIT.format(turns=self.turns))
            self.turns += 1
            async for event in opened.session.say(_line(turn)):
                if event.line()["type"] != "progress":
                    self.events.append(event.line())
        self.is_over = True
        self.events.append((await opened.session.end()).line())
        if left := opened.session.ports.unplayed():
            raise AdsError(left)

    def _awaited(self) -> str:
        found = (str(event["what"]) for event in reversed(self.events) if event["type"] == "awaiting")
        return next(found, "reply")

    def _target(self, opened: Opened) -> list[SeenEvent]:
        """Read what exists, once everything that is still on its way has arrived."""
        sandbox = opened.platform.sandbox
        if sandbox is None:
            msg = "Conversations are held on the embedded sandbox alone."
            raise AdsError(msg)
        if not self.restarts and sandbox.has_late_writes():
            self.clock.advance(_LONGEST_LATENESS)
        return list(sandbox.state()["ads"])


async def converse(conversation: Conversation, folder: Path, stage: Stage) -> Seen:
    """Hold a conversation in a folder that is its alone; whatever goes wrong is part of what was seen."""
    make_files(folder, conversation.files)
    talk = _Talk(conversation, stage, stage.clock())
    trouble = None
    try:
        with chdir(folder):  # relative paths are the person's, and the person is in the conversation's folder
            async with asyncio.timeout(stage.most_seconds):
                await talk.hold()
    except TimeoutError:
        trouble = _SLOW.format(seconds=stage.most_seconds)
    except AdsError as error:
        trouble = str(error)
    except Exception as error:  # noqa: BLE001 -- a crash is a failed conversation, never a lost one
        trouble = _BROKE.format(kind=type(error).__name__, words=error)
    return told_the_same(Seen(events=tuple(talk.events), ads=tuple(talk.ads), turns=talk.turns, trouble=trouble))


async def _set_up(opened: Opened, conversation: Conversation) -> None:
    world, sandbox = conversation.world, opened.platform.sandbox
    if sandbox is None:
        return
    if world.token != "valid":  # noqa: S105 -- the name of a kind; the sandbox starts with a valid one
        await opened.platform.hold_token(None if world.token == "none" else sandbox.issue_token(world.token))  # noqa: S105
    if world.strict:
        sandbox.set_strict(strict=True)
    if world.region == "blocked":
        sandbox.set_region(world.region)
    if world.faults:
        sandbox.set_faults([one.model_dump(exclude_none=True) for one in world.faults])


def _line(turn: Turn) -> Line:
    kind, words = ("browser", turn.browser) if turn.browser else ("user", turn.user)
    return read_line(json.dumps({kind: words}))
