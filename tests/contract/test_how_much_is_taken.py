"""How much of a request each server takes, and how long it waits for it: the sandbox, LangGraph's and the listener."""

import asyncio
import contextlib
import re
import sys
from collections.abc import AsyncIterator, Callable
from contextlib import AbstractAsyncContextManager, asynccontextmanager
from pathlib import Path
from typing import Any
from urllib.parse import urlsplit

import pytest
import uvicorn
import websockets
from pydantic import SecretStr

from agent.serving import protocol
from agent.serving.house import house_of
from agent.serving.protocol import ImpatientHttpTools
from tests.contract.hostile_callbacks import STATE
from tests.doubles.clock import FakeClock
from tools.core import impatience
from tools.core.callback import Judged
from tools.core.guard import Guard
from tools.core.welcome import NOBODY
from tools.sandbox import serve
from tools.sandbox.application import make_sandbox
from tools.tiktok import listener
from tools.tiktok.listener import open_listener

SHORT, LONG = 0.2, 60.0
MUCH = 40 << 20
HALVES = (b"", b"GET / HTTP/1.1\r\nHost: ", b"POST / HTTP/1.1\r\nHost: {host}\r\nContent-Length: 9\r\n\r\nhalf")
Serve = Callable[[Path, float], AbstractAsyncContextManager[int]]


@asynccontextmanager
async def sandbox(folder: Path, _patience: float) -> AsyncIterator[int]:
    async with serve.serving(make_sandbox(folder / "sandbox.db", FakeClock(), control=True)) as address:
        yield urlsplit(address).port or 0


async def take_all(scope: Any, receive: Any, send: Any) -> None:
    """Read a body to its end, and say how much it was; a socket gives back what it is given."""
    if scope["type"] == "websocket":
        await receive()
        await send({"type": "websocket.accept"})
        await send({"type": "websocket.send", "text": (await receive())["text"]})
        return
    await asyncio.sleep(SHORT * 3 if scope["path"] == "/slow" else 0)
    come, is_more = 0, True
    while is_more:
        message = await receive()
        come, is_more = come + len(message.get("body", b"")), message.get("more_body", False)
    said = str(come).encode()
    await send({"type": "http.response.start", "status": 200, "headers": [(b"content-length", b"%d" % len(said))]})
    await send({"type": "http.response.body", "body": said})


@asynccontextmanager
async def langgraph(_folder: Path, _patience: float) -> AsyncIterator[int]:
    """What stands in front of LangGraph's server, with something quicker behind it."""
    app = Guard(take_all, house_of(NOBODY))
    config = uvicorn.Config(app, http=ImpatientHttpTools, lifespan="off", log_config=None, access_log=False)
    server = serve._QuietServer(config)
    with serve._listening(0) as socket:
        running = asyncio.create_task(server.serve([socket]))
        yield socket.getsockname()[1]
        server.should_exit, server.force_exit = True, True
        await running


@asynccontextmanager
async def login(_folder: Path, patience: float) -> AsyncIterator[int]:
    waiting = open_listener("http://127.0.0.1:0/cb", patience)
    await waiting.expect(SecretStr(STATE))
    yield urlsplit(waiting.redirect_uri).port or 0
    assert waiting.heard is None
    await waiting.close()


def leave_out_the_guard(monkeypatch: pytest.MonkeyPatch) -> None:
    for where in (serve, sys.modules[__name__]):
        monkeypatch.setattr(where, "Guard", lambda app, _house: app)


SERVERS = pytest.mark.parametrize("serving", [sandbox, langgraph, login])
UVICORNS = pytest.mark.parametrize("serving", [sandbox, langgraph])


def post(port: int, length: int, path: str = "/_sandbox/token") -> bytes:
    head = f"POST {path} HTTP/1.1\r\nHost: 127.0.0.1:{port}\r\nContent-Type: application/json\r\n"
    return f"{head}Content-Length: {length}\r\n\r\n".encode()


async def leave(writer: asyncio.StreamWriter) -> None:
    writer.transport.abort()
    with contextlib.suppress(ConnectionError):
        await writer.wait_closed()


async def status_of(port: int, head: bytes, body: int = 0) -> int:
    """Send a head and a body of blanks as long as somebody takes them; give the status of the answer, 0 for none."""
    reader, writer = await asyncio.open_connection("127.0.0.1", port)
    with contextlib.suppress(ConnectionError):
        writer.write(head)
        for _ in range(body >> 20):
            writer.write(b" " * (1 << 20))
            await writer.drain()
    answer = b""
    with contextlib.suppress(ConnectionError, TimeoutError):
        answer = await asyncio.wait_for(reader.readline(), 5)
    await leave(writer)
    return int(answer.split()[1]) if answer else 0


