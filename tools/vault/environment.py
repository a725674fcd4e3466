"""Credentials for runs without a person, made from values that were given. Nothing here reads the environment."""

from collections.abc import Mapping
from datetime import UTC, datetime

from pydantic import SecretStr

from tools.core.credentials import Credential
from tools.core.errors import SettingsError
from tools.core.login import Family

_ADS = (("TIKTOK_ACCESS_TOKEN",), ("TIKTOK_ADVERTISER_ID",))
_LOGIN_KIT = (
    ("TIKTOK_CLIENT_KEY", "TIKTOK_CLIENT_ID"),
    ("TIKTOK_CLIENT_SECRET",),
    ("TIKTOK_REFRESH_TOKEN",),
    ("TIKTOK_USERNAME",),
)
_LONG_OVER = datetime(1970, 1, 1, tzinfo=UTC)


class EnvironmentCredentials:
    """A credential out of given values: an access token for ads, or a refresh token for Login Kit."""

    def __init__(self, given: Mapping[str, str], family: Family) -> None:
        """Take values by the names of the environment's variables."""
        self._given = {name: value for name, value in given.items() if value}
        self._family = family

    async def current(self) -> Credential | None:
        """Give the credential, None where no token was given, or raise SettingsError that names what is missing."""
        return self._ads() if self._family is Family.ADS else self._login_kit()

    def _ads(self) -> Credential | None:
        if "TIKTOK_ACCESS_TOKEN" not in self._given:
            return None
        token, advertiser_id = self._all_of(_ADS)
        return Credential(token=SecretStr(token), family=Family.ADS, advertiser_ids=(advertiser_id,))

    def _login_kit(self) -> Credential | None:
        # The app's own two are also set where a person logs in; these two are set for nothing else.
        if not {"TIKTOK_REFRESH_TOKEN", "TIKTOK_USERNAME"} & self._given.keys():
            return None
        _key, _secret, refresh_token, username = self._all_of(_LOGIN_KIT)
        return Credential(
            token=SecretStr(""),
            family=Family.LOGIN_KIT,
            username=username.removeprefix("@"),
            expires_at=_LONG_OVER,  # there is no access token yet, so it is renewed before its first use
            refresh_token=SecretStr(refresh_token),
        )

    def _all_of(self, wanted: tuple[tuple[str, ...], ...]) -> list[str]:
        missing = [" or ".join(names) for names in wanted if not self._given.keys() & set(names)]
        if missing:
            together = ", ".join(names[0] for names in wanted)
            msg = f"Missing in the environment: {', '.join(missing)}. These are needed together: {together}."
            raise SettingsError(msg)
        return [next(self._given[name] for name in names if name in self._given) for names in wanted]
