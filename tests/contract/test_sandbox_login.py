"""Both logins: consent in a browser, codes that work once, tokens."""

import hashlib
from pathlib import Path
from typing import Any
from urllib.parse import parse_qs, quote, urlencode, urlsplit

import pytest

from tests.doubles.clock import FakeClock
from tests.doubles.sandbox_client import ADVERTISER, API, APP, SECOND_ADVERTISER, SandboxClient, campaign
from tools.core.errors import AdsError
from tools.sandbox.application import make_sandbox
from tools.sandbox.browser import browse

HOST = "https://business-api.tiktok.com"
REDIRECT = "http://127.0.0.1:8737/callback"
VERIFIER = "tiktok-mcp-ai_pinned-pkce-vector_0123456789abcdefghijklmnopqrstuvwxyz"
CHALLENGE = "6d737a2ebee1e9712ca50681cb2cb3ae5315985849a85cf11400a06b2fcbd91f"
KIT_CLIENT = {"client_key": "sandbox-key", "client_secret": "sandbox-secret"}


@pytest.fixture
def client(tmp_path: Path, clock: FakeClock) -> SandboxClient:
    return SandboxClient.embedded(make_sandbox(tmp_path / "sandbox.db", clock), kind=None)


def ads_url(**changes: str) -> str:
    return (
        f"{HOST}/portal/auth?{urlencode({'app_id': 'sandbox-app', 'state': 's-1', 'redirect_uri': REDIRECT} | changes)}"
    )


def kit_url(**changes: str) -> str:
    query = {
        "client_key": "sandbox-key",
        "scope": "user.info.basic",
        "response_type": "code",
        "redirect_uri": REDIRECT,
        "state": "s-2",
    }
    return f"{HOST}/v2/auth/authorize/?{urlencode(query | changes)}"


def query_of(location: str) -> dict[str, str]:
    return {name: values[0] for name, values in parse_qs(urlsplit(location).query).items()}


async def consent(client: SandboxClient, url: str) -> dict[str, str]:
    return query_of(await browse(client.http, url, "approve"))


async def exchange(client: SandboxClient, auth_code: str, **changes: Any) -> dict[str, Any]:
    return await client.post("oauth2/access_token", APP | {"auth_code": auth_code} | changes)


async def kit_exchange(client: SandboxClient, code: str, **changes: str) -> tuple[int, dict[str, Any]]:
    form = KIT_CLIENT | {"code": code, "grant_type": "authorization_code", "redirect_uri": REDIRECT} | changes
    response = await client.http.post("/v2/oauth/token/", data=form)
    return response.status_code, response.json()


async def test_an_approved_consent_becomes_a_token_that_creates(client: SandboxClient) -> None:
    answer = await consent(client, ads_url())
    assert answer["state"] == "s-1"
    assert len(answer["auth_code"]) == 40
    data = (await exchange(client, answer["auth_code"]))["data"]
    assert data["advertiser_ids"] == [ADVERTISER]
    assert {1, 2, 4, 6} <= set(data["scope"])
    client.token = data["access_token"]
    assert (await client.post("campaign/create", campaign()))["code"] == 0


async def test_the_person_chooses_which_advertisers_to_grant(client: SandboxClient) -> None:
    form = {"app_id": "sandbox-app", "redirect_uri": REDIRECT, "decision": "approve"}
    body = urlencode({**form, "advertiser_ids": [ADVERTISER, SECOND_ADVERTISER]}, doseq=True)
    sent_back = await client.http.post("/portal/auth", content=body)
    granted = (await exchange(client, query_of(sent_back.headers["location"])["auth_code"]))["data"]
    assert granted["advertiser_ids"] == [ADVERTISER, SECOND_ADVERTISER]
    client.token = granted["access_token"]
    listed = (await client.get("oauth2/advertiser/get", **APP))["data"]["list"]
    assert [one["advertiser_id"] for one in listed] == [ADVERTISER, SECOND_ADVERTISER]
    described = (await client.get("advertiser/info", advertiser_ids=[SECOND_ADVERTISER]))["data"]["list"][0]
    assert (described["currency"], described["country"]) == ("EUR", "DE")


async def test_an_address_cannot_tick_boxes_for_the_person(client: SandboxClient) -> None:
    answer = await consent(client, ads_url(advertiser_ids=SECOND_ADVERTISER, decision="approve"))
    assert (await exchange(client, answer["auth_code"]))["data"]["advertiser_ids"] == [ADVERTISER]


async def test_a_denied_consent_sends_no_code(client: SandboxClient) -> None:
    for url, state in ((ads_url(), "s-1"), (kit_url(), "s-2")):
        assert query_of(await browse(client.http, url, "deny")) == {"error": "access_denied", "state": state}


async def test_a_forged_state_comes_back_with_a_code_and_another_state(client: SandboxClient) -> None:
    answer = query_of(await browse(client.http, ads_url(), "forged_state"))
    assert answer["auth_code"]
    assert answer["state"] != "s-1"


