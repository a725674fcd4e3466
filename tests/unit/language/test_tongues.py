"""Every table of a language's file is found, though each is read by itself when it is first needed."""

import tomllib
from pathlib import Path

import pytest

from agent.language.ground import tongues
from agent.language.ground.tongues import codes, section

FILES = Path(tongues.__file__).parent.parent / "languages"


@pytest.mark.parametrize("code", codes())
def test_the_tables_of_a_language_are_those_of_its_file(code: str) -> None:
    whole = tomllib.loads((FILES / f"{code}.toml").read_text(encoding="utf-8"))

    assert whole
    assert {name: section(code, name) for name in whole} == whole


def test_a_table_that_a_language_lacks_is_empty() -> None:
    assert section("en", "no such table") == {}
