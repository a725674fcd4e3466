"""From what HTTP did to a signal: the one place where foreign errors are mapped."""

import json

import httpx
from pydantic import BaseModel, ConfigDict, JsonValue, ValidationError

from tools.core.failure.signal import Signal, Trouble

_NEVER_LEFT = (
    httpx.ConnectError,
    httpx.ConnectTimeout,
    httpx.PoolTimeout,
    httpx.LocalProtocolError,
    httpx.UnsupportedProtocol,
    httpx.ProxyError,
    httpx.InvalidURL,
)


class Envelope(BaseModel):
    """What every answer of the interface looks like."""

    model_config = ConfigDict(defer_build=True, extra="ignore", strict=True)

    code: int
    message: str = ""
    request_id: str = ""
    data: JsonValue = None


def signal_of_exception(error: httpx.RequestError | httpx.InvalidURL) -> Signal:
    """Say what a transport error means for the request."""
    if isinstance(error, _NEVER_LEFT):
        return Signal(trouble=Trouble.NOT_CONNECTED)
    if isinstance(error, httpx.TimeoutException):
        return Signal(trouble=Trouble.TIMEOUT)
    if isinstance(error, (httpx.DecodingError, httpx.TooManyRedirects)):
        return Signal(trouble=Trouble.BAD_ANSWER)
    return Signal(trouble=Trouble.CONNECTION_LOST)


def read_envelope(status: int, body: bytes, retry_after: str | None) -> Envelope | Signal:
    """Read an answer: the envelope of a success, or the signal of anything else. The body counts before the status."""
    pause = _seconds(retry_after)
    try:
        envelope = Envelope.model_validate(json.loads(body))
    except (ValueError, ValidationError, RecursionError):
        trouble = Trouble.BAD_ANSWER if status < 400 else Trouble.HTTP
        return Signal(trouble=trouble, number=status, retry_after_seconds=pause)
    if envelope.code == 0 and status < 400:
        return envelope
    return Signal(
        trouble=Trouble.CODE if envelope.code else Trouble.HTTP,
        number=envelope.code or status,
        message=envelope.message,
        request_id=envelope.request_id[:64],
        retry_after_seconds=pause,
    )


def _seconds(retry_after: str | None) -> float | None:
    digits = (retry_after or "").strip()
    return float(digits) if digits.isascii() and digits.isdigit() else None
