"""What was said and is not in the ad is quoted beside each question, and asked about once nothing else is missing."""

from pathlib import Path

import pytest

from agent.language.said import unkept
from agent.models._provider import ModelChoice
from agent.models.offline import PROVIDER
from agent.words import next_question
from tests.doubles.world import World, world

_BRIEF = "hello, I have a small shop for pots in Lyon, I want more visitors. call it Warm Clay"


async def _said_to(at: World, *lines: str) -> str:
    """Say lines; give what the agent answered to the last."""
    for line in lines[:-1]:
        await at.say(line)
    events = await at.say(lines[-1])
    return "\n".join(one["text"] for one in events if one["type"] == "message" and one["role"] == "agent")


async def test_a_doubt_waits_for_what_is_missing_and_then_keeps_the_card_back(tmp_path: Path) -> None:
    async with world(tmp_path, model=PROVIDER.load(ModelChoice())) as at:
        first = await _said_to(at, _BRIEF)
        assert "text" in first
        assert "“Lyon”" in first
        assert "Shall the ad be shown there alone?" not in first
        assert "“Lyon”" in await _said_to(at, "Turned by hand, fired twice.", "learn more")

        assert "Shall the ad be shown there alone?" in await _said_to(at, "no music")
        assert at.awaiting()["what"] == "locations"


async def test_without_that_order_a_text_said_in_its_turn_is_not_heard(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(next_question, "pressing", lambda refused, _: tuple(refused))
    async with world(tmp_path, model=PROVIDER.load(ModelChoice())) as at:
        await _said_to(at, _BRIEF, "Turned by hand, fired twice.")
        assert at.awaiting()["what"] == "locations"


@pytest.mark.parametrize(
    ("words", "holds"), [("only in Lyon", True), ("leave it out", False), ("not there alone, everywhere please", False)]
)
async def test_a_doubt_may_be_answered_while_a_text_is_awaited_and_the_answer_is_no_text(
    tmp_path: Path, words: str, holds: bool
) -> None:
    async with world(tmp_path, model=PROVIDER.load(ModelChoice())) as at:
        await _said_to(at, _BRIEF, words)
        awaited = at.awaiting()["what"]
        done = await _said_to(at, "Turned by hand, fired twice.", "learn more", "no music")

        assert awaited == "text"
        assert at.awaiting()["what"] == "approval", done
        assert ("Lyon" in str(at.awaiting()["plan"].get("locations", ""))) is holds
        assert at.awaiting()["plan"]["creative"]["text"] == "Turned by hand, fired twice."


@pytest.mark.parametrize("answer", ["without", "ohne", "sans", "sin", "sem", "不要"])
async def test_a_word_that_answers_the_question_for_music_lets_go_of_nothing(tmp_path: Path, answer: str) -> None:
    async with world(tmp_path, model=PROVIDER.load(ModelChoice())) as at:
        said = await _said_to(at, _BRIEF, "Turned by hand, fired twice.", "learn more", answer)
        assert "Lyon" in said
        assert at.awaiting()["what"] == "locations"


async def test_with_the_guard_off_it_lets_go_of_all(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(unkept, "_answers_something_else", lambda _: False)
    async with world(tmp_path, model=PROVIDER.load(ModelChoice())) as at:
        await _said_to(at, _BRIEF, "Turned by hand, fired twice.", "learn more", "ohne")
        assert at.awaiting()["what"] == "approval"