async def still_open(port: int, seconds: float) -> int:
    """Half-send fifty requests, see that others are served meanwhile, and count who was not hung up on in time."""
    opened = [await asyncio.open_connection("127.0.0.1", port) for _ in range(50)]
    for number, (_, writer) in enumerate(opened):
        writer.write(HALVES[number % 3].replace(b"{host}", b"127.0.0.1:%d" % port))
    assert await status_of(port, b"GET / HTTP/1.1\r\nHost: 127.0.0.1:%d\r\n\r\n" % port) in (200, 404)
    left = [asyncio.ensure_future(reader.read()) for reader, _ in opened]
    _, waiting = await asyncio.wait(left, timeout=seconds)
    for _, writer in opened:
        await leave(writer)
    await asyncio.gather(*left, return_exceptions=True)
    return len(waiting)


@SERVERS
async def test_fifty_half_sent_requests_are_hung_up_on(
    serving: Serve, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(impatience, "REQUEST_SECONDS", SHORT)
    async with serving(tmp_path, SHORT) as port:
        assert await still_open(port, 5) == 0
        assert await status_of(port, b"GET / HTTP/1.1\r\nHost: 127.0.0.1:%d\r\n\r\n" % port) in (200, 404)


@SERVERS
async def test_with_more_patience_they_would_all_be_waited_for(
    serving: Serve, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(impatience, "REQUEST_SECONDS", LONG)
    async with serving(tmp_path, LONG) as port:
        assert await still_open(port, 2 * SHORT) >= 33  # what is no JSON is refused before its body has come


@UVICORNS
async def test_a_second_request_on_a_connection_is_waited_for_no_longer(
    serving: Serve, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(impatience, "REQUEST_SECONDS", SHORT)
    async with serving(tmp_path, SHORT) as port:
        reader, writer = await asyncio.open_connection("127.0.0.1", port)
        for _ in range(2):
            writer.write(b"GET / HTTP/1.1\r\nHost: 127.0.0.1:%d\r\n\r\n" % port)
            head = await reader.readuntil(b"\r\n\r\n")
            assert head.split()[1] == b"200"
            await reader.readexactly(int(re.findall(rb"content-length: (\d+)", head)[0]))
        writer.write(b"GET / HTTP/1.1\r\nHo")
        await asyncio.wait_for(reader.read(), 3)  # uvicorn itself would wait for ever
        await leave(writer)


@SERVERS
async def test_forty_megabytes_are_refused(serving: Serve, tmp_path: Path) -> None:
    async with serving(tmp_path, LONG) as port:
        for path in ("/_sandbox/token", "/cb"):
            # A server that hangs up before all is sent may be too quick for its answer to be read.
            assert await status_of(port, post(port, MUCH, path), MUCH) in (0, 405, 413)
            assert await status_of(port, post(port, MUCH, path)) in (405, 413)


@UVICORNS
async def test_without_the_guard_forty_megabytes_are_taken(
    serving: Serve, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    leave_out_the_guard(monkeypatch)
    async with serving(tmp_path, LONG) as port:
        assert await status_of(port, post(port, MUCH), MUCH) in (200, 400)  # read whole, and answered


async def test_without_a_judge_the_listener_takes_what_announces_forty_megabytes(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(listener, "judge_request", lambda *_: Judged(status=200, why="no judge"))
    async with login(tmp_path, LONG) as port:
        assert await status_of(port, post(port, MUCH)) == 200


@SERVERS
async def test_a_head_without_end_is_refused(serving: Serve, tmp_path: Path) -> None:
    async with serving(tmp_path, LONG) as port:
        head = b"GET / HTTP/1.1\r\nHost: 127.0.0.1:%d\r\nX-A: " % port
        assert await status_of(port, head, MUCH) in (0, 400)
        assert await status_of(port, head + b"a" * 100_000 + b"\r\n\r\n") in (0, 400, 431)


async def test_without_that_limit_langgraphs_server_takes_any_head(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(protocol, "LONGEST_HEAD", MUCH * 2)
    leave_out_the_guard(monkeypatch)
    async with langgraph(tmp_path, LONG) as port:
        head = b"GET / HTTP/1.1\r\nHost: 127.0.0.1:%d\r\nX-A: " % port
        assert await status_of(port, head + b"a" * (8 << 20) + b"\r\n\r\n") == 200


async def test_answers_and_sockets_take_the_time_they_take(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(impatience, "REQUEST_SECONDS", SHORT)
    async with langgraph(tmp_path, SHORT) as port:
        assert await status_of(port, b"GET /slow HTTP/1.1\r\nHost: 127.0.0.1:%d\r\n\r\n" % port) == 200
        async with websockets.connect(f"ws://127.0.0.1:{port}/", proxy=None) as connected:
            await asyncio.sleep(SHORT * 3)
            await connected.send("still here")
            assert await connected.recv() == "still here"
