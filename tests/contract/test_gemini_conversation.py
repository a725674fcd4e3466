"""Whole conversations through the real client and the local server."""

import asyncio
from datetime import timedelta
from pathlib import Path

import pytest
from langchain_core.messages import HumanMessage
from langchain_core.runnables import RunnableConfig

from agent.models._provider import ModelChoice
from agent.models.gemini import DEFAULT_MODEL, PROVIDER
from agent.state import Input
from agent.wiring.providers import choose_model
from agent.wiring.settings import load_settings
from tests.doubles import gemini_answers as gemini
from tests.doubles.gemini_embedded import embedded
from tests.doubles.gemini_server import KEY, gemini_server
from tests.doubles.gemini_world import gemini_world, read_by_person
from tests.doubles.program import BRIEF

CARRIES_ON = "the embedded one carries on"


async def test_a_whole_brief_costs_one_model_call_and_makes_one_ad(tmp_path: Path) -> None:
    with gemini_server(gemini.brief()) as server:
        async with gemini_world(tmp_path, server) as w:
            await w.say(BRIEF, "yes")

            assert [(ad["campaign_name"], ad["text"]) for ad in w.ads()] == [("Spring Sale", "Two for one all week")]
            assert w.of("usage")[-1] == {
                "type": "usage", "model_calls": 1, "input_tokens": 100, "output_tokens": 20,
            }  # fmt: skip
            assert (await w.end()).exit_code == 0
        assert len(server.asked) == 1
        assert server.refused == []


async def test_a_conversation_that_nobody_scripted_reaches_its_ad(tmp_path: Path) -> None:
    with gemini_server(embedded) as server:
        async with gemini_world(tmp_path, server) as w:
            await w.say(
                "Traffic campaign called Spring Sale", 'the text is "Two for one"', "shop now", "no music", "yes"
            )

            assert [ad["text"] for ad in w.ads()] == ["Two for one"]
        assert server.refused == []


async def test_the_request_names_the_model_and_carries_the_key_in_its_header_alone(tmp_path: Path) -> None:
    with gemini_server(gemini.brief()) as server:
        async with gemini_world(tmp_path, server) as w:
            await w.say(BRIEF)
        (asked,) = server.asked

    assert (asked.model, asked.is_stream) == (DEFAULT_MODEL, True)
    assert [name for name, value in asked.headers.items() if KEY in value] == ["x-goog-api-key"]
    assert KEY.encode() not in asked.raw
    assert "temperature" not in asked.body["generationConfig"]
    declared = [one["name"] for one in asked.body["tools"][0]["functionDeclarations"]]
    assert "submit_ad_mock" in declared
    assert "submit_ad" not in declared


async def test_another_model_is_asked_by_its_name(tmp_path: Path) -> None:
    with gemini_server(gemini.reply(gemini.text("Hello."))) as server:
        environment = {
            "TIKTOK_ADS_HOME": str(tmp_path),
            "GEMINI_API_KEY": KEY,
            "GOOGLE_GEMINI_BASE_URL": server.address,
        }
        model = choose_model(load_settings(environment, {"model": "gemini:gemini-3.5-flash"}))
        await model.ainvoke([HumanMessage("hello")])

    assert server.asked[0].model == "gemini-3.5-flash"


async def test_the_variables_of_other_products_do_not_redirect_the_key(monkeypatch: pytest.MonkeyPatch) -> None:
    for name in ("GOOGLE_GENAI_USE_VERTEXAI", "LANGSMITH_GATEWAY"):
        monkeypatch.setenv(name, "true")
    monkeypatch.setenv("GOOGLE_API_KEY", "FAKE-key-of-another-product")
    with gemini_server(gemini.reply(gemini.text("Hello."))) as server:
        await PROVIDER.load(ModelChoice(key=KEY, base_url=server.address)).ainvoke([HumanMessage("hello")])

    assert server.asked[0].headers["x-goog-api-key"] == KEY


async def test_why_the_embedded_model_carries_on_is_said_once(tmp_path: Path) -> None:
    with gemini_server(gemini.bad_key()) as server:
        async with gemini_world(tmp_path, server) as w:
            await w.say("hello", BRIEF, "yes")

            assert w.seen().count(CARRIES_ON) == 1
            assert len(w.ads()) == 1


async def test_a_service_that_fails_is_left_alone_for_a_while_and_then_asked_again(tmp_path: Path) -> None:
    with gemini_server(gemini.overloaded()) as server:
        async with gemini_world(tmp_path, server) as w:
            await w.say("hello", "hello again")
            assert len(server.asked) == 3
            w.clock.advance(timedelta(minutes=2).total_seconds())
            server.play(gemini.brief())
            await w.say(BRIEF)

            assert len(server.asked) == 1
            assert w.awaiting()["what"] == "approval"
            assert (await w.opened.session.state()).stand_in is None
            assert w.seen().count(CARRIES_ON) == 1


