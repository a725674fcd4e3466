"""The client that speaks to Gemini is ours, whatever the library would choose, and so is the version it asks for."""

import http.server
import threading
from collections.abc import Iterator

import httpx
import pytest
from langchain_core.messages import HumanMessage

from agent.models._provider import ModelChoice
from agent.models.gemini import PROVIDER
from tests.doubles import gemini_answers as gemini
from tests.doubles.gemini_server import KEY, gemini_server

ELSEWHERE = "http://gemini.invalid"


class Remembering(http.server.BaseHTTPRequestHandler):
    """Answers nothing useful, and remembers what it was asked."""

    seen: list[tuple[str, str | None]]
    status = 404

    def do_GET(self) -> None:
        self.do_POST()

    def do_POST(self) -> None:
        self.seen.append((self.path, self.headers.get("x-goog-api-key")))
        self.send_response(self.status)
        self.send_header("Location", f"http://127.0.0.1:{self.server.server_port}/taken")  # type: ignore[attr-defined]
        self.send_header("Content-Length", "0")
        self.end_headers()

    def log_message(self, *_: object) -> None: ...


@pytest.fixture(params=[404, 307])
def other(request: pytest.FixtureRequest) -> Iterator[tuple[str, list[tuple[str, str | None]]]]:
    class Handler(Remembering):
        seen: list[tuple[str, str | None]] = []  # noqa: RUF012
        status = request.param

    server = http.server.ThreadingHTTPServer(("127.0.0.1", 0), Handler)
    thread = threading.Thread(target=server.serve_forever)
    thread.start()
    yield f"http://127.0.0.1:{server.server_port}", Handler.seen
    server.shutdown()
    server.server_close()
    thread.join()


async def ask(address: str) -> None:
    await PROVIDER.load(ModelChoice(key=KEY, base_url=address)).ainvoke([HumanMessage("hello")])


@pytest.mark.parametrize("preferred", ["httpx", "httpx2", "auto"])
async def test_it_is_ours_whatever_the_environment_prefers(monkeypatch: pytest.MonkeyPatch, preferred: str) -> None:
    monkeypatch.setenv("GOOGLE_GENAI_HTTP_CLIENT", preferred)
    sent: list[str] = []
    send = httpx.AsyncClient.send

    async def seen(self: httpx.AsyncClient, request: httpx.Request, **named: object) -> httpx.Response:
        sent.append(request.url.path)
        return await send(self, request, **named)  # type: ignore[arg-type]

    monkeypatch.setattr(httpx.AsyncClient, "send", seen)
    with gemini_server(gemini.reply(gemini.text("Hello."))) as server:
        await ask(server.address)
    assert [path.split("/")[1] for path in sent] == ["v1beta"]


async def test_the_proxy_of_the_environment_is_used_and_no_redirect_is_followed(
    monkeypatch: pytest.MonkeyPatch, other: tuple[str, list[tuple[str, str | None]]]
) -> None:
    address, seen = other
    monkeypatch.setenv("HTTP_PROXY", address)
    with pytest.raises(Exception, match=r"404|307"):
        await ask(ELSEWHERE)
    assert [path.startswith(f"{ELSEWHERE}/v1beta/") for path, _ in seen] == [True]
    assert {key for _, key in seen} == {KEY}
