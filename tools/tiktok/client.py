"""One request to TikTok and one answer: headers, limits, and every failure as a PlatformError."""

import json
from collections.abc import Mapping
from dataclasses import dataclass

import httpx
from pydantic import JsonValue

from tools.core.credentials import Credentials
from tools.core.errors import PlatformError
from tools.core.login import Family
from tools.core.outcome import cause_of
from tools.core.ports import Clock
from tools.core.signal import Signal, Trouble
from tools.core.verdict import RETRYABLE
from tools.tiktok.signals import read_envelope, signal_of_exception

_LARGEST_ANSWER = 10 * 1024 * 1024
_READ_WAITS = (0.5, 1.0)
_BAD_ANSWER = Signal(trouble=Trouble.BAD_ANSWER)


def make_http(base_url: str, timeout_seconds: float, transport: httpx.AsyncBaseTransport | None) -> httpx.AsyncClient:
    """Make the one HTTP client of a target: no redirects, no proxy from the environment."""
    return httpx.AsyncClient(
        base_url=base_url,
        transport=transport,
        timeout=httpx.Timeout(timeout_seconds, connect=10),
        follow_redirects=False,
        trust_env=False,
        headers={"Accept": "application/json", "User-Agent": "tiktok-ads-agent"},
    )


@dataclass(frozen=True)
class TikTokClient:
    """Requests with the token of the vault. Reads are tried again here; writes are sent once."""

    http: httpx.AsyncClient
    credentials: Credentials
    clock: Clock

    async def get(self, path: str, query: Mapping[str, JsonValue]) -> dict[str, JsonValue]:
        """Ask a question, trying again where that can help; give the answer's data."""
        params = {name: value if isinstance(value, str) else json.dumps(value) for name, value in query.items()}
        headers = await self._token_header()
        for wait in (*_READ_WAITS, None):
            try:
                return await self._once(httpx.Request("GET", self._url(path, params), headers=headers))
            except PlatformError as error:
                if wait is None or cause_of(error.signal) not in RETRYABLE:
                    raise
                await self.clock.sleep(error.signal.retry_after_seconds or wait)
        raise AssertionError

    async def post(self, path: str, body: Mapping[str, JsonValue], *, with_token: bool = True) -> dict[str, JsonValue]:
        """Send something once; give the answer's data."""
        headers = await self._token_header() if with_token else {}
        return await self._once(httpx.Request("POST", self._url(path, {}), headers=headers, json=dict(body)))

    def _url(self, path: str, params: Mapping[str, str]) -> httpx.URL:
        return self.http.base_url.join(path).copy_merge_params(params)

    async def _token_header(self) -> dict[str, str]:
        credential = await self.credentials.current()
        if credential is None:
            raise PlatformError(Signal(trouble=Trouble.LOGGED_OUT))
        if credential.family is Family.LOGIN_KIT:
            raise PlatformError(Signal(trouble=Trouble.WRONG_FAMILY))
        return {"Access-Token": credential.token.get_secret_value()}

    async def _once(self, request: httpx.Request) -> dict[str, JsonValue]:
        request.headers.update(
            {name: value for name, value in self.http.headers.items() if name not in request.headers}
        )
        request.extensions = {"timeout": self.http.timeout.as_dict()}
        try:
            response = await self.http.send(request, stream=True)
            try:
                body = await _limited(response)
            finally:
                await response.aclose()
        except (httpx.RequestError, httpx.InvalidURL) as error:
            raise PlatformError(signal_of_exception(error)) from None
        read = read_envelope(response.status_code, body, response.headers.get("Retry-After"))
        if isinstance(read, Signal):
            raise PlatformError(read)
        return read.data if isinstance(read.data, dict) else {}


async def _limited(response: httpx.Response) -> bytes:
    body = bytearray()
    async for part in response.aiter_bytes():
        body += part
        if len(body) > _LARGEST_ANSWER:
            raise PlatformError(_BAD_ANSWER)
    return bytes(body)
