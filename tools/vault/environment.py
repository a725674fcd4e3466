"""Credentials for runs without a person, made from values that were given. Nothing here reads the environment."""

from collections.abc import Mapping
from datetime import UTC, datetime

from pydantic import SecretStr

from tools.core.credentials import Credential
from tools.core.errors import SettingsError
from tools.core.family import Family
from tools.core.secret import Secret

_ADS = (("TIKTOK_ACCESS_TOKEN",), ("TIKTOK_ADVERTISER_ID",))
_LOGIN_KIT = (
    ("TIKTOK_CLIENT_KEY", "TIKTOK_CLIENT_ID"),
    ("TIKTOK_CLIENT_SECRET",),
    ("TIKTOK_REFRESH_TOKEN",),
    ("TIKTOK_USERNAME",),
)
_LONG_OVER = datetime(1970, 1, 1, tzinfo=UTC)


GivenSettings = Mapping[str, str | Secret | None]


def ads_from_environment(given: GivenSettings) -> Credential | None:
    """Make an ads login, None where no token was given, or raise SettingsError that names what is missing."""
    if not given.get("TIKTOK_ACCESS_TOKEN"):
        return None
    token, advertiser_id = _all_of(_ADS, given)
    return Credential(token=SecretStr(token), family=Family.ADS, advertiser_ids=(advertiser_id,))


def login_kit_from_environment(given: GivenSettings) -> Credential | None:
    """Make a Login Kit login, None where no token was given, or raise SettingsError that names what is missing."""
    # The app's own two are also set where a person logs in, and a name alone says whose login is wanted.
    if not given.get("TIKTOK_REFRESH_TOKEN"):
        return None
    _key, _secret, refresh_token, username = _all_of(_LOGIN_KIT, given)
    return Credential(
        token=SecretStr(""),
        family=Family.LOGIN_KIT,
        username=username.removeprefix("@"),
        expires_at=_LONG_OVER,  # there is no access token yet, so it is renewed before its first use
        refresh_token=SecretStr(refresh_token),
    )


def _all_of(wanted: tuple[tuple[str, ...], ...], given: GivenSettings) -> list[str]:
    found = [next((given[name] for name in names if given.get(name)), None) for names in wanted]
    missing = [" or ".join(names) for names, value in zip(wanted, found, strict=True) if not value]
    if missing:
        together = ", ".join(names[0] for names in wanted)
        msg = f"Missing in the environment: {', '.join(missing)}. These are needed together: {together}."
        raise SettingsError(msg)
    return [one if isinstance(one, str) else one.get_secret_value() for one in found if one is not None]
