"""A server that hangs up on whoever begins a request and does not end it; uvicorn itself waits for ever."""

import asyncio
from typing import cast

REQUEST_SECONDS = 20.0  # from the first moment of a connection, or of a request on it, to the end of its body


class Impatient(asyncio.Protocol):
    """Stands before a protocol of uvicorn's among the bases of a class, which says when a request begins and ends."""

    _giving_up: asyncio.TimerHandle | None = None
    _connection: asyncio.Transport

    def connection_made(self, transport: asyncio.BaseTransport) -> None:
        """Begin to wait for a request."""
        super().connection_made(transport)
        self._connection = cast("asyncio.Transport", transport)
        self.wait_for_its_end()

    def connection_lost(self, exc: Exception | None) -> None:
        """Stop waiting."""
        self.be_at_ease()
        super().connection_lost(exc)

    def wait_for_its_end(self) -> None:
        """Hang up before long, unless the request ends."""
        if self._giving_up is None:
            self._giving_up = asyncio.get_running_loop().call_later(REQUEST_SECONDS, self.hang_up)

    def be_at_ease(self) -> None:
        """Take the time that an answer takes: the request is whole."""
        if self._giving_up is not None:
            self._giving_up.cancel()
            self._giving_up = None

    def hang_up(self) -> None:
        """End the connection without a word."""
        self._connection.abort()
