"""What the graph hears of what LangGraph's server hands on."""

from typing import Any

import pytest

from agent.approval import read_words
from agent.conversation.ears import server_ears
from tools.core.target import Target

FINGERPRINT = "273ff19d4f16d020"
REAL = [Target.TIKTOK_SANDBOX, Target.PRODUCTION]


async def kind(target: Target, came_back: Any) -> str:
    return read_words(await server_ears(target)("talk", FINGERPRINT, came_back), FINGERPRINT).kind


@pytest.mark.parametrize("target", Target)
@pytest.mark.parametrize("answer", [FINGERPRINT, {"approve": FINGERPRINT}, {"text": FINGERPRINT}])
async def test_the_fingerprint_approves_everywhere(target: Target, answer: Any) -> None:
    assert await kind(target, answer) == "approve"


@pytest.mark.parametrize("answer", ["yes", {"text": "yes"}, "yes, and what is the weather?"])
async def test_a_plain_yes_approves_practice_alone(answer: Any) -> None:
    assert (await kind(Target.SANDBOX, answer)).startswith("approve")
    assert [await kind(target, answer) for target in REAL] == ["unclear", "unclear"]


@pytest.mark.parametrize("words", ["yes, 50 dollars a day, in Berlin", 'yes, "Glow"', "ja, in Berlin"])
async def test_a_yes_that_repeats_some_card_is_heard_on_practice_alone(words: str) -> None:
    assert await server_ears(Target.SANDBOX)("talk", FINGERPRINT, words) == words
    assert [await server_ears(target)("talk", FINGERPRINT, words) for target in REAL] == [None, None]


@pytest.mark.parametrize("target", Target)
@pytest.mark.parametrize(
    ("words", "read_as"), [("no", "decline"), ("how much will it cost?", "ask"), ("yes, but make it blue", "change")]
)
async def test_other_words_mean_the_same_everywhere(target: Target, words: str, read_as: str) -> None:
    assert await kind(target, words) == read_as


@pytest.mark.parametrize("target", Target)
@pytest.mark.parametrize(
    "answer",
    [
        {"approve": "yes"},
        {"approve": True},
        {"ticket": "1"},
        {},
        [],
        ["yes"],
        1,
        None,
        {"text": "yes", "cancel": True},
        {"approve": FINGERPRINT, "cancel": True},
        {"approve": FINGERPRINT, "text": "no"},
    ],
)
async def test_anything_else_is_no_answer(target: Target, answer: Any) -> None:
    assert await kind(target, answer) == "unclear"


async def test_what_a_browser_brought_back_is_not_heard() -> None:
    pasted = "yes http://127.0.0.1:8765/cb?auth_code=0543d0e3f7e161c5"
    assert await server_ears(Target.SANDBOX)("talk", FINGERPRINT, pasted) is None
