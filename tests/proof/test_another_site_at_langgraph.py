"""What a page of another site does with LangGraph's server, in a real browser: no thread, no ad, nothing read."""

import json
import sys
from collections.abc import AsyncIterator, Iterator
from pathlib import Path
from typing import Any

import httpx
import pytest
from langgraph_sdk import get_client
from langgraph_sdk.client import LangGraphClient

from tests.doubles.browser import CHROMIUM, DRIVER, Browser, browsing
from tests.doubles.page_of_another_site import HOW_MANY, REMAPPED, WAYS, Attack, another_site, learned
from tests.doubles.studio import Studio, Talk, serve

pytestmark = [
    pytest.mark.proof,
    pytest.mark.timeout(600),
    pytest.mark.browser,
    pytest.mark.skipif(CHROMIUM is None or DRIVER is None, reason="CHROMIUM IS MISSING: no page attacked anything"),
]
THREAD = "00000000-0000-4000-8000-0000000000{way}"
BRIEF = 'Traffic campaign called Blind {way}, text "Two for one all week", CTA shop now, no music'


def attack(talk: str, *only: str, patience: float = 1) -> Attack:
    """Make an ad on a thread of its own, approve the card of somebody's conversation, and read all there is."""
    said = {"assistant_id": "agent", "input": {"messages": [["user", BRIEF]]}}
    yes = {"assistant_id": "agent", "command": {"resume": "yes"}}
    posts: list[tuple[str, dict[str, Any]]] = [
        ("/threads", {"thread_id": THREAD}),
        (f"/threads/{THREAD}/runs/wait", said),
        (f"/threads/{THREAD}/runs/wait", yes),
        (f"/threads/{talk}/runs/wait", yes),  # the name of a thread is more than an attacker knows
        ("/threads/search", {}),
        ("/assistants/search", {}),
    ]
    gets = (f"/threads/{talk}/state", "/info", "/openapi.json", f"/threads/{talk}/stream/events", "/")
    wanted = [{"method": "POST", "path": path, "body": json.dumps(body)} for path, body in posts]
    return Attack([*wanted, *({"method": "GET", "path": path} for path in gets)], only, patience)


@pytest.fixture(scope="module")
def driven(tmp_path_factory: pytest.TempPathFactory) -> Iterator[str]:
    with browsing(tmp_path_factory.mktemp("browser"), REMAPPED) as session:
        yield session


@pytest.fixture(scope="module")
def site() -> Iterator[str]:
    with another_site() as address:
        yield address


@pytest.fixture
async def tabs(driven: str) -> AsyncIterator[Browser]:
    async with httpx.AsyncClient(base_url=driven, timeout=120, trust_env=False) as http:
        yield Browser(http)


@pytest.fixture(scope="module")
def studio(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Studio]:
    with serve(tmp_path_factory.mktemp("studio")) as running:
        yield running


async def begun(studio: Studio, client: LangGraphClient) -> tuple[Talk, set[str]]:
    """Give a conversation at its card, and the threads that there are."""
    return await Talk.begin(studio, client), {one["thread_id"] for one in await client.threads.search(limit=100)}


@pytest.mark.parametrize("way", WAYS)
async def test_it_makes_no_thread_and_no_ad_and_reads_no_card(
    tabs: Browser, site: str, studio: Studio, way: str, capsys: pytest.CaptureFixture[str]
) -> None:
    async with get_client(url=studio.address, api_key=None) as client:
        talk, threads = await begun(studio, client)
        tried = attack(talk.thread)
        assert learned(await tried.run(tabs, site, way, studio.address)) == []

        assert {one["thread_id"] for one in await client.threads.search(limit=100)} == threads
        assert studio.sandbox.state()["ads"] == []
        assert (await talk.question())["fingerprint"] == talk.card["fingerprint"]
        await talk.answer("no")
    with capsys.disabled():
        sys.stdout.write(f"\n{way}: {len(tried.wanted) * HOW_MANY} requests of a page, 0 read, 0 threads, 0 ads\n")


async def test_without_the_guard_it_makes_ads_and_the_rebound_one_reads_the_talk(
    tabs: Browser, site: str, tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    with serve(tmp_path, is_guarded=False) as bare:
        async with get_client(url=bare.address, api_key=None) as client:
            for way in WAYS:
                talk, threads = await begun(bare, client)
                ads = len(bare.sandbox.state()["ads"])
                tried = attack(talk.thread, "fetch, text", "form, text", patience=10)
                read = await tried.run(tabs, site, way, bare.address)

                made = len(bare.sandbox.state()["ads"]) - ads
                assert made
                assert (talk.campaign in str(read)) == (way == "rebound")
                assert {one["thread_id"] for one in await client.threads.search(limit=100)} >= threads
                with capsys.disabled():
                    sys.stdout.write(f"\nwithout the guard, {way}: {made} of 3 ads that were tried\n")
