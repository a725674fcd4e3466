import pytest
from pydantic import SecretStr

from tests.doubles.logins import NOW
from tools.core.errors import SettingsError
from tools.core.family import Family
from tools.vault.environment import ads_from_environment, login_kit_from_environment
from tools.vault.freshness import Due, due

KIT = {
    "TIKTOK_CLIENT_KEY": "fake-key",
    "TIKTOK_CLIENT_SECRET": "fake-secret",
    "TIKTOK_REFRESH_TOKEN": "fake-refresh",
    "TIKTOK_USERNAME": "@somebody",
}
ADS = {"TIKTOK_ACCESS_TOKEN": "fake-token", "TIKTOK_ADVERTISER_ID": "7"}


def test_an_access_token_and_an_account_make_an_ads_login():
    found = ads_from_environment(ADS)
    assert found is not None
    assert (found.token, found.family, found.advertiser_ids) == (SecretStr("fake-token"), Family.ADS, ("7",))


@pytest.mark.parametrize("key", ["TIKTOK_CLIENT_KEY", "TIKTOK_CLIENT_ID"])
def test_four_values_make_a_login_kit_login_that_is_renewed_before_its_first_use(key):
    given = {key if name == "TIKTOK_CLIENT_KEY" else name: value for name, value in KIT.items()}
    found = login_kit_from_environment(given)
    assert found is not None
    assert (found.refresh_token, found.username) == (SecretStr("fake-refresh"), "somebody")
    assert due(found, NOW) is Due.NOW


@pytest.mark.parametrize("read", [ads_from_environment, login_kit_from_environment])
@pytest.mark.parametrize("empty", ["", None])
def test_without_a_token_there_is_no_login_in_the_environment(read, empty):
    given = {"TIKTOK_CLIENT_KEY": "fake-key", "TIKTOK_ADVERTISER_ID": "7"}
    if empty is not None:
        given |= {"TIKTOK_ACCESS_TOKEN": empty, "TIKTOK_REFRESH_TOKEN": empty}
    assert read(given) is None


@pytest.mark.parametrize("missing", [name for name in KIT if name != "TIKTOK_REFRESH_TOKEN"])
def test_the_missing_one_of_four_is_named_and_no_value_is_shown(missing):
    given = {name: value for name, value in KIT.items() if name != missing}
    with pytest.raises(SettingsError, match=rf"Missing in the environment: {missing}\b") as failed:
        login_kit_from_environment(given)
    assert "fake" not in str(failed.value)


def test_an_access_token_without_an_account_is_not_enough():
    with pytest.raises(SettingsError, match=r"environment: TIKTOK_ADVERTISER_ID\."):
        ads_from_environment({"TIKTOK_ACCESS_TOKEN": "fake-token"})
