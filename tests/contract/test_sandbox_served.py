"""The sandbox on a real loopback socket."""

import asyncio
import contextlib
import re
import socket
from collections.abc import AsyncIterator
from pathlib import Path

import httpx
import pytest

from agent.wiring.clock import SystemClock
from tests.doubles.clock import FakeClock
from tests.doubles.sandbox_client import APP, SandboxClient, campaign
from tools.core import impatience
from tools.core.errors import SettingsError
from tools.core.guard import JSON as JSON_TYPE
from tools.sandbox import serve
from tools.sandbox.application import Sandbox, make_sandbox
from tools.sandbox.browser import browse
from tools.sandbox.serve import serving

JSON = {"content-type": JSON_TYPE}


@pytest.fixture
def sandbox(tmp_path: Path) -> Sandbox:
    return make_sandbox(tmp_path / "sandbox.db", FakeClock(), control=True)


@pytest.fixture
async def client(sandbox: Sandbox) -> AsyncIterator[SandboxClient]:
    async with serving(sandbox) as address, httpx.AsyncClient(base_url=address) as http:
        assert address.startswith("http://127.0.0.1:")
        yield SandboxClient(http)


async def log_in(client: SandboxClient) -> None:
    answer = await client.http.post("/_sandbox/token", json={"kind": "valid"})
    client.token = answer.json()["token"]


async def test_an_ad_is_made_end_to_end_from_consent_to_state(client: SandboxClient) -> None:
    url = f"{client.http.base_url}/portal/auth?app_id=sandbox-app&state=s&redirect_uri=http://127.0.0.1:9/"
    location = httpx.URL(await browse(client.http, url, "approve"))
    tokens = await client.expect_ok("oauth2/access_token", APP | {"auth_code": location.params["auth_code"]})
    client.token = tokens["access_token"]
    ad_id = await client.create_ad(await client.create_adgroup(await client.create_campaign()))
    state = (await client.http.get("/_sandbox/state")).json()
    assert [one["ad_id"] for one in state["ads"]] == [ad_id]
    assert "Winter boots" in (await client.http.get("/")).text


@pytest.mark.parametrize(("when", "applied"), [("before", 0), ("after", 1)])
async def test_a_drop_is_seen_as_a_lost_connection(
    client: SandboxClient, when: str, applied: int, capfd: pytest.CaptureFixture[str]
) -> None:
    await log_in(client)
    await client.http.post("/_sandbox/faults", json=[{"on": "campaign_create", "times": 1, "do": {"drop": when}}])
    with pytest.raises(httpx.RemoteProtocolError):
        await client.post("campaign/create", campaign())
    assert len((await client.http.get("/_sandbox/state")).json()["campaigns"]) == applied
    assert (await client.post("campaign/create", campaign()))["code"] == 0
    assert capfd.readouterr() == ("", "")


async def test_the_control_routes_reset_the_world_and_list_requests(client: SandboxClient) -> None:
    await log_in(client)
    await client.create_campaign()
    paths = [one["path"] for one in (await client.http.get("/_sandbox/requests")).json()]
    assert paths == ["/open_api/v1.3/campaign/create/"]
    assert (await client.http.post("/_sandbox/reset")).status_code == 200
    assert (await client.http.get("/_sandbox/state")).json() == {"campaigns": [], "adgroups": [], "ads": []}


@pytest.mark.parametrize(
    ("path", "body", "words"),
    [
        ("token", {"kind": "golden"}, "golden"),
        ("token", [], "None"),
        ("faults", {"on": "any"}, "faults"),
        ("faults", [{"on": "any"}], "do"),
    ],
)
async def test_a_control_request_that_cannot_be_read_is_explained(
    client: SandboxClient, path: str, body: object, words: str
) -> None:
    answer = await client.http.post(f"/_sandbox/{path}", json=body)
    assert answer.status_code == 400
    assert words in answer.json()["error"]


async def test_a_port_that_is_taken_is_explained(sandbox: Sandbox) -> None:
    with socket.socket() as taken:
        taken.bind(("127.0.0.1", 0))
        taken.listen()
        port = taken.getsockname()[1]
        with pytest.raises(SettingsError, match=str(port)):
            async with serving(sandbox, port):
                pass


async def test_the_port_is_free_again_afterwards(sandbox: Sandbox) -> None:
    async with serving(sandbox) as address:
        port = int(address.rsplit(":", 1)[1])
    async with serving(sandbox, port) as again:
        assert again == address


