"""What three published guides to TikTok's ads promise their readers, each promise kept here under its own name."""

from collections.abc import AsyncIterator
from datetime import date, timedelta
from pathlib import Path
from typing import Any

import httpx
import pytest
from langchain_core.messages import AIMessage

from agent.wiring.platforms import Platform, make_platform
from agent.wiring.settings import load_settings
from tests.doubles.clock import FakeClock
from tests.doubles.plans import ACCOUNT, make_plan
from tests.doubles.sandbox_client import ADVERTISER, API, APP, SandboxClient, campaign
from tests.doubles.world import full_brief, world
from tools.core.family import Family
from tools.core.money import Money
from tools.core.plan import Step
from tools.sandbox.application import Sandbox, make_sandbox
from tools.sandbox.browser import browse
from tools.tiktok.login import TikTokLogin


@pytest.fixture
async def platform(tmp_path: Path) -> AsyncIterator[Platform]:
    opened = make_platform(load_settings({"HOME": str(tmp_path), "TIKTOK_ADS_HOME": str(tmp_path)}, {}), FakeClock())
    yield opened
    await opened.http.aclose()


@pytest.fixture
def sandbox(tmp_path: Path) -> Sandbox:
    return make_sandbox(tmp_path / "sandbox.db", FakeClock())


@pytest.fixture
def client(sandbox: Sandbox) -> SandboxClient:
    return SandboxClient.embedded(sandbox)


async def _address(platform: Platform) -> httpx.URL:
    return httpx.URL(await platform.login.url(await platform.login.begin(Family.ADS)))


async def _approve(http: httpx.AsyncClient) -> str:
    url = "https://business-api.tiktok.com/portal/auth?app_id=sandbox-app&state=s&redirect_uri=http://127.0.0.1:9/"
    return httpx.URL(await browse(http, url, "approve")).params["auth_code"]


async def test_seed_1_the_authorization_address_has_app_id_redirect_uri_and_state(platform: Platform) -> None:
    address = await _address(platform)

    assert address.path == "/portal/auth"
    assert set(address.params) == {"app_id", "redirect_uri", "state"}
    assert address.params["redirect_uri"] == "http://127.0.0.1:8765/cb/ads"


async def test_seed_1_the_state_is_another_one_each_time_and_an_answer_with_a_foreign_one_is_refused(
    platform: Platform,
) -> None:
    assert (await _address(platform)).params["state"] != (await _address(platform)).params["state"]
    handle = await platform.login.begin(Family.ADS)
    forged = await platform.browse(await platform.login.url(handle), "forged_state")
    assert (await platform.login.finish(handle, await platform.login.keep(forged))).problem


async def test_seeds_1_2_and_3_the_auth_code_becomes_a_token_and_the_accounts_by_json(client: SandboxClient) -> None:
    code = await _approve(client.http)
    answer = await client.post("oauth2/access_token", APP | {"auth_code": code})

    assert (answer["code"], answer["message"]) == (0, "OK")
    assert answer["data"]["access_token"]
    assert ADVERTISER in answer["data"]["advertiser_ids"]
    assert not {"expires_in", "refresh_token"} & set(answer["data"]), "a token for ads has no timer"


async def test_seed_2_accounts_are_listed_right_after_the_exchange(platform: Platform) -> None:
    handle = await platform.login.begin(Family.ADS)
    came_back = await platform.browse(await platform.login.url(handle), "approve")
    result = await platform.login.finish(handle, await platform.login.keep(came_back))

    assert result.problem is None
    assert ADVERTISER in {one.advertiser_id for one in result.advertisers}


@pytest.mark.parametrize("pasted", ["{address}", "{code}"])
async def test_seed_2_the_code_is_taken_bare_or_in_its_address(platform: Platform, pasted: str) -> None:
    handle = await platform.login.begin(Family.ADS)
    came_back = await platform.browse(await platform.login.url(handle), "approve")
    given = pasted.format(address=came_back, code=httpx.URL(came_back).params["auth_code"])

    assert (await platform.login.finish(handle, await platform.login.keep(given))).problem is None


