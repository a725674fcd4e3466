"""Who may come in where something is served on this machine: its own names, its own pages, and no blind forms.

A page of any other site can send requests to a port of this machine. It cannot choose the Host (unless it rebinds a
name of its own), cannot hide its Origin, and cannot send JSON without asking first.
"""

import json
import re
from collections.abc import Awaitable, Callable, Mapping
from dataclasses import dataclass, field
from ipaddress import ip_address
from typing import Any

from tools.core.values import Value

Scope = Any  # an ASGI scope, as servers make it and applications take it
Receive = Callable[[], Awaitable[Any]]
Send = Callable[[Any], Awaitable[None]]
AsgiApp = Callable[[Scope, Receive, Send], Awaitable[None]]

JSON = "application/json"
FORM = "application/x-www-form-urlencoded"
FILES = "multipart/form-data"
MEBIBYTE = 1024 * 1024

_HOST = re.compile(r"(?i)(?:127\.0\.0\.1|localhost|\[::1\])(?::(?P<port>[0-9]{1,5}))?")
_HTTP_PORT = 80
_CHANGING = ("POST", "PUT", "PATCH")
_ASKS_FOR_THIS_NETWORK = ("access-control-request-private-network", "access-control-request-local-network")
_STRANGE_HOST = "This server answers to the names of this machine alone: use http://127.0.0.1:{port}."
_ELSEWHERE = "This server answers programs of its own machine alone. Use it there."
_STRANGE_PAGE = "A page of another site may not use this server. Open the server's own address, or use a program."
_NO_JSON = "This server takes bodies of the type {types} here. Send the body with that Content-Type."
_TOO_LARGE = "The body is too large: at most {most} bytes are taken here. Send less."


class Refusal(Value):
    """Why a request does not come in."""

    status: int
    why: str


@dataclass(frozen=True)
class Head:
    """What of a request is known before its body is read."""

    method: str
    path: str
    port: int | None  # of this machine alone at which it arrived; None where it came over a network
    headers: tuple[tuple[str, str], ...]  # names in lower case

    def all(self, name: str) -> list[str]:
        """Give every value of a header."""
        return [value for found, value in self.headers if found == name]


@dataclass(frozen=True)
class House:
    """What is taken where."""

    pages: frozenset[str] = frozenset()  # origins of other sites whose pages may come in
    forms: Mapping[str, str] = field(default_factory=dict)  # beginning of a path: what it takes beside JSON
    inside: str | None = None  # the root path under which a server calls itself, without a socket
    most_bytes: int | None = None  # of a body; None takes any
    most_file_bytes: int | None = None  # of a form that carries files


def judge(head: Head, house: House) -> Refusal | None:
    """Say why a request is refused, or None where it may come in."""
    hosts = head.all("host")
    if head.port is None:
        return Refusal(status=421, why=_ELSEWHERE)
    if len(hosts) != 1 or not _is_here(hosts[0], head.port):
        return Refusal(status=421, why=_STRANGE_HOST.format(port=head.port))
    if not all(_is_welcome(origin, hosts[0], head, house) for origin in head.all("origin")):
        return Refusal(status=403, why=_STRANGE_PAGE)
    if head.method in _CHANGING and _has_body(head):
        taken = (JSON, *(kind for beginning, kind in house.forms.items() if head.path.startswith(beginning)))
        if any(kind not in taken for kind in _kinds(head) or [""]):
            return Refusal(status=415, why=_NO_JSON.format(types=" or ".join(taken)))
    most = most_bytes(head, house)
    is_too_large = most is not None and any(_exceeds(one, most) for one in head.all("content-length"))
    return _too_large(most) if is_too_large else None


def most_bytes(head: Head, house: House) -> int | None:
    """Say how large a body may be; None for any."""
    return house.most_file_bytes if _kinds(head) == [FILES] else house.most_bytes


def _is_loopback(address: str) -> bool:
    try:
        return ip_address(address).is_loopback
    except ValueError:
        return False


def _is_here(host: str, port: int | None) -> bool:
    found = _HOST.fullmatch(host)
    return found is not None and int(found["port"] or _HTTP_PORT) == port


def _is_welcome(origin: str, host: str, head: Head, house: House) -> bool:
    is_own = origin.lower() == f"http://{host.lower()}"
    asks_for_this_network = any(head.all(one) for one in _ASKS_FOR_THIS_NETWORK)
    return origin in house.pages or (is_own and not asks_for_this_network)


def _has_body(head: Head) -> bool:
    return bool(head.all("transfer-encoding")) or any(length != "0" for length in head.all("content-length"))


def _kinds(head: Head) -> list[str]:
    return [one.partition(";")[0].strip().lower() for one in head.all("content-type")]


def _exceeds(length: str, most: int) -> bool:
    return not length.isdecimal() or int(length) > most


def _too_large(most: int | None) -> Refusal:
    return Refusal(status=413, why=_TOO_LARGE.format(most=most))


class _TooMuch(Exception):
    """More arrives than is taken."""


class Guard:
    """An ASGI application that lets in what may, and answers the rest itself."""

    def __init__(self, app: AsgiApp, house: House) -> None:
        """Keep what is guarded, and what may come in."""
        self._app = app
        self._house = house

    async def __call__(self, scope: Scope, receive: Receive, send: Send) -> None:
        """Let one request in, or refuse it."""
        if scope["type"] == "lifespan" or self._is_inside(scope):
            await self._app(scope, receive, send)
            return
        head = _head(scope)
        refusal = judge(head, self._house)
        if refusal is not None:
            await _refuse(refusal, scope, send)
            return
        most = most_bytes(head, self._house)
        scope = _without_network_question(scope)
        if most is None:
            await self._app(scope, receive, send)
            return
        try:
            await self._app(scope, _counted(receive, most), send)
        except _TooMuch:
            await _refuse(_too_large(most), scope, send)

    def _is_inside(self, scope: Scope) -> bool:
        # A server's socket never sets a root path by itself: no request from outside can claim this one.
        return self._house.inside is not None and scope.get("root_path") == self._house.inside


def _without_network_question(scope: Scope) -> Scope:
    # It is settled here. Starlette's CORS refuses whoever asks it; LangGraph's server grants it to whoever came in.
    kept = [one for one in scope["headers"] if one[0].decode("latin-1").lower() not in _ASKS_FOR_THIS_NETWORK]
    return scope | {"headers": kept}


def _head(scope: Scope) -> Head:
    address, port = scope.get("server") or ("", None)
    return Head(
        method=scope.get("method", ""),
        path=scope["path"],
        port=port if _is_loopback(address) else None,
        headers=tuple((name.decode("latin-1").lower(), value.decode("latin-1")) for name, value in scope["headers"]),
    )


def _counted(receive: Receive, most: int) -> Receive:
    come = 0

    async def count() -> Any:  # noqa: ANN401 -- an ASGI message
        nonlocal come
        message = await receive()
        come += len(message.get("body", b""))
        if come > most:
            raise _TooMuch
        return message

    return count


async def _refuse(refusal: Refusal, scope: Scope, send: Send) -> None:
    if scope["type"] == "websocket":
        await send({"type": "websocket.close", "code": 1008, "reason": refusal.why})
        return
    headers = [(b"content-type", JSON.encode()), (b"cache-control", b"no-store"), (b"connection", b"close")]
    body = json.dumps({"error": refusal.why}).encode()
    headers.append((b"content-length", str(len(body)).encode()))
    await send({"type": "http.response.start", "status": refusal.status, "headers": headers})
    await send({"type": "http.response.body", "body": body})