async def test_a_code_works_once(client: SandboxClient) -> None:
    code = (await consent(client, ads_url()))["auth_code"]
    assert (await exchange(client, code))["code"] == 0
    assert (await exchange(client, code))["code"] == 40110


async def test_a_code_lives_for_an_hour(client: SandboxClient, clock: FakeClock) -> None:
    young, old = (await consent(client, ads_url()))["auth_code"], (await consent(client, ads_url()))["auth_code"]
    clock.advance(3599)
    assert (await exchange(client, young))["code"] == 0
    clock.advance(1)
    assert (await exchange(client, old))["code"] == 40110


async def test_a_wrong_secret_or_app_does_not_use_up_the_code(client: SandboxClient) -> None:
    code = (await consent(client, ads_url()))["auth_code"]
    assert (await exchange(client, code, secret="guess"))["code"] == 40101
    assert (await exchange(client, code, app_id="other"))["code"] == 40101
    assert (await exchange(client, code))["code"] == 0


async def test_a_code_of_the_other_family_is_refused_on_both_sides(client: SandboxClient) -> None:
    kit_code = (await consent(client, kit_url()))["code"]
    ads = await consent(client, ads_url())
    assert (await exchange(client, kit_code))["code"] == 40110
    assert (await exchange(client, ads["code"]))["code"] == 40110
    for code in (ads["code"], ads["auth_code"]):
        assert (await kit_exchange(client, code))[1]["error"] == "invalid_grant"


async def test_an_exchange_without_its_fields_says_which_one_is_missing(client: SandboxClient) -> None:
    answer = await client.post("oauth2/access_token", APP)
    assert (answer["code"], "auth_code" in answer["message"]) == (40002, True)


async def test_a_revoked_token_opens_nothing_any_more(client: SandboxClient) -> None:
    code = (await consent(client, ads_url()))["auth_code"]
    client.token = (await exchange(client, code))["data"]["access_token"]
    revoked = await client.post("oauth2/revoke_token", APP | {"access_token": client.token})
    assert revoked["data"] == {"app_id": "sandbox-app", "advertiser_ids": [ADVERTISER]}
    assert (await client.get("campaign/get", advertiser_id=ADVERTISER))["code"] == 40105


@pytest.mark.parametrize("redirect", ["http://127.0.0.1:1/x", "http://localhost:65535/", "http://localhost/cb?keep=1"])
async def test_every_redirect_to_this_machine_counts_as_registered(client: SandboxClient, redirect: str) -> None:
    location = await browse(client.http, ads_url(redirect_uri=redirect), "approve")
    assert location.startswith(redirect)
    assert "auth_code" in query_of(location)


@pytest.mark.parametrize(
    "redirect",
    [
        "https://127.0.0.1/",
        "http://example.com/",
        "http://127.0.0.1@example.com/",
        "http://[::1]/",
        "http://[",
        "",
        "x",
    ],
)
async def test_a_redirect_to_anywhere_else_is_refused_with_a_page(client: SandboxClient, redirect: str) -> None:
    page = await client.http.get(ads_url(redirect_uri=redirect))
    assert page.status_code == 400
    assert "redirect_uri" in page.text
    posted = await client.http.post(
        "/portal/auth", data={"app_id": "sandbox-app", "redirect_uri": redirect, "decision": "approve"}
    )
    assert (posted.status_code, "location" in posted.headers) == (400, False)


async def test_an_unknown_app_is_refused_with_a_page_and_browse_says_so(client: SandboxClient) -> None:
    assert (await client.http.get(ads_url(app_id="other"))).status_code == 400
    with pytest.raises(AdsError, match="400"):
        await browse(client.http, kit_url(client_key="other"), "approve")


async def test_login_kit_codes_hold_what_a_browser_escapes_and_must_be_decoded_once(client: SandboxClient) -> None:
    location = await browse(client.http, kit_url(), "approve")
    assert "%2A" in location
    assert "%21" in location
    code = query_of(location)["code"]
    encoded = await kit_exchange(client, quote(code, safe=""))
    assert encoded == (400, encoded[1])
    assert encoded[1]["error"] == "invalid_grant"
    assert set(encoded[1]) == {"error", "error_description", "log_id"}
    status, tokens = await kit_exchange(client, code)
    assert status == 200
    assert tokens["access_token"].startswith("login_")
    assert tokens["scope"] == "user.info.basic"
    assert (await kit_exchange(client, code))[1]["error"] == "invalid_grant"


async def test_a_challenge_is_answered_with_the_hex_hash_of_its_verifier(client: SandboxClient) -> None:
    assert hashlib.sha256(VERIFIER.encode()).hexdigest() == CHALLENGE
    code = (await consent(client, kit_url(code_challenge=CHALLENGE, code_challenge_method="S256")))["code"]
    assert (await kit_exchange(client, code))[1]["error"] == "invalid_request"
    assert (await kit_exchange(client, code, code_verifier="another"))[1]["error"] == "invalid_request"
    assert (await kit_exchange(client, code, code_verifier=VERIFIER))[0] == 200


