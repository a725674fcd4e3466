"""One request to TikTok and one answer: headers, limits, and every failure as a PlatformError."""

import asyncio
import json
import logging
from collections.abc import Awaitable, Callable, Mapping
from dataclasses import dataclass
from typing import Protocol

import httpx
from pydantic import JsonValue

from tools.core.credentials import Credentials
from tools.core.errors import PlatformError
from tools.core.failure.causes import cause_of
from tools.core.failure.signal import Signal, Trouble
from tools.core.family import Family
from tools.core.ports import Clock
from tools.tiktok.signals import read_envelope, signal_of_exception

_LARGEST_ANSWER = 10 * 1024 * 1024
_LONGEST_MESSAGE = 300
_READ_WAITS = (0.5, 1.0)
_LONGEST_PAUSE_SECONDS = 60.0
_BAD_ANSWER = Signal(trouble=Trouble.BAD_ANSWER)
_TIMES_LONGER = {"video/ad/upload/": 10, "image/ad/upload/": 3, "music/upload/": 3, "report/integrated/get/": 2}


def make_http(base_url: str, timeout_seconds: float, transport: httpx.AsyncBaseTransport | None) -> httpx.AsyncClient:
    """Make the one HTTP client of a target: no redirects, no proxy from the environment, no queries in a log."""
    logging.getLogger("httpx").addFilter(_without_query)
    return httpx.AsyncClient(
        base_url=base_url,
        transport=transport,
        timeout=httpx.Timeout(timeout_seconds, connect=10),
        follow_redirects=False,
        trust_env=False,
        headers={"Accept": "application/json", "User-Agent": "tiktok-ads-agent"},
    )


def _without_query(record: logging.LogRecord) -> bool:
    # httpx logs whole addresses, and TikTok wants the app's secret and a person's state in them.
    if isinstance(record.args, tuple):
        record.args = tuple(
            one.copy_with(query=None, fragment=None) if isinstance(one, httpx.URL) else one for one in record.args
        )
    return True


class Pace(Protocol):
    """Who says when a request may leave."""

    async def turn(self) -> Callable[[str, object], Awaitable[None]] | None:
        """Wait until one may leave; give what wants to hear how it travels, in httpx's words."""
        ...


@dataclass(frozen=True)
class TikTokClient:
    """Requests with the token of the vault. Reads are tried again here; writes are sent once."""

    http: httpx.AsyncClient
    credentials: Credentials
    clock: Clock
    pace: Pace | None = None
    hide: Callable[[str], str] = str  # takes secrets out of TikTok's words, which may repeat what was sent

    async def get(self, path: str, query: Mapping[str, JsonValue]) -> dict[str, JsonValue]:
        """Ask a question, trying again where that can help; give the answer's data."""
        params = {name: value if isinstance(value, str) else json.dumps(value) for name, value in query.items()}
        headers = await self._token_header()
        for wait in (*_READ_WAITS, None):
            try:
                return _fields(await self._once(self.http.build_request("GET", path, headers=headers, params=params)))
            except PlatformError as error:
                pause = error.signal.retry_after_seconds or wait
                if wait is None or not cause_of(error.signal).is_retryable or (pause or 0) > _LONGEST_PAUSE_SECONDS:
                    raise
                await self.clock.sleep(pause or 0)
        raise AssertionError

    async def post(self, path: str, body: Mapping[str, JsonValue], *, with_token: bool = True) -> dict[str, JsonValue]:
        """Send something once; give the answer's data."""
        headers = await self._token_header() if with_token else {}
        return _fields(await self._once(self.http.build_request("POST", path, headers=headers, json=dict(body))))

    async def upload(
        self, path: str, fields: Mapping[str, str], file: tuple[str, str, bytes]
    ) -> dict[str, JsonValue] | list[JsonValue]:
        """Send a file once, as (field, file name, content); give the answer's data, which is a list for a video."""
        field, name, content = file
        headers = await self._token_header()
        request = self.http.build_request("POST", path, headers=headers, data=fields, files={field: (name, content)})
        data = await self._once(request)
        return data if isinstance(data, list) else _fields(data)

    async def _token_header(self) -> dict[str, str]:
        credential = await self.credentials.current()
        if credential is None:
            raise PlatformError(Signal(trouble=Trouble.LOGGED_OUT))
        if credential.family is Family.LOGIN_KIT:
            raise PlatformError(Signal(trouble=Trouble.WRONG_FAMILY))
        return {"Access-Token": credential.token.get_secret_value()}

    async def _once(self, request: httpx.Request) -> JsonValue:
        if _origin(request.url) != _origin(self.http.base_url):
            raise PlatformError(Signal(trouble=Trouble.FOREIGN_HOST))
        request.headers.pop("Cookie", None)  # of a consent page that was shown through the same client
        if self.pace is not None:
            request.extensions["trace"] = await self.pace.turn()
        times = next((times for end, times in _TIMES_LONGER.items() if request.url.path.endswith(end)), 1)
        limits = self.http.timeout.as_dict()
        request.extensions["timeout"] = {
            phase: seconds and (seconds if phase == "connect" else seconds * times) for phase, seconds in limits.items()
        }
        try:
            # A server that lets its answer trickle meets every limit of httpx, which knows only single reads.
            async with asyncio.timeout(limits["read"] and limits["read"] * times):
                status, body, retry_after = await self._exchange(request)
        except (httpx.RequestError, httpx.InvalidURL) as error:
            raise PlatformError(signal_of_exception(error)) from None
        except TimeoutError:
            raise PlatformError(Signal(trouble=Trouble.TIMEOUT)) from None
        read = read_envelope(status, body, retry_after)
        if isinstance(read, Signal):
            # Hidden first: of a secret that the cut goes through, nobody would know the rest again.
            raise PlatformError(read.model_copy(update={"message": self.hide(read.message)[:_LONGEST_MESSAGE]}))
        return read.data

    async def _exchange(self, request: httpx.Request) -> tuple[int, bytes, str | None]:
        # Without this a 302 would not be followed either; said here too, since the client may be a test's.
        response = await self.http.send(request, stream=True, follow_redirects=False)
        try:
            return response.status_code, await _limited(response), response.headers.get("Retry-After")
        finally:
            await response.aclose()


def _origin(url: httpx.URL) -> tuple[str, str, int | None]:
    return url.scheme, url.host, url.port


def _fields(data: JsonValue) -> dict[str, JsonValue]:
    return data if isinstance(data, dict) else {}


async def _limited(response: httpx.Response) -> bytes:
    body = bytearray()
    async for part in response.aiter_bytes():
        body += part
        if len(body) > _LARGEST_ANSWER:
            raise PlatformError(_BAD_ANSWER)
    return bytes(body)
