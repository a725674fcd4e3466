"""The review of ads, and what it makes of their status."""

from pathlib import Path

import pytest

from tests.doubles.clock import FakeClock
from tests.doubles.sandbox_client import ADVERTISER, SandboxClient
from tools.sandbox.application import Sandbox, make_sandbox


@pytest.fixture
def sandbox(tmp_path: Path, clock: FakeClock) -> Sandbox:
    return make_sandbox(tmp_path / "sandbox.db", clock, control=True)


async def statuses(client: SandboxClient) -> list[str]:
    return [
        (await client.get(f"{kind}/get", advertiser_id=ADVERTISER))["data"]["list"][0]["secondary_status"]
        for kind in ("campaign", "adgroup", "ad")
    ]


async def made(client: SandboxClient) -> tuple[str, str, str]:
    campaign_id = await client.create_campaign(operation_status="ENABLE")
    adgroup_id = await client.create_adgroup(campaign_id, schedule_start_time="2026-11-21 12:00:00")
    return campaign_id, adgroup_id, await client.create_ad(adgroup_id)


async def switch(client: SandboxClient, kind: str, object_id: str, status: str) -> None:
    body = {"advertiser_id": ADVERTISER, f"{kind}_ids": [object_id], "operation_status": status}
    await client.expect_ok(f"{kind}/status/update", body)


async def test_a_new_ad_waits_for_its_review_and_runs_once_approved(sandbox: Sandbox, client: SandboxClient) -> None:
    *_, ad_id = await made(client)
    assert await statuses(client) == ["CAMPAIGN_STATUS_ENABLE", "ADGROUP_STATUS_AUDIT", "AD_STATUS_AUDIT"]
    sandbox.set_review(ad_id, "approved")
    assert await statuses(client) == ["CAMPAIGN_STATUS_ENABLE", "ADGROUP_STATUS_DELIVERY_OK", "AD_STATUS_DELIVERY_OK"]
    sandbox.set_review(ad_id, "rejected", "No sound.")
    assert await statuses(client) == ["CAMPAIGN_STATUS_ENABLE", "ADGROUP_STATUS_AUDIT", "AD_STATUS_AUDIT_DENY"]


async def test_what_is_switched_off_above_an_approved_ad_shows_in_its_status(
    sandbox: Sandbox, client: SandboxClient
) -> None:
    campaign_id, adgroup_id, ad_id = await made(client)
    sandbox.set_review(ad_id, "approved")
    await switch(client, "ad", ad_id, "DISABLE")
    assert (await statuses(client))[2] == "AD_STATUS_DISABLE"
    await switch(client, "ad", ad_id, "ENABLE")
    await switch(client, "adgroup", adgroup_id, "DISABLE")
    assert (await statuses(client))[1:] == ["ADGROUP_STATUS_DISABLE", "AD_STATUS_ADGROUP_DISABLE"]
    await switch(client, "campaign", campaign_id, "DISABLE")
    assert await statuses(client) == [
        "CAMPAIGN_STATUS_DISABLE", "ADGROUP_STATUS_DISABLE", "AD_STATUS_CAMPAIGN_DISABLE",
    ]  # fmt: skip


async def test_the_schedule_shows_in_the_status_of_an_approved_ad(tmp_path: Path) -> None:
    clock = FakeClock()
    sandbox = make_sandbox(tmp_path / "sandbox.db", clock)
    client = SandboxClient.embedded(sandbox)
    dates = {"schedule_start_time": "2026-11-21 12:05:00", "schedule_end_time": "2026-11-22 12:05:00"}
    campaign_id = await client.create_campaign(operation_status="ENABLE")
    adgroup_id = await client.create_adgroup(campaign_id, schedule_type="SCHEDULE_START_END", **dates)
    ad_id = await client.create_ad(adgroup_id)
    assert (await statuses(client))[1:] == ["ADGROUP_STATUS_AUDIT", "AD_STATUS_AUDIT"]
    sandbox.set_review(ad_id, "approved")
    for passes, shown in ((0, "NOT_START"), (300, "DELIVERY_OK"), (86399, "DELIVERY_OK")):
        clock.advance(passes)
        assert (await statuses(client))[1:] == [f"ADGROUP_STATUS_{shown}", f"AD_STATUS_{shown}"]
    clock.advance(1)
    assert (await statuses(client))[1:] == ["ADGROUP_STATUS_TIME_DONE", "AD_STATUS_DONE"]
    assert sandbox.state()["ads"][0]["status"] == "AD_STATUS_DONE"
    await switch(client, "ad", ad_id, "DISABLE")
    assert (await statuses(client))[2] == "AD_STATUS_DISABLE"


async def test_without_an_end_an_ad_is_never_over(sandbox: Sandbox, client: SandboxClient, clock: FakeClock) -> None:
    *_, ad_id = await made(client)
    sandbox.set_review(ad_id, "approved")
    clock.advance(400 * 86400)
    assert (await statuses(client))[2] == "AD_STATUS_DELIVERY_OK"


async def test_a_rejection_shows_even_while_the_campaign_is_off(sandbox: Sandbox, client: SandboxClient) -> None:
    campaign_id, _, ad_id = await made(client)
    sandbox.set_review(ad_id, "rejected")
    await switch(client, "campaign", campaign_id, "DISABLE")
    assert (await statuses(client))[2] == "AD_STATUS_AUDIT_DENY"


async def test_the_verdict_can_be_given_over_http(client: SandboxClient) -> None:
    *_, ad_id = await made(client)
    answer = await client.http.post("/_sandbox/review", json={"ad_id": ad_id, "verdict": "approved"})
    assert answer.status_code == 200
    assert (await statuses(client))[2] == "AD_STATUS_DELIVERY_OK"


@pytest.mark.parametrize(
    "body", [None, {}, {"ad_id": "1", "verdict": "approved"}, {"ad_id": "x", "verdict": "perhaps"}]
)
async def test_a_verdict_that_cannot_be_meant_is_refused_in_words(client: SandboxClient, body: object) -> None:
    await made(client)
    answer = await client.http.post("/_sandbox/review", json=body)
    assert answer.status_code == 400
    assert answer.json()["error"].endswith(".")


async def test_only_an_ad_that_exists_is_reviewed(sandbox: Sandbox, client: SandboxClient) -> None:
    campaign_id, _, ad_id = await made(client)
    await switch(client, "ad", ad_id, "DELETE")
    for other in (campaign_id, ad_id, "1", ""):
        with pytest.raises(ValueError, match="There is no ad"):
            sandbox.set_review(other, "approved")
