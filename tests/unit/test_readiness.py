"""Whether a target could be used is told from the settings alone, with what supplies the rest."""

from collections.abc import Mapping
from types import MappingProxyType

import pytest

from agent.wiring.readiness import may_rest_in_vault, readiness_of
from agent.wiring.settings import load_settings
from tools.core.target import Target

APP = {"TIKTOK_APP_ID": "12", "TIKTOK_APP_SECRET": "FAKE-secret"}
TOKEN = {"TIKTOK_ACCESS_TOKEN": "FAKE-token"}
ACCOUNT = {"TIKTOK_ADVERTISER_ID": "7"}
NOTHING: Mapping[str, str] = MappingProxyType({})


def told(target: Target, environment: Mapping[str, str] = NOTHING, *, is_logged_in: bool = False) -> str:
    return str(readiness_of(load_settings({"HOME": "/", **environment}, {}), target, is_logged_in=is_logged_in))


@pytest.mark.parametrize("target", [Target.SANDBOX, Target.REHEARSAL])
def test_practice_needs_nothing_and_says_what_it_is_shown(target: Target) -> None:
    assert told(target) == f"target {target}: could be used."
    assert "take that out to practise" in told(target, TOKEN)
    served = told(target, {"TIKTOK_ADS_SANDBOX_URL": "http://127.0.0.1:8080"})
    assert "http://127.0.0.1:8080 (TIKTOK_ADS_SANDBOX_URL)" in served


@pytest.mark.parametrize(
    ("target", "is_logged_in", "environment", "missing"),
    [
        (Target.TIKTOK_SANDBOX, False, {}, "missing TIKTOK_ACCESS_TOKEN and TIKTOK_ADVERTISER_ID"),
        (Target.TIKTOK_SANDBOX, False, TOKEN, "missing TIKTOK_ADVERTISER_ID, the ad account"),
        (Target.TIKTOK_SANDBOX, False, TOKEN | ACCOUNT, "could be used."),
        (Target.TIKTOK_SANDBOX, False, APP | ACCOUNT, "missing TIKTOK_ACCESS_TOKEN, which"),
        (Target.TIKTOK_SANDBOX, True, APP, "missing TIKTOK_ADVERTISER_ID, as TikTok's sandbox"),
        (Target.TIKTOK_SANDBOX, True, APP | ACCOUNT, "could be used."),
        (Target.PRODUCTION, False, {}, "missing TIKTOK_APP_ID and TIKTOK_APP_SECRET"),
        (Target.PRODUCTION, False, {"TIKTOK_APP_ID": "12"}, "missing TIKTOK_APP_SECRET"),
        (Target.PRODUCTION, False, {"TIKTOK_APP_SECRET": "FAKE"}, "missing TIKTOK_APP_ID"),
        (Target.PRODUCTION, False, APP | ACCOUNT, "missing a login: `tiktok-ads auth login --target production`."),
        (Target.PRODUCTION, True, APP | ACCOUNT, "could be used."),
        (Target.PRODUCTION, True, APP, "could be used; to go there from practice"),
        (Target.PRODUCTION, False, TOKEN | ACCOUNT, "could be used."),
    ],
)
def test_what_a_target_of_tiktoks_lacks_is_told_with_the_setting_or_command_that_supplies_it(
    target: Target, is_logged_in: bool, environment: dict[str, str], missing: str
) -> None:
    assert missing in told(target, environment, is_logged_in=is_logged_in)


def test_no_secret_is_in_what_is_told() -> None:
    everything = "".join(told(target, APP | TOKEN | ACCOUNT) for target in Target)
    assert "FAKE" not in everything


def test_kept_logins_are_looked_for_only_where_one_would_count() -> None:
    settings = [load_settings({"HOME": "/"} | one, {}) for one in ({}, APP, TOKEN | ACCOUNT)]
    assert [may_rest_in_vault(one) for one in settings] == [False, True, False]
