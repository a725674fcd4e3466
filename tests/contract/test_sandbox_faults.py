"""Misbehaviour on request, and writes that land late."""

import json
from pathlib import Path
from typing import Any

import httpx
import pytest

from tests.doubles.clock import FakeClock
from tests.doubles.sandbox_client import ADVERTISER, APP, SandboxClient, ad, campaign
from tools.sandbox.application import Sandbox, make_sandbox


@pytest.fixture
def database(tmp_path: Path) -> Path:
    return tmp_path / "sandbox.db"


@pytest.fixture
def sandbox(database: Path, clock: FakeClock) -> Sandbox:
    return make_sandbox(database, clock)


def fault(on: str, do: dict[str, Any], times: int = 1) -> dict[str, Any]:
    return {"on": on, "times": times, "do": do}


async def test_a_code_is_answered_as_often_as_was_said_and_nothing_is_applied(
    sandbox: Sandbox, client: SandboxClient
) -> None:
    sandbox.set_faults([fault("ad_submit", {"code": 50000, "message": "No luck."}, times=2)])
    for _ in range(2):
        answer = await client.post("campaign/create", campaign())
        assert (answer["code"], answer["message"]) == (50000, "No luck.")
    assert sandbox.state()["campaigns"] == []
    assert (await client.post("campaign/create", campaign()))["code"] == 0


async def test_an_http_status_comes_with_its_body(sandbox: Sandbox, client: SandboxClient) -> None:
    sandbox.set_faults([fault("lookup", {"http": 504, "body": "<h1>Gateway</h1>"})])
    response = await client.http.get("/open_api/v1.3/ad/get/")
    assert (response.status_code, response.text) == (504, "<h1>Gateway</h1>")


@pytest.mark.parametrize(("when", "applied"), [("before", 0), ("after", 1)])
async def test_a_dropped_connection_gives_no_answer_and_applies_only_after(
    sandbox: Sandbox, client: SandboxClient, when: str, applied: int
) -> None:
    sandbox.set_faults([fault("campaign_create", {"drop": when})])
    with pytest.raises(httpx.RemoteProtocolError):
        await client.post("campaign/create", campaign())
    assert len(sandbox.state()["campaigns"]) == applied


async def test_a_delayed_answer_comes_when_its_time_has_passed(
    sandbox: Sandbox, client: SandboxClient, clock: FakeClock
) -> None:
    sandbox.set_faults([fault("any", {"delay": 4})])
    assert (await client.post("campaign/create", campaign()))["code"] == 0
    assert clock.waits == [4]


async def test_a_client_stops_waiting_for_a_delayed_answer_but_the_write_stays(
    sandbox: Sandbox, client: SandboxClient, clock: FakeClock
) -> None:
    sandbox.set_faults([fault("any", {"delay": 60})])
    with pytest.raises(httpx.ReadTimeout):
        await client.http.post(
            "/open_api/v1.3/campaign/create/",
            json=campaign(),
            headers={"Access-Token": client.token or ""},
            timeout=10,
        )
    assert clock.waits == [10]
    assert len(sandbox.state()["campaigns"]) == 1


async def test_a_late_write_lands_when_its_time_has_come(
    sandbox: Sandbox, client: SandboxClient, clock: FakeClock
) -> None:
    sandbox.set_faults([fault("campaign_create", {"late": 30})])
    with pytest.raises(httpx.RemoteProtocolError):
        await client.post("campaign/create", campaign())
    assert sandbox.has_late_writes()
    clock.advance(29)
    assert (await client.get("campaign/get", advertiser_id=ADVERTISER))["data"]["list"] == []
    clock.advance(1)
    listed = (await client.get("campaign/get", advertiser_id=ADVERTISER))["data"]["list"]
    assert [one["create_time"] for one in listed] == ["2026-11-21 12:00:30"]
    assert not sandbox.has_late_writes()


async def test_a_late_write_survives_a_restart(
    sandbox: Sandbox, client: SandboxClient, clock: FakeClock, database: Path
) -> None:
    sandbox.set_faults([fault("campaign_create", {"late": 30})])
    with pytest.raises(httpx.RemoteProtocolError):
        await client.post("campaign/create", campaign())
    sandbox.close()
    clock.advance(31)
    restarted = make_sandbox(database, clock)
    assert len(restarted.state()["campaigns"]) == 1
    assert not restarted.has_late_writes()


async def test_a_late_campaign_is_not_made_twice_when_its_request_id_was_sent_again(
    sandbox: Sandbox, client: SandboxClient, clock: FakeClock
) -> None:
    sandbox.set_faults([fault("campaign_create", {"late": 30})])
    with pytest.raises(httpx.RemoteProtocolError):
        await client.post("campaign/create", campaign(request_id="5"))
    await client.create_campaign(request_id="5")
    clock.advance(31)
    assert len(sandbox.state()["campaigns"]) == 1


async def test_a_late_ad_sent_again_is_made_twice_as_on_the_real_platform(
    sandbox: Sandbox, client: SandboxClient, clock: FakeClock
) -> None:
    adgroup_id = await client.create_adgroup(await client.create_campaign())
    sandbox.set_faults([fault("ad_create", {"late": 30})])
    with pytest.raises(httpx.RemoteProtocolError):
        await client.post("ad/create", ad(adgroup_id))
    await client.create_ad(adgroup_id)
    clock.advance(31)
    assert len(sandbox.state()["ads"]) == 2


async def _shown(client: SandboxClient, kind: str, **more: Any) -> int:
    return len((await client.get(f"{kind}/get", advertiser_id=ADVERTISER, **more))["data"]["list"])


