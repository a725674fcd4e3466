"""How a command runs: what it imports stays to its end, and what it waits for is done in a loop of its own."""

import gc
from collections.abc import Coroutine
from typing import Any, TypeVar

T = TypeVar("T")

_NOW_AND_THEN = 200_000  # Python's own 700 would look hundreds of times before the first answer, and find nothing
_RARELY = 1_000_000  # new objects; no command imports so many


def rarely_collect() -> None:
    """Do not look for garbage while a command imports: nothing is garbage yet, and it costs a tenth of start-up."""
    gc.set_threshold(_RARELY)


def collect_again() -> None:
    """Look for garbage again, in what comes from now on: what was imported stays."""
    gc.freeze()
    gc.set_threshold(_NOW_AND_THEN)


def collect_no_more() -> None:
    """Let the process end: looking through all that was imported once more would be a fifth of a short command."""
    gc.freeze()


def run(work: Coroutine[Any, Any, T]) -> T:
    """Do a command's work to its end."""
    import asyncio

    return asyncio.run(work)
