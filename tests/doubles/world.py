"""One conversation in a world of its own: the embedded sandbox, a clock that only sleeps, and a played model."""

from collections.abc import AsyncIterator
from contextlib import asynccontextmanager
from dataclasses import dataclass, field
from pathlib import Path
from typing import Any

from langchain_core.language_models import BaseChatModel

from agent.bootstrap import Opened, open_session
from agent.conversation.events import EndEvent, Event
from agent.conversation.line import read_line
from agent.wiring.settings import load_settings
from tests.doubles.clock import FakeClock
from tests.doubles.scripted import Scripted, calls

BRIEF = {
    "campaign_name": "Spring Sale",
    "objective": "TRAFFIC",
    "text": "Two for one all week",
    "cta": "SHOP_NOW",
    "music": "none",
}


def full_brief(**changes: Any) -> Any:
    """Propose a whole draft and its submission in one reply."""
    return calls(("update_draft", BRIEF | changes), ("submit_ad_mock", {}))


@dataclass
class World:
    """What a test holds while a conversation is open."""

    opened: Opened
    clock: FakeClock
    model: BaseChatModel
    events: list[dict[str, Any]] = field(default_factory=list)

    async def say(self, *lines: str) -> list[dict[str, Any]]:
        """Say lines one after the other; give the events of the last."""
        made: list[dict[str, Any]] = []
        for line in lines:
            made = [event.line() async for event in self.opened.session.say(read_line(line))]
            self.events += made
        return made

    async def end(self) -> EndEvent:
        return await self.opened.session.end()

    def ads(self) -> list[dict[str, Any]]:
        assert self.opened.platform.sandbox is not None
        return self.opened.platform.sandbox.state()["ads"]

    def requests(self) -> list[str]:
        assert self.opened.platform.sandbox is not None
        return [f"{one['method']} {one['path']}" for one in self.opened.platform.sandbox.requests()]

    def creates(self) -> list[str]:
        return [one for one in self.requests() if "/create/" in one]

    def fault(self, *faults: dict[str, Any]) -> None:
        assert self.opened.platform.sandbox is not None
        self.opened.platform.sandbox.set_faults(list(faults))

    def of(self, kind: str) -> list[dict[str, Any]]:
        return [event for event in self.events if event["type"] == kind]

    def awaiting(self) -> dict[str, Any]:
        return self.of("awaiting")[-1]

    def seen(self) -> str:
        """Everything the person read."""
        kept = ("text", "prompt", "explanation", "fix", "platform_words")
        return "\n".join(str(event[name]) for event in self.events for name in kept if name in event)


@asynccontextmanager
async def world(
    home: Path,
    *replies: Any,
    model: BaseChatModel | None = None,
    session: str = "talk",
    clock: FakeClock | None = None,
    is_interactive: bool = False,
    plan_only: bool = False,
    is_attended: bool = False,
    token: str | None = None,
    **environment: str,
) -> AsyncIterator[World]:
    """Open a conversation; entering it again with the same home is what a new process would do."""
    time = clock or FakeClock()
    speaker = model or Scripted(replies=list(replies))
    settings = load_settings({"TIKTOK_ADS_HOME": str(home), **environment}, {})
    async with open_session(
        settings, session, is_interactive=is_interactive, plan_only=plan_only, clock=time, model=lambda: speaker
    ) as opened:
        if token is not None:
            await _hold_token(opened, token)
        held = World(opened=opened, clock=time, model=speaker)
        held.events += [event.line() async for event in opened.session.open(is_attended=is_attended)]
        yield held


async def _hold_token(opened: Opened, kind: str) -> None:
    assert opened.platform.sandbox is not None
    given = None if kind == "none" else opened.platform.sandbox.issue_token(kind)
    await opened.platform.hold_token(given)


def kinds(events: list[dict[str, Any]] | list[Event]) -> list[str]:
    return [event["type"] if isinstance(event, dict) else event.line()["type"] for event in events]  # type: ignore[misc]
