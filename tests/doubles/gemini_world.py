"""A conversation with the real client of Gemini, which talks to a server of this machine."""

from collections.abc import AsyncIterator
from contextlib import asynccontextmanager
from pathlib import Path
from typing import Any

from agent.wiring.providers import choose_model
from agent.wiring.settings import load_settings
from tests.doubles.gemini_server import KEY, GeminiServer
from tests.doubles.world import World, world


@asynccontextmanager
async def gemini_world(
    home: Path,
    server: GeminiServer,
    seconds: float = 20,
    key: str = KEY,
    name: str = "auto",
    is_stream: bool = True,
    **named: Any,
) -> AsyncIterator[World]:
    """Open a conversation as a person with a key has it; whole answers are what a recording is made from."""
    environment = {
        "GEMINI_API_KEY": key,
        "GOOGLE_GEMINI_BASE_URL": server.address,
        "TIKTOK_ADS_MODEL_TIMEOUT_SECONDS": str(seconds),
    }
    model = choose_model(load_settings({"TIKTOK_ADS_HOME": str(home), **environment}, {"model": name}))
    model.disable_streaming = not is_stream
    async with world(home, model=model, **{**environment, **named}) as w:
        yield w


def read_by_person(events: list[dict[str, Any]]) -> list[str]:
    """Give what the agent said, progress included."""
    shown = (one for one in events if one["type"] == "progress" or one.get("role") == "agent")
    return [str(one["text"]) for one in shown if not one.get("is_passing")]


def arriving(events: list[dict[str, Any]]) -> list[str]:
    """Give what passed by while a reply arrived."""
    return [str(one["text"]) for one in events if one.get("is_passing")]
