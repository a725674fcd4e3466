"""What the vault holds and how it is asked. Secrets are SecretStr everywhere and leave only into a header."""

from datetime import datetime
from typing import Protocol

from pydantic import SecretStr

from tools.core.login import Family
from tools.core.values import Value


class Credential(Value):
    """A token and what was granted with it."""

    token: SecretStr
    family: Family
    advertiser_ids: tuple[str, ...] = ()
    scopes: tuple[int, ...] = ()


class Attempt(Value):
    """A login that was begun: everything its answer is checked against."""

    family: Family
    url: SecretStr
    state: SecretStr
    verifier: SecretStr | None
    redirect_uri: str
    made_at: datetime


class Credentials(Protocol):
    """The credential in force."""

    async def current(self) -> Credential | None:
        """Give the credential, or None where nobody is logged in."""
        ...


class Vault(Credentials, Protocol):
    """Where credentials and login attempts rest."""

    async def keep(self, credential: Credential) -> None:
        """Keep a credential, in place of the one before."""
        ...

    async def forget(self) -> None:
        """Forget the credential, and remember that nobody is logged in."""
        ...

    async def keep_attempt(self, attempt: Attempt) -> str:
        """Keep a login attempt; give its handle."""
        ...

    async def attempt(self, handle: str) -> Attempt | None:
        """Give a login attempt, or None where there is none of this handle."""
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
