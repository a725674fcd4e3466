"""Fourteen hostile requests at our login listener and at two others: a hostile one must not be taken, nor end it."""

import asyncio
import importlib
import importlib.util
import json
import socket
import sys
import threading
from collections.abc import Callable, Iterator
from concurrent.futures import Future
from contextlib import closing, contextmanager, suppress
from dataclasses import dataclass, field
from http.server import BaseHTTPRequestHandler, ThreadingHTTPServer
from pathlib import Path
from types import MappingProxyType
from typing import Any, ClassVar
from urllib.parse import parse_qs, urlsplit

import pytest
from pydantic import SecretStr

from tools.tiktok.listener import open_listener

STATE, GOOD, EVIL = "fake-state-0123456789-abcdefghij", "a-good-code-0123456789", "an-evil-code-0123456789"
RIGHT = f"code={EVIL}&state={STATE}"
PATIENCE = 3.0


@dataclass(frozen=True)
class Waiting:
    """A listener that waits for the answer of one login."""

    port: int
    code: "Future[str]"  # what the login goes on with
    path: str = "/"
    host: str = "127.0.0.1"
    is_posted: bool = False  # the answer comes as a form

    def request(self, query: str, *, path: str = "", host: str = "", other_method: bool = False) -> bytes:
        """Ask as a browser would, with something hostile about it."""
        head = f"Host: {host or f'{self.host}:{self.port}'}\r\n"
        if self.is_posted is other_method:
            return f"GET {path or self.path}?{query} HTTP/1.1\r\n{head}\r\n".encode()
        head += f"Content-Type: application/x-www-form-urlencoded\r\nContent-Length: {len(query)}\r\n"
        return f"POST {path or self.path} HTTP/1.1\r\n{head}\r\n{query}".encode()


CASES: MappingProxyType[str, Callable[[Waiting], bytes]] = MappingProxyType({
    "a favicon": lambda it: f"GET /favicon.ico HTTP/1.1\r\nHost: {it.host}:{it.port}\r\n\r\n".encode(),
    "another path": lambda it: it.request(RIGHT, path="/another"),
    "another method": lambda it: it.request(RIGHT, other_method=True),
    "a foreign host": lambda it: it.request(RIGHT, host=f"evil.example:{it.port}"),
    "the code twice": lambda it: it.request(f"code=x&{RIGHT}"),
    "a wrong state": lambda it: it.request(f"code={EVIL}&state=another"),
    "no state": lambda it: it.request(f"code={EVIL}"),
    "an error with a wrong state": lambda it: it.request("error=access_denied&state=another"),
    "an error without state": lambda it: it.request("error=access_denied"),
    "a code and an error": lambda it: it.request(f"{RIGHT}&error=access_denied"),
    "an empty code": lambda it: it.request(f"code=&state={STATE}"),
    "an over-long request": lambda it: it.request(f"{RIGHT}&x={'x' * 20_000}"),
    "bytes that are no HTTP": lambda _: b"\x16\x03\x01\x02\x00\x01\x00\x01\xfc\x03\x03\r\n\r\n",
    "an idle connection": lambda _: b"",
})  # fmt: skip


@contextmanager
def ours() -> Iterator[Waiting]:
    ready: Future[int] = Future()

    async def listen() -> str:
        listener = open_listener("http://127.0.0.1:0/cb/ads")
        await listener.expect(SecretStr(STATE))
        ready.set_result(urlsplit(listener.redirect_uri).port or 0)
        try:
            query = await asyncio.wait_for(listener.answer(), PATIENCE)
        finally:
            await listener.close()
        return parse_qs(query.get_secret_value())["code"][0]

    code = in_background(lambda: asyncio.run(listen()))
    yield Waiting(ready.result(PATIENCE), code, path="/cb/ads")


@contextmanager
def msal() -> Iterator[Waiting]:
    receiver = importlib.import_module("msal.oauth2cli.authcode").AuthCodeReceiver(port=0)

    def listen() -> str:
        with receiver:
            found = receiver.get_auth_response(timeout=PATIENCE, state=STATE)
        return str(found["code"])

    yield Waiting(receiver.get_port(), in_background(listen), is_posted=True)


