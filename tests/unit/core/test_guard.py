"""Who may come in where something is served on this machine."""

from typing import Any

import httpx
import pytest

from tools.core.guard import FILES, FORM, JSON, Guard, House, judge
from tools.core.request_head import Head
from tools.core.welcome import read_welcome

PORT = 8123
PAGE = "https://studio.example"
HOUSE = House(welcome=read_welcome(PAGE), forms={"/form": FORM, "/files": FILES}, most_bytes=100, most_file_bytes=200)
OWN = ("host", f"127.0.0.1:{PORT}")


def status(*headers: tuple[str, str], method: str = "GET", path: str = "/", port: int = PORT) -> int | None:
    refusal = judge(Head(method=method, path=path, port=port, headers=headers), HOUSE)
    return None if refusal is None else refusal.status


@pytest.mark.parametrize("host", ["127.0.0.1", "localhost", "LocalHost", "[::1]"])
def test_the_names_of_this_machine_come_in_at_the_port_that_is_served(host: str) -> None:
    assert status(("host", f"{host}:{PORT}")) is None
    assert status(("host", host), port=80) is None
    assert status(("host", f"{host}:{PORT + 1}")) == 421
    assert status(("host", host)) == 421


@pytest.mark.parametrize(
    "host",
    ["evil.example", "127.0.0.1.evil.example", "evil.localhost", "127.0.0.2", "127.1", "2130706433", "0.0.0.0",
     "[::ffff:127.0.0.1]", "localhost.", "user@127.0.0.1", "", "127.0.0.1 ", "127.0.0.1,evil.example"],
)  # fmt: skip
def test_every_other_host_is_refused(host: str) -> None:
    assert status(("host", f"{host}:{PORT}")) == 421


def test_no_host_or_two_are_refused() -> None:
    assert status() == 421
    assert status(OWN, OWN) == 421


@pytest.mark.parametrize(
    "origin",
    ["https://evil.example", "null", "", f"http://localhost:{PORT}", f"https://127.0.0.1:{PORT}", "http://127.0.0.1",
     f"http://127.0.0.1:{PORT + 1}", "file://", f"{PAGE}.evil.example", f"{PAGE}:444"],
)  # fmt: skip
@pytest.mark.parametrize("method", ["GET", "POST", "OPTIONS", "DELETE"])
def test_a_page_of_another_site_is_refused(origin: str, method: str) -> None:
    assert status(OWN, ("origin", origin), method=method) == 403


@pytest.mark.parametrize("origin", [PAGE, f"http://127.0.0.1:{PORT}"])
def test_its_own_page_and_a_named_one_come_in(origin: str) -> None:
    assert status(OWN, ("origin", origin)) is None
    assert status(OWN, ("origin", origin), ("origin", "https://evil.example")) == 403


@pytest.mark.parametrize("asked", ["private", "local"])
def test_only_a_named_page_is_told_that_it_may_reach_into_this_network(asked: str) -> None:
    preflight = (f"access-control-request-{asked}-network", "true")
    assert status(OWN, ("origin", PAGE), preflight, method="OPTIONS") is None
    assert status(OWN, ("origin", f"http://127.0.0.1:{PORT}"), preflight, method="OPTIONS") == 403


@pytest.mark.parametrize("method", ["POST", "PUT", "PATCH"])
@pytest.mark.parametrize("length", [("content-length", "9"), ("transfer-encoding", "chunked")])
def test_a_body_has_to_be_json(method: str, length: tuple[str, str]) -> None:
    for kind in (JSON, f"{JSON}; charset=utf-8", "Application/JSON"):
        assert status(OWN, length, ("content-type", kind), method=method) is None
    for kind in ("text/plain", FORM, FILES, "text/plain; application/json", f"{JSON}, text/plain", ""):
        assert status(OWN, length, ("content-type", kind), method=method) == 415
    assert status(OWN, length, method=method) == 415
    assert status(OWN, length, ("content-type", JSON), ("content-type", "text/plain"), method=method) == 415


def test_no_body_needs_no_type() -> None:
    assert status(OWN, method="POST") is None
    assert status(OWN, ("content-length", "0"), method="POST") is None


