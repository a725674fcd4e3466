"""By which words people ask for a tool, in all languages at once."""

import re
from typing import Literal, cast

from agent.language.languages import words_of
from agent.words.sentences import ENGLISH, heard
from tools.core.patterns import Deferred

Way = Literal["asked", "wanted"]
_ARGUMENT = re.compile(r"\(\?P<(\w+)>")
_APART = "__"  # between an argument and the language that names it: no name may stand twice in a pattern


def requested_tools(way: Way) -> tuple[str, ...]:
    """Name the tools that people can ask for, in the order of the English file."""
    return tuple(tool for tool, words in heard(ENGLISH).items() if way in words)


def request_for(tool: str, way: Way = "asked", more: str = "") -> re.Pattern[str]:
    """Give the words that ask for a tool, and more that mean the same at one place; read when first looked for."""
    return cast("re.Pattern[str]", Deferred(lambda: re.compile(_words(tool, way, more), re.IGNORECASE)))


def arguments_of(found: re.Match[str]) -> dict[str, str]:
    """Give the arguments that a request named."""
    return {name.partition(_APART)[0]: value.strip() for name, value in found.groupdict().items() if value is not None}


def _words(tool: str, way: Way, more: str) -> str:
    said = words_of(lambda one: _in_one_language(one.code, tool, way))
    return f"{said}|{more}" if more else said


def _in_one_language(code: str, tool: str, way: Way) -> str:
    words = "|".join(heard(code).get(tool, {}).get(way, ()))
    return _ARGUMENT.sub(rf"(?P<\g<1>{_APART}{code}>", words)
