"""No pattern of ours repeats what repeats: a line that nearly fits would be tried in every way to part it."""

import json
import re
import subprocess
import sys
from collections.abc import Iterator
from importlib import import_module
from typing import Any

import pytest

from tests.shape.project import ROOT

codes: Any = import_module("re._constants")  # the parser of patterns is no public module
parser: Any = import_module("re._parser")

LEAST = 250  # patterns: fewer would mean that they are no longer found
# Imports everything and lets it understand something, so that what is compiled late is compiled too.
_COMPILE_ALL = """
import importlib, json, pkgutil, re, sys
compiled = {}
compile_one = re._compile
def noting(pattern, flags):
    made = compile_one(pattern, flags)
    if isinstance(made.pattern, str):
        compiled[made.pattern] = made.flags
    return made
re._compile = noting
import agent, tools
for package in (agent, tools):
    for found in pkgutil.walk_packages(package.__path__, package.__name__ + "."):
        if not found.name.endswith("__main__"):
            importlib.import_module(found.name)
from agent.models.offline.scene import Situation
from agent.models.offline.understanding import understand
understand("Traffic campaign called Spring Sale. What ads are there?", Situation(submit_tool="submit_ad_mock"), ())
print(json.dumps([[pattern, flags] for pattern, flags in compiled.items()]))
"""


def nested(pattern: str, flags: int = 0) -> list[str]:
    """Name what repeats without an end and holds nothing but another such repeat."""
    return list(_nested(parser.parse(pattern, flags & ~re.DEBUG)))


def _nested(parsed: Any) -> Iterator[str]:
    for code, argument in parsed:
        if code in (codes.MAX_REPEAT, codes.MIN_REPEAT):
            _, most, body = argument
            if most is codes.MAXREPEAT and any(_is_endless(way) for way in _ways(body)):
                yield str(body)
        for inside in _inside(argument):
            yield from _nested(inside)


def _ways(body: Any) -> Iterator[Any]:
    """Give the ways through a body: itself, or the alternatives that it is made of."""
    if len(body) == 1 and body[0][0] is codes.SUBPATTERN:
        yield from _ways(body[0][1][-1])
    elif len(body) == 1 and body[0][0] is codes.BRANCH:
        for one in body[0][1][1]:
            yield from _ways(one)
    else:
        yield body


def _is_endless(way: Any) -> bool:
    """Say whether a way is one repeat without an end, beside what takes no character."""
    taking = [item for item in way if item[0] not in (codes.AT, codes.ASSERT, codes.ASSERT_NOT)]
    if len(taking) != 1:
        return False
    code, argument = taking[0]
    return code in (codes.MAX_REPEAT, codes.MIN_REPEAT) and argument[1] is codes.MAXREPEAT


def _inside(argument: object) -> Iterator[Any]:
    if isinstance(argument, parser.SubPattern):
        yield argument
    elif isinstance(argument, (tuple, list)):
        for one in argument:
            yield from _inside(one)


@pytest.mark.parametrize("bad", ["(?:a+)+", "(a*)*b", "(?:x|[ab]+)+$", r"(?:(?:\s+))*", "(?:(?=a)a+)+"])
def test_a_repeat_of_a_repeat_is_seen(bad: str) -> None:
    assert nested(bad)


@pytest.mark.parametrize("good", ["(?:a+,)+", "(?:a+b|c)+", "a+", "(?:a{1,3})+", r"(?:\w+\.)+"])
def test_a_repeat_with_a_sign_between_is_none(good: str) -> None:
    assert nested(good) == []


def test_no_pattern_repeats_a_repeat() -> None:

    done = subprocess.run(
        (sys.executable, "-c", _COMPILE_ALL), capture_output=True, encoding="utf-8", cwd=ROOT, check=False
    )
    assert done.returncode == 0, done.stderr
    compiled = json.loads(done.stdout)
    assert len(compiled) > LEAST
    assert [(pattern[:80], found) for pattern, flags in compiled if (found := nested(pattern, flags))] == []
