"""Where the browser comes back to: one address of this machine, one answer, and everything else is refused."""

import asyncio
import contextlib
import socket
from dataclasses import dataclass, field
from urllib.parse import urlsplit

from pydantic import SecretStr

from tools.core.callback import LONGEST_HEAD, Expected, Judged, judge_request
from tools.core.credentials import ATTEMPT_LIVES
from tools.core.errors import SettingsError
from tools.tiktok.result_page import respond

LOOPBACK = "127.0.0.1"
_HOSTS = (LOOPBACK, "localhost")
_CONNECTION_SECONDS = 5.0
_LAST_ANSWERS_SECONDS = 0.5
_MOST_CONNECTIONS = 64
_NOT_HTTP = Judged(status=400, why="no complete request in time")
_ALREADY = Judged(status=409, why="answered already")


def is_served_here(redirect_uri: str) -> bool:
    """Say whether a browser sent there can be met by a listener on this machine."""
    try:
        parts = urlsplit(redirect_uri)
        has_port = parts.port is not None
    except ValueError:
        return False
    is_bare = not (parts.query or parts.fragment or "@" in parts.netloc)
    return parts.scheme == "http" and parts.hostname in _HOSTS and has_port and is_bare


@dataclass
class CallbackListener:
    """Waits for one answer at one redirect address; port 0 in the address takes a free one."""

    redirect_uri: str
    _socket: socket.socket
    _patience: float  # seconds for one connection
    _server: asyncio.Server | None = None
    _deadline: asyncio.TimerHandle | None = None
    _expected: Expected | None = None
    _query: "asyncio.Future[SecretStr]" = field(default_factory=lambda: asyncio.get_running_loop().create_future())
    _connections: "dict[asyncio.StreamWriter, asyncio.Task[None] | None]" = field(default_factory=dict)

    async def expect(self, state: SecretStr) -> None:
        """Listen for the answer that carries this state, for as long as a login may take; refuse everything else."""
        parts = urlsplit(self.redirect_uri)
        host = parts.netloc.removesuffix(":80")  # browsers leave the usual port away
        self._expected = Expected(host=host, path=parts.path or "/", state=state)
        self._server = await asyncio.start_server(self._meet, sock=self._socket, limit=LONGEST_HEAD)
        seconds = ATTEMPT_LIVES.total_seconds()
        self._deadline = asyncio.get_running_loop().call_later(seconds, self._server.close)

    @property
    def heard(self) -> SecretStr | None:
        """Give the query of the answer, or None while it has not come."""
        return self._query.result() if self._query.done() else None

    async def answer(self) -> SecretStr:
        """Wait for the query of the answer."""
        return await asyncio.shield(self._query)

    async def close(self) -> None:
        """Stop listening; whoever is being answered is answered."""
        if self._deadline is not None:
            self._deadline.cancel()
        if self._server is not None:
            self._server.close()
        self._socket.close()
        answering = [task for task in self._connections.values() if task is not None]
        if answering:
            await asyncio.wait(answering, timeout=_LAST_ANSWERS_SECONDS)
            for slow in self._connections:
                slow.transport.abort()
            await asyncio.wait(answering)

    async def _meet(self, reader: asyncio.StreamReader, writer: asyncio.StreamWriter) -> None:
        if len(self._connections) >= _MOST_CONNECTIONS:
            oldest = next(iter(self._connections))  # the one that has dawdled longest makes room
            del self._connections[oldest]
            oldest.transport.abort()
        self._connections[writer] = asyncio.current_task()
        try:
            writer.write(respond(await self._judged(reader)))
            async with asyncio.timeout(self._patience):
                await writer.drain()
        except (ConnectionError, TimeoutError):
            pass  # whoever asked has left
        finally:
            writer.close()
            with contextlib.suppress(ConnectionError, TimeoutError):
                await writer.wait_closed()
            self._connections.pop(writer, None)

    async def _judged(self, reader: asyncio.StreamReader) -> Judged:
        try:
            async with asyncio.timeout(self._patience):
                head = await reader.readuntil(b"\r\n\r\n")
        except (asyncio.IncompleteReadError, asyncio.LimitOverrunError, TimeoutError):
            return _NOT_HTTP
        judged = judge_request(head, self._expected) if self._expected is not None else _NOT_HTTP
        if judged.query is None:
            return judged
        if self._query.done():
            return _ALREADY
        self._query.set_result(judged.query)
        return judged


def open_listener(redirect_uri: str, patience: float = _CONNECTION_SECONDS) -> CallbackListener:
    """Take the address on loopback, so that its port is known before the browser is sent off."""
    parts = urlsplit(redirect_uri)
    opened = socket.socket()
    opened.setsockopt(socket.SOL_SOCKET, socket.SO_REUSEADDR, 1)
    try:
        opened.bind((LOOPBACK, parts.port or 0))
        opened.listen(_MOST_CONNECTIONS)
    except OSError as error:
        opened.close()
        msg = (
            f"Port {parts.port} is taken, so the browser cannot come back by itself ({error.strerror}). "
            "Free it, or paste the whole address that the browser ends on."
        )
        raise SettingsError(msg) from None
    opened.setblocking(False)
    port = opened.getsockname()[1]
    return CallbackListener(parts._replace(netloc=f"{parts.hostname}:{port}").geturl(), opened, patience)
