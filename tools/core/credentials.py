"""What the vault holds and how it is asked. Secrets are SecretStr everywhere and leave only into a header."""

from collections.abc import Awaitable, Callable
from datetime import timedelta
from typing import NoReturn, Protocol

from pydantic import AwareDatetime, ConfigDict, SecretStr

from tools.core.family import Family
from tools.core.values import Value

ATTEMPT_LIVES = timedelta(minutes=10)


class Secretive(Value):
    """A value with secrets in it: it cannot be pickled, and no error repeats what it was made of."""

    model_config = ConfigDict(hide_input_in_errors=True)

    def __reduce__(self) -> NoReturn:
        """Refuse: a pickle would hold the secrets in clear."""
        msg = f"{type(self).__name__} holds secrets and is never pickled."
        raise TypeError(msg)


class Credential(Secretive):
    """A token and what was granted with it. A token without an end holds until it is revoked."""

    token: SecretStr
    family: Family
    advertiser_ids: tuple[str, ...] = ()
    scopes: tuple[int, ...] = ()
    account: str | None = None  # what the person calls it
    username: str | None = None
    chosen_advertiser: str | None = None  # which of the ad accounts new conversations use
    issued_at: AwareDatetime | None = None
    expires_at: AwareDatetime | None = None
    refresh_token: SecretStr | None = None
    refresh_expires_at: AwareDatetime | None = None

    @property
    def name(self) -> str:
        """Give the name that this login is listed and chosen by."""
        at_username = f"@{self.username}" if self.username else None
        return self.account or at_username or next(iter(self.advertiser_ids), self.family.value)


class Account(Value):
    """One of several logins, as it may be shown."""

    name: str
    family: Family
    advertiser_ids: tuple[str, ...] = ()
    scopes: tuple[int, ...] = ()
    username: str | None = None
    expires_at: AwareDatetime | None = None
    refresh_expires_at: AwareDatetime | None = None
    is_current: bool = False
    needs_login: bool = False


class Attempt(Secretive):
    """A login that was begun: everything its answer is checked against."""

    family: Family
    url: SecretStr
    state: SecretStr
    verifier: SecretStr | None
    redirect_uri: str
    made_at: AwareDatetime


Refresh = Callable[[Credential], Awaitable[Credential | None]]
"""Asks the platform for a newer credential; None where it answers that the grant is over for good."""


class Credentials(Protocol):
    """The credential in force."""

    async def current(self) -> Credential | None:
        """Give the credential, or None where nobody is logged in or the login is over."""
        ...


class Vault(Credentials, Protocol):
    """Where credentials and login attempts rest."""

    async def number(self) -> int | None:
        """Give the number of the login in force, None where nobody is logged in; every newer login has another."""
        ...

    async def keep(self, credential: Credential) -> None:
        """Keep a credential in place of the one of the same name, and make it the one in force."""
        ...

    async def forget(self) -> None:
        """Forget the credential in force, and remember that nobody is logged in."""
        ...

    async def accounts(self) -> tuple[Account, ...]:
        """List all logins that are kept here."""
        ...

    async def switch(self, name: str) -> None:
        """Make another kept login the one in force, or raise VaultError where there is none of this name."""
        ...

    async def fresh(self, refresh: Refresh) -> Credential | None:
        """Give the credential in force, renewed first where it is nearly over; None where a login is needed.

        However many processes ask at once, one of them renews, and the new credential is kept before anybody uses it.
        """
        ...

    async def keep_attempt(self, attempt: Attempt) -> str:
        """Keep a login attempt; give its handle."""
        ...

    async def attempt(self, handle: str) -> Attempt | None:
        """Give a login attempt, or None where there is none of this handle or its ten minutes are over."""
        ...

    async def drop_attempt(self, handle: str) -> None:
        """Forget a login attempt."""
        ...

    async def keep_answer(self, pasted: SecretStr) -> str:
        """Keep what the browser or the person brought back; give its handle."""
        ...

    async def take_answer(self, handle: str) -> SecretStr | None:
        """Give a kept answer once."""
        ...

    async def mark_used(self, code: SecretStr) -> bool:
        """Remember that a login code goes out now; False where it went out before, then it must not go again."""
        ...

    async def was_used(self, code: SecretStr) -> bool:
        """Say whether a login code went out before."""
        ...

    async def where_it_rests(self) -> str:
        """Say in a sentence where credentials rest and what that guards against."""
        ...