@pytest.mark.parametrize(
    ("headers", "status"),
    [
        ({"origin": "https://evil.example", "content-type": "application/json"}, 403),
        ({"origin": "null", "content-type": "application/json"}, 403),
        ({"content-type": "text/plain"}, 415),
        ({"content-type": "application/x-www-form-urlencoded"}, 415),
        ({"content-type": "application/json", "host": "evil.example"}, 421),
    ],
)
@pytest.mark.parametrize("path", ["_sandbox/token", "_sandbox/reset", "open_api/v1.3/oauth2/access_token/"])
async def test_a_page_of_another_site_can_send_nothing(
    client: SandboxClient, headers: dict[str, str], status: int, path: str
) -> None:
    answer = await client.http.post(f"/{path}", content='{"kind": "valid"}', headers=headers)
    assert answer.status_code == status
    assert answer.json()["error"].endswith(".")


async def test_without_the_guard_another_site_gets_a_token(sandbox: Sandbox, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(serve, "Guard", lambda app, _house: app)
    async with serving(sandbox) as address, httpx.AsyncClient(base_url=address) as http:
        blind = {"origin": "https://evil.example", "content-type": "text/plain"}
        answer = await http.post("/_sandbox/token", content='{"kind": "valid"}', headers=blind)
    assert answer.json()["token"]


async def test_consent_is_given_on_its_own_page_alone(client: SandboxClient) -> None:
    form = {"app_id": "sandbox-app", "redirect_uri": "http://127.0.0.1:9/", "state": "s"}
    page = await client.http.get("/portal/auth", params=form)
    proof = {"asked_here": re.findall(r'name="asked_here" value="(\w+)"', page.text)[0]}
    own = str(client.http.base_url).rstrip("/")
    for origin, more, status in (
        (None, {}, 302),  # a program
        (own, proof, 302),
        (own, {}, 400),
        (own, {"asked_here": ""}, 400),
        (None, {"asked_here": "0" * 64}, 400),
        (own, proof | {"state": "another"}, 400),
        (own, proof | {"redirect_uri": "http://127.0.0.1:8/"}, 400),
        ("https://evil.example", proof, 403),
        ("null", proof, 403),
    ):
        headers = {} if origin is None else {"origin": origin}
        answer = await client.http.post("/portal/auth", data=form | {"decision": "approve"} | more, headers=headers)
        assert answer.status_code == status, (origin, more)
        assert ("location" in answer.headers) == (status == 302)


async def test_the_proof_of_one_sandbox_counts_in_no_other(client: SandboxClient, tmp_path: Path) -> None:
    form = {"app_id": "sandbox-app", "redirect_uri": "http://127.0.0.1:9/"}
    async with serving(make_sandbox(tmp_path / "other.db", FakeClock())) as address, httpx.AsyncClient() as http:
        page = await http.get(f"{address}/portal/auth", params=form | {"asked_here": "0"})
    proof = {"asked_here": re.findall(r'name="asked_here" value="(\w+)"', page.text)[0]}
    answer = await client.http.post("/portal/auth", data=form | {"decision": "approve"} | proof)
    assert (answer.status_code, "Open it again" in answer.text) == (400, True)


@pytest.mark.parametrize("size", [2, 40])
async def test_a_body_of_megabytes_is_refused(client: SandboxClient, size: int) -> None:
    with contextlib.suppress(httpx.WriteError, httpx.ReadError):  # the server may hang up before all is sent
        answer = await client.http.post("/_sandbox/token", content=b" " * (size << 20), headers=JSON)
        assert answer.status_code == 413
    assert (await client.http.post("/_sandbox/token", json={"kind": "valid"})).is_success


async def test_requests_that_never_end_are_dropped_and_others_are_served(
    sandbox: Sandbox, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(impatience, "REQUEST_SECONDS", 0.2)
    halves = (b"", b"GET / HTTP/1.1\r\nHost: ", b"POST / HTTP/1.1\r\nHost: x\r\nContent-Length: 9\r\n\r\nhalf")
    async with serving(sandbox) as address, httpx.AsyncClient(base_url=address) as http:
        port = int(address.rsplit(":", 1)[1])
        opened = [await asyncio.open_connection("127.0.0.1", port) for _ in range(10) for _ in halves]
        for (_, writer), half in zip(opened, halves * 10, strict=True):
            writer.write(half)
        assert (await http.get("/")).is_success
        await asyncio.gather(*(_end(reader) for reader, _ in opened))
        assert (await http.get("/")).is_success
        for _, writer in opened:
            writer.close()


async def _end(reader: asyncio.StreamReader) -> None:
    with contextlib.suppress(ConnectionError):
        await asyncio.wait_for(reader.read(), 30)


async def test_an_answer_may_take_longer_than_a_request(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(impatience, "REQUEST_SECONDS", 0.1)
    sandbox = make_sandbox(tmp_path / "slow.db", SystemClock())
    sandbox.set_faults([{"on": "any", "times": 1, "do": {"delay": 0.5}}])
    async with serving(sandbox) as address, httpx.AsyncClient(base_url=address) as http:
        assert (await http.get("/open_api/v1.3/campaign/get/")).is_success
