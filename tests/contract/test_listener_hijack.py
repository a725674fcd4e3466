"""Another program at the listener's port: it is told of before anybody approves, and it cannot come in afterwards."""

import asyncio
import socket
from collections.abc import AsyncIterator, Iterator
from contextlib import contextmanager
from urllib.parse import urlsplit

import pytest
from pydantic import SecretStr

from tests.contract.hostile_callbacks import STATE, Place
from tools.core.errors import SettingsError
from tools.tiktok import listener
from tools.tiktok.listener import CallbackListener, open_listener

V4, V6 = socket.AF_INET, socket.AF_INET6
TAKES = [(V4, "127.0.0.1"), (V4, "0.0.0.0"), (V6, "::")]
BY_NAME = [*TAKES, (V6, "::1")]
OPTIONS = [(), (socket.SO_REUSEADDR,), (socket.SO_REUSEPORT,), (socket.SO_REUSEADDR, socket.SO_REUSEPORT)]


@contextmanager
def other_program(family: int, host: str, port: int = 0, options: tuple[int, ...] = ()) -> Iterator[int]:
    """Listen as another program would, for IPv4 as well where IPv6 allows it."""
    with socket.socket(family) as taken:
        for option in options:
            taken.setsockopt(socket.SOL_SOCKET, option, 1)
        if host == "::":
            taken.setsockopt(socket.IPPROTO_IPV6, socket.IPV6_V6ONLY, 0)
        taken.bind((host, port))
        taken.listen()
        yield taken.getsockname()[1]


@pytest.fixture(params=["127.0.0.1", "localhost"])
async def waiting(request: pytest.FixtureRequest) -> AsyncIterator[CallbackListener]:
    opened = open_listener(f"http://{request.param}:0/cb")
    await opened.expect(SecretStr(STATE))
    yield opened
    await opened.close()


@pytest.mark.parametrize("options", OPTIONS)
@pytest.mark.parametrize(("name", "family", "host"), [
    *(("127.0.0.1", *one) for one in TAKES), *(("localhost", *one) for one in BY_NAME)
])  # fmt: skip
def test_a_port_where_another_program_would_be_met_is_not_taken_and_it_is_said(
    name: str, family: int, host: str, options: tuple[int, ...]
) -> None:
    with (
        other_program(family, host, options=options) as port,
        pytest.raises(SettingsError, match=rf"Port {port} is taken by another program.* before you approve"),
    ):
        open_listener(f"http://{name}:{port}/cb")


@pytest.mark.parametrize("options", OPTIONS)
async def test_while_a_login_waits_nobody_else_takes_its_port_and_it_completes(
    waiting: CallbackListener, options: tuple[int, ...]
) -> None:
    parts = urlsplit(waiting.redirect_uri)
    place = Place(parts.netloc, "/cb")
    for family, host in BY_NAME if parts.hostname == "localhost" else TAKES:
        with pytest.raises(OSError, match="in use"), other_program(family, host, place.port, options):
            pass
    for address in ("127.0.0.1", "::1") if parts.hostname == "localhost" else ("127.0.0.1",):
        reader, writer = await asyncio.open_connection(address, place.port)
        writer.write(place.good("another" if waiting.heard else "a-good-code-0123456789"))
        assert (await reader.readline()).split()[1] in (b"200", b"409")
        writer.close()
        await writer.wait_closed()
    assert waiting.heard is not None


async def test_with_ipv4_alone_a_program_on_ipv6_would_get_the_answer(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(listener, "_LOCALHOST", "nobody")
    opened = open_listener("http://localhost:0/cb")
    await opened.expect(SecretStr(STATE))
    with other_program(V6, "::1", urlsplit(opened.redirect_uri).port or 0) as port:
        hijacked, writer = await asyncio.open_connection("::1", port)  # where a browser goes first by that name
        writer.close()
        assert hijacked is not None
    await opened.close()
