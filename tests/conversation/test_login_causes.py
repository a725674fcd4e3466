"""Why an earlier program never got a token: each cause, what TikTok answers to it, and what a person reads here."""

import base64
import hashlib
import json
from collections.abc import AsyncIterator, Sequence
from dataclasses import replace
from pathlib import Path
from typing import Any
from urllib.parse import parse_qs, quote, urlsplit

import pytest

from agent.wiring.platforms import Platform
from tests.doubles.clock import FakeClock
from tests.doubles.scripted import Scripted
from tests.doubles.world import World, full_brief, world
from tools.core.credentials import ATTEMPT_LIVES, Attempt
from tools.core.family import Family
from tools.core.login import LoginResult
from tools.tiktok.app_credentials import AppCredentials

TOKEN_PATHS = ("/open_api/v1.3/oauth2/access_token/", "/v2/oauth/token/")
KIT_CLIENT = {"client_key": "sandbox-key", "client_secret": "sandbox-secret"}
ADS_APP = {"app_id": "sandbox-app", "secret": "sandbox-secret"}
A_CODE = "0123456789abcdef0123456789abcdef01234567"


@pytest.fixture
async def logged_out(tmp_path: Path) -> AsyncIterator[World]:
    async with world(tmp_path, full_brief(), token="none") as opened:
        yield opened


@pytest.fixture
def platform(logged_out: World) -> Platform:
    return logged_out.opened.platform


async def begun(platform: Platform, family: Family) -> tuple[str, str]:
    """Begin a login and approve it in the browser; give its handle and the address the browser ends on."""
    handle = await platform.login.begin(family)
    return handle, await platform.browse(await platform.login.url(handle), "approve")


async def finished(platform: Platform, handle: str, pasted: str) -> LoginResult:
    return await platform.login.finish(handle, await platform.login.keep(pasted))


async def attempt_of(platform: Platform, handle: str) -> Attempt:
    attempt = await platform.vault.attempt(handle)
    assert attempt is not None
    return attempt


def code_in(address: str) -> str:
    """Give the code as the address bar shows it: escaped."""
    query = urlsplit(address).query
    return query.partition("code=")[2].partition("&")[0]


async def kit_answers(platform: Platform, code: str, attempt: Attempt, **changes: str) -> dict[str, Any]:
    """Send a code as another program would; give what Login Kit answers."""
    form = KIT_CLIENT | {"code": code, "grant_type": "authorization_code", "redirect_uri": attempt.redirect_uri}
    verifier = attempt.verifier.get_secret_value() if attempt.verifier else ""
    answer = await platform.http.post("/v2/oauth/token/", data=form | {"code_verifier": verifier} | changes)
    read: dict[str, Any] = answer.json()
    return read


def exchanges(opened: World) -> int:
    return sum(path.endswith(TOKEN_PATHS) for path in opened.requests())


def tokens_answer(token: str, scopes: Sequence[int]) -> dict[str, Any]:
    """Have the token endpoint answer with this token and these scopes."""
    data = {"access_token": token, "scope": list(scopes), "advertiser_ids": []}
    body = json.dumps({"code": 0, "message": "OK", "request_id": "1", "data": data})
    return {"on": "token", "times": 1, "do": {"http": 200, "body": body}}


async def test_cause_1_a_code_from_the_address_bar_is_escaped_and_is_decoded_here_once(platform: Platform) -> None:
    handle, address = await begun(platform, Family.LOGIN_KIT)
    escaped = code_in(address)
    assert "%2A" in escaped
    answer = await kit_answers(platform, escaped, await attempt_of(platform, handle))
    assert (answer["error"], answer["error_description"]) == ("invalid_grant", "Authorization code is expired.")

    assert (await finished(platform, handle, escaped)).is_kept


async def test_cause_2_what_stands_behind_the_code_is_not_sent_as_a_part_of_it(platform: Platform) -> None:
    handle, address = await begun(platform, Family.LOGIN_KIT)
    obeyed = address.partition("code=")[2].partition("&state=")[0]
    assert "&scopes=user.info.basic" in obeyed
    answer = await kit_answers(platform, obeyed, await attempt_of(platform, handle))
    assert answer["error"] == "invalid_grant"

    assert (await finished(platform, handle, obeyed)).is_kept


