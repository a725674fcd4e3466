"""The names and marks of secrets, as they stand in the data file."""

import re
import tomllib
from collections.abc import Callable
from functools import cache, partial
from importlib.resources import files
from typing import cast

from tools.core.patterns import Deferred


@cache
def words_of(kind: str) -> tuple[str, ...]:
    """Give the words of one kind."""
    return _everything()[kind]


def any_of(kind: str, between: str = " ") -> str:
    """Give a pattern of all words of a kind, the longest first, with what may stand between their parts."""
    longest_first = sorted(words_of(kind), key=len, reverse=True)
    return "|".join(between.join(map(re.escape, one.split())) for one in longest_first)


def made_of(write: Callable[[], str], flags: int = 0) -> re.Pattern[str]:
    """Give a pattern whose words are only read when it is first asked."""
    return cast("re.Pattern[str]", Deferred(partial(_compiled, write, flags)))


def _compiled(write: Callable[[], str], flags: int) -> re.Pattern[str]:
    return re.compile(write(), flags)


@cache
def _everything() -> dict[str, tuple[str, ...]]:
    given = tomllib.loads(files("tools.core").joinpath("secret_words.toml").read_text(encoding="utf-8"))
    return {kind: tuple(map(str, words)) for kind, words in given.items()}
