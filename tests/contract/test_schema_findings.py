"""Requests that the sandbox once answered with HTTP 500, found from its own description."""

from pathlib import Path

import httpx
import pytest

from tests.doubles.clock import FakeClock
from tests.doubles.sandbox_client import ADVERTISER, SandboxClient, ad, adgroup, campaign
from tools.sandbox.application import Sandbox, make_sandbox
from tools.sandbox.transport import SandboxTransport

HUGE = 10**400


@pytest.mark.parametrize("budget", [HUGE, -HUGE, 1e308], ids=["huge", "far below nothing", "huge float"])
async def test_a_budget_that_no_account_could_hold_is_refused(client: SandboxClient, budget: float) -> None:
    answer = await client.post("campaign/create", campaign(budget_mode="BUDGET_MODE_DAY", budget=budget))
    assert answer["code"] == 40002
    assert "budget" in answer["message"]


async def test_a_report_is_given_where_the_campaigns_unused_budget_is_no_number(client: SandboxClient) -> None:
    campaign_id = await client.create_campaign(budget="much", budget_optimize_on=True)
    await client.create_ad(await client.create_adgroup(campaign_id))
    answer = await client.get(
        "report/integrated/get", advertiser_id=ADVERTISER, report_type="BASIC", data_level="AUCTION_AD",
        dimensions=["ad_id"], query_lifetime="true",
    )  # fmt: skip
    assert answer["code"] == 0


@pytest.mark.parametrize("request_id", [{}, {"a": 1}, [], HUGE, "7"], ids=["empty", "object", "list", "huge", "text"])
async def test_a_request_id_on_an_ad_means_nothing(client: SandboxClient, request_id: object) -> None:
    adgroup_id = await client.create_adgroup(await client.create_campaign())
    for _ in range(2):
        assert (await client.post("ad/create", ad(adgroup_id, request_id=request_id)))["code"] == 0


@pytest.mark.parametrize("depth", [51, 500, 900, 940, 960, 980, 5000])
async def test_a_body_of_many_levels_is_refused(client: SandboxClient, depth: int) -> None:
    deep = f'{{"advertiser_id": "{ADVERTISER}", "deep": {"[" * depth}{"]" * depth}}}'
    headers = {"Access-Token": client.token or ""}
    answer = (await client.http.post("/open_api/v1.3/campaign/create/", content=deep, headers=headers)).json()
    assert (answer["code"], answer["message"]) == (40002, "the body must be a JSON object.")


async def test_an_ad_group_of_a_deleted_campaign_cannot_be_changed(client: SandboxClient) -> None:
    campaign_id = await client.create_campaign()
    adgroup_id = await client.create_adgroup(campaign_id)
    deleted = {"advertiser_id": ADVERTISER, "campaign_ids": [campaign_id], "operation_status": "DELETE"}
    await client.expect_ok("campaign/status/update", deleted)
    changed = adgroup(campaign_id, adgroup_id=adgroup_id, adgroup_name="Another name")
    assert (await client.post("adgroup/update", changed))["code"] == 40002


async def test_a_form_in_an_unknown_character_set_is_refused(client: SandboxClient) -> None:
    part = "--x\r\nContent-Disposition: form-data; name=\"image_file\"; filename*=klingon''a%ff\r\n\r\nabc\r\n--x--\r\n"
    headers = {"Access-Token": client.token or "", "Content-Type": "multipart/form-data; boundary=x"}
    answer = await client.http.post("/open_api/v1.3/file/image/ad/upload/", content=part, headers=headers)
    assert answer.json()["code"] == 40002


@pytest.mark.parametrize("sort", ["campaign", "adgroup", "ad"])
async def test_a_status_filter_of_nothing_is_refused(client: SandboxClient, sort: str) -> None:
    answer = await client.get(f"{sort}/get", advertiser_id=ADVERTISER, filtering={"primary_status": None})
    assert answer["code"] == 40002


@pytest.mark.parametrize("content", [b'{"kind": "\\ud800"}', b"[" * 5000], ids=["half a pair", "levels"])
async def test_a_control_request_that_cannot_be_written_again_is_explained(tmp_path: Path, content: bytes) -> None:
    sandbox: Sandbox = make_sandbox(tmp_path / "sandbox.db", FakeClock(), control=True)
    async with httpx.AsyncClient(transport=SandboxTransport(sandbox), base_url="https://example.com") as http:
        answer = await http.post("/_sandbox/token", content=content)
    assert answer.status_code == 400
    assert answer.json()["error"]
