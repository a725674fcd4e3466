"""A yes is taken as strangers of all ages type it, and what lies near one is none."""

import tomllib
from pathlib import Path

import pytest

from agent.approval import Card, read_answer

_APPROVES = ("approve", "approve_and_ask")
_FOLDER = Path(__file__).parent / "answers"


def _said(name: str) -> list[tuple[str, str]]:
    tables = tomllib.loads((_FOLDER / f"{name}.toml").read_text(encoding="utf-8"))
    return [(language, line) for language, lines in tables.items() for line in lines.strip().splitlines()]


@pytest.mark.parametrize(("language", "text"), _said("strangers_yes"))
def test_a_yes_approves_as_strangers_type_it(language: str, text: str) -> None:
    assert read_answer(text, Card(told=(), language=language)).kind == "approve"


@pytest.mark.parametrize(("language", "text"), _said("near_no_yes"))
def test_what_lies_near_such_a_yes_approves_nothing(language: str, text: str) -> None:
    assert read_answer(text, Card(told=(), language=language)).kind not in _APPROVES
