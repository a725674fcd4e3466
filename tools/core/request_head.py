"""What of a request is known before its body is read, as ASGI servers tell it."""

from collections.abc import Awaitable, Callable
from dataclasses import dataclass
from ipaddress import ip_address
from typing import Any

Scope = Any  # an ASGI scope, as servers make it and applications take it
Receive = Callable[[], Awaitable[Any]]
Send = Callable[[Any], Awaitable[None]]
AsgiApp = Callable[[Scope, Receive, Send], Awaitable[None]]


@dataclass(frozen=True)
class Head:
    """The head of a request."""

    method: str
    path: str
    port: int | None  # of this machine alone at which it arrived; None where it came over a network
    headers: tuple[tuple[str, str], ...]  # names in lower case

    def all(self, name: str) -> list[str]:
        """Give every value of a header."""
        return [value for found, value in self.headers if found == name]


def head_of(scope: Scope) -> Head:
    """Read the head of a request."""
    address, port = scope.get("server") or ("", None)
    return Head(
        method=scope.get("method", ""),
        path=scope["path"],
        port=port if _is_loopback(address) else None,
        headers=tuple((name.decode("latin-1").lower(), value.decode("latin-1")) for name, value in scope["headers"]),
    )


def _is_loopback(address: str) -> bool:
    try:
        return ip_address(address).is_loopback
    except ValueError:
        return False
