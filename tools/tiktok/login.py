"""The two log-ins: addresses, answers and exchanges. Secrets stay between here and the vault."""

import secrets
from collections.abc import Awaitable, Callable, Sequence
from dataclasses import dataclass
from hmac import compare_digest
from urllib.parse import urlsplit

import httpx
from pydantic import JsonValue, SecretStr

from tools.core import login_words
from tools.core.credentials import ATTEMPT_LIVES, Attempt, Credential, Vault
from tools.core.errors import PlatformError
from tools.core.failure.signal import Signal, Trouble
from tools.core.family import Family
from tools.core.login import Fitness, LoginResult
from tools.core.pasted import Callback, read_callbacks
from tools.core.plan import API
from tools.core.ports import AdsReader, Clock
from tools.core.values import Value
from tools.tiktok.app_credentials import AppCredentials
from tools.tiktok.client import TikTokClient
from tools.tiktok.login_kit import LoginKit, LoginKitError, hex_challenge
from tools.tiktok.reception import Reception

ADS_SCOPES = (1, 2, 6)  # account, ads and creative management: without all three no ad can be made
_VERIFIER_BYTES = 64


class Door(Value):
    """Where a login happens: the consent page's host, and where the browser is to come back to."""

    portal: str
    redirect_uri: str


@dataclass(frozen=True)
class TikTokLogin:
    """The login port over the client and the vault."""

    client: TikTokClient
    reader: AdsReader
    vault: Vault
    clock: Clock
    app: Callable[[Family], AppCredentials]
    open_door: Callable[[Family], Awaitable[Door]]
    reception: Reception
    login_kit: LoginKit
    username: str | None = None  # whose Login Kit login is wanted
    show: Callable[[str], Awaitable[object]] | None = None  # opens the address where it cannot be shown in words

    async def fitness(self) -> Fitness:
        """Ask the platform whether the stored login can be spent with."""
        try:
            accounts = await self.reader.advertisers()
        except PlatformError as error:
            return Fitness(signal=error.signal)
        if not accounts:
            return Fitness(signal=Signal(trouble=Trouble.NO_ADVERTISER))
        held = await self.vault.current()
        return Fitness(advertisers=accounts, chosen=held.chosen_advertiser if held else None)

    async def number(self) -> int | None:
        """Give the number of the login in force, None where nobody is logged in; every newer login has another."""
        return await self.vault.number()

    async def begin(self, family: Family) -> str:
        """Make a login attempt, keep its secrets, and give its handle."""
        app = self.app(family)
        door = await self.open_door(family)
        redirect_uri = await self.reception.prepare(door.redirect_uri)
        state = secrets.token_urlsafe(32)
        verifier = secrets.token_urlsafe(_VERIFIER_BYTES) if family is Family.LOGIN_KIT else None
        query = _query(app, state, redirect_uri, verifier, self.username)
        path = "/portal/auth" if family is Family.ADS else "/v2/auth/authorize/"
        attempt = Attempt(
            family=family,
            url=SecretStr(str(httpx.URL(f"{door.portal}{path}", params=query))),
            state=SecretStr(state),
            verifier=None if verifier is None else SecretStr(verifier),
            redirect_uri=redirect_uri,
            made_at=self.clock.now(),
        )
        await self.reception.expect(attempt)
        handle = await self.vault.keep_attempt(attempt)
        if self.show is not None and self.reception.warning(attempt) is None:
            await self.show(await self.url(handle))
        return handle

    async def revoke(self) -> None:
        """End the token at TikTok and forget it here; it is forgotten even where TikTok does not hear of it."""
        credential = await self.vault.current()
        if credential is None:
            raise PlatformError(Signal(trouble=Trouble.LOGGED_OUT))
        app = self.app(credential.family)
        await self.vault.forget()
        if credential.family is Family.LOGIN_KIT:
            await self.login_kit.revoke(app, credential)
            return
        token = credential.token.get_secret_value()
        body: dict[str, JsonValue] = {"app_id": app.app_id, "secret": app.secret, "access_token": token}
        await self.client.post(f"{API}/oauth2/revoke_token/", body, with_token=False)

    async def renew(self) -> Credential | None:
        """Renew the login where it is nearly over; None where it has to be made anew."""
        return await self.vault.fresh(self._refreshed)

    async def _refreshed(self, held: Credential) -> Credential | None:
        try:
            return await self.login_kit.refresh(self.app(held.family), held)
        except LoginKitError as error:
            if error.reason == "invalid_grant":
                return None
            raise

    async def url(self, handle: str) -> str:
        """Give the address the person opens; never shown to the model."""
        attempt = await self.vault.attempt(handle)
        if attempt is None:
            return ""
        portal = urlsplit((await self.open_door(attempt.family)).portal)  # it may have moved since an earlier process
        return urlsplit(attempt.url.get_secret_value())._replace(scheme=portal.scheme, netloc=portal.netloc).geturl()

    async def warning(self, handle: str) -> str | None:
        """Say that another program would get what the browser brings back, or None."""
        attempt = await self.vault.attempt(handle)
        return None if attempt is None else self.reception.warning(attempt)

    async def keep(self, pasted: str) -> str:
        """Put what the browser or the person brought back into the vault, and give its handle."""
        return await self.vault.keep_answer(SecretStr(pasted))

    async def came_back(self, handle: str) -> str | None:
        """Give the handle of what the browser has brought back by itself already, or None."""
        attempt = await self.vault.attempt(handle)
        heard = None if attempt is None else self.reception.heard(attempt)
        return None if heard is None else await self.vault.keep_answer(heard)

    async def wait_for_browser(self, handle: str) -> str | None:
        """Wait until the browser has come back by itself; None where it cannot, or did not within ten minutes."""
        attempt = await self.vault.attempt(handle)
        if attempt is None:
            return None
        left = (attempt.made_at + ATTEMPT_LIVES - self.clock.now()).total_seconds()
        heard = await self.reception.answer(attempt, left)
        return None if heard is None else await self.vault.keep_answer(heard)

    async def finish(self, handle: str, answer_handle: str) -> LoginResult:
        """Check the answer against the attempt, exchange the code once, and keep the token."""
        attempt = await self.vault.attempt(handle)
        if attempt is None or self.clock.now() - attempt.made_at > ATTEMPT_LIVES:
            return LoginResult(problem=login_words.OVER, may_try_again=False)
        pasted = await self.vault.take_answer(answer_handle)
        if pasted is None:
            return LoginResult(problem=login_words.TAKEN_ALREADY)
        callback = _callback(read_callbacks(pasted.get_secret_value(), attempt.family), attempt)
        problem = _problem(callback, attempt)
        if problem is not None and problem.may_try_again:
            return problem
        await self.vault.drop_attempt(handle)
        await self.reception.dismiss(attempt.redirect_uri)
        return problem or await self._exchange(attempt, callback.code or "")

    async def _exchange(self, attempt: Attempt, code: str) -> LoginResult:
        if not await self.vault.mark_used(SecretStr(code)):
            return LoginResult(problem=login_words.USED_CODE, may_try_again=False)
        if attempt.family is Family.LOGIN_KIT:
            return await self._exchange_login_kit(attempt, code)
        app = self.app(Family.ADS)
        body: dict[str, JsonValue] = {"app_id": app.app_id, "secret": app.secret, "auth_code": code}
        try:
            data = await self.client.post(f"{API}/oauth2/access_token/", body, with_token=False)
        except PlatformError as error:
            words = login_words.explain_exchange(error.signal, attempt.redirect_uri)
            return LoginResult(problem=words, may_try_again=False)
        credential = _credential(data)
        if credential is None:
            return LoginResult(problem=login_words.NO_TOKEN, may_try_again=False)
        await self.vault.keep(credential)
        return await self._result(credential)

    async def _exchange_login_kit(self, attempt: Attempt, code: str) -> LoginResult:
        verifier = attempt.verifier.get_secret_value() if attempt.verifier else ""
        try:
            credential = await self.login_kit.exchange(self.app(Family.LOGIN_KIT), code, verifier, attempt.redirect_uri)
        except LoginKitError as error:
            words = login_words.explain_login_kit(error.reason, error.description, attempt.redirect_uri)
            return LoginResult(problem=words, may_try_again=False)
        found = await self.login_kit.username(credential)
        if self.username and found != self.username.lstrip("@"):
            words = login_words.explain_username(self.username, found)
            return LoginResult(problem=words, may_try_again=False)
        for_ads = await self.vault.current()
        await self.vault.keep(credential.model_copy(update={"username": found}))
        if for_ads is not None and for_ads.family is Family.ADS:
            await self.vault.switch(for_ads.name)  # who can create ads stays the login in force
        return LoginResult(problem=login_words.CANNOT_MAKE_ADS, may_try_again=False, username=found, is_kept=True)

    async def _result(self, credential: Credential) -> LoginResult:
        missing = tuple(scope for scope in ADS_SCOPES if credential.scopes and scope not in credential.scopes)
        fitness = await self.fitness()
        problem = login_words.explain_missing(missing) if missing else None
        if fitness.signal is not None and problem is None:
            problem = login_words.explain_unfit(fitness.signal)
        return LoginResult(
            advertisers=fitness.advertisers,
            scopes=credential.scopes,
            missing_scopes=missing,
            problem=problem,
            may_try_again=False,
            is_kept=True,
        )


