"""Briefs of people who want words for an ad, and what of a conversation about them was shown and recorded."""

import json
import tomllib
from collections.abc import Iterator
from itertools import product
from pathlib import Path
from typing import Any

from langchain_core.messages import HumanMessage, ToolMessage

from agent.bootstrap import load_catalogue
from tests.doubles.plans import ACCOUNT, NOW
from tests.doubles.world import World
from tools.core.draft import Draft
from tools.core.rule import Facts
from tools.core.suggested import SUGGESTS
from tools.core.target import Target

_DATA = Path(__file__).parents[1] / "conversation" / "data" / "wording_briefs.toml"
_EVERY = 9  # of all that can be put together where places are told, too; of the others half
GOALS = ("traffic", "conversions", "app install", "lead generation")


def wording_briefs() -> list[tuple[str, str]]:
    """Give briefs, each with the goal of its ad."""
    data = tomllib.loads(_DATA.read_text(encoding="utf-8"))
    hostile = data.pop("hostile")["lines"]
    made = [line for language in data.values() for line in _made(language)]
    return [(line, GOALS[place % len(GOALS)]) for place, line in enumerate([*made, *hostile])]


def _made(language: dict[str, list[str]]) -> Iterator[str]:
    every = product(*(language[name] for name in ("asks", "what", "offer", "where")))
    for place, (ask, what, offer, where) in enumerate(every):
        if place % (_EVERY if len(language["where"]) > 1 else 2) == 0:
            yield ask.format(what=what, offer=offer, where=where)


def against(wording: str) -> list[str]:
    """Name the rules on text, advice among them, that a wording breaks."""
    facts = Facts(target=Target.SANDBOX, now=NOW, advertiser=ACCOUNT)
    found = load_catalogue().check(Draft().fill(text=wording), facts)
    return [one.rule for one in found if one.field == "text"]


async def suggested_in(w: World) -> list[dict[str, Any]]:
    """Give every row that the tool has answered since the person spoke last."""
    messages = (await w.opened.session.state()).messages
    last = max(place for place, one in enumerate(messages) if isinstance(one, HumanMessage) and one.name is None)
    told = (json.loads(one.text) for one in messages[last:] if isinstance(one, ToolMessage) and one.name == SUGGESTS)
    return [row for answer in told for row in answer.get("wordings", ())]


def texts_recorded(events: list[dict[str, Any]]) -> list[str]:
    """Give what stood in the draft as its text."""
    drafts = (event["fields"] for event in events if event["type"] == "draft")
    return [fields["text"]["value"] for fields in drafts if "text" in fields]
