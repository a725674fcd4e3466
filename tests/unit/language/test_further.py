"""What no ad needs, in people's words: what is read, what is left of the line, and what only looks so."""

import tomllib
from pathlib import Path
from typing import Any

import pytest

from agent.language.wants.further import further_in, without

LINES = tomllib.loads((Path(__file__).parent / "further.toml").read_text(encoding="utf-8"))["lines"]
LETS_GO = [
    ("for all phones", "devices"),
    ("android and iphone users", "devices"),
    ("any language", "languages"),
    ("remove the cost cap", "cost_cap"),
    ("no utm parameters", "tracking"),
    ("wieder für alle Handys", "devices"),
    ("Kostenobergrenze weglassen", "cost_cap"),
    ("para todos los móviles", "devices"),
    ("sans plafond de coût", "cost_cap"),
    ("sem limite de custo", "cost_cap"),
    ("不限手机", "devices"),
    ("コスト上限なし", "cost_cap"),
]
NOTHING = [
    "50 dollars a day",
    "we get 10 dollars per sale",
    "wir verdienen 10 Euro pro Verkauf",
    "last month we paid 3 dollars per click",
    "pause it if the cpc goes over 2 dollars",
    "how much is a click?",
    "is it shown on iphone?",
    "not just iphone users",
    "can you speak Spanish with me",
    "My AI-generated art shop sells prints",
    '"Made with AI, only on iPhone"',
    "https://gin.example.com/?utm_source=tiktok",
    "a page about iphones",
    "no iphones",
    "no android",
    "spend at most 50 dollars per day",
]


@pytest.mark.parametrize("line", LINES, ids=lambda line: line["said"])
def test_it_is_read_and_taken_out_of_the_line(line: dict[str, Any]) -> None:
    found = further_in(line["said"])

    assert [dict(one.arguments) for one in found] == [line["gives"]]
    assert without(line["said"], found) == line["rest"]


@pytest.mark.parametrize(("said", "field"), LETS_GO)
def test_it_is_let_go_of(said: str, field: str) -> None:
    assert [(one.field, dict(one.arguments)) for one in further_in(said)] == [(field, {})]


@pytest.mark.parametrize("said", NOTHING)
def test_what_only_looks_so_is_none_of_it(said: str) -> None:
    assert further_in(said) == ()


def test_several_are_read_from_one_line() -> None:
    said = "only on Android, at most 2 dollars per click, for people who speak German, made with AI"

    assert [one.field for one in further_in(said)] == ["devices", "cost_cap", "languages", "ai_label"]
