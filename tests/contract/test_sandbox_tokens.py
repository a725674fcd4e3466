"""What an access token opens, and how the sandbox says no."""

from pathlib import Path

import pytest

from tests.doubles.clock import FakeClock
from tests.doubles.sandbox_client import ADVERTISER, API, SECOND_ADVERTISER, SandboxClient, campaign
from tools.sandbox.application import Sandbox, make_sandbox


@pytest.fixture
def sandbox(tmp_path: Path) -> Sandbox:
    return make_sandbox(tmp_path / "sandbox.db", FakeClock())


@pytest.mark.parametrize(
    ("kind", "code"),
    [
        ("valid", 0),
        ("login_kit", 40001),
        ("expired", 40102),
        ("revoked", 40105),
        ("no_advertiser", 40001),
        ("no_ads_scope", 40001),
        ("blocked", 41000),
    ],
)
async def test_each_kind_of_token_meets_its_own_answer_when_it_creates(sandbox: Sandbox, kind: str, code: int) -> None:
    answer = await SandboxClient.embedded(sandbox, kind).post("campaign/create", campaign())
    assert answer["code"] == code
    assert set(answer) == {"code", "message", "request_id", "data"}


async def test_a_login_kit_token_shows_its_family_and_each_token_is_new(sandbox: Sandbox) -> None:
    assert sandbox.issue_token("login_kit").startswith("login_")
    assert sandbox.issue_token("valid") != sandbox.issue_token("valid")


async def test_a_made_up_token_that_begins_like_login_kit_lacks_permission(sandbox: Sandbox) -> None:
    client = SandboxClient(SandboxClient.embedded(sandbox, None).http, "login_whatever")
    assert (await client.post("campaign/create", campaign()))["code"] == 40001


async def test_no_header_an_empty_header_and_a_token_in_the_query_all_count_as_no_token(sandbox: Sandbox) -> None:
    token = sandbox.issue_token("valid")
    client = SandboxClient.embedded(sandbox, None)
    assert (await client.get("campaign/get", advertiser_id=ADVERTISER))["code"] == 40104
    assert (await client.get("campaign/get", advertiser_id=ADVERTISER, access_token=token))["code"] == 40104
    assert (await SandboxClient(client.http, "").get("campaign/get", advertiser_id=ADVERTISER))["code"] == 40104


@pytest.mark.parametrize("prefix", ["Bearer ", "bearer ", "x"])
async def test_a_token_that_is_not_sent_bare_is_refused(sandbox: Sandbox, prefix: str) -> None:
    client = SandboxClient(SandboxClient.embedded(sandbox, None).http, prefix + sandbox.issue_token("valid"))
    assert (await client.get("campaign/get", advertiser_id=ADVERTISER))["code"] == 40105


async def test_another_advertisers_account_is_refused_by_its_id(sandbox: Sandbox) -> None:
    client = SandboxClient.embedded(sandbox)
    for answer in (
        await client.post("campaign/create", campaign(advertiser_id=SECOND_ADVERTISER)),
        await client.get("campaign/get", advertiser_id=SECOND_ADVERTISER),
        await client.get("advertiser/info", advertiser_ids=[SECOND_ADVERTISER]),
    ):
        assert answer["code"] == 40001
        assert SECOND_ADVERTISER in answer["message"]


async def test_a_token_without_advertisers_lists_none(sandbox: Sandbox) -> None:
    client = SandboxClient.embedded(sandbox, "no_advertiser")
    answer = await client.get("oauth2/advertiser/get", app_id="sandbox-app", secret="sandbox-secret")
    assert answer["data"] == {"list": []}


async def test_an_unknown_path_and_a_wrong_method_are_told_apart(sandbox: Sandbox) -> None:
    client = SandboxClient.embedded(sandbox)
    assert (await client.get("campaign/invent"))["code"] == 40400
    for path in (f"{API}/campaign/create/", f"{API}/oauth2/access_token/", "/v2/oauth/token/"):
        assert (await client.http.get(path)).status_code == 405


async def test_a_kind_of_token_that_does_not_exist_is_explained(sandbox: Sandbox) -> None:
    with pytest.raises(ValueError, match=r"golden.*valid"):
        sandbox.issue_token("golden")
