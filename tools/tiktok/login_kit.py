"""Login Kit's own endpoints: form in, flat JSON out. Its logins are for people's own accounts and never create ads."""

import asyncio
import hashlib
from collections.abc import Mapping
from dataclasses import dataclass
from datetime import timedelta
from typing import Annotated

import httpx
from pydantic import BaseModel, ConfigDict, Field, SecretStr, ValidationError

from tools.core.credentials import Credential
from tools.core.errors import AdsError
from tools.core.family import Family
from tools.core.ports import Clock
from tools.tiktok.app_credentials import AppCredentials

_TOKEN_PATH = "/v2/oauth/token/"  # noqa: S105 -- a path
_REVOKE_PATH = "/v2/oauth/revoke/"
_USER_PATH = "/v2/user/info/"
_LARGEST_ANSWER = 64 * 1024
_LONGEST_LIFE_SECONDS = 100 * 365 * 24 * 3600


class LoginKitError(AdsError):
    """Login Kit refused, or did not answer; ``reason`` is its own name for it, or empty."""

    def __init__(self, reason: str = "", description: str = "") -> None:
        """Keep Login Kit's name for what went wrong, and its words, which stay data."""
        super().__init__(f"Login Kit refused: {reason or 'no readable answer'}.")
        self.reason = reason
        self.description = description


_Seconds = Annotated[int, Field(ge=0, le=_LONGEST_LIFE_SECONDS)]


class _Tokens(BaseModel):
    model_config = ConfigDict(defer_build=True, extra="ignore", frozen=True, hide_input_in_errors=True)

    access_token: SecretStr
    expires_in: _Seconds
    refresh_token: SecretStr | None = None
    refresh_expires_in: _Seconds | None = None
    scope: str = ""


class _Refusal(BaseModel):
    model_config = ConfigDict(defer_build=True, extra="ignore", frozen=True)

    error: str
    error_description: str = ""


@dataclass(frozen=True)
class LoginKit:
    """Token exchange, refresh and revocation at Login Kit."""

    http: httpx.AsyncClient
    clock: Clock

    async def exchange(self, app: AppCredentials, code: str, verifier: str, redirect_uri: str) -> Credential:
        """Turn a code into tokens."""
        given = {
            "code": code,
            "grant_type": "authorization_code",
            "redirect_uri": redirect_uri,
            "code_verifier": verifier,
        }
        return await self._tokens(app, given)

    async def refresh(self, app: AppCredentials, held: Credential) -> Credential:
        """Turn a refresh token into new tokens; the old refresh token is dead afterwards."""
        old = held.refresh_token.get_secret_value() if held.refresh_token else ""
        fresh = await self._tokens(app, {"grant_type": "refresh_token", "refresh_token": old})
        kept = fresh.refresh_token or held.refresh_token
        return fresh.model_copy(update={"account": held.account, "username": held.username, "refresh_token": kept})

    async def revoke(self, app: AppCredentials, held: Credential) -> None:
        """End the access token."""
        await self._post(_REVOKE_PATH, app, {"token": held.token.get_secret_value()})

    async def username(self, held: Credential) -> str | None:
        """Ask whose login it is; None where the login may not say."""
        headers = {"Authorization": f"Bearer {held.token.get_secret_value()}"}
        asked = self.http.build_request("GET", _USER_PATH, params={"fields": "username"}, headers=headers)
        try:
            found = (await self._answer(asked)).json()["data"]["user"]["username"]
        except (LoginKitError, ValueError, KeyError, TypeError, RecursionError):
            return None
        return found if isinstance(found, str) and found else None

    async def _tokens(self, app: AppCredentials, given: Mapping[str, str]) -> Credential:
        body = await self._post(_TOKEN_PATH, app, given)
        try:
            tokens = _Tokens.model_validate_json(body)
        except ValidationError:
            raise LoginKitError from None
        now = self.clock.now()
        lives = tokens.refresh_expires_in
        return Credential(
            token=tokens.access_token,
            family=Family.LOGIN_KIT,
            refresh_token=tokens.refresh_token,
            expires_at=now + timedelta(seconds=tokens.expires_in),
            refresh_expires_at=None if lives is None else now + timedelta(seconds=lives),
        )

    async def _post(self, path: str, app: AppCredentials, given: Mapping[str, str]) -> bytes:
        form = {"client_key": app.app_id, "client_secret": app.secret, **given}
        headers = {"Cache-Control": "no-cache"}
        answer = await self._answer(self.http.build_request("POST", path, data=form, headers=headers))
        body = answer.content[:_LARGEST_ANSWER]
        try:
            refusal = _Refusal.model_validate_json(body)
        except ValidationError:
            if answer.status_code != httpx.codes.OK:
                raise LoginKitError from None
            return body
        raise LoginKitError(refusal.error, refusal.error_description)

    async def _answer(self, request: httpx.Request) -> httpx.Response:
        try:
            async with asyncio.timeout(self.http.timeout.read):  # httpx knows only single reads
                return await self.http.send(request)
        except (httpx.RequestError, httpx.InvalidURL, TimeoutError):
            raise LoginKitError from None


def hex_challenge(verifier: str) -> str:
    """Hash a verifier the way TikTok wants it: hex, where the standard says base64url."""
    return hashlib.sha256(verifier.encode("ascii")).hexdigest()