def test_forms_are_taken_where_they_are_named_alone() -> None:
    body = ("content-length", "9")
    assert status(OWN, body, ("content-type", FORM), method="POST", path="/form") is None
    assert status(OWN, body, ("content-type", f"{FILES}; boundary=b"), method="POST", path="/files/up") is None
    assert status(OWN, body, ("content-type", FILES), method="POST", path="/form") == 415
    assert status(OWN, body, ("content-type", "text/plain"), method="POST", path="/form") == 415


def test_a_body_that_says_it_is_too_large_is_refused() -> None:
    for length, expected in (("100", None), ("101", 413), ("-1", 413), ("x", 413), ("9" * 30, 413)):
        assert status(OWN, ("content-type", JSON), ("content-length", length), method="POST") == expected
    files = ("content-type", f"{FILES}; boundary=b")
    assert status(OWN, files, ("content-length", "200"), method="POST", path="/files") is None
    assert status(OWN, files, ("content-length", "201"), method="POST", path="/files") == 413


async def echo(scope: Any, receive: Any, send: Any) -> None:
    body = b""
    while (message := await receive())["type"] == "http.request":
        body += message["body"]
        if not message.get("more_body"):
            break
    await send({"type": "http.response.start", "status": 200, "headers": []})
    await send({"type": "http.response.body", "body": body})


def client(root_path: str = "", house: House = HOUSE) -> httpx.AsyncClient:
    transport = httpx.ASGITransport(Guard(echo, house), root_path=root_path)
    return httpx.AsyncClient(transport=transport, base_url=f"http://127.0.0.1:{PORT}")


async def test_a_body_that_turns_out_too_large_is_refused_however_it_comes() -> None:
    async def pieces() -> Any:
        for _ in range(11):
            yield b" " * 10

    async with client() as http:
        answer = await http.post("/", content=pieces(), headers={"content-type": JSON})
    assert answer.status_code == 413
    assert "at most 100 bytes" in answer.json()["error"]


async def test_a_refusal_is_json_with_a_sentence() -> None:
    async with client() as http:
        answer = await http.post("/", content="{}", headers={"content-type": "text/plain"})
    assert answer.status_code == 415
    assert answer.json() == {
        "error": "This server takes bodies of the type application/json here. Send the body with that Content-Type."
    }


async def test_a_server_that_calls_itself_without_a_socket_comes_in() -> None:
    for inside, expected in ((None, 421), ("/noauth", 200)):
        async with client("/noauth", House(inside=inside)) as http:
            assert (await http.get("http://api/threads")).status_code == expected


async def test_what_comes_over_a_network_is_refused_whatever_it_says() -> None:
    transport = httpx.ASGITransport(Guard(echo, HOUSE))
    async with httpx.AsyncClient(transport=transport) as http:
        for address, expected in (("192.0.2.7", 421), ("[2001:db8::7]", 421), ("127.0.0.1", 200), ("[::1]", 200)):
            answer = await http.get(f"http://{address}:{PORT}/", headers=[OWN])
            assert answer.status_code == expected


async def test_a_socket_of_another_site_is_closed() -> None:
    sent = []

    async def send(message: Any) -> None:
        sent.append(message)

    scope = {"type": "websocket", "path": "/", "server": ("127.0.0.1", PORT), "headers": [(b"host", b"evil.example")]}
    await Guard(echo, HOUSE)(scope, lambda: None, send)  # type: ignore[arg-type,return-value]
    assert [one["type"] for one in sent] == ["websocket.close"]


async def test_a_named_page_is_granted_what_it_asks_for_beforehand_and_may_read_every_answer() -> None:
    asked = {"origin": PAGE, "access-control-request-method": "DELETE", "access-control-request-headers": "x-a, x-b"}
    async with client() as http:
        network = {"access-control-request-private-network": "true"}
        for more, allowed in (({}, None), (network, "true")):
            answer = await http.options("/", headers=asked | more)
            assert answer.status_code == 204
            assert answer.headers["access-control-allow-origin"] == PAGE
            assert answer.headers["access-control-allow-methods"] == "DELETE"
            assert answer.headers["access-control-allow-headers"] == "x-a, x-b"
            assert answer.headers.get("access-control-allow-private-network") == allowed
        for kind, status_code in ((JSON, 200), ("text/plain", 415)):
            answer = await http.post("/", content="{}", headers={"origin": PAGE, "content-type": kind})
            if answer.status_code == 200:
                assert answer.headers["access-control-allow-origin"] == PAGE
            assert answer.status_code == status_code
        assert "access-control-allow-origin" not in (await http.get("/")).headers
