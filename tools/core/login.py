"""What may be known of a login outside the vault: handles, accounts and reasons, never a token or a code."""

from typing import Protocol

from tools.core.advertiser import Advertiser
from tools.core.failure.signal import Signal
from tools.core.family import Family
from tools.core.sentence import Told
from tools.core.values import Value


class Fitness(Value):
    """Whether the login can be spent with. No signal: it can."""

    signal: Signal | None = None
    advertisers: tuple[Advertiser, ...] = ()
    chosen: str | None = None  # the ad account that the person prefers

    @property
    def is_fit(self) -> bool:
        """Say whether a spend may go out with this login."""
        return self.signal is None


class LoginResult(Value):
    """How a login ended: with accounts and scopes, or with a sentence that says why not."""

    advertisers: tuple[Advertiser, ...] = ()
    scopes: tuple[int, ...] = ()
    missing_scopes: tuple[int, ...] = ()
    problem: Told | None = None
    may_try_again: bool = True  # the attempt is still open: another answer of the browser is welcome
    is_kept: bool = False  # a login was stored, whatever it is good for
    username: str | None = None  # whose Login Kit login it is, as far as TikTok says


class Login(Protocol):
    """The door to the vault for the graph: it hands out handles and verdicts."""

    async def fitness(self) -> Fitness:
        """Ask the platform whether the stored login can be spent with."""
        ...

    async def number(self) -> int | None:
        """Give the number of the login in force, None where nobody is logged in; every newer login has another."""
        ...

    async def begin(self, family: Family) -> str:
        """Make a login attempt, keep its secrets, and give its handle."""
        ...

    async def url(self, handle: str) -> str:
        """Give the address the person opens; never shown to the model."""
        ...

    async def keep(self, pasted: str) -> str:
        """Put what the browser or the person brought back into the vault, and give its handle."""
        ...

    async def came_back(self, handle: str) -> str | None:
        """Give the handle of what the browser has brought back by itself already, or None."""
        ...

    async def wait_for_browser(self, handle: str) -> str | None:
        """Wait until the browser has come back by itself, and give the handle; None where it cannot or did not."""
        ...

    async def finish(self, handle: str, answer_handle: str) -> LoginResult:
        """Check the answer against the attempt, exchange the code once, and keep the token."""
        ...
