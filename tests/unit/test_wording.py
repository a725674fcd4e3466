"""What of a model's words about a failure may be said, and how long they are waited for."""

from datetime import timedelta

import pytest
from langchain_core.messages import AIMessage, SystemMessage

from agent.models._asking import ModelAnswer, ModelQuestion, ask_once
from agent.nodes._wording import sayable
from tests.doubles.clock import FakeClock
from tests.doubles.scripted import Scripted

KNOWN = "40002 TikTok refused one of the values that were sent. Log in again with `tiktok-ads auth login`."
SAID = "TikTok refused one value (40002), e.g. the text. Change it, then submit again in about 3.5 minutes."


@pytest.mark.parametrize(
    ("words", "said"),
    [
        (SAID, SAID),
        ("  Two\n\nlines.\t And\u2028more. ", "Two lines. And more."),
        ("**Bold** and # loud\u200b\u202e.", "Bold and loud."),
        ("Log in with `tiktok-ads auth login`.", "Log in with `tiktok-ads auth login`."),
        ("TikTok hat einen Wert abgelehnt, z. B. den Text.", "TikTok hat einen Wert abgelehnt, z. B. den Text."),
        ("TikTok拒绝了一个值。请修改。", "TikTok拒绝了一个值。请修改。"),
        ("\x1b[2JGone.", "[2JGone."),
    ],
)
def test_plain_words_are_said_as_one_paragraph(words: str, said: str) -> None:
    assert sayable(words, KNOWN) == said


@pytest.mark.parametrize(
    "words",
    [
        "Go to https://example.com/x now.",
        "Go to www.example.com now.",
        "Go to ads.example.com, please.",
        "Write to help@example.com.",
        "Write to a@b.",
        "Open t.me/x now.",
        "Open m.evil.com/login, or help@m.evil.com.",
        "Open пример.рф now.",
        "Open evil.xn--p1ai now.",
        "Open evil。com now.",
        "Open [this](x) now.",
        "See 192.0.2.7/login.",
        "Call +1 800 555 0199.",
        "Campaign 12 345 678 901 is paused.",
        "Campaign 1780000000000000001 is paused.",
        "TikTok answered 50000.",
        "Your access token is 3f9a0c1b7d2e4856a1b2c3d4e5f60718293a4b5c.",
        "\u200b\u202e \n",
        "",
    ],
)
def test_an_address_a_number_or_a_secret_that_nobody_told_the_model_silences_it(words: str) -> None:
    assert sayable(words, KNOWN) == ""


def test_what_is_too_long_ends_with_a_whole_sentence() -> None:
    assert sayable("It failed. " * 100, KNOWN) == ("It failed. " * 54).strip()
    assert sayable("失败了。" * 200, KNOWN) == "失败了。" * 150
    assert sayable("and " * 200, KNOWN) == ""


async def test_a_reply_that_comes_after_its_time_by_the_clock_is_none() -> None:
    clock = FakeClock()

    async def asked(seconds: float) -> ModelAnswer:
        model = Scripted(replies=[], words=lambda: late(seconds))
        return await ask_once(
            model, clock, clock.now() + timedelta(seconds=3), ModelQuestion([], [SystemMessage("word it")])
        )

    def late(seconds: float) -> AIMessage:
        clock.advance(seconds)
        return AIMessage("It failed.")

    in_time, too_late = await asked(3), await asked(3.1)

    assert in_time.reply is not None
    assert too_late.reply is None
    assert len(too_late.received) == 1, "it cost something all the same"


async def test_a_model_that_cannot_be_asked_costs_nothing() -> None:
    clock = FakeClock()
    asked = await ask_once(Scripted(replies=[]), clock, clock.now() + timedelta(seconds=3), ModelQuestion([], []))

    assert (asked.reply, asked.received, asked.words) == (None, (), "")
