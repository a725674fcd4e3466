"""Our client against everything HTTP can do: each failure has one meaning, reads are repeated, writes are not."""

import inspect
from collections.abc import Callable
from pathlib import Path

import httpx
import pytest
from hypothesis import given
from hypothesis import strategies as st
from pydantic import SecretStr

from tests.doubles.clock import FakeClock
from tools.core.credentials import Credential
from tools.core.errors import PlatformError
from tools.core.login import Family
from tools.core.outcome import Outcome, outcome_of_write
from tools.core.signal import Signal, Trouble
from tools.tiktok.client import TikTokClient
from tools.tiktok.signals import Envelope, read_envelope, signal_of_exception

TOKEN = "fake-token-of-nobody"
EXCEPTIONS = [
    kind
    for _, kind in inspect.getmembers(httpx, inspect.isclass)
    if issubclass(kind, httpx.RequestError) and kind not in (httpx.RequestError, httpx.TransportError)
]
NEVER_SENT = {
    "ConnectError",
    "ConnectTimeout",
    "PoolTimeout",
    "LocalProtocolError",
    "UnsupportedProtocol",
    "ProxyError",
}


class _Credentials:
    def __init__(self, family: Family | None = Family.ADS) -> None:
        self._family = family

    async def current(self) -> Credential | None:
        return None if self._family is None else Credential(token=SecretStr(TOKEN), family=self._family)


def _client(
    handler: Callable[[httpx.Request], httpx.Response], family: Family | None = Family.ADS
) -> tuple[TikTokClient, FakeClock]:
    clock = FakeClock()
    http = httpx.AsyncClient(transport=httpx.MockTransport(handler), base_url="https://business-api.tiktok.com")
    return TikTokClient(http=http, credentials=_Credentials(family), clock=clock), clock


def _ok(data: object) -> httpx.Response:
    return httpx.Response(200, json={"code": 0, "message": "OK", "request_id": "1", "data": data})


def _counting(response: httpx.Response) -> tuple[list[str], Callable[[httpx.Request], httpx.Response]]:
    asked: list[str] = []

    def answer(request: httpx.Request) -> httpx.Response:
        asked.append(request.url.path)
        return response

    return asked, answer


@pytest.mark.parametrize("kind", EXCEPTIONS, ids=lambda kind: kind.__name__)
def test_every_transport_error_has_a_meaning_and_only_unsent_ones_count_as_not_sent(
    kind: type[httpx.RequestError],
) -> None:
    outcome = outcome_of_write(signal_of_exception(kind("trouble")))

    assert outcome is (Outcome.NOT_SENT if kind.__name__ in NEVER_SENT else Outcome.UNKNOWN)


@given(status=st.integers(100, 599), body=st.binary(max_size=200), after=st.none() | st.text(max_size=5))
def test_no_answer_of_any_shape_is_taken_for_success_or_raises(status: int, body: bytes, after: str | None) -> None:
    read = read_envelope(status, body, after)

    assert isinstance(read, Signal) or read.code == 0


@pytest.mark.parametrize(
    ("status", "body", "trouble", "number"),
    [
        (200, b"<html>busy</html>", Trouble.BAD_ANSWER, 200),
        (200, b"", Trouble.BAD_ANSWER, 200),
        (200, b"[]", Trouble.BAD_ANSWER, 200),
        (200, b'{"code": "0"}', Trouble.BAD_ANSWER, 200),
        (200, b'{"data": {}}', Trouble.BAD_ANSWER, 200),
        (504, b"<html>", Trouble.HTTP, 504),
        (405, b"no", Trouble.HTTP, 405),
        (200, b'{"code": 40105, "message": "no"}', Trouble.CODE, 40105),
        (401, b'{"code": 40104, "message": "no"}', Trouble.CODE, 40104),
        (500, b'{"code": 0}', Trouble.HTTP, 500),
    ],
)
def test_the_body_is_read_before_the_status(status: int, body: bytes, trouble: Trouble, number: int) -> None:
    read = read_envelope(status, body, None)

    assert isinstance(read, Signal)
    assert (read.trouble, read.number) == (trouble, number)


