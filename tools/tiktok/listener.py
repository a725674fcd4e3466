"""Where the browser comes back to: one address of this machine, one answer, and everything else is refused."""

import asyncio
import contextlib
import errno
import socket
from dataclasses import dataclass, field
from urllib.parse import urlsplit

from pydantic import SecretStr

from tools.core.callback import LONGEST_HEAD, Expected, Judged, judge_request
from tools.core.credentials import ATTEMPT_LIVES
from tools.core.errors import SettingsError
from tools.tiktok.result_page import respond

LOOPBACK = "127.0.0.1"
_LOOPBACK_6 = "::1"
_LOCALHOST = "localhost"
_HOSTS = (LOOPBACK, _LOCALHOST)
_NO_SUCH_ADDRESS = (errno.EADDRNOTAVAIL, errno.EAFNOSUPPORT, errno.EPROTONOSUPPORT)
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
    _sockets: tuple[socket.socket, ...]
    _patience: float  # seconds for one connection
    _servers: list[asyncio.Server] = field(default_factory=list)
    _deadline: asyncio.TimerHandle | None = None
    _expected: Expected | None = None
    _query: "asyncio.Future[SecretStr]" = field(default_factory=lambda: asyncio.get_running_loop().create_future())
    _connections: "dict[asyncio.StreamWriter, asyncio.Task[None] | None]" = field(default_factory=dict)

    async def expect(self, state: SecretStr) -> None:
        """Listen for the answer that carries this state, for as long as a login may take; refuse everything else."""
        parts = urlsplit(self.redirect_uri)
        host = parts.netloc.removesuffix(":80")  # browsers leave the usual port away
        self._expected = Expected(host=host, path=parts.path or "/", state=state)
        for one in self._sockets:
            self._servers.append(await asyncio.start_server(self._meet, sock=one, limit=LONGEST_HEAD))
        seconds = ATTEMPT_LIVES.total_seconds()
        self._deadline = asyncio.get_running_loop().call_later(seconds, self._stop_listening)

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
        self._stop_listening()
        for one in self._sockets:
            one.close()
        answering = [task for task in self._connections.values() if task is not None]
        if answering:
            await asyncio.wait(answering, timeout=_LAST_ANSWERS_SECONDS)
            for slow in self._connections:
                slow.transport.abort()
            await asyncio.wait(answering)

    def _stop_listening(self) -> None:
        for server in self._servers:
            server.close()

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
    """Take the address on loopback, so that its port is known before the browser is sent off, and is nobody else's."""
    parts = urlsplit(redirect_uri)
    try:
        sockets = _taken(parts.hostname == _LOCALHOST, parts.port or 0)
    except OSError as error:
        msg = (
            f"Port {parts.port} is taken by another program, or another login of yours ({error.strerror}): your "
            "browser would bring the answer of this login there. End that before you approve anything, and log in "
            "again. Where you trust it, paste the whole address that the browser ends on."
        )
        raise SettingsError(msg) from None
    port = sockets[0].getsockname()[1]
    return CallbackListener(parts._replace(netloc=f"{parts.hostname}:{port}").geturl(), sockets, patience)


def _taken(is_by_name: bool, port: int) -> tuple[socket.socket, ...]:
    """Take a port; where browsers come by name they try IPv6 first, so that one has to be ours too."""
    first = _bound(socket.AF_INET, LOOPBACK, port)
    try:
        return (first, _bound(socket.AF_INET6, _LOOPBACK_6, first.getsockname()[1])) if is_by_name else (first,)
    except OSError as error:
        if error.errno in _NO_SUCH_ADDRESS:
            return (first,)  # without IPv6 no browser goes there, nor can anybody wait there
        first.close()
        raise


def _bound(family: socket.AddressFamily, host: str, port: int) -> socket.socket:
    opened = socket.socket(family)
    # On Windows the option that Unix needs to listen again at once lets any program share the port.
    option = getattr(socket, "SO_EXCLUSIVEADDRUSE", socket.SO_REUSEADDR)
    opened.setsockopt(socket.SOL_SOCKET, option, 1)
    try:
        opened.bind((host, port))
        opened.listen(_MOST_CONNECTIONS)
    except OSError:
        opened.close()
        raise
    opened.setblocking(False)
    return opened
