"""Logins that open nothing anywhere."""

from datetime import UTC, datetime, timedelta
from typing import Any

from pydantic import SecretStr

from tools.core.credentials import Attempt, Credential
from tools.core.family import Family

NOW = datetime(2026, 11, 21, 12, 0, tzinfo=UTC)
TWO_HOURS = timedelta(hours=2)


def ads_login(token: str = "fake-token-of-nobody", **changes: Any) -> Credential:
    return Credential(token=SecretStr(token), family=Family.ADS, **changes)


def kit_login(number: int = 0, issued_at: datetime = NOW, **changes: Any) -> Credential:
    return Credential(
        token=SecretStr(f"fake-token-{number}"),
        family=Family.LOGIN_KIT,
        issued_at=issued_at,
        expires_at=issued_at + TWO_HOURS,
        refresh_token=SecretStr(f"fake-refresh-{number}"),
        **changes,
    )


def attempt(made_at: datetime = NOW) -> Attempt:
    return Attempt(
        family=Family.LOGIN_KIT,
        url=SecretStr("https://example.com/consent?state=fake-state"),
        state=SecretStr("fake-state"),
        verifier=SecretStr("fake-verifier"),
        redirect_uri="http://127.0.0.1:8765/cb/login-kit",
        made_at=made_at,
    )
