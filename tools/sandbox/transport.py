"""The embedded sandbox as an HTTP transport: httpx speaks to it in-process, without a socket."""

import httpx
from starlette.types import ASGIApp, Receive, Scope, Send

from tools.sandbox.api.asgi import PATIENCE, AnswerTooLate, ConnectionDropped
from tools.sandbox.application import Sandbox


class SandboxTransport(httpx.AsyncBaseTransport):
    """Carries requests to a sandbox, and its silence back as what a network would make of it."""

    def __init__(self, sandbox: Sandbox) -> None:
        """Keep the application to call."""
        self._app = sandbox.app

    async def handle_async_request(self, request: httpx.Request) -> httpx.Response:
        """Send one request."""
        patience = request.extensions.get("timeout", {}).get("read")
        transport = httpx.ASGITransport(_impatient(self._app, patience))
        try:
            return await transport.handle_async_request(request)
        except ConnectionDropped:
            msg = "The sandbox ended the connection without an answer."
            raise httpx.RemoteProtocolError(msg, request=request) from None
        except AnswerTooLate:
            msg = "The sandbox did not answer in time."
            raise httpx.ReadTimeout(msg, request=request) from None


def _impatient(app: ASGIApp, patience: float | None) -> ASGIApp:
    async def call(scope: Scope, receive: Receive, send: Send) -> None:
        await app({**scope, "extensions": {PATIENCE: patience}}, receive, send)

    return call
