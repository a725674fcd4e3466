"""A strict sandbox on a loopback port, on the clock of the test, that keeps what it was asked to create."""

import json
from collections.abc import AsyncIterator
from contextlib import asynccontextmanager
from dataclasses import dataclass, field
from pathlib import Path
from typing import Any

import httpx
from starlette.types import ASGIApp, Message, Receive, Scope, Send

from tests.doubles.clock import FakeClock
from tests.doubles.sandbox_client import SandboxClient
from tools.core.plan import Step
from tools.sandbox.application import Sandbox, make_sandbox
from tools.sandbox.serve import serving

_STEP_OF = {f"/{step.value}/create/": step for step in Step}


@dataclass
class StrictTikTok:
    """What is served, and every body by which something was to be created, in their order."""

    sandbox: Sandbox
    clock: FakeClock
    app: ASGIApp
    address: str = ""
    creates: list[tuple[Step, dict[str, Any]]] = field(default_factory=list)

    async def __call__(self, scope: Scope, receive: Receive, send: Send) -> None:
        step = next((one for end, one in _STEP_OF.items() if str(scope.get("path", "")).endswith(end)), None)
        if step is None:
            await self.app(scope, receive, send)
            return
        body = bytearray()

        async def heard() -> Message:
            message = await receive()
            body.extend(message.get("body", b""))
            return message

        await self.app(scope, heard, send)
        self.creates.append((step, json.loads(body)))

    def last(self) -> dict[Step, dict[str, Any]]:
        """Give the newest body of each kind."""
        return dict(self.creates)

    @asynccontextmanager
    async def client(self) -> AsyncIterator[SandboxClient]:
        """Ask it as another program would."""
        async with httpx.AsyncClient(base_url=self.address) as http:
            yield SandboxClient(http, self.sandbox.issue_token("valid"))


@asynccontextmanager
async def strict_tiktok(home: Path, clock: FakeClock) -> AsyncIterator[StrictTikTok]:
    """Serve while the block runs."""
    sandbox = make_sandbox(home / "served.db", clock)
    sandbox.set_strict(strict=True)
    served = StrictTikTok(sandbox=sandbox, clock=clock, app=sandbox.app)
    sandbox.app = served
    async with serving(sandbox) as served.address:
        yield served
    sandbox.close()
