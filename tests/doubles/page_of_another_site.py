"""A page of another site in a real browser: loaded from there, or from a name that was rebound to this machine."""

import threading
from collections.abc import Iterator, Sequence
from contextlib import contextmanager
from dataclasses import dataclass
from http.server import BaseHTTPRequestHandler, ThreadingHTTPServer
from pathlib import Path
from typing import Any
from urllib.parse import urlsplit

import httpx
import pytest

from tests.doubles.browser import CHROMIUM, DRIVER, Browser, browsing

_ATTACK = Path(__file__).with_suffix(".js").read_text(encoding="utf-8")
_REMAPPED = "--host-resolver-rules=MAP *.example 127.0.0.1"
_REFUSALS = ('{"error": "This server answers to the names of this machine alone', '{"error": "A page of another site')
HOW_MANY = 17  # ways in which a page can ask
WAYS = ("plain", "by another name", "rebound")
NEEDS_A_BROWSER = (
    pytest.mark.browser,
    pytest.mark.skipif(CHROMIUM is None or DRIVER is None, reason="CHROMIUM IS MISSING: no page attacked anything"),
)


class _Page(BaseHTTPRequestHandler):
    def do_GET(self) -> None:
        body = b"<!doctype html><title>A page of another site</title><body>"
        self.send_response(200)
        self.send_header("Content-Type", "text/html")
        self.send_header("Content-Length", str(len(body)))
        self.end_headers()
        self.wfile.write(body)

    def log_message(self, *_: Any) -> None:
        pass


@dataclass(frozen=True)
class Attack:
    """What a page asks a server for, one after the other, by each way that a page has."""

    wanted: Sequence[dict[str, Any]]  # method, path, and a body or the fields of a form
    only: tuple[str, ...] = ()  # ways to ask; all of them where none is named
    patience: float = 3  # seconds for one answer


@dataclass(frozen=True)
class AnotherSite:
    """Pages of another site, and the browser in which one of them is opened."""

    address: str
    session: str  # of the browser, at its driver

    async def attack(self, victim: str, way: str, attack: Attack) -> list[list[Any]]:
        """Attack a server of this machine, and give what the page could read of it."""
        async with httpx.AsyncClient(base_url=self.session, timeout=120, trust_env=False) as http:
            return await self._attack(Browser(http), victim, way, attack)

    async def _attack(self, tabs: Browser, victim: str, way: str, attack: Attack) -> list[list[Any]]:
        await tabs.lift_page_policies()
        port = urlsplit(victim).port
        # A name that is bound anew keeps the pages that it gave before; this one leads to this machine at once.
        base = {"plain": victim, "by another name": f"http://localhost:{port}"}.get(way, f"http://evil.example:{port}")
        await tabs.open(f"{base}/nothing-is-here" if way == "rebound" else self.address)
        found = await tabs.run(_ATTACK, base, list(attack.wanted), list(attack.only), attack.patience * 1000)
        assert found["tried"] == (len(attack.only) or HOW_MANY)
        return list(found["read"])


@contextmanager
def another_site(folder: Path, *, is_public: bool = False) -> Iterator[AnotherSite]:
    """Serve pages of another site, and start a browser for them, to which they may come from the public network."""
    with ThreadingHTTPServer(("127.0.0.1", 0), _Page) as server:
        threading.Thread(target=server.serve_forever, daemon=True).start()
        public = [f"--ip-address-space-overrides=127.0.0.1:{server.server_port}=public"] if is_public else []
        with browsing(folder, _REMAPPED, *public) as session:
            yield AnotherSite(f"http://evil.example:{server.server_port}/", session)
        server.shutdown()


def learned(read: list[list[Any]]) -> list[list[Any]]:
    """Leave out what tells nothing: that the page may not come in. A frame knows no status."""
    is_refused = (400 <= one[2] < 500 or one[3].startswith(_REFUSALS) for one in read)
    return [one for one, nothing in zip(read, is_refused, strict=True) if not nothing]
