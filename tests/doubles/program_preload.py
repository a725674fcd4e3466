"""Loads what the program loads, once, in the server from which its processes are forked."""

import asyncio
import importlib
import tempfile
from pathlib import Path

from agent.bootstrap import harden

harden()  # before the framework is imported, as the program itself does

for name in (
    "agent.conversation.checkpoints",
    "agent.cli.main",
    "agent.graph",
    "agent.models.offline.chat_model",
    "agent.wiring.platforms",
    "agent.session",
    "agent.terminal.chat",
    "agent.terminal.keyboard",
    "tests.doubles.world",
):
    importlib.import_module(name)


async def _talk_once() -> None:
    """Hold a conversation: what is made at its first use, such as patterns and tables, is then there for all."""
    from agent.models._provider import ModelChoice
    from agent.models.offline import PROVIDER
    from tests.doubles.program import BRIEF
    from tests.doubles.world import world

    with tempfile.TemporaryDirectory() as home:
        async with world(Path(home), model=PROVIDER.load(ModelChoice())) as held:
            await held.say(BRIEF, "yes")


asyncio.run(_talk_once())
