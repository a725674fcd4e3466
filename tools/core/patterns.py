"""Regular expressions that are compiled when they are first asked: hundreds stand here, and most runs ask few."""

import re
from collections.abc import Callable
from functools import partial
from typing import Any, cast


def lazily(pattern: str, flags: int = 0) -> re.Pattern[str]:
    """Give what ``re.compile`` gives, without its cost until it is first asked; no pattern to functions of ``re``."""
    return cast("re.Pattern[str]", Deferred(partial(re.compile, pattern, flags)))


class Deferred:
    """Becomes what it makes at the first question."""

    def __init__(self, make: Callable[[], object]) -> None:
        """Remember how it is made."""
        self._make = make

    def __getattr__(self, name: str) -> Any:  # noqa: ANN401 -- whatever was made has
        if name.startswith("__"):
            raise AttributeError(name)
        made = self._make()
        # From now on each question goes straight to what was made, and costs what it would have.
        self.__dict__.update({one: getattr(made, one) for one in dir(made) if not one.startswith("__")})
        return getattr(made, name)
