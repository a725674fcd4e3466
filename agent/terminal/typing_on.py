"""Keys that a person presses while the program works: nobody has read them yet, so nothing more may be sent."""

import asyncio
import sys
from collections.abc import Callable, Iterator
from contextlib import contextmanager


@contextmanager
def heard_typing(then: Callable[[], None]) -> Iterator[None]:
    """Do something once, where keys wait at the terminal; they are left there for the prompt."""
    loop, source = asyncio.get_running_loop(), sys.stdin.fileno()

    def once() -> None:
        loop.remove_reader(source)
        then()

    loop.add_reader(source, once)
    try:
        yield
    finally:
        loop.remove_reader(source)
