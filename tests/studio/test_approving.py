"""What counts as an answer on the server: a real yes, or the fingerprint, to the card that waits."""

import asyncio
from typing import Any

from langgraph_sdk.client import LangGraphClient

from tests.doubles.studio import TEXT, Studio, Talk

NO_ANSWERS: list[Any] = [
    {"approve": "wrong"}, {"approve": "yes"}, {"approve": None}, {"approve": True}, {"text": None}, {"words": "yes"},
    {"heard": {"kind": "approve", "text": "yes"}}, {}, None, [], ["yes"], 0, 1, True, "", "maybe",
]  # fmt: skip


async def test_a_question_is_answered_and_asked_again_and_a_yes_makes_one_ad(talk: Talk) -> None:
    assert f"“{talk.campaign}”" in talk.card["prompt"]

    await talk.answer("how much will it cost?")
    asked_again = await talk.question()
    assert "20.00 USD a day" in asked_again["prompt"].splitlines()[0]
    assert asked_again["fingerprint"] == talk.card["fingerprint"]
    assert talk.ads() == []

    rests = await talk.answer("yes")
    assert "PRACTICE receipt" in rests["messages"][-1]["content"]
    assert [ad["text"] for ad in talk.ads()] == [TEXT]


async def test_a_no_makes_no_ad(talk: Talk) -> None:
    rests = await talk.answer("no")

    assert rests["ended"] == "declined"
    assert talk.ads() == []


async def test_nothing_but_an_answer_is_taken_for_one(studio: Studio, client: LangGraphClient) -> None:
    talks = await asyncio.gather(*(Talk.begin(studio, client) for _ in NO_ANSWERS))
    await asyncio.gather(*(talk.answer(value) for talk, value in zip(talks, NO_ANSWERS, strict=True)))

    still_asked = [(await talk.question())["fingerprint"] for talk in talks]
    assert still_asked == [talk.card["fingerprint"] for talk in talks]
    assert [talk.ads() for talk in talks] == [[]] * len(talks)


async def test_the_fingerprint_of_the_card_approves_it(talk: Talk) -> None:
    await talk.answer({"approve": talk.card["fingerprint"]})

    assert len(talk.ads()) == 1


async def test_the_fingerprint_of_another_card_approves_nothing(
    studio: Studio, client: LangGraphClient, talk: Talk
) -> None:
    other = await Talk.begin(studio, client)
    await talk.answer({"approve": other.card["fingerprint"]})

    assert talk.ads() == other.ads() == []
    assert (await talk.question())["fingerprint"] == talk.card["fingerprint"]


async def test_words_in_the_shape_of_a_form_are_words(talk: Talk) -> None:
    await talk.answer({"text": "yes"})

    assert len(talk.ads()) == 1


async def test_a_yes_typed_as_a_new_message_voids_the_plan_and_a_later_yes_makes_one_ad(talk: Talk) -> None:
    await talk.say("yes")
    assert talk.ads() == []

    if not await talk.is_asked():
        await talk.say("submit it")
    assert (await talk.question())["fingerprint"] != talk.card["fingerprint"]
    await talk.answer({"approve": talk.card["fingerprint"]})
    assert talk.ads() == []

    await talk.answer("yes")
    assert len(talk.ads()) == 1
