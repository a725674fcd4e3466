"""What a page of another site does with LangGraph's server, in a real browser: no thread, no ad, nothing read."""

import json
from dataclasses import dataclass
from pathlib import Path
from typing import Any

import pytest
from langgraph_sdk import get_client
from langgraph_sdk.client import LangGraphClient

from tests.doubles.page_of_another_site import (
    HOW_MANY,
    NEEDS_A_BROWSER,
    WAYS,
    AnotherSite,
    Attack,
    another_site,
    learned,
)
from tests.doubles.studio import Studio, Talk, serve
from tests.proof.ledger import Control, Proof

pytestmark = [pytest.mark.proof, pytest.mark.timeout(600), *NEEDS_A_BROWSER]
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


@dataclass(frozen=True)
class Came:
    """What came of the attacks of one page on a conversation at its card."""

    requests: int
    read: list[list[Any]]
    threads: int
    ads: int
    has_read_the_talk: bool
    is_card_the_same: bool

    @property
    def effects(self) -> int:
        return len(self.read) + self.threads + self.ads + (not self.is_card_the_same)


async def attacked(site: AnotherSite, way: str, studio: Studio, *only: str, patience: float = 1) -> Came:
    async with get_client(url=studio.address, api_key=None) as client:
        talk, before = await Talk.begin(studio, client), await threads(client)
        ads = len(studio.sandbox.state()["ads"])
        tried = attack(talk.thread, *only, patience=patience)
        read = await site.attack(studio.address, way, tried)
        return Came(
            requests=len(tried.wanted) * (len(only) or HOW_MANY),
            read=learned(read),
            threads=len(await threads(client) - before),
            ads=len(studio.sandbox.state()["ads"]) - ads,
            has_read_the_talk=talk.campaign in str(read),
            is_card_the_same=await is_at_its_card(talk),
        )


async def threads(client: LangGraphClient) -> set[str]:
    return {one["thread_id"] for one in await client.threads.search(limit=100)}


async def is_at_its_card(talk: Talk) -> bool:
    """Say whether the card still waits, and take it away for the conversation that comes next."""
    waits = await talk.is_asked() and (await talk.question())["fingerprint"] == talk.card["fingerprint"]
    if waits:
        await talk.answer("no")
    return waits


async def test_it_makes_no_thread_and_no_ad_and_reads_no_card(tmp_path: Path) -> None:
    for name in ("browser", "guarded", "bare"):
        (tmp_path / name).mkdir()
    with another_site(tmp_path / "browser") as site:
        with serve(tmp_path / "guarded") as studio:
            guarded = {way: await attacked(site, way, studio) for way in WAYS}
        with serve(tmp_path / "bare", is_guarded=False) as studio:
            ways = ("fetch, text", "form, text")
            bare = {way: await attacked(site, way, studio, *ways, patience=10) for way in WAYS}

    assert [one for one in guarded.values() if one.effects] == []
    assert all(one.ads for one in bare.values()), bare
    assert [way for way, one in bare.items() if one.has_read_the_talk] == ["rebound"]
    Proof(
        name="another-site-at-langgraph",
        claim="a page of another site makes no thread and no ad, approves nothing and reads nothing",
        n=sum(one.requests for one in guarded.values()),
        failures=sum(one.effects for one in guarded.values()),
        seed=0,
        controls=tuple(
            Control(f"the guard of the server, {way}", one.requests, one.effects) for way, one in bare.items()
        ),
        figures={"ads without the guard": sum(one.ads for one in bare.values())},
    ).settle()