async def test_cause_3_an_answer_of_an_earlier_try_is_refused_without_a_call_and_this_one_waits_on(
    logged_out: World, platform: Platform
) -> None:
    _, earlier = await begun(platform, Family.LOGIN_KIT)
    handle, newest = await begun(platform, Family.LOGIN_KIT)
    result = await finished(platform, handle, earlier)

    assert result.problem is not None
    assert "belongs to another login" in str(result.problem)
    assert "newest address" in str(result.problem)
    assert result.may_try_again
    assert exchanges(logged_out) == 0
    assert (await finished(platform, handle, newest)).is_kept


async def test_cause_3_a_code_alone_of_an_earlier_try_meets_another_verifier(platform: Platform) -> None:
    _, earlier = await begun(platform, Family.LOGIN_KIT)
    handle, _ = await begun(platform, Family.LOGIN_KIT)
    answer = await kit_answers(
        platform, parse_qs(urlsplit(earlier).query)["code"][0], await attempt_of(platform, handle)
    )
    assert answer["error"] == "invalid_request"

    result = await finished(platform, handle, code_in(earlier))
    assert result.problem is not None
    assert "another try of this login" in str(result.problem)


@pytest.mark.parametrize("form", ["{c}&scopes=user.info.basic", "code={c}&scopes=user.info.basic&state=x"])
async def test_cause_4_an_answer_of_the_other_product_is_recognised_without_a_call(
    logged_out: World, platform: Platform, form: str
) -> None:
    handle, address = await begun(platform, Family.ADS)
    _, of_login_kit = await begun(platform, Family.LOGIN_KIT)
    for pasted in (of_login_kit, form.format(c=code_in(of_login_kit))):
        result = await finished(platform, handle, pasted)
        assert result.problem is not None
        assert "TikTok's other login" in str(result.problem)
        assert result.may_try_again

    assert exchanges(logged_out) == 0
    assert (await finished(platform, handle, address)).problem is None


async def test_cause_4_an_ads_code_in_the_login_kit_login_is_recognised_without_a_call(
    logged_out: World, platform: Platform
) -> None:
    _, of_ads = await begun(platform, Family.ADS)
    handle, _ = await begun(platform, Family.LOGIN_KIT)
    result = await finished(platform, handle, of_ads)

    assert "TikTok's other login" in str(result.problem)
    assert exchanges(logged_out) == 0


@pytest.mark.parametrize("number", [40108, 40115, 40131])
async def test_cause_4_a_code_that_tiktok_calls_expired_may_be_of_the_other_product(
    logged_out: World, number: int
) -> None:
    logged_out.fault({"on": "token", "times": 1, "do": {"code": number, "message": "Authorization code is expired"}})
    await logged_out.say("brief", '{"browser": "approve"}')

    assert "may be of TikTok's other login" in logged_out.seen()
    assert "tiktok-ads auth login" in logged_out.seen()


async def test_cause_5_the_challenge_is_hex_and_the_standards_base64_is_refused(platform: Platform) -> None:
    handle, address = await begun(platform, Family.LOGIN_KIT)
    attempt = await attempt_of(platform, handle)
    assert attempt.verifier is not None
    hashed = hashlib.sha256(attempt.verifier.get_secret_value().encode())
    url = await platform.login.url(handle)
    (challenge,) = parse_qs(urlsplit(url).query)["code_challenge"]
    assert challenge == hashed.hexdigest()

    base64url = base64.urlsafe_b64encode(hashed.digest()).decode().rstrip("=")
    other = await platform.browse(url.replace(challenge, base64url), "approve")
    answer = await kit_answers(platform, parse_qs(urlsplit(other).query)["code"][0], attempt)
    assert answer["error_description"] == "Code verifier or code challenge is invalid."
    assert (await finished(platform, handle, address)).is_kept


async def test_cause_6_a_code_nearly_an_hour_old_still_works(platform: Platform, logged_out: World) -> None:
    _, address = await begun(platform, Family.ADS)
    logged_out.clock.advance(3590)
    handle = await platform.login.begin(Family.ADS)

    assert (await finished(platform, handle, code_in(address))).problem is None


