"""What a page of another site can do to LangGraph's server: nothing, and an ad where nobody guards it."""

import json
import re
import socket
import sys
from pathlib import Path
from typing import Any
from uuid import uuid4

import httpx
import pytest
from langgraph_sdk.client import LangGraphClient

from agent.serving.house import STUDIO
from tests.doubles.program import run_cold
from tests.doubles.studio import Studio, Talk, serve
from tests.shape.project import ROOT

EVIL = "https://evil.example"
Headers = dict[str, str]


def attack(studio: Studio, campaign: str, headers: Headers) -> list[int]:
    """Make an ad blindly, as a page would: a thread of a chosen name, a brief, and a yes."""
    thread = str(uuid4())
    brief = f'Traffic campaign called {campaign}, text "Two for one all week", CTA shop now, no music'
    steps: list[tuple[str, dict[str, Any]]] = [
        ("/threads", {"thread_id": thread}),
        (f"/threads/{thread}/runs/wait", {"assistant_id": "agent", "input": {"messages": [["user", brief]]}}),
        (f"/threads/{thread}/runs/wait", {"assistant_id": "agent", "command": {"resume": "yes"}}),
    ]
    with httpx.Client(base_url=studio.address, headers=headers, trust_env=False, timeout=30) as page:
        return [page.post(path, content=json.dumps(body)).status_code for path, body in steps]


@pytest.mark.parametrize(
    ("headers", "status"),
    [
        ({"origin": EVIL, "content-type": "text/plain"}, 403),
        ({"origin": EVIL, "content-type": "application/json"}, 403),
        ({"origin": "null", "content-type": "application/json"}, 403),
        ({"content-type": "text/plain"}, 415),
        ({"content-type": "application/x-www-form-urlencoded"}, 415),
        ({"content-type": "application/json", "host": "evil.example"}, 421),
    ],
)
def test_a_blind_request_makes_no_ad(studio: Studio, headers: Headers, status: int) -> None:
    assert attack(studio, "Blind sale", headers) == [status] * 3
    assert studio.ads("Blind sale") == []


def test_a_name_that_was_rebound_to_this_machine_reads_no_card(studio: Studio, talk: Talk) -> None:
    port = httpx.URL(studio.address).port
    for host, status in ((f"evil.example:{port}", 421), (f"127.0.0.1:{port}", 200)):
        url = f"{studio.address}/threads/{talk.thread}/state"
        answer = httpx.get(url, headers={"host": host}, trust_env=False)
        assert answer.status_code == status
        assert (talk.card["fingerprint"] in answer.text) == (status == 200)


def preflight(studio: Studio, origin: str, **more: str) -> httpx.Response:
    asked = {
        "origin": origin,
        "access-control-request-method": "POST",
        "access-control-request-private-network": "true",
    }
    return httpx.options(f"{studio.address}/threads", headers=asked | more, trust_env=False)


def test_studio_alone_is_let_into_this_network(studio: Studio) -> None:
    welcome = preflight(studio, STUDIO)
    assert welcome.is_success
    assert welcome.headers["access-control-allow-origin"] == STUDIO
    assert welcome.headers["access-control-allow-private-network"] == "true"
    for origin in (EVIL, "null", studio.address):
        refused = preflight(studio, origin)
        assert refused.status_code == 403
        assert not any(name.startswith("access-control-allow") for name in refused.headers)


def test_studio_reads_what_it_asks_for(studio: Studio) -> None:
    sent = {"origin": STUDIO, "content-type": "application/json"}
    answer = httpx.post(f"{studio.address}/assistants/search", headers=sent, content="{}", trust_env=False)
    assert answer.is_success
    assert answer.headers["access-control-allow-origin"] == STUDIO


async def test_a_program_streams(client: LangGraphClient) -> None:
    thread = await client.threads.create()
    said: dict[str, Any] = {"messages": [{"role": "user", "content": "hello"}]}
    modes = [part.event async for part in client.runs.stream(thread["thread_id"], "agent", input=said)]
    assert "values" in modes
    assert "error" not in modes


