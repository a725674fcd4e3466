"""Whatever names a command of this program names one that exists, with options that it has."""

import re

import pytest
from typer.core import TyperGroup
from typer.main import get_command

from agent.cli.main import app
from tests.shape.project import text_files

TREE = get_command(app)
assert isinstance(TREE, TyperGroup)
GROUPS = "|".join(name for name, one in TREE.commands.items() if isinstance(one, TyperGroup))
NAMED = re.compile(rf"(?:(?<![\w./-])tiktok-ads|`(?=(?:{GROUPS}) ))((?: *[^\s`]+)+)")
WORD = re.compile(r"[a-z][a-z-]*")
OPTION = re.compile(r"--[a-z][a-z-]*")
CONTINUED = re.compile(r"\"\s*\n\s*f?\"")  # a string that goes on in the next line of the code
TOLD = (".py", ".toml", ".md", ".html")


def named_in(text):
    return [found[1].split() for found in NAMED.finditer(CONTINUED.sub("", text))]


def wrong_in(words):
    """Say what of a named command does not exist, or None."""
    command, rest = TREE, list(words)
    while isinstance(command, TyperGroup) and rest and WORD.fullmatch(rest[0]):
        name = rest.pop(0)
        if name not in command.commands:
            return name
        command = command.commands[name]
    chat = TREE.commands["chat"].params if command is TREE and isinstance(TREE, TyperGroup) else []
    known = {name for one in [*command.params, *chat] for name in one.opts} | {"--help"}
    return next((found[0] for one in rest if (found := OPTION.match(one)) and found[0] not in known), None)


def test_every_command_that_is_named_exists():
    told = [path for path in text_files() if path.suffix in TOLD and "tests" not in path.parts]
    named = [(path.name, words) for path in told for words in named_in(path.read_text(encoding="utf-8"))]
    assert len(named) > 100
    assert [(name, " ".join(words)) for name, words in named if wrong_in(words)] == []


@pytest.mark.parametrize(
    ("text", "wrong"),
    [
        ("see `tiktok-ads sessions list`", "sessions"),
        ("see `tiktok-ads auth statsu`", "statsu"),
        ("see `tiktok-ads auth login --targte sandbox`", "--targte"),
        ("see `tiktok-ads --continu`", "--continu"),
        ("`auth statsu` says it", "statsu"),
        ('f"see `tiktok-ads sessions "\n        f"list`"', "sessions"),
    ],
)
def test_a_command_that_does_not_exist_is_found(text, wrong):
    (words,) = named_in(text)
    assert wrong_in(words) == wrong
