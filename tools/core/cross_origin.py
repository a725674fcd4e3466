"""How a page of another site that was let in is told so; browsers keep every answer from all other pages."""

from typing import Any

from tools.core.request_head import Head, Send

ASKS_FOR_THIS_NETWORK = ("access-control-request-private-network", "access-control-request-local-network")
_ASKS, _ALLOWS = "access-control-request-", "access-control-allow-"
_ASKED_FOR = (("method", "methods"), ("headers", "headers"))
_ORIGIN = b"access-control-allow-origin"

Headers = list[tuple[bytes, bytes]]


def is_preflight(head: Head) -> bool:
    """Say whether a browser asks beforehand whether it may ask."""
    return head.method == "OPTIONS" and bool(head.all(f"{_ASKS}method"))


def granted(head: Head, page: str) -> Headers:
    """Grant a page what its browser asked for beforehand, and nothing else."""
    asked = ((told, head.all(f"{_ASKS}{name}")) for name, told in _ASKED_FOR)
    given = [(f"{_ALLOWS}{name}", values[0]) for name, values in asked if values]
    network = [(one.replace(_ASKS, _ALLOWS), "true") for one in ASKS_FOR_THIS_NETWORK if head.all(one)]
    return [*readable_by(page), *((name.encode(), value.encode("latin-1")) for name, value in (*given, *network))]


def readable_by(page: str) -> Headers:
    """Let one page read an answer, with all its headers."""
    return [(_ORIGIN, page.encode()), (b"access-control-expose-headers", b"*"), (b"vary", b"origin")]


def opened_to(page: str, send: Send) -> Send:
    """Let one page read what is sent, whatever stands behind says of pages."""

    async def forward(message: Any) -> None:  # noqa: ANN401 -- an ASGI message
        if message["type"] == "http.response.start":
            ours = readable_by(page)
            kept = [one for one in message["headers"] if one[0].lower() not in (_ORIGIN, ours[1][0])]
            message = message | {"headers": [*kept, *ours]}
        await send(message)

    return forward
