"""The two log-ins: addresses, answers and exchanges. Secrets stay between here and the vault."""

import hashlib
import secrets
from collections.abc import Awaitable, Callable
from dataclasses import dataclass
from datetime import timedelta
from hmac import compare_digest

import httpx
from pydantic import JsonValue, SecretStr

from tools.core.credentials import Attempt, Credential, Vault
from tools.core.errors import PlatformError
from tools.core.login import Family, Fitness, LoginResult
from tools.core.outcome import cause_of
from tools.core.pasted import Callback, read_callback
from tools.core.ports import AdsReader, Clock
from tools.core.signal import Signal, Trouble
from tools.core.values import Value
from tools.core.verdict_words import explain
from tools.core.writes import API
from tools.tiktok.client import TikTokClient
from tools.tiktok.reader import App

ADS_SCOPES = (1, 2, 6)  # account, ads and creative management: without all three no ad can be made
_ATTEMPT_LIVES = timedelta(minutes=10)


class Door(Value):
    """Where a login happens: the consent page's host, and where the browser comes back to."""

    portal: str
    redirect_uri: str


@dataclass(frozen=True)
class TikTokLogin:
    """The login port over the client and the vault."""

    client: TikTokClient
    reader: AdsReader
    vault: Vault
    clock: Clock
    app: Callable[[], App]
    open_door: Callable[[Family], Awaitable[Door]]

    async def fitness(self) -> Fitness:
        """Ask the platform whether the stored login can be spent with."""
        try:
            accounts = await self.reader.advertisers()
        except PlatformError as error:
            return Fitness(signal=error.signal)
        if not accounts:
            return Fitness(signal=Signal(trouble=Trouble.NO_ADVERTISER))
        return Fitness(advertisers=accounts)

    async def begin(self, family: Family) -> str:
        """Make a login attempt, keep its secrets, and give its handle."""
        door = await self.open_door(family)
        state = secrets.token_urlsafe(32)
        verifier = secrets.token_urlsafe(64) if family is Family.LOGIN_KIT else None
        attempt = Attempt(
            family=family,
            url=SecretStr(_consent_url(door, self.app(), state, verifier)),
            state=SecretStr(state),
            verifier=None if verifier is None else SecretStr(verifier),
            redirect_uri=door.redirect_uri,
            made_at=self.clock.now(),
        )
        return await self.vault.keep_attempt(attempt)

    async def revoke(self) -> None:
        """End the token at TikTok and forget it here."""
        credential = await self.vault.current()
        if credential is None:
            raise PlatformError(Signal(trouble=Trouble.LOGGED_OUT))
        app = self.app()
        body: dict[str, JsonValue] = {
            "app_id": app.app_id,
            "secret": app.secret,
            "access_token": credential.token.get_secret_value(),
        }
        await self.client.post(f"{API}/oauth2/revoke_token/", body, with_token=False)
        await self.vault.forget()

    async def url(self, handle: str) -> str:
        """Give the address the person opens; never shown to the model."""
        attempt = await self.vault.attempt(handle)
        return "" if attempt is None else attempt.url.get_secret_value()

    async def keep(self, pasted: str) -> str:
        """Put what the browser or the person brought back into the vault, and give its handle."""
        return await self.vault.keep_answer(SecretStr(pasted))

    async def finish(self, handle: str, answer_handle: str) -> LoginResult:
        """Check the answer against the attempt, exchange the code once, and keep the token."""
        attempt = await self.vault.attempt(handle)
        if attempt is None or self.clock.now() - attempt.made_at > _ATTEMPT_LIVES:
            return LoginResult(
                problem="This login is over: it was used or took longer than ten minutes.", may_try_again=False
            )
        pasted = await self.vault.take_answer(answer_handle)
        if pasted is None:
            return LoginResult(problem="That answer of the browser was used already; open the address again.")
        callback = read_callback(pasted.get_secret_value(), attempt.family)
        problem = _problem(callback, attempt)
        if problem is not None:
            return problem
        return await self._exchange(handle, attempt, callback.code or "")

    async def _exchange(self, handle: str, attempt: Attempt, code: str) -> LoginResult:
        await self.vault.drop_attempt(handle)
        if attempt.family is Family.LOGIN_KIT:
            return LoginResult(
                problem="A Login Kit login cannot create ads; log in for ads instead.", may_try_again=False
            )
        app = self.app()
        body: dict[str, JsonValue] = {"app_id": app.app_id, "secret": app.secret, "auth_code": code}
        try:
            data = await self.client.post(f"{API}/oauth2/access_token/", body, with_token=False)
        except PlatformError as error:
            return LoginResult(problem=explain(cause_of(error.signal), error.signal), may_try_again=False)
        credential = _credential(data)
        if credential is None:
            return LoginResult(
                problem="TikTok answered the login with something that holds no token.", may_try_again=False
            )
        await self.vault.keep(credential)
        return await self._result(credential)

    async def _result(self, credential: Credential) -> LoginResult:
        missing = tuple(scope for scope in ADS_SCOPES if credential.scopes and scope not in credential.scopes)
        fitness = await self.fitness()
        problem = None
        if fitness.signal is not None:
            problem = explain(cause_of(fitness.signal), fitness.signal)
        return LoginResult(
            advertisers=fitness.advertisers,
            scopes=credential.scopes,
            missing_scopes=missing,
            problem=problem,
            may_try_again=False,
        )


def hex_challenge(verifier: str) -> str:
    """Hash a verifier the way TikTok wants it: hex, where the standard says base64url."""
    return hashlib.sha256(verifier.encode("ascii")).hexdigest()


def _consent_url(door: Door, app: App, state: str, verifier: str | None) -> str:
    if verifier is None:
        query = {"app_id": app.app_id, "state": state, "redirect_uri": door.redirect_uri}
        return str(httpx.URL(f"{door.portal}/portal/auth", params=query))
    query = {
        "client_key": app.app_id,
        "scope": "user.info.basic",
        "response_type": "code",
        "redirect_uri": door.redirect_uri,
        "state": state,
        "code_challenge": hex_challenge(verifier),
        "code_challenge_method": "S256",
    }
    return str(httpx.URL(f"{door.portal}/v2/auth/authorize/", params=query))


def _problem(callback: Callback, attempt: Attempt) -> LoginResult | None:
    if callback.state is None and callback.error is None and callback.code is not None:
        return None  # a bare code, typed by the person into the very login that waits for it
    if not compare_digest((callback.state or "").encode(), attempt.state.get_secret_value().encode()):
        return LoginResult(problem="That answer does not belong to this login and was refused; the login still waits.")
    if callback.error is not None:
        return LoginResult(problem="The login was refused in the browser. Nothing was submitted.", may_try_again=False)
    if not callback.code:
        return LoginResult(problem="That address holds no login code; paste the whole address the browser ended on.")
    return None


def _credential(data: dict[str, JsonValue]) -> Credential | None:
    token, scopes, ids = data.get("access_token"), data.get("scope"), data.get("advertiser_ids")
    if not isinstance(token, str) or not token:
        return None
    return Credential(
        token=SecretStr(token),
        family=Family.ADS,
        advertiser_ids=tuple(str(one) for one in ids) if isinstance(ids, list) else (),
        scopes=tuple(one for one in scopes if isinstance(one, int)) if isinstance(scopes, list) else (),
    )
