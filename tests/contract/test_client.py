"""Our client against everything HTTP can do: each failure has one meaning, reads are repeated, writes are not."""

import asyncio
import inspect
import logging
from collections.abc import AsyncIterator, Callable
from dataclasses import replace
from pathlib import Path

import httpx
import pytest
from hypothesis import given
from hypothesis import strategies as st
from pydantic import SecretStr

from tests.doubles.clock import FakeClock
from tests.doubles.served_sandbox import served_sandbox
from tools.core.credentials import Credential
from tools.core.errors import PlatformError
from tools.core.failure.judgement import outcome_of_write
from tools.core.failure.row import Outcome
from tools.core.failure.signal import Signal, Trouble
from tools.core.family import Family
from tools.core.plan import API
from tools.tiktok.client import TikTokClient, make_http
from tools.tiktok.limiter import SharedLimiter
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
    def __init__(self, family: Family | None = Family.ADS, token: str = TOKEN) -> None:
        self._family, self._token = family, token

    async def current(self) -> Credential | None:
        return None if self._family is None else Credential(token=SecretStr(self._token), family=self._family)


def _client(
    handler: Callable[[httpx.Request], httpx.Response], family: Family | None = Family.ADS, timeout: float = 5
) -> tuple[TikTokClient, FakeClock]:
    clock = FakeClock()
    http = make_http("https://business-api.tiktok.com", timeout, httpx.MockTransport(handler))
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


async def test_a_token_in_a_long_message_is_hidden_before_the_message_is_cut() -> None:
    said = "x" * (301 - len(TOKEN)) + TOKEN  # the cut would leave all of it but its last character
    client, _ = _client(lambda _: httpx.Response(200, json={"code": 40002, "message": said}))

    with pytest.raises(PlatformError) as refused:
        await replace(client, hide=lambda text: text.replace(TOKEN, "[hidden]")).post("/x/", {})
    assert TOKEN[:-1] not in refused.value.signal.message
    assert len(refused.value.signal.message) <= 300


async def test_an_error_carries_neither_token_nor_query(tmp_path: Path) -> None:
    client, _ = _client(lambda _: httpx.Response(200, json={"code": 40002, "message": "no"}))

    with pytest.raises(PlatformError) as refused:
        await client.get("/x/", {"secret": "fake-secret"})
    assert TOKEN not in repr(refused.value)
    assert "fake-secret" not in repr(refused.value) + repr(refused.value.__dict__)


@pytest.mark.parametrize(
    "path", ["https://elsewhere.example/x/", "http://business-api.tiktok.com/x/", "https://b.c:1/"]
)
async def test_no_other_host_than_the_targets_is_spoken_to(path: str) -> None:
    asked, handler = _counting(_ok({}))
    client, _ = _client(handler)

    with pytest.raises(PlatformError) as refused:
        await client.post(path, {})
    assert refused.value.signal.trouble is Trouble.FOREIGN_HOST
    assert outcome_of_write(refused.value.signal) is Outcome.NOT_SENT
    assert asked == []


async def test_neither_token_nor_query_is_logged_at_any_level(caplog: pytest.LogCaptureFixture, tmp_path: Path) -> None:
    caplog.set_level(logging.DEBUG)
    with served_sandbox(tmp_path) as served:
        token = served.http.post("/_sandbox/token", json={"kind": "valid"}).json()["token"]
        async with make_http(served.address, 30, None) as http:
            client = TikTokClient(http=http, credentials=_Credentials(token=token), clock=FakeClock())
            await client.get(f"{API}/oauth2/advertiser/get/", {"app_id": "sandbox-app", "secret": "sandbox-secret"})

    assert "advertiser/get" in caplog.text
    assert [word for word in (token, "sandbox-secret", "sandbox-app") if word in caplog.text] == []


async def test_the_servers_pause_is_kept_by_reads_and_a_long_one_is_handed_back() -> None:
    answers = [httpx.Response(429, headers={"Retry-After": "7"}), _ok({"a": 1})]
    client, clock = _client(lambda _: answers.pop(0))
    assert await client.get("/x/", {}) == {"a": 1}
    assert clock.waits == [7]

    asked, handler = _counting(httpx.Response(429, headers={"Retry-After": "300"}))
    client, clock = _client(handler)
    with pytest.raises(PlatformError) as refused:
        await client.get("/x/", {})
    assert (refused.value.signal.retry_after_seconds, len(asked), clock.waits) == (300, 1, [])


async def test_an_answer_that_trickles_is_given_up_in_the_end() -> None:
    class Trickle(httpx.AsyncByteStream):
        async def __aiter__(self) -> AsyncIterator[bytes]:
            while True:
                await asyncio.sleep(0.001)
                yield b" "

    client, _ = _client(lambda _: httpx.Response(200, stream=Trickle()), timeout=0.05)

    with pytest.raises(PlatformError) as refused:
        await client.post("/x/", {})
    assert refused.value.signal.trouble is Trouble.TIMEOUT
    assert outcome_of_write(refused.value.signal) is Outcome.UNKNOWN


async def test_files_and_reports_are_given_more_time_than_other_requests() -> None:
    seen: dict[str, float] = {}

    def answer(request: httpx.Request) -> httpx.Response:
        seen[request.url.path.removeprefix(API)] = request.extensions["timeout"]["read"]
        return _ok({})

    client, _ = _client(answer, timeout=30)
    for path in ("/ad/create/", "/file/video/ad/upload/", "/report/integrated/get/"):
        await client.post(f"{API}{path}", {})
    assert seen == {"/ad/create/": 30, "/file/video/ad/upload/": 300, "/report/integrated/get/": 60}


async def test_every_attempt_waits_for_its_turn_and_none_leaves_where_too_many_wait(tmp_path: Path) -> None:
    asked, handler = _counting(httpx.Response(200, json={"code": 40100}))
    client, clock = _client(handler)
    pace = SharedLimiter(tmp_path / "pace", clock, per_second=1, per_minute=30)
    with pytest.raises(PlatformError):
        await replace(client, pace=pace).get("/x/", {})
    assert len(asked) == 3
    assert clock.waits == [0.5, pytest.approx(1.52), 1.0, pytest.approx(1.02)]

    turns = [SharedLimiter(tmp_path / "pace", FakeClock(), 1, 30).turn() for _ in range(40)]
    ended = await asyncio.gather(*turns, return_exceptions=True)
    crowded = [one for one in ended if isinstance(one, PlatformError)]
    assert crowded
    assert {one.signal.trouble for one in crowded} == {Trouble.CROWDED}


async def test_a_clock_that_was_set_back_holds_nobody_up(tmp_path: Path) -> None:
    await SharedLimiter(tmp_path / "pace", FakeClock(), 10, 600).turn()
    earlier = FakeClock()
    earlier.advance(-3600)

    await SharedLimiter(tmp_path / "pace", earlier, 10, 600).turn()
    assert earlier.waits == []


async def test_an_upload_carries_its_file_and_fields() -> None:
    bodies: list[bytes] = []

    def answer(request: httpx.Request) -> httpx.Response:
        bodies.append(request.content)
        return _ok([{"video_id": "v1"}])

    client, _ = _client(answer)
    assert await client.upload("/x/", {"advertiser_id": "1"}, ("video_file", "a.mp4", b"film")) == [{"video_id": "v1"}]
    assert all(part in bodies[0] for part in (b'name="advertiser_id"', b'filename="a.mp4"', b"film"))