async def test_login_kit_refuses_another_client_redirect_or_grant(client: SandboxClient) -> None:
    code = (await consent(client, kit_url()))["code"]
    assert (await kit_exchange(client, code, client_secret="guess"))[1]["error"] == "invalid_client"
    assert (await kit_exchange(client, code, redirect_uri=REDIRECT + "/"))[1]["error"] == "invalid_grant"
    assert (await kit_exchange(client, code, grant_type="password"))[1]["error"] == "unsupported_grant_type"
    assert (await kit_exchange(client, code))[0] == 200


async def test_a_refresh_token_is_replaced_each_time_it_is_used(client: SandboxClient, clock: FakeClock) -> None:
    first = (await kit_exchange(client, (await consent(client, kit_url()))["code"]))[1]
    clock.advance(first["expires_in"])
    second = (await kit_exchange(client, "", grant_type="refresh_token", refresh_token=first["refresh_token"]))[1]
    assert second["access_token"] != first["access_token"]
    again = await kit_exchange(client, "", grant_type="refresh_token", refresh_token=first["refresh_token"])
    assert again[1]["error"] == "invalid_grant"
    clock.advance(second["refresh_expires_in"])
    late = await kit_exchange(client, "", grant_type="refresh_token", refresh_token=second["refresh_token"])
    assert late[1]["error"] == "invalid_grant"


async def test_login_kit_tokens_and_refresh_tokens_never_open_the_marketing_api(client: SandboxClient) -> None:
    tokens = (await kit_exchange(client, (await consent(client, kit_url()))["code"]))[1]
    client.token = tokens["access_token"]
    assert (await client.post("campaign/create", campaign()))["code"] == 40001
    client.token = tokens["refresh_token"]
    assert (await client.post("campaign/create", campaign()))["code"] == 40105
    gone = await client.http.post("/v2/oauth/revoke/", data=KIT_CLIENT | {"token": tokens["access_token"]})
    assert (gone.status_code, gone.json()) == (200, {})
    unknown = await client.http.post("/v2/oauth/revoke/", data=KIT_CLIENT | {"token": "unknown"})
    assert unknown.json()["error"] == "invalid_request"


async def test_the_consent_page_says_practice_and_escapes_what_it_was_given(client: SandboxClient) -> None:
    page = await client.http.get(ads_url(state='"><script>alert(1)</script>'))
    assert "PRACTICE" in page.text
    assert "<script" not in page.text
    assert "http://" not in page.text.replace("http://127.0.0.1:8737/callback", "")
    assert "default-src 'none'" in page.headers["content-security-policy"]
    assert page.text.count("checked") == 1


async def test_codes_secrets_and_queries_are_not_in_the_request_log(tmp_path: Path) -> None:
    sandbox = make_sandbox(tmp_path / "logged.db", FakeClock())
    client = SandboxClient.embedded(sandbox)
    code = (await consent(client, ads_url()))["auth_code"]
    await exchange(client, code)
    logged = sandbox.requests()
    assert [(one["method"], one["path"]) for one in logged] == [
        ("GET", "/portal/auth"),
        ("POST", "/portal/auth"),
        ("POST", f"{API}/oauth2/access_token/"),
    ]
    assert all(one["time"] == "2026-11-21T12:00:00+00:00" for one in logged)
    assert code not in str(logged)
    assert "secret" not in str(logged)


async def whose(client: SandboxClient, token: str, fields: str) -> tuple[int, dict[str, Any]]:
    headers = {"Authorization": f"Bearer {token}"} if token else {}
    answer = await client.http.get("/v2/user/info/", params={"fields": fields}, headers=headers)
    return answer.status_code, answer.json()


async def test_login_kit_says_whose_a_token_is_as_far_as_its_scopes_allow(
    client: SandboxClient, clock: FakeClock
) -> None:
    named = (
        await kit_exchange(client, (await consent(client, kit_url(scope="user.info.basic,user.info.profile")))["code"])
    )[1]
    unnamed = (await kit_exchange(client, (await consent(client, kit_url()))["code"]))[1]

    status, answer = await whose(client, named["access_token"], "open_id,username")
    assert (status, answer["error"]["code"]) == (200, "ok")
    assert answer["data"] == {"user": {"open_id": named["open_id"], "username": "practice_person"}}
    assert (await whose(client, unnamed["access_token"], "username"))[1]["error"]["code"] == "scope_not_authorized"
    assert (await whose(client, unnamed["access_token"], "shoe_size"))[1]["error"]["code"] == "invalid_params"
    assert (await whose(client, "", "username"))[0] == 401
    clock.advance(named["expires_in"])
    status, answer = await whose(client, named["access_token"], "username")
    assert (status, answer["error"]["code"], answer["data"]) == (401, "access_token_invalid", {})
