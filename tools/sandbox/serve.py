"""The sandbox on a loopback port, for browsers and programs in other processes."""

import asyncio
import contextlib
import socket
from collections.abc import AsyncIterator, Callable, Iterator
from dataclasses import replace

import uvicorn
from starlette.types import ASGIApp, Receive, Scope, Send
from uvicorn.protocols.http.h11_impl import H11Protocol

from tools.core.errors import SettingsError
from tools.core.guard import FILES, FORM, MEBIBYTE, Guard, House
from tools.core.impatience import Impatient
from tools.core.rate_limits import RateLimits
from tools.core.welcome import NOBODY, Welcome
from tools.sandbox.api.asgi import ConnectionDropped
from tools.sandbox.application import Sandbox

_HOST = "127.0.0.1"
_WAITING_CONNECTIONS = 128
_LAST_ANSWERS_SECONDS = 1
_UNFINISHED = ("IDLE", "SEND_BODY")  # h11's names for a request that has not come, or not wholly
_HOUSE = House(
    forms={"/portal/auth": FORM, "/v2/auth/authorize": FORM, "/v2/oauth/": FORM, "/open_api/": FILES},
    most_bytes=MEBIBYTE,
    most_file_bytes=501 * MEBIBYTE,  # the largest video TikTok takes has 500
)


@contextlib.asynccontextmanager
async def serving(sandbox: Sandbox, port: int = 0, welcome: Welcome = NOBODY) -> AsyncIterator[str]:
    """Serve a sandbox while the block runs, and give its address; port 0 takes one that is free."""
    with _listening(port) as listener:
        server = _QuietServer(_config(sandbox, welcome))
        running = asyncio.create_task(server.serve([listener]))
        try:
            yield f"http://{_HOST}:{listener.getsockname()[1]}"
        finally:
            server.should_exit = True
            await running


def run(
    sandbox: Sandbox, port: int, limits: RateLimits, announce: Callable[[str], None], welcome: Welcome = NOBODY
) -> None:
    """Serve a sandbox until it is interrupted, and say at which address; it is asked no oftener than TikTok allows."""
    sandbox.limit(limits)
    with _listening(port) as listener, contextlib.suppress(KeyboardInterrupt):
        announce(f"http://{_HOST}:{listener.getsockname()[1]}")
        uvicorn.Server(_config(sandbox, welcome)).run([listener])


class _QuietServer(uvicorn.Server):
    """A server that leaves signals to the program it runs in."""

    @contextlib.contextmanager
    def capture_signals(self) -> Iterator[None]:
        yield


class _ImpatientH11(Impatient, H11Protocol):
    """The protocol that the sandbox speaks by, with an end to its patience."""

    def data_received(self, data: bytes) -> None:
        """Go on waiting, or stop where the request is whole."""
        super().data_received(data)
        if str(self.conn.their_state) in _UNFINISHED:
            self.wait_for_its_end()
        else:
            self.be_at_ease()


def _config(sandbox: Sandbox, welcome: Welcome) -> uvicorn.Config:
    return uvicorn.Config(
        Guard(_hanging_up(sandbox.app), replace(_HOUSE, welcome=welcome)),
        http=_ImpatientH11,
        ws="none",
        lifespan="off",
        log_config=None,
        log_level="critical",  # a connection dropped on purpose is no news
        access_log=False,
        server_header=False,
        timeout_graceful_shutdown=_LAST_ANSWERS_SECONDS,
    )


def _listening(port: int) -> socket.socket:
    # Only where the protocol is named does asyncio send at once; else each answer's second half waits for a receipt.
    listener = socket.socket(proto=socket.IPPROTO_TCP)
    listener.setsockopt(socket.SOL_SOCKET, socket.SO_REUSEADDR, 1)
    try:
        listener.bind((_HOST, port))
        listener.listen(_WAITING_CONNECTIONS)
    except (OSError, OverflowError) as error:
        listener.close()
        msg = f"The sandbox cannot listen on port {port} of {_HOST}: {error}. Choose another port."
        raise SettingsError(msg) from error
    return listener


def _hanging_up(app: ASGIApp) -> ASGIApp:
    """Turn a dropped connection into an answer that never comes, after which the server closes the connection."""

    async def call(scope: Scope, receive: Receive, send: Send) -> None:
        try:
            await app(scope, receive, send)
        except ConnectionDropped:
            await send({"type": "http.response.start", "status": 200, "headers": [(b"content-length", b"1")]})

    return call
