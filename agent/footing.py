"""What a conversation stands on: the graph and everything beside it that its door needs, for one target."""

from collections.abc import Awaitable, Callable
from contextlib import suppress
from dataclasses import dataclass
from typing import Any

from langchain_core.messages import HumanMessage
from langgraph.types import Command, Interrupt

from agent.conversation.in_journal import Recall, Remember, waits_for
from agent.conversation.losses import Losses
from agent.deps import Preview
from agent.graph import Graph
from agent.language.wants.targets import TargetWish
from agent.words.sentences import say
from tools.core.draft import Draft
from tools.core.errors import PlatformError, SettingsError
from tools.core.login import Login
from tools.core.pasted import looks_like_answer, looks_like_bare_code
from tools.core.ports import Clock, Journal
from tools.core.target import Target

Browse = Callable[[str, str], Awaitable[str]]
Prune = Callable[[str], Awaitable[None]]


@dataclass(frozen=True)
class Ports:
    """What the session stands between."""

    graph: Graph
    journal: Journal
    login: Login
    clock: Clock
    target: Target
    model: str
    prune: Prune
    browse: Browse
    remember: Remember
    recall: Recall
    is_interactive: bool
    hide: Callable[[str], str]  # takes known secrets out of a text
    unplayed: Callable[[], str | None]  # what of a recording nobody asked for
    set_aside: Callable[[str], Awaitable[str]]  # keeps what cannot be read of a conversation under a name that it gives
    losses: Losses
    where: Callable[[TargetWish, str], Target | str]  # a wish leads to, or why it cannot, in a language
    move: Callable[[Target], Awaitable["Ports"]]
    missing: Callable[[Draft], tuple[str, ...]]
    preview: Preview

    async def opened_at(self, wish: TargetWish, session: str, language: str) -> "Ports | str":
        """Open the target that a person wants to go on at, or say what is in its way; here nothing changes by it."""
        if await self.journal.unsettled(session):
            return say(language, "target.unsettled")
        where = self.where(wish, language)
        if not isinstance(where, Target):
            return where
        try:
            there = await self.move(where)
            with suppress(PlatformError):  # what the platform says there is heard where it is asked
                await there.login.number()
        except SettingsError as error:
            return str(error)
        return there

    async def kept(self, text: str) -> str | None:
        """Keep what a browser brought back, and give the handle that stands for it; None where words are none of it."""
        return await self.login.keep(text) if looks_like_answer(text) or looks_like_bare_code(text) else None

    async def in_the_browser(self, decision: str, pending: Interrupt) -> str:
        """Do in the browser of practice what a line says; give the address it ended on."""
        return await self.browse(await self.login.url(str(pending.value["handle"])), decision)

    async def given(
        self, session: str, pending: Interrupt | None, words: str, handle: str | None, beside: str
    ) -> dict[str, Any] | Command[Any]:
        """Give the graph what a person said, as an answer to what waits."""
        if pending is None:
            return {"messages": [HumanMessage(words)]}
        if waits_for(pending) == "approval":
            return Command(resume={pending.id: await self.ticket(session, pending, words)})
        if handle is None:
            return Command(resume={pending.id: {"words": words}})
        return Command(resume={pending.id: {"answer": handle} | ({"words": beside} if beside else {})})

    async def ticket(self, session: str, pending: Interrupt, words: str) -> dict[str, str]:
        """Write down words as an answer to the plan that is shown, and give the ticket that stands for them."""
        fingerprint = str(pending.value["fingerprint"])
        return {"ticket": await self.journal.hear(session, fingerprint, words, self.clock.now())}
