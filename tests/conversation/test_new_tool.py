"""A tool comes into a conversation by its one file, and English words for it."""

import sys
from collections.abc import Iterator
from pathlib import Path

import pytest

import tools.calls
from agent.bootstrap import load_tools
from agent.models._provider import ModelChoice
from agent.models.offline import PROVIDER
from agent.words.sentences import say
from tests.doubles.new_words import new_words
from tests.doubles.world import world

TOOL = """
from pydantic import BaseModel, ConfigDict, Field

from tools.core.sentence import Sentence
from tools.core.tool import Answer, ToolContext, Effect, Tool

_ADVICE = Sentence("get_weather_advice.advice", "In {city}, rain sells umbrellas.")


class Args(BaseModel):
    model_config = ConfigDict(extra="forbid", frozen=True)

    city: str = Field(description="Where.")


async def _run(args: Args, context: ToolContext) -> Answer:
    return Answer(content={"told": _ADVICE.told(city=args.city).model_dump(mode="json")})


TOOL = Tool(name="get_weather_advice", effect=Effect.READ, description="Say what weather sells.", args=Args, run=_run)
"""
ENGLISH = """
[get_weather_advice]
asked = ["rain in <rest as city>", "how many days (of rain)? in <rest as city>"]
"""
FRENCH = """
[get_weather_advice]
asked = ["pluie à <rest as city>"]
advice = "À {city}, la pluie vend des parapluies."
"""


@pytest.fixture(autouse=True)
def _one_more_tool(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Iterator[None]:
    (tmp_path / "calls").mkdir()
    (tmp_path / "calls" / "get_weather_advice.py").write_text(TOOL, encoding="utf-8")
    monkeypatch.setattr(tools.calls, "__path__", [*tools.calls.__path__, str(tmp_path / "calls")])
    load_tools.cache_clear()
    with new_words(tmp_path / "sentences", en=ENGLISH, fr=FRENCH):
        yield
    load_tools.cache_clear()
    sys.modules.pop("tools.calls.get_weather_advice", None)


@pytest.mark.parametrize(
    ("said", "answered"),
    [
        ("what about rain in Lima?", "In Lima, rain sells umbrellas."),
        ("Bonjour, que fait la pluie à Lyon ?", "À Lyon, la pluie vend des parapluies."),
    ],
)
async def test_a_new_tool_is_asked_and_its_answer_is_said(said: str, answered: str, tmp_path: Path) -> None:
    async with world(tmp_path / "home", model=PROVIDER.load(ModelChoice())) as held:
        await held.say(said)

    assert [one["name"] for one in held.events if one["type"] == "tool_call"] == ["get_weather_advice"]
    assert answered in held.seen()


async def test_words_that_ask_for_a_tool_are_not_answered_as_a_question_about_the_ad_too(tmp_path: Path) -> None:
    async with world(tmp_path / "home", model=PROVIDER.load(ModelChoice())) as held:
        await held.say("How many days in Lima, and what does it cost?")

    assert "In Lima, rain sells umbrellas." in held.seen()
    assert say("en", "about.no_dates") not in held.seen()
    assert "costs nothing" in held.seen()
