"""The sandbox on a real loopback socket."""

import socket
from collections.abc import AsyncIterator
from pathlib import Path

import httpx
import pytest

from tests.doubles.clock import FakeClock
from tests.doubles.sandbox_client import APP, SandboxClient, campaign
from tools.core.errors import SettingsError
from tools.sandbox.application import Sandbox, make_sandbox
from tools.sandbox.browser import browse
from tools.sandbox.serve import serving


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
