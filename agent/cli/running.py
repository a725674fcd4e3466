"""How a command does what it has to wait for."""

from collections.abc import Coroutine
from typing import Any, TypeVar

T = TypeVar("T")


def run(work: Coroutine[Any, Any, T]) -> T:
    """Do a command's work to its end."""
    import asyncio  # noqa: PLC0415 -- --help waits for nothing

    return asyncio.run(work)