async def test_the_server_calls_itself(client: LangGraphClient) -> None:
    found: dict[str, Any] = await client.runs.wait(None, "probe", input={})  # type: ignore[assignment]
    assert {"agent", "probe"} <= set(found["graphs"])


def head_is_cut_off(studio: Studio) -> bool:
    """Send a head that does not end, and say whether somebody hung up."""
    address = httpx.URL(studio.address)
    with socket.create_connection((address.host, address.port or 0), timeout=5) as endless:
        try:
            endless.sendall(b"GET /ok HTTP/1.1\r\nX-A: " + b"a" * (8 << 20))
            endless.settimeout(0.5)
            return endless.recv(1) == b""
        except TimeoutError:
            return False  # it waits for the rest
        except ConnectionError:
            return True


def test_a_head_without_end_is_cut_off(studio: Studio) -> None:
    assert head_is_cut_off(studio)


@pytest.mark.parametrize("is_told", [True, False])
def test_a_body_of_forty_megabytes_is_refused_whether_its_size_is_told_or_not(studio: Studio, is_told: bool) -> None:
    much = b" " * (40 << 20)
    body = much if is_told else (much[at : at + (1 << 20)] for at in range(0, len(much), 1 << 20))
    try:
        answer = httpx.post(
            f"{studio.address}/threads", content=body, headers={"content-type": "application/json"}, trust_env=False
        )
        assert answer.status_code == 413
    except httpx.TransportError:
        pass  # the server may hang up before all is sent
    assert httpx.get(f"{studio.address}/ok", trust_env=False).is_success


def test_the_guard_and_the_server_know_the_same_page() -> None:
    ours = json.loads((ROOT / "langgraph.json").read_text(encoding="utf-8"))["http"]
    assert ours["cors"]["allow_origins"] == [STUDIO]
    assert "middleware_order" not in ours  # with it, some routes would lie before the guard


def test_a_page_that_the_operator_named_reads_and_every_other_still_does_not(tmp_path: Path) -> None:
    named = "https://ads.internal"
    with serve(tmp_path, TIKTOK_ADS_WELCOME=f"{named} ads.internal") as studio:
        assert f"Servers also let in ads.internal {named}" in studio.log()
        url, sent = f"{studio.address}/assistants/search", {"content-type": "application/json"}
        for more, status, reader in (
            ({"origin": named}, 200, named),
            ({"origin": named, "host": "ads.internal"}, 200, named),
            ({"origin": STUDIO}, 200, STUDIO),
            ({"origin": EVIL}, 403, None),
            ({"host": "evil.example"}, 421, None),
        ):
            answer = httpx.post(url, headers=sent | more, content="{}", trust_env=False)
            assert (answer.status_code, answer.headers.get("access-control-allow-origin")) == (status, reader)
        assert preflight(studio, named).headers["access-control-allow-private-network"] == "true"
        assert preflight(studio, EVIL).status_code == 403


def test_where_all_are_named_there_is_no_application_to_serve_and_it_is_said_why(tmp_path: Path) -> None:
    changes = {"TIKTOK_ADS_WELCOME": "*"}
    ended = run_cold(tmp_path, sys.executable, "-c", "import agent.serving.studio", changes=changes)
    assert ended.exit_code != 0
    assert re.search(r"TIKTOK_ADS_WELCOME must be hosts .* never \*", ended.err)


def test_without_the_guard_the_same_page_makes_an_ad(tmp_path: Path) -> None:
    with serve(tmp_path, is_guarded=False) as bare:
        attack(bare, "Blind sale", {"origin": EVIL, "content-type": "text/plain"})
        assert len(bare.ads("Blind sale")) == 1
        assert "access-control-allow-private-network" in preflight(bare, EVIL).headers
        assert not head_is_cut_off(bare)