async def test_seed_2_a_code_works_once(client: SandboxClient) -> None:
    code = await _approve(client.http)
    await client.expect_ok("oauth2/access_token", APP | {"auth_code": code})

    assert (await client.post("oauth2/access_token", APP | {"auth_code": code}))["code"] == 40110


async def test_seed_2_a_token_in_the_query_is_no_token_40104(client: SandboxClient) -> None:
    token, client.token = client.token, None
    answer = await client.get("oauth2/advertiser/get", **APP, access_token=token)
    assert answer["code"] == 40104


async def test_seed_2_the_wrong_method_is_405(client: SandboxClient) -> None:
    answer = await client.http.post(f"{API}/oauth2/advertiser/get/", json=APP)
    assert answer.status_code == 405


async def test_seed_2_a_bearer_prefix_makes_a_token_wrong_40105(client: SandboxClient) -> None:
    client.token = f"Bearer {client.token}"
    assert (await client.get("oauth2/advertiser/get", **APP))["code"] == 40105


async def test_seed_1_campaigns_are_created_and_listed_with_code_zero(client: SandboxClient) -> None:
    made = await client.post("campaign/create", campaign(budget_mode="BUDGET_MODE_DAY", budget=50.00))
    listed = await client.get("campaign/get", advertiser_id=ADVERTISER)

    assert (made["code"], listed["code"]) == (0, 0)
    assert [row["campaign_id"] for row in listed["data"]["list"]] == [made["data"]["campaign_id"]]


async def test_seed_1_accounts_come_with_name_balance_and_currency(platform: Platform) -> None:
    first = (await platform.reader.advertisers())[0]
    assert (first.name, first.currency) == ("Practice shop", "USD")
    assert first.balance is not None


async def test_seed_1_money_is_real_currency_and_not_micros(client: SandboxClient) -> None:
    made = await client.expect_ok("campaign/create", campaign(budget_mode="BUDGET_MODE_DAY", budget=50.00))
    assert float(made["budget"]) == 50
    ours = next(write for write in make_plan().writes if write.step is Step.ADGROUP)
    assert ours.body["budget"] == Money.of(20, "USD").wire() == 20.0


async def test_seed_1_a_report_is_asked_for_with_get_and_counts_per_campaign(platform: Platform) -> None:
    today = date(2026, 11, 20)
    figures = await platform.assets.figures(ACCOUNT, Step.CAMPAIGN, today - timedelta(days=6), today)
    assert all(one.spend.currency == "USD" for one in figures)


@pytest.mark.parametrize(
    ("old", "new"), [("CONVERSIONS", "WEB_CONVERSIONS"), ("APP_INSTALL", "APP_PROMOTION"), ("TRAFFIC", "TRAFFIC")]
)
def test_seed_1_its_older_objective_names_are_understood_and_sent_as_todays(old: str, new: str) -> None:
    assert make_plan(objective=old).writes[0].body["objective_type"] == new


async def test_seed_1_the_rate_limit_is_ten_a_second_and_six_hundred_a_minute(tmp_path: Path) -> None:
    served = load_settings(
        {"HOME": str(tmp_path), "TIKTOK_ADS_HOME": str(tmp_path), "TIKTOK_ADS_SANDBOX_URL": "http://127.0.0.1:9"}, {}
    )
    platform = make_platform(served, FakeClock())
    assert isinstance(platform.login, TikTokLogin)
    pace: Any = platform.login.client.pace
    await platform.http.aclose()

    assert (pace.per_second, pace.per_minute) == (10, 600)


async def test_seed_3_tiktoks_own_hint_reaches_the_person_in_quotes(tmp_path: Path) -> None:
    hint = "ad_text is not acceptable, correct is at most 100 characters"
    async with world(tmp_path, full_brief(), AIMessage("Which value should change?")) as w:
        w.fault({"on": "ad_create", "times": 1, "do": {"code": 40002, "message": hint}})
        await w.say("brief")
        await w.say("yes")
        failure = w.of("failure")[-1]

    assert f"“{hint}”" in failure["explanation"] + failure["fix"] + str(failure)
