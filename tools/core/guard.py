"""Who may come in where something is served on this machine: its own names, its own pages, and no blind forms.

A page of any other site can send requests to a port of this machine. It cannot choose the Host (unless it rebinds a
name of its own), cannot hide its Origin, and cannot send JSON without asking first.
"""

import json
import re
from collections.abc import Callable, Mapping
from dataclasses import dataclass, field
from typing import Any

from tools.core.cross_origin import ASKS_FOR_THIS_NETWORK, Headers, granted, is_preflight, opened_to
from tools.core.request_head import AsgiApp, Head, Receive, Scope, Send, head_of
from tools.core.values import Value
from tools.core.welcome import NOBODY, Welcome

JSON = "application/json"
FORM = "application/x-www-form-urlencoded"
FILES = "multipart/form-data"
MEBIBYTE = 1024 * 1024
LONGEST_HEAD = 64 * 1024

_HOST = re.compile(r"(?i)(?:127\.0\.0\.1|localhost|\[::1\])(?::(?P<port>[0-9]{1,5}))?")
_HTTP_PORT = 80
_REQUEST_ID = b"x-request-id"
_CHANGING = ("POST", "PUT", "PATCH")
_STRANGE_HOST = (
    "This server answers to the names of this machine alone: use http://127.0.0.1:{port}, "
    "or name another host in TIKTOK_ADS_WELCOME."
)
_ELSEWHERE = "This server answers programs of its own machine alone. Use it there."
_STRANGE_PAGE = (
    "A page of another site may not use this server. Open the server's own address, use a program, "
    "or name the page in TIKTOK_ADS_WELCOME."
)
_NO_JSON = "This server takes bodies of the type {types} here. Send the body with that Content-Type."
_LONG_HEAD = "The head of the request is too large: at most {most} bytes are taken. Send fewer or shorter headers."
_TOO_LARGE = "The body is too large: at most {most} bytes are taken here. Send less."


class Refusal(Value):
    """Why a request does not come in."""

    status: int
    why: str


@dataclass(frozen=True)
class House:
    """What is taken where."""

    welcome: Welcome = NOBODY  # what else than this machine's own names and pages comes in
    forms: Mapping[str, str] = field(default_factory=dict)  # beginning of a path: what it takes beside JSON
    name: Callable[[], str] | None = None  # makes a name for each request that comes in, in place of its own
    inside: str | None = None  # the root path under which a server calls itself, without a socket
    most_bytes: int | None = None  # of a body; None takes any
    most_file_bytes: int | None = None  # of a form that carries files


def judge(head: Head, house: House) -> Refusal | None:
    """Say why a request is refused, or None where it may come in."""
    hosts = head.all("host")
    if head.port is None:
        return Refusal(status=421, why=_ELSEWHERE)
    if len(hosts) != 1 or not (_is_here(hosts[0], head.port) or _is_named(hosts[0], head.port, house)):
        return Refusal(status=421, why=_STRANGE_HOST.format(port=head.port))
    if sum(len(name) + len(value) for name, value in head.headers) > LONGEST_HEAD:
        return Refusal(status=431, why=_LONG_HEAD.format(most=LONGEST_HEAD))
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
    is_of_files = _kinds(head) == [FILES] and head.method in _CHANGING
    return house.most_file_bytes if is_of_files else house.most_bytes


def _is_here(host: str, port: int | None) -> bool:
    found = _HOST.fullmatch(host)
    return found is not None and int(found["port"] or _HTTP_PORT) == port


def _is_named(host: str, port: int | None, house: House) -> bool:
    return not house.welcome.hosts.isdisjoint({host.lower(), host.lower().removesuffix(f":{port}")})


def _is_welcome(origin: str, host: str, head: Head, house: House) -> bool:
    own = [f"http://{host.lower()}"]
    if not _is_here(host, head.port):
        own.append(f"https://{host.lower()}")  # a named host may lie behind a proxy
    asks_for_this_network = any(head.all(one) for one in ASKS_FOR_THIS_NETWORK)
    return origin in house.welcome.pages or (origin.lower() in own and not asks_for_this_network)


def _has_body(head: Head) -> bool:
    return bool(head.all("transfer-encoding")) or any(length != "0" for length in head.all("content-length"))


def _kinds(head: Head) -> list[str]:
    return [one.partition(";")[0].strip().lower() for one in head.all("content-type")]


def _exceeds(length: str, most: int) -> bool:
    return not length.isdecimal() or int(length) > most


def _too_large(most: int | None) -> Refusal:
    return Refusal(status=413, why=_TOO_LARGE.format(most=most))


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
        head = head_of(scope)
        refusal = judge(head, self._house)
        page = next((one for one in head.all("origin") if one in self._house.welcome.pages), None)
        if refusal is not None:
            await _refuse(refusal, scope, send)
        elif page is not None and is_preflight(head):
            await _answer(send, 204, granted(head, page), b"")
        else:
            await self._let_in(head, self._named(scope), receive, send if page is None else opened_to(page, send))

    async def _let_in(self, head: Head, scope: Scope, receive: Receive, send: Send) -> None:
        most = most_bytes(head, self._house)
        if most is None:
            await self._app(scope, receive, send)
            return
        counted = _Counted(receive, send, most)
        try:
            await self._app(scope, counted.receive, counted.send)
        except Exception:
            if not counted.is_refused:  # what was cut off complains of it
                raise

    def _named(self, scope: Scope) -> Scope:
        if self._house.name is None:
            return scope
        others = [one for one in scope["headers"] if one[0].lower() != _REQUEST_ID]
        return scope | {"headers": [*others, (_REQUEST_ID, self._house.name().encode())]}

    def _is_inside(self, scope: Scope) -> bool:
        # A server's socket never sets a root path by itself: no request from outside can claim this one.
        return self._house.inside is not None and scope.get("root_path") == self._house.inside


class _Counted:
    """Counts a body as it comes. Too large a one is refused, and to the application it was broken off."""

    def __init__(self, receive: Receive, send: Send, most: int) -> None:
        self._receive, self._send, self._most = receive, send, most
        self._come = 0
        self._is_answered = False
        self.is_refused = False

    async def receive(self) -> Any:  # noqa: ANN401 -- an ASGI message
        message = await self._receive()
        self._come += len(message.get("body", b""))
        if self._come <= self._most:
            return message
        if not (self._is_answered or self.is_refused):
            await _refuse(_too_large(self._most), {"type": "http"}, self._send)
        self.is_refused = True
        return {"type": "http.disconnect"}

    async def send(self, message: Any) -> None:  # noqa: ANN401 -- an ASGI message
        self._is_answered = True
        if not self.is_refused:
            await self._send(message)


async def _refuse(refusal: Refusal, scope: Scope, send: Send) -> None:
    if scope["type"] == "websocket":
        await send({"type": "websocket.close", "code": 1008, "reason": refusal.why})
        return
    headers = [(b"content-type", JSON.encode()), (b"cache-control", b"no-store"), (b"connection", b"close")]
    await _answer(send, refusal.status, headers, json.dumps({"error": refusal.why}).encode())


async def _answer(send: Send, status: int, headers: Headers, body: bytes) -> None:
    length = [(b"content-length", str(len(body)).encode())] if body else []
    await send({"type": "http.response.start", "status": status, "headers": [*headers, *length]})
    await send({"type": "http.response.body", "body": body})
