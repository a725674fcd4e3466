"""From what HTTP did to a signal: the one place where foreign errors are mapped."""

import json
from typing import Annotated

import httpx
from pydantic import BaseModel, BeforeValidator, ConfigDict, JsonValue, ValidationError

from tools.core.failure.signal import Signal, Trouble

_NEVER_LEFT = (
    httpx.ConnectError,
    httpx.ConnectTimeout,
    httpx.PoolTimeout,
    httpx.LocalProtocolError,
    httpx.UnsupportedProtocol,
    httpx.ProxyError,
)
_MISLED = (httpx.DecodingError, httpx.TooManyRedirects, httpx.InvalidURL)  # the address is one that the answer names
_MOST = 2**31 - 1  # no code of TikTok's is larger, and no checkpoint keeps a number of any size
_LONGEST_PAUSE_SECONDS = 7 * 24 * 3600.0


def _within_bounds(code: object) -> object:
    return max(-_MOST, min(_MOST, code)) if type(code) is int else code


def _text_or_nothing(value: object) -> object:
    return value if isinstance(value, str) else ""


_Code = Annotated[int, BeforeValidator(_within_bounds)]
_Words = Annotated[str, BeforeValidator(_text_or_nothing)]  # a code says what happened, whatever stands beside it


class Envelope(BaseModel):
    """What every answer of the interface looks like."""

    model_config = ConfigDict(defer_build=True, extra="ignore", strict=True)

    code: _Code
    message: _Words = ""
    request_id: _Words = ""
    data: JsonValue = None


def signal_of_exception(error: httpx.RequestError | httpx.InvalidURL) -> Signal:
    """Say what a transport error means for the request."""
    if isinstance(error, _NEVER_LEFT):
        return Signal(trouble=Trouble.NOT_CONNECTED)
    if isinstance(error, httpx.TimeoutException):
        return Signal(trouble=Trouble.TIMEOUT)
    if isinstance(error, _MISLED):
        return Signal(trouble=Trouble.BAD_ANSWER)
    return Signal(trouble=Trouble.CONNECTION_LOST)


def read_envelope(status: int, body: bytes, retry_after: str | None) -> Envelope | Signal:
    """Read an answer: the envelope of a success, or the signal of anything else. The body counts before the status."""
    pause = _seconds(retry_after)
    try:
        envelope = Envelope.model_validate(_parsed(body))
    except (ValueError, ValidationError, RecursionError):
        trouble = Trouble.BAD_ANSWER if status < 400 else Trouble.HTTP
        return Signal(trouble=trouble, number=status, retry_after_seconds=pause)
    if envelope.code == 0 and status < 400:
        return envelope
    # A success under a status of refusal contradicts itself, so nobody knows what became of a write.
    of_status = Trouble.HTTP if status >= 500 else Trouble.BAD_ANSWER
    return Signal(
        trouble=Trouble.CODE if envelope.code else of_status,
        number=envelope.code or status,
        message=envelope.message,
        request_id=envelope.request_id[:64],
        retry_after_seconds=pause,
    )


def _parsed(body: bytes) -> JsonValue:
    """Read JSON; half a character, which nothing could keep or show, becomes a question mark."""
    found: JsonValue = json.loads(body.decode("utf-8-sig"))
    if b"\\ud" not in body.lower():
        return found
    whole: JsonValue = json.loads(json.dumps(found, ensure_ascii=False).encode("utf-8", "replace"))
    return whole


def _seconds(retry_after: str | None) -> float | None:
    digits = (retry_after or "").strip()
    return min(float(digits), _LONGEST_PAUSE_SECONDS) if digits.isascii() and digits.isdigit() else None
