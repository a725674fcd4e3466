"""What a page of another site does with this machine's servers, in a real browser: it reads and does nothing."""

import asyncio
import sqlite3
from collections.abc import AsyncIterator, Iterator
from contextlib import closing
from pathlib import Path
from typing import Any
from urllib.parse import urlsplit

import httpx
import pytest
from pydantic import SecretStr

from tests.contract.hostile_callbacks import STATE, Place
from tests.doubles.clock import FakeClock
from tests.doubles.page_of_another_site import NEEDS_A_BROWSER, WAYS, AnotherSite, Attack, another_site, learned
from tests.doubles.served_sandbox import served_sandbox
from tools.core.callback import Judged
from tools.sandbox import serve
from tools.sandbox.application import make_sandbox
from tools.tiktok import listener
from tools.tiktok.listener import CallbackListener, open_listener

pytestmark = [*NEEDS_A_BROWSER]
KEPT = ("objects", "tokens", "refresh_tokens", "codes", "faults", "reviews", "settings")
CONSENT = {"app_id": "sandbox-app", "redirect_uri": "http://127.0.0.1:9/", "state": "s", "decision": "approve"}
TOKEN = {"method": "POST", "path": "/_sandbox/token", "body": '{"kind":"valid"}'}
SANDBOX = Attack(
    [
        TOKEN,
        {"method": "POST", "path": "/_sandbox/faults", "body": '[{"on":"any","do":{"code":50000}}]'},
        {"method": "POST", "path": "/portal/auth", "body": str(httpx.QueryParams(CONSENT)), "form": CONSENT},
        {"method": "POST", "path": "/_sandbox/reset", "body": "{}"},
        {"method": "GET", "path": "/_sandbox/state"},
        {"method": "GET", "path": "/_sandbox/requests"},
        {"method": "GET", "path": "/"},
    ],
    patience=1,
)
LISTENER = Attack(
    [
        {"method": "GET", "path": f"/cb?code=an-evil-code-0123456789&state={STATE}"},  # more than an attacker knows
        {"method": "POST", "path": f"/cb?code=an-evil-code-0123456789&state={STATE}", "body": "{}"},
        {"method": "GET", "path": "/cb?code=an-evil-code-0123456789&state=a-guess"},
        {"method": "GET", "path": "/"},
    ],
    patience=1,
)


@pytest.fixture(scope="module")
def site(tmp_path_factory: pytest.TempPathFactory) -> Iterator[AnotherSite]:
    with another_site(tmp_path_factory.mktemp("browser")) as opened:
        yield opened


def kept(home: Path) -> dict[str, list[Any]]:
    """Give all that a sandbox has in its file, but for what it was asked."""
    with closing(sqlite3.connect(home / "served.db")) as db:
        return {name: db.execute(f"SELECT * FROM {name}").fetchall() for name in KEPT}


@pytest.mark.parametrize("way", WAYS)
async def test_the_served_sandbox_tells_it_nothing_and_changes_nothing(
    site: AnotherSite, tmp_path: Path, way: str
) -> None:
    with served_sandbox(tmp_path) as served:
        served.http.post("/_sandbox/token", json={"kind": "valid"}).raise_for_status()
        before = kept(tmp_path)
        assert learned(await site.attack(served.address, way, SANDBOX)) == []
        assert kept(tmp_path) == before
        assert served.http.get("/_sandbox/state").is_success


@pytest.mark.parametrize("way", WAYS)
async def test_without_the_guard_it_takes_a_token(
    site: AnotherSite, tmp_path: Path, way: str, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(serve, "Guard", lambda app, _house: app)
    async with serve.serving(make_sandbox(tmp_path / "served.db", FakeClock(), control=True)) as address:
        read = await site.attack(address, way, Attack([TOKEN], ("fetch, text", "form, text")))
    assert len(kept(tmp_path)["tokens"]) == 2
    assert bool(learned(read)) == (way == "rebound")


async def test_a_page_of_the_public_network_learns_and_does_no_more(
    tmp_path: Path, tmp_path_factory: pytest.TempPathFactory
) -> None:
    with (
        another_site(tmp_path_factory.mktemp("browser"), is_public=True) as site,
        served_sandbox(tmp_path) as served,
    ):
        served.http.post("/_sandbox/token", json={"kind": "valid"}).raise_for_status()
        before = kept(tmp_path)
        assert learned(await site.attack(served.address, "plain", SANDBOX)) == []
        assert kept(tmp_path) == before


@pytest.fixture
async def waiting() -> AsyncIterator[CallbackListener]:
    opened = open_listener("http://127.0.0.1:0/cb")
    await opened.expect(SecretStr(STATE))
    yield opened
    await opened.close()


@pytest.mark.parametrize("way", WAYS)
async def test_the_waiting_listener_takes_no_code_of_it_and_the_login_completes(
    site: AnotherSite, waiting: CallbackListener, way: str
) -> None:
    place = Place(urlsplit(waiting.redirect_uri).netloc, "/cb")
    assert learned(await site.attack(f"http://{place.host}", way, LISTENER)) == []
    assert waiting.heard is None

    _, writer = await asyncio.open_connection("127.0.0.1", place.port)
    writer.write(place.good())
    assert "a-good-code" in (await asyncio.wait_for(waiting.answer(), 5)).get_secret_value()
    writer.close()


@pytest.mark.parametrize("way", WAYS)
async def test_without_a_judge_the_listener_takes_its_code(
    site: AnotherSite, waiting: CallbackListener, way: str, monkeypatch: pytest.MonkeyPatch
) -> None:
    def accept(head: bytes, _expected: object) -> Judged:
        is_it = b"an-evil-code" in head
        return Judged(status=200, why="no judge", query=SecretStr(head.decode("latin-1")) if is_it else None)

    monkeypatch.setattr(listener, "judge_request", accept)
    blind = Attack(LISTENER.wanted, ("blind fetch, text",))
    await site.attack(waiting.redirect_uri.removesuffix("/cb"), way, blind)
    assert waiting.heard is not None