async def test_what_is_stale_exists_at_once_and_is_shown_later(
    sandbox: Sandbox, client: SandboxClient, clock: FakeClock
) -> None:
    await client.create_campaign(campaign_name="before")
    sandbox.set_faults([fault("lookup", {"stale": 20}, times=2)])
    assert await _shown(client, "campaign") == 1
    campaign_id = await client.create_campaign()
    await client.create_adgroup(campaign_id)
    assert (await _shown(client, "campaign"), await _shown(client, "adgroup")) == (1, 0)
    named = json.dumps({"campaign_ids": [campaign_id]})
    assert await _shown(client, "campaign", filtering=named) == 0
    assert len(sandbox.state()["campaigns"]) == 2

    clock.advance(19)
    assert await _shown(client, "campaign") == 1
    clock.advance(1)
    assert (await _shown(client, "campaign"), await _shown(client, "adgroup")) == (2, 1)


async def test_each_thing_that_is_created_uses_one_staleness_up_and_looking_uses_none(
    sandbox: Sandbox, client: SandboxClient
) -> None:
    sandbox.set_faults([fault("lookup", {"stale": 20})])
    for _ in range(3):
        assert await _shown(client, "campaign") == 0
    await client.create_campaign()
    assert await _shown(client, "campaign") == 0
    await client.create_campaign()
    assert await _shown(client, "campaign") == 1


async def test_a_late_write_can_be_stale_as_well(sandbox: Sandbox, client: SandboxClient, clock: FakeClock) -> None:
    sandbox.set_faults([fault("campaign_create", {"late": 30}), fault("lookup", {"stale": 20})])
    with pytest.raises(httpx.RemoteProtocolError):
        await client.post("campaign/create", campaign())
    clock.advance(49)
    assert await _shown(client, "campaign") == 0
    clock.advance(1)
    assert await _shown(client, "campaign") == 1


@pytest.mark.parametrize("on", ["token", "upload"])
def test_nothing_that_no_list_shows_can_be_stale(sandbox: Sandbox, on: str) -> None:
    with pytest.raises(ValueError, match="stale"):
        sandbox.set_faults([fault(on, {"stale": 20})])


async def test_what_is_left_of_a_fault_survives_a_restart(
    sandbox: Sandbox, client: SandboxClient, clock: FakeClock, database: Path
) -> None:
    sandbox.set_faults([fault("campaign_create", {"code": 50002}, times=2)])
    assert (await client.post("campaign/create", campaign()))["code"] == 50002
    sandbox.close()
    client = SandboxClient.embedded(make_sandbox(database, clock))
    assert (await client.post("campaign/create", campaign()))["code"] == 50002
    assert (await client.post("campaign/create", campaign()))["code"] == 0


@pytest.mark.parametrize(
    ("on", "hit", "spared"),
    [
        ("ad_submit", {"campaign/create", "adgroup/create", "ad/create"}, {"campaign/get", "oauth2/access_token"}),
        ("campaign_create", {"campaign/create"}, {"adgroup/create", "campaign/get"}),
        ("adgroup_create", {"adgroup/create"}, {"campaign/create", "ad/create"}),
        ("ad_create", {"ad/create"}, {"adgroup/create", "campaign/create"}),
        ("token", {"oauth2/access_token"}, {"oauth2/revoke_token", "campaign/create"}),
        ("upload", {"file/music/upload", "file/video/ad/upload"}, {"file/music/get", "campaign/create"}),
        ("lookup", {"campaign/get", "adgroup/get", "ad/get"}, {"advertiser/info", "campaign/create"}),
        ("any", {"campaign/create", "advertiser/info", "file/music/get"}, set()),
    ],
)
async def test_a_fault_meets_only_the_requests_it_names(
    sandbox: Sandbox, client: SandboxClient, on: str, hit: set[str], spared: set[str]
) -> None:
    async def meets(path: str) -> bool:
        sandbox.set_faults([fault(on, {"code": 61000})])
        return (
            (await client.post(path, APP))["code"] == 61000 if not path.endswith(("get", "info")) else await read(path)
        )

    async def read(path: str) -> bool:
        return bool((await client.get(path))["code"] == 61000)

    assert {path for path in hit | spared if await meets(path)} == hit


async def test_login_kit_misbehaves_in_its_own_words(sandbox: Sandbox, client: SandboxClient) -> None:
    sandbox.set_faults([fault("token", {"code": 50000})])
    response = await client.http.post("/v2/oauth/token/", data={})
    assert (response.status_code, response.json()["error"]) == (500, "server_error")


async def test_faults_go_wrong_in_the_order_they_are_listed(sandbox: Sandbox, client: SandboxClient) -> None:
    sandbox.set_faults([fault("ad_submit", {"code": 50000}), fault("campaign_create", {"code": 40100})])
    codes = [(await client.post("campaign/create", campaign()))["code"] for _ in range(3)]
    assert codes == [50000, 40100, 0]


@pytest.mark.parametrize(
    ("listed", "words"),
    [
        ([{"on": "sunday", "do": {"code": 1}}], "on"),
        ([{"on": "any", "do": {}}], "exactly one"),
        ([{"on": "any", "do": {"code": 1, "http": 500}}], "exactly one"),
        ([{"on": "any", "times": 0, "do": {"code": 1}}], "times"),
        ([{"on": "any", "do": {"drop": "during"}}], "drop"),
        ([{"on": "any", "do": {"explode": True}}], "explode"),
        ("any", "the start"),
    ],
)
async def test_a_fault_that_cannot_be_read_is_explained_and_changes_nothing(
    sandbox: Sandbox, client: SandboxClient, listed: object, words: str
) -> None:
    sandbox.set_faults([fault("any", {"code": 50000})])
    with pytest.raises(ValueError, match=words):
        sandbox.set_faults(listed)
    assert (await client.post("campaign/create", campaign()))["code"] == 50000
