"""The sandbox, served over loopback by a process of its own that was forked; it kills whoever it is told to."""

import asyncio
import contextlib
import os
import signal
import socket
import sys
from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path
from typing import Any

import httpx
import uvicorn
from starlette.types import ASGIApp, Message, Receive, Scope, Send

from tests.proof.once.shared_time import Cells, ClockOfTheSandbox
from tools.sandbox.api.asgi import PATIENCE, AnswerTooLate, ConnectionDropped
from tools.sandbox.application import make_sandbox

_PATIENCE_SECONDS = 30  # of the program, which hears of no answer after that
_TRIES = 400
_DB = "served.db"


@dataclass(frozen=True)
class Served:
    """A sandbox behind an address, and what is asked of it by whoever holds the experiment."""

    http: httpx.Client
    cells: Cells
    db: Path

    @property
    def address(self) -> str:
        """Give the address."""
        return str(self.http.base_url).rstrip("/")

    def begin_anew(self) -> str:
        """Forget everything; give a token that is good."""
        self._post("reset", None)
        return str(self._post("token", {"kind": "valid"})["token"])

    def fault(self, *faults: dict[str, Any]) -> None:
        """Have the next requests go wrong."""
        self._post("faults", list(faults))

    def state(self) -> dict[str, list[dict[str, Any]]]:
        """Give what exists now."""
        return dict(self.http.get("/_sandbox/state").json())

    def requests(self) -> list[dict[str, Any]]:
        """Give what was asked."""
        return list(self.http.get("/_sandbox/requests").json())

    def be_quiet(self) -> None:
        """Wait until nothing of what was sent is still being read or carried out."""
        for _ in range(_TRIES):
            self.http.get("/_sandbox/requests")
            if self.cells.numbers[Cells.UNDER_WAY] <= 0:
                return
        msg = "the sandbox does not come to rest"
        raise AssertionError(msg)

    def _post(self, what: str, body: Any) -> dict[str, Any]:
        answered = self.http.post(f"/_sandbox/{what}", json=body)
        answered.raise_for_status()
        return dict(answered.json())


@contextlib.contextmanager
def served(folder: Path, cells: Cells) -> Iterator[Served]:
    """Serve a sandbox from a process that is forked here, and end it afterwards."""
    listener = socket.create_server(("127.0.0.1", 0), backlog=128)
    child = os.fork()
    if not child:
        _serve(listener, folder, cells)
    address = f"http://127.0.0.1:{listener.getsockname()[1]}"
    listener.close()
    try:
        with httpx.Client(base_url=address, transport=httpx.HTTPTransport(verify=False), timeout=60) as http:
            yield Served(http, cells, folder / _DB)
    finally:
        os.kill(child, signal.SIGKILL)
        os.waitpid(child, 0)


def _serve(listener: socket.socket, folder: Path, cells: Cells) -> None:
    try:
        listener.setsockopt(socket.IPPROTO_TCP, socket.TCP_NODELAY, 1)
        sandbox = make_sandbox(folder / _DB, ClockOfTheSandbox(cells), control=True)
        config = uvicorn.Config(
            deadly(sandbox.app, cells), ws="none", lifespan="off", log_config=None, log_level="critical"
        )
        asyncio.run(uvicorn.Server(config).serve([listener]))
    finally:
        sys.stderr.flush()
        os._exit(1)


def deadly(app: ASGIApp, cells: Cells) -> ASGIApp:
    """Count the requests of a program, and kill it at one of them, before or after it is carried out."""

    async def call(scope: Scope, receive: Receive, send: Send) -> None:
        if scope["path"].startswith("/_sandbox/"):
            await app(scope, receive, send)
            return
        cells.numbers[Cells.UNDER_WAY] += 1
        cells.numbers[Cells.REQUESTS] += 1
        is_last = cells.numbers[Cells.REQUESTS] == cells.numbers[Cells.DIES_AT]
        dies = _Dies(cells, is_last and not cells.numbers[Cells.IS_DONE_FIRST], is_last)
        try:
            await dies.around(app, {**scope, "extensions": {PATIENCE: _PATIENCE_SECONDS}}, receive, send)
        finally:
            cells.numbers[Cells.UNDER_WAY] -= 1

    return call


@dataclass(frozen=True)
class _Dies:
    """When whoever sent a request is killed: before it is carried out, or with its answer on its way."""

    cells: Cells
    before: bool
    after: bool

    async def around(self, app: ASGIApp, scope: Scope, receive: Receive, send: Send) -> None:
        body = await _whole(receive)

        async def read() -> Message:
            return {"type": "http.request", "body": body, "more_body": False}

        async def answer(message: Message) -> None:
            if self.after and message["type"] == "http.response.start":
                _kill(self.cells)
            await send(message)

        if self.before:
            _kill(self.cells)
        try:
            await app(scope, read, answer)
        except (ConnectionDropped, AnswerTooLate):
            await send({"type": "http.response.start", "status": 200, "headers": [(b"content-length", b"1")]})


async def _whole(receive: Receive) -> bytes:
    body = b""
    while True:
        message = await receive()
        body += bytes(message.get("body", b""))
        if not message.get("more_body", False):
            return body


def _kill(cells: Cells) -> None:
    with contextlib.suppress(ProcessLookupError):
        os.kill(int(cells.numbers[Cells.VICTIM]), signal.SIGKILL)