async def test_cause_6_an_address_that_differs_by_a_slash_is_another_error_and_is_shown(platform: Platform) -> None:
    handle, address = await begun(platform, Family.LOGIN_KIT)
    attempt = await attempt_of(platform, handle)
    slashed = attempt.model_copy(update={"redirect_uri": f"{attempt.redirect_uri}/"})
    result = await finished(platform, await platform.vault.keep_attempt(slashed), address)

    assert result.problem is not None
    assert "address the browser was to come back to" in str(result.problem)
    assert f"{attempt.redirect_uri}/" in str(result.problem)
    assert "TIKTOK_REDIRECT_URI" in str(result.problem)


async def test_cause_6_an_ads_address_that_is_not_registered_is_shown_too(logged_out: World) -> None:
    words = "The redirect_uri does not match the registered one."
    logged_out.fault({"on": "token", "times": 1, "do": {"code": 40002, "message": words}})
    await logged_out.say("brief", '{"browser": "approve"}')

    assert "http://127.0.0.1:8765/cb/ads" in logged_out.seen()


async def test_cause_7_the_login_for_ads_is_the_default_and_login_kit_says_what_it_cannot(
    logged_out: World, platform: Platform
) -> None:
    await logged_out.say("brief")
    assert "/portal/auth?app_id=" in logged_out.awaiting()["url"]

    result = await finished(platform, *await begun(platform, Family.LOGIN_KIT))
    assert "can never create ads" in str(result.problem)


async def test_cause_7_with_a_login_kit_login_a_conversation_says_why_there_is_no_ad(tmp_path: Path) -> None:
    async with world(tmp_path, full_brief(), token="login_kit") as opened:
        await opened.say("brief")

        assert "can never create ads" in opened.seen()
        assert opened.of("failure")[-1]["code"] == "MISSING_ADS_PERMISSION"
        assert opened.creates() == []


async def test_a_used_code_is_refused_without_a_call(logged_out: World, platform: Platform) -> None:
    handle, address = await begun(platform, Family.ADS)
    assert (await finished(platform, handle, address)).problem is None
    again = await platform.login.begin(Family.ADS)
    result = await finished(platform, again, code_in(address))

    assert "a code works once" in str(result.problem)
    assert exchanges(logged_out) == 1


@pytest.mark.parametrize(
    "wrong",
    [
        "hello there",
        "done",
        "use account number 2 instead please",
        "http://127.0.0.1:8765/cb/ads",
        "https://example.com/?ref=spring",
        "auth_code=",
        "auth_code=&state=x",
        f"auth_code={A_CODE}&state=forged",
        f"here it is: {A_CODE}",
        f"code={A_CODE}&scopes=user.info.basic&state=x",
        "error=access_denied&state=forged",
        "{the address to open}",
    ],
)
async def test_a_wrong_paste_gets_a_sentence_and_never_a_request(
    logged_out: World, platform: Platform, wrong: str
) -> None:
    handle = await platform.login.begin(Family.ADS)
    url = await platform.login.url(handle)
    result = await finished(platform, handle, wrong.replace("{the address to open}", url))

    assert str(result.problem).endswith(".")
    assert result.may_try_again
    assert logged_out.requests() == []


async def test_a_code_that_was_pasted_alone_reaches_neither_the_model_nor_the_transcript(tmp_path: Path) -> None:
    model = Scripted(replies=[full_brief()])
    async with world(tmp_path, model=model, token="none") as opened:
        await opened.say("brief")
        back = await opened.opened.platform.browse(opened.awaiting()["url"], "approve")
        await opened.say(f"{code_in(back)}&code=")

        assert opened.awaiting()["what"] == "approval"
        assert code_in(back) not in f"{opened.events}{model.asked}"


async def test_no_ad_account_is_explained_with_what_to_do(logged_out: World, platform: Platform) -> None:
    assert platform.sandbox is not None
    logged_out.fault(tokens_answer(platform.sandbox.issue_token("no_advertiser"), (1, 2, 4, 6, 8)))
    await logged_out.say("brief", '{"browser": "approve"}')

    assert "it comes with no ad account" in logged_out.seen()
    assert "TikTok Ads Manager" in logged_out.seen()


