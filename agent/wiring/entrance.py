"""Whether a run came in through a guard of this process. Where the graph is served without one, none did.

The guard names each request that it lets in, under a key that this process made up; LangGraph's server hands that name
on to the run, and leaves out what a body brings under that key.
"""

import hmac
import secrets
from functools import cache

from langchain_core.runnables import RunnableConfig

_CONFIGURED = "langgraph_request_id"
_KEY_BYTES, _NUMBER_BYTES = 32, 12


class Entrance:
    """Makes names of requests, and knows them again."""

    def __init__(self) -> None:
        """Make up a key; with the process it is gone."""
        self._key = secrets.token_bytes(_KEY_BYTES)

    def name(self) -> str:
        """Name a request that was let in."""
        number = secrets.token_hex(_NUMBER_BYTES)
        return f"{number}.{self._signed(number)}"

    def let_in(self, config: RunnableConfig) -> bool:
        """Say whether a run came in by a request that was named here."""
        number, _, signed = str(config["configurable"].get(_CONFIGURED)).partition(".")
        return hmac.compare_digest(signed.encode(), self._signed(number).encode())

    def _signed(self, number: str) -> str:
        return hmac.digest(self._key, number.encode(), "sha256").hex()


@cache
def entrance() -> Entrance:
    """Give the one of this process."""
    return Entrance()


def by_a_session(_config: RunnableConfig) -> bool:
    """Let in what the session says: it alone holds that graph, and wrote a ticket for each answer."""
    return True