def _query(
    app: AppCredentials, state: str, redirect_uri: str, verifier: str | None, username: str | None
) -> dict[str, str]:
    if verifier is None:
        return {"app_id": app.app_id, "state": state, "redirect_uri": redirect_uri}
    return {
        "client_key": app.app_id,
        "scope": "user.info.basic,user.info.profile" if username else "user.info.basic",
        "response_type": "code",
        "redirect_uri": redirect_uri,
        "state": state,
        "code_challenge": hex_challenge(verifier),
        "code_challenge_method": "S256",
    }


def _callback(readings: Sequence[Callback], attempt: Attempt) -> Callback:
    """Choose the reading that is this login's: nobody else knows its state."""
    own = (one for one in readings if (one.code or one.error) and _is_of(one, attempt))
    return next(own, readings[0])


def _is_of(callback: Callback, attempt: Attempt) -> bool:
    return compare_digest((callback.state or "").encode(), attempt.state.get_secret_value().encode())


def _problem(callback: Callback, attempt: Attempt) -> LoginResult | None:
    if callback.state is None and callback.error is None and callback.code is None:
        return LoginResult(problem=login_words.NO_CODE)
    if callback.is_cut_off and callback.error is None:
        return LoginResult(problem=login_words.CUT_OFF)
    is_bare = callback.state is None and callback.error is None
    # A bare code is taken as typed by the person into the very login that waits for it.
    if not is_bare and not _is_of(callback, attempt):
        return LoginResult(
            problem=login_words.OTHER_PRODUCT if callback.is_other_family else login_words.NOT_THIS_LOGIN
        )
    if callback.error is not None:
        return LoginResult(problem=login_words.DENIED, may_try_again=False)
    if callback.is_other_family:
        return LoginResult(problem=login_words.OTHER_PRODUCT)
    return None if callback.code else LoginResult(problem=login_words.NO_CODE)


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