async def test_in_one_turn_the_embedded_model_stays_once_it_stood_in(tmp_path: Path) -> None:
    script = (gemini.reply(gemini.call("list_music")), gemini.bad_key(), gemini.brief())
    with gemini_server(*script) as server:
        async with gemini_world(tmp_path, server) as w:
            await w.say("which tracks are there?")

            assert len(server.asked) == 2
            assert w.seen().count(CARRIES_ON) == 1


async def test_a_wait_is_announced_before_it_is_waited(tmp_path: Path) -> None:
    with gemini_server(gemini.over_quota("PerMinute", "7s"), gemini.brief()) as server:
        async with gemini_world(tmp_path, server) as w:
            events = await w.say(BRIEF)

            assert w.clock.waits == [7]
            assert read_by_person(events) == ["The language model is busy; trying again in 7 s."]


async def test_waiting_longer_than_the_deadline_is_no_silence(tmp_path: Path) -> None:
    with gemini_server(gemini.over_quota("PerMinute", "50s"), gemini.brief()) as server:
        async with gemini_world(tmp_path, server, seconds=5) as w:
            await w.say(BRIEF)

            assert len(server.asked) == 2
            assert CARRIES_ON not in w.seen()


async def test_ctrl_c_ends_the_turn_at_once_and_the_next_line_is_taken(tmp_path: Path) -> None:
    with gemini_server(gemini.Stalled(30, gemini.brief())) as server:
        async with gemini_world(tmp_path, server) as w:
            turn = asyncio.create_task(w.say(BRIEF))
            await asyncio.to_thread(server.began.wait, 20)
            turn.cancel()
            with pytest.raises(asyncio.CancelledError):
                await turn
            assert await asyncio.to_thread(server.left.wait, 20)

            server.play(gemini.brief())
            await w.say(BRIEF)
            assert w.awaiting()["what"] == "approval"
            assert CARRIES_ON not in w.seen()
        assert server.refused == []


async def test_an_answer_as_large_as_allowed_is_taken(tmp_path: Path) -> None:
    with gemini_server(gemini.huge(3)) as server:
        reply = await PROVIDER.load(ModelChoice(key=KEY, base_url=server.address)).ainvoke([HumanMessage("hello")])

    assert len(reply.text) == 3 * 1024 * 1024


async def test_streamed_for_studio_the_same_endings_are_read(tmp_path: Path) -> None:
    with gemini_server(gemini.reply(gemini.text("Here is "), gemini.text("how to"), finish="SAFETY")) as server:
        async with gemini_world(tmp_path, server) as w:
            graph = w.opened.session.ports.graph
            config: RunnableConfig = {"configurable": {"thread_id": "talk"}}
            async for _ in graph.astream(Input(messages=[HumanMessage("hello")]), config, stream_mode="messages"):
                pass
            said = (await w.opened.session.state()).messages[-1].text

        assert server.asked[0].is_stream
        assert "safety filter stopped" in said


async def test_ratings_of_an_answer_leave_no_remark_when_the_conversation_goes_on(
    tmp_path: Path, capfd: pytest.CaptureFixture[str], caplog: pytest.LogCaptureFixture
) -> None:
    rated = gemini.reply(gemini.text("Hello."))
    rating = {"category": "HARM_CATEGORY_HARASSMENT", "probability": "NEGLIGIBLE"}
    rated.payload["candidates"][0]["safetyRatings"] = [rating]
    with gemini_server(rated) as server:
        for _ in range(2):
            async with gemini_world(tmp_path, server) as w:
                await w.say("hello")

    assert (capfd.readouterr(), caplog.text) == (("", ""), "")


async def test_an_address_where_nobody_listens_is_said_without_a_traceback(tmp_path: Path) -> None:
    with gemini_server(gemini.brief()) as server:
        pass
    async with gemini_world(tmp_path, server) as w:
        await w.say(BRIEF)

        assert "cannot be reached; the embedded one carries on" in w.seen()
        assert w.awaiting()["what"] == "approval"


async def test_a_key_that_fits_into_no_header_is_said_without_being_shown(tmp_path: Path) -> None:
    odd = "FAKE-key-with-a-\u2603"
    with gemini_server(gemini.brief()) as server:
        async with gemini_world(tmp_path, server, key=odd) as w:
            await w.say(BRIEF)

            assert "refuses the key; the embedded one carries on" in w.seen()
            assert odd not in str(w.events)