@contextmanager
def google_auth_oauthlib() -> Iterator[Waiting]:
    with closing(socket.socket()) as free:
        free.bind(("127.0.0.1", 0))
        port: int = free.getsockname()[1]
    with token_endpoint() as endpoint:
        client = {
            "client_id": "fake-client",
            "client_secret": "fake-secret",
            "auth_uri": "https://example.com/auth",
            "token_uri": endpoint.address,
            "redirect_uris": ["http://localhost"],
        }
        made = importlib.import_module("google_auth_oauthlib.flow").InstalledAppFlow
        flow = made.from_client_config({"installed": client}, scopes=["ads"])

        def listen() -> str:
            flow.run_local_server(
                host="127.0.0.1", port=port, open_browser=False, timeout_seconds=PATIENCE, state=STATE,
                authorization_prompt_message="",
            )  # fmt: skip
            return endpoint.codes[-1]

        code = in_background(listen)
        until_open(port)
        yield Waiting(port, code)


@dataclass(frozen=True)
class Endpoint:
    """A token endpoint that takes every code."""

    address: str
    codes: list[str] = field(default_factory=list)


@contextmanager
def token_endpoint() -> Iterator[Endpoint]:
    class Handler(BaseHTTPRequestHandler):
        codes: ClassVar[list[str]] = []

        def do_POST(self) -> None:
            form = parse_qs(self.rfile.read(int(self.headers["Content-Length"])).decode())
            self.codes.append(form.get("code", [""])[-1])
            body = json.dumps({"access_token": "fake-token", "token_type": "Bearer", "expires_in": 60}).encode()
            self.send_response(200)
            self.send_header("Content-Length", str(len(body)))
            self.end_headers()
            self.wfile.write(body)

        def log_message(self, *_: Any) -> None:
            pass

    with ThreadingHTTPServer(("127.0.0.1", 0), Handler) as server:
        threading.Thread(target=server.serve_forever, daemon=True).start()
        yield Endpoint(f"http://127.0.0.1:{server.server_port}/token", Handler.codes)
        server.shutdown()


def in_background(work: Callable[[], str]) -> "Future[str]":
    done: Future[str] = Future()

    def run() -> None:
        try:
            done.set_result(work())
        except Exception as error:  # noqa: BLE001 -- however a listener ends, the table says that it did
            done.set_exception(error)

    threading.Thread(target=run, daemon=True).start()
    return done


def until_open(port: int) -> None:
    """Wait until a port is listened on, without asking anything there: that might be the one request it takes."""
    listening = f"0100007F:{port:04X} 00000000:0000 0A"
    for _ in range(200):
        if listening in Path("/proc/net/tcp").read_text(encoding="ascii"):
            return
        threading.Event().wait(0.02)


LISTENERS = {"ours": ours, "msal": msal, "google_auth_oauthlib": google_auth_oauthlib}


def survives(listener: str, case: str | None) -> bool:
    """Send something hostile, then the right answer; say whether the login goes on with the right answer."""
    with LISTENERS[listener]() as waiting, closing(socket.socket()) as hostile:
        hostile.settimeout(1)
        if case is not None:
            hostile.connect(("127.0.0.1", waiting.port))
            sent = CASES[case](waiting)
            with suppress(OSError):
                hostile.sendall(sent)
                while sent and hostile.recv(4096):
                    pass
        with closing(socket.socket()) as good, suppress(OSError):
            good.settimeout(1)
            good.connect(("127.0.0.1", waiting.port))
            good.sendall(waiting.request(f"code={GOOD}&state={STATE}"))
            while good.recv(4096):
                pass
        try:
            return waiting.code.result(PATIENCE + 2) == GOOD
        except Exception:  # noqa: BLE001 -- the login is over without a code
            return False


def row(title: str, cells: list[str]) -> str:
    return f"{title:32}" + "".join(f"{cell:>24}" for cell in cells)


@pytest.mark.parametrize("case", [None, *CASES])
def test_ours_survives(case: str | None) -> None:
    assert survives("ours", case)


@pytest.mark.proof
@pytest.mark.timeout(600)
def test_fourteen_hostile_requests_beside_two_rivals(
    capsys: pytest.CaptureFixture[str], monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setenv("OAUTHLIB_INSECURE_TRANSPORT", "1")  # the token endpoint is one of this test
    there = [name for name in LISTENERS if name == "ours" or importlib.util.find_spec(name)]
    assert all(survives(name, None) for name in there), "a listener does not even take the right answer"
    found = {name: [survives(name, case) for case in CASES] for name in there}
    with capsys.disabled():
        table = [row("", there)]
        table += [
            row(case, ["kept on" if found[name][at] else "FELL" for name in there]) for at, case in enumerate(CASES)
        ]
        table.append(row("kept on", [f"{sum(found[name])} of {len(CASES)}" for name in there]))
        table += [f"{name} SKIPPED: not installed here" for name in LISTENERS if name not in there]
        sys.stdout.write("\n".join(("", *table, "")))

    assert all(found["ours"])
