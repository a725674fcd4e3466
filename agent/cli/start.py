"""How a conversation is opened: at once, or, where a person has yet to say something, behind the prompt."""

import importlib
from collections.abc import AsyncIterator
from contextlib import AsyncExitStack, asynccontextmanager
from typing import TYPE_CHECKING

from agent.bootstrap import load_catalogue, load_tools, open_session
from agent.cli.file_trouble import database_error, unusable
from agent.cli.run import collect_again
from agent.terminal.ahead import Ahead
from agent.terminal.late_conversation import LateConversation
from agent.wiring.outlets import process_redactor
from agent.wiring.providers import model_name
from agent.wiring.settings import Settings, require_app

if TYPE_CHECKING:
    from agent.session import Session

_NEEDED: tuple[str, ...] = (
    "agent.conversation.checkpoints",
    "agent.graph",
    "agent.models.offline.chat_model",
    "agent.wiring.platforms",
    "agent.session",
)


@asynccontextmanager
async def conversing(
    settings: Settings, name: str, *, is_interactive: bool, is_late: bool, plan_only: bool
) -> AsyncIterator[LateConversation]:
    """Give a conversation that is open, or opens with its first line, and close it afterwards."""
    require_app(settings)
    model_name(settings)  # refused now, before anybody types
    ahead = Ahead(load)
    async with AsyncExitStack() as things:

        async def enter() -> "Session":
            if is_late:
                await ahead.done()
            else:
                load()
            from agent.wiring.home_files import previews_in  # loaded by now

            opening = open_session(
                settings,
                name,
                is_interactive=is_interactive,
                has_browser=is_interactive or settings.target.is_practice,  # whoever practises is at this machine
                plan_only=plan_only,
                redactor=process_redactor(),
                preview=previews_in(settings.home, process_redactor().hide),
            )
            try:
                return (await things.enter_async_context(opening)).session
            except (OSError, database_error()) as error:
                raise unusable(settings.home, error) from error

        things.callback(ahead.stop)
        yield LateConversation(name, enter, ahead.start, None if is_late else await enter())


def load() -> None:
    """Load everything that a conversation needs."""
    for name in _NEEDED:
        importlib.import_module(name)
    load_catalogue()
    load_tools()
    collect_again()
