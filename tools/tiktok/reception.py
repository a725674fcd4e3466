"""Where browsers come back to: a listener for each login that waits, on machines where a person's browser is."""

import asyncio
from dataclasses import dataclass, field

from pydantic import SecretStr

from tools.core.credentials import Attempt
from tools.core.errors import SettingsError
from tools.tiktok.listener import CallbackListener, is_served_here, open_listener


@dataclass
class Reception:
    """The listeners that are open, by the address they serve. Without a browser here there are none."""

    has_browser: bool
    _open: dict[str, CallbackListener] = field(default_factory=dict)
    _taken: dict[str, str] = field(default_factory=dict)  # addresses at which another program listens, and what is said

    async def prepare(self, redirect_uri: str) -> str:
        """Take the address, and give it with the port it got; an address of elsewhere stays as it is."""
        if not (self.has_browser and is_served_here(redirect_uri)):
            return redirect_uri
        await self.dismiss(redirect_uri)
        self._taken.pop(redirect_uri, None)
        try:
            listener = open_listener(redirect_uri)
        except SettingsError as error:
            self._taken[redirect_uri] = str(error)
            return redirect_uri  # whoever waits for the answer is told; pasting it works all the same
        self._open[listener.redirect_uri] = listener
        return listener.redirect_uri

    def warning(self, attempt: Attempt) -> str | None:
        """Say that another program would get the answer of this attempt, or None."""
        return self._taken.get(attempt.redirect_uri)

    async def expect(self, attempt: Attempt) -> None:
        """Listen for the answer of this attempt, where its address was taken."""
        if attempt.redirect_uri in self._open:
            await self._open[attempt.redirect_uri].expect(attempt.state)

    def heard(self, attempt: Attempt) -> SecretStr | None:
        """Give what the browser brought back already, or None."""
        listener = self._open.get(attempt.redirect_uri)
        return None if listener is None else listener.heard

    async def answer(self, attempt: Attempt, seconds: float) -> SecretStr | None:
        """Wait for the browser; None where it cannot come back by itself, or did not in time."""
        if attempt.redirect_uri not in self._open:
            if not (self.has_browser and is_served_here(attempt.redirect_uri)):
                return None
            # A process before this one began the login; its browser comes back to the same port.
            self._open[attempt.redirect_uri] = open_listener(attempt.redirect_uri)
            await self.expect(attempt)
        try:
            async with asyncio.timeout(seconds):
                return await self._open[attempt.redirect_uri].answer()
        except TimeoutError:
            await self.dismiss(attempt.redirect_uri)
            return None

    async def dismiss(self, redirect_uri: str) -> None:
        """Stop listening at an address."""
        listener = self._open.pop(redirect_uri, None)
        if listener is not None:
            await listener.close()

    async def close(self) -> None:
        """Stop listening everywhere."""
        for redirect_uri in list(self._open):
            await self.dismiss(redirect_uri)