def test_a_code_of_zero_is_success_whatever_else_is_in_the_answer() -> None:
    read = read_envelope(200, b'{"code": 0, "message": "OK", "new_field": 1, "data": {"a": 1}}', None)

    assert isinstance(read, Envelope)
    assert read.data == {"a": 1}


async def test_the_token_travels_in_its_header_alone() -> None:
    seen: list[httpx.Request] = []

    def answer(request: httpx.Request) -> httpx.Response:
        seen.append(request)
        return _ok({})

    client, _ = _client(answer)
    await client.get("/open_api/v1.3/campaign/get/", {"advertiser_id": "1", "filtering": {"campaign_ids": ["1"]}})

    assert seen[0].headers["Access-Token"] == TOKEN
    assert "Authorization" not in seen[0].headers
    assert TOKEN not in str(seen[0].url)
    assert seen[0].url.params["filtering"] == '{"campaign_ids": ["1"]}'


async def test_reads_are_repeated_where_that_helps_and_give_up_after_three() -> None:
    answers = [httpx.Response(200, json={"code": 40100, "message": "slow down"}), httpx.Response(503), _ok({"a": 1})]
    client, clock = _client(lambda _: answers.pop(0))

    assert await client.get("/x/", {}) == {"a": 1}
    assert clock.waits == [0.5, 1.0]


async def test_reads_are_not_repeated_where_it_cannot_help() -> None:
    asked, handler = _counting(httpx.Response(200, json={"code": 40105}))
    client, _ = _client(handler)

    with pytest.raises(PlatformError):
        await client.get("/x/", {})
    assert len(asked) == 1


@pytest.mark.parametrize("code", [40100, 50000, 40202])
async def test_writes_are_sent_once_whatever_the_answer(code: int) -> None:
    asked, handler = _counting(httpx.Response(200, json={"code": code}))
    client, clock = _client(handler)

    with pytest.raises(PlatformError):
        await client.post("/x/", {})
    assert len(asked) == 1
    assert clock.waits == []


@pytest.mark.parametrize(("family", "trouble"), [(None, Trouble.LOGGED_OUT), (Family.LOGIN_KIT, Trouble.WRONG_FAMILY)])
async def test_nothing_leaves_without_an_ads_login(family: Family | None, trouble: Trouble) -> None:
    asked, handler = _counting(_ok({}))
    client, _ = _client(handler, family)

    with pytest.raises(PlatformError) as refused:
        await client.post("/x/", {})
    assert refused.value.signal.trouble is trouble
    assert asked == []


async def test_redirects_are_not_followed_so_the_token_stays_with_its_host() -> None:
    hosts: list[str] = []

    def answer(request: httpx.Request) -> httpx.Response:
        hosts.append(request.url.host)
        return httpx.Response(302, headers={"Location": "https://elsewhere.example/"})

    client, _ = _client(answer)
    with pytest.raises(PlatformError):
        await client.post("/x/", {})
    assert hosts == ["business-api.tiktok.com"]


async def test_an_endless_answer_is_cut_off() -> None:
    client, _ = _client(lambda _: httpx.Response(200, content=b"x" * (10 * 1024 * 1024 + 1)))

    with pytest.raises(PlatformError) as refused:
        await client.post("/x/", {})
    assert refused.value.signal.trouble is Trouble.BAD_ANSWER


async def test_an_error_carries_neither_token_nor_query(tmp_path: Path) -> None:
    client, _ = _client(lambda _: httpx.Response(200, json={"code": 40002, "message": "no"}))

    with pytest.raises(PlatformError) as refused:
        await client.get("/x/", {"secret": "fake-secret"})
    assert TOKEN not in repr(refused.value)
    assert "fake-secret" not in repr(refused.value) + repr(refused.value.__dict__)
