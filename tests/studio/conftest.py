import asyncio
from collections.abc import AsyncIterator, Iterator
from dataclasses import replace

import pytest
from langgraph_sdk import get_client
from langgraph_sdk.client import LangGraphClient

from tests.doubles.studio import Studio, Talk, serve

AT_ONCE = 10


@pytest.fixture(scope="session")
def studio(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Studio]:
    with serve(tmp_path_factory.mktemp("studio")) as running:
        yield running


@pytest.fixture
async def client(studio: Studio) -> AsyncIterator[LangGraphClient]:
    async with get_client(url=studio.address, api_key=None) as opened:
        yield opened


@pytest.fixture(scope="session")
def prepared() -> list[Talk]:
    """Conversations that nobody has used yet."""
    return []


@pytest.fixture
async def talk(studio: Studio, client: LangGraphClient, prepared: list[Talk]) -> Talk:
    """Give a conversation at its card. The server takes up to a second to begin a run, so several begin at once."""
    if not prepared:
        prepared += await asyncio.gather(*(Talk.begin(studio, client) for _ in range(AT_ONCE)))
    return replace(prepared.pop(), client=client)
