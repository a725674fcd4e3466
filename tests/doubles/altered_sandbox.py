"""TikTok's own sandbox, stood in for: ours, served on loopback, strict, with answers that somebody altered."""

import contextlib
import json
import socket
import threading
from collections.abc import Callable, Iterator, Mapping
from dataclasses import dataclass, field
from pathlib import Path
from typing import Any

import uvicorn
from starlette.types import Message, Receive, Scope, Send

from agent.wiring.clock import SystemClock
from tools.core.target import Target
from tools.sandbox.application import Sandbox, make_sandbox

Envelope = dict[str, Any]
Alter = Callable[[Envelope], Envelope]
Alterations = Mapping[str, Alter]  # by the end of a path


@dataclass
class AlteredSandbox:
    """A served sandbox, and which requests came."""

    sandbox: Sandbox
    alterations: Alterations
    address: str = ""
    asked: list[tuple[str, str]] = field(default_factory=list)

    async def __call__(self, scope: Scope, receive: Receive, send: Send) -> None:
        self.asked.append((scope["method"], scope["path"].removeprefix("/open_api/v1.3/")))
        alter = next((one for end, one in self.alterations.items() if scope["path"].endswith(end)), None)
        if alter is None:
            await self.sandbox.app(scope, receive, send)
            return
        body = await self._answer(scope, receive)
        await _send(json.dumps(alter(json.loads(body))).encode(), send)

    async def _answer(self, scope: Scope, receive: Receive) -> bytes:
        body = bytearray()

        async def take(message: Message) -> None:
            body.extend(message.get("body", b""))

        await self.sandbox.app(scope, receive, take)
        return bytes(body)


async def _send(body: bytes, send: Send) -> None:
    headers = [(b"content-type", b"application/json"), (b"content-length", str(len(body)).encode())]
    await send({"type": "http.response.start", "status": 200, "headers": headers})
    await send({"type": "http.response.body", "body": body})


@contextlib.contextmanager
def altered_sandbox(folder: Path, alterations: Alterations) -> Iterator[AlteredSandbox]:
    """Serve in a thread of its own while the block runs."""
    sandbox = make_sandbox(folder / "tiktok.db", SystemClock())
    sandbox.set_strict(strict=True)
    served = AlteredSandbox(sandbox, alterations)
    listener = socket.socket(proto=socket.IPPROTO_TCP)
    listener.bind(("127.0.0.1", 0))
    listener.listen()
    served.address = f"http://127.0.0.1:{listener.getsockname()[1]}"
    config = uvicorn.Config(served, http="h11", ws="none", lifespan="off", log_config=None, access_log=False)
    server = uvicorn.Server(config)
    thread = threading.Thread(target=server.run, args=([listener],))
    thread.start()
    try:
        yield served
    finally:
        server.should_exit = server.force_exit = True
        thread.join()
        listener.close()


@dataclass(frozen=True)
class TikTokStandsAt:
    """Has a process take an address for TikTok's own sandbox."""

    address: str

    def __call__(self) -> None:
        import agent.wiring.platforms

        agent.wiring.platforms._HOSTS[Target.TIKTOK_SANDBOX] = self.address