async def test_a_missing_scope_is_named_with_where_to_tick_it(logged_out: World, platform: Platform) -> None:
    assert platform.sandbox is not None
    logged_out.fault(tokens_answer(platform.sandbox.issue_token("no_ads_scope"), (1, 4)))
    await logged_out.say("brief", '{"browser": "approve"}')

    assert "Ads Management (2), Creative Management (6)" in logged_out.seen()
    assert "https://business-api.tiktok.com/portal/apps" in logged_out.seen()


async def test_a_login_kit_login_of_somebody_else_is_said_and_not_kept(platform: Platform) -> None:
    login = replace(platform.login, username="@somebody_else")
    handle = await login.begin(Family.LOGIN_KIT)
    back = await platform.browse(await login.url(handle), "approve")
    result = await login.finish(handle, await login.keep(back))

    assert result.problem is not None
    assert "logged in as @practice_person, and TIKTOK_USERNAME is @somebody_else" in str(result.problem)
    assert not result.is_kept
    assert await platform.vault.current() is None


async def test_a_login_kit_login_of_the_right_person_is_kept_under_their_name(platform: Platform) -> None:
    login = replace(platform.login, username="practice_person")
    handle = await login.begin(Family.LOGIN_KIT)
    back = await platform.browse(await login.url(handle), "approve")

    assert (await login.finish(handle, await login.keep(back))).username == "practice_person"
    held = await platform.vault.current()
    assert held is not None
    assert held.name == "@practice_person"


async def test_a_wrong_secret_is_said_and_does_not_use_up_the_code(platform: Platform) -> None:
    handle, address = await begun(platform, Family.ADS)
    login = replace(
        platform.login, app=lambda _family: AppCredentials(app_id="sandbox-app", secret="a-wrong-fake-secret")
    )
    result = await login.finish(handle, await login.keep(address))
    assert "TIKTOK_APP_ID and TIKTOK_APP_SECRET" in str(result.problem)
    assert "a-wrong-fake-secret" not in str(result.problem)

    (code,) = parse_qs(urlsplit(address).query)["auth_code"]
    answer = await platform.http.post(TOKEN_PATHS[0], json=ADS_APP | {"auth_code": code})
    assert answer.json()["code"] == 0


async def test_a_forged_state_is_refused_and_the_login_goes_on_to_the_card(logged_out: World) -> None:
    await logged_out.say("brief", '{"browser": "forged_state"}')
    assert "belongs to another login" in logged_out.seen()
    assert logged_out.awaiting()["what"] == "authorization"
    assert exchanges(logged_out) == 0

    await logged_out.say('{"browser": "approve"}')
    assert logged_out.awaiting()["what"] == "approval"


async def test_after_a_refusal_in_the_browser_the_login_can_be_asked_for_again(tmp_path: Path) -> None:
    async with world(tmp_path, full_brief(), full_brief(), token="none") as opened:
        await opened.say("brief", '{"browser": "deny"}')
        assert "refused in the browser" in opened.seen()
        await opened.say("try again")
        assert opened.awaiting()["what"] == "authorization"
        await opened.say('{"browser": "approve"}')

        assert opened.awaiting()["what"] == "approval"


@pytest.mark.parametrize(("seconds", "is_alive"), [(0, True), (599, True), (601, False)])
async def test_a_restart_in_the_middle_of_a_login_is_survived_for_ten_minutes(
    tmp_path: Path, seconds: int, is_alive: bool
) -> None:
    assert ATTEMPT_LIVES.total_seconds() == 600
    clock = FakeClock()
    async with world(tmp_path, full_brief(), token="none", clock=clock) as before:
        await before.say("brief")
        address = await before.opened.platform.browse(before.awaiting()["url"], "approve")
    clock.advance(seconds)
    async with world(tmp_path, clock=clock) as after:
        assert after.awaiting()["what"] == "authorization"
        await after.say(f"“{quote(address, safe=':/?&=%')}”")

        assert after.awaiting()["what"] == ("approval" if is_alive else "reply")
        assert ("took longer than ten minutes" in after.seen()) is not is_alive
        assert exchanges(after) == is_alive
