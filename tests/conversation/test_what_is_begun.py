"""While an ad is approved and not finished, whatever the person says holds it; only a clear word lets it go on."""

from collections.abc import AsyncIterator
from contextlib import asynccontextmanager
from pathlib import Path
from typing import Any

import pytest
from langchain_core.messages import AIMessage, HumanMessage
from langchain_core.runnables import RunnableConfig
from langgraph.checkpoint.memory import InMemorySaver
from langgraph.types import Command

from agent.bootstrap import make_deps
from agent.conversation.ears import server_ears
from agent.conversation.line import Line
from agent.graph import Graph, build_graph
from agent.nodes import gate
from agent.nodes._judgement import judge_begun
from agent.nodes.submit import Submit
from agent.session import Session
from agent.state import Input, State
from agent.wiring.platforms import Platform, open_platform
from agent.wiring.settings import load_settings
from tests.doubles.begun import ASKED, NOBODY_KNOWS, REVOKED, at_an_unknown_outcome, at_the_login, log_in_elsewhere
from tests.doubles.clock import FakeClock
from tests.doubles.scripted import Scripted, calls
from tests.doubles.world import full_brief, world
from tools.journal import holds
from tools.journal.sqlite import SqliteJournal
from tools.tiktok.login import TikTokLogin

CONFIG: RunnableConfig = {"configurable": {"thread_id": "talk"}}
STOPPED = "nothing more of this ad is sent"


async def test_why_names_the_real_cause_and_where_it_stands_is_told_once_in_a_row(tmp_path: Path) -> None:
    async with world(tmp_path, full_brief()) as w:
        await at_an_unknown_outcome(w, drop="before")
        w.fault(NOBODY_KNOWS)
        await w.say("why?")
        first = w.seen().splitlines()[-1]
        await w.say("is it live?", "can I close the laptop?")
        last = w.seen().splitlines()[-1]

        assert first.startswith("The connection to TikTok broke. I send only what you clearly want")
        assert ASKED in first
        assert ASKED not in last
        assert last.endswith("Say `go on` to send what is left, or `stop` to leave it.")
        assert w.ads() == []


@pytest.mark.parametrize("words", ["hold on", "wait!", "what is this?", "hmm", "no wait"])
async def test_words_that_are_not_clear_hold_it_and_ask(tmp_path: Path, words: str) -> None:
    async with world(tmp_path, full_brief()) as w:
        await at_an_unknown_outcome(w, drop="before")
        await w.say(words)

        assert w.ads() == []
        assert len(w.creates()) == 2
        assert w.awaiting()["what"] == "approval"
        assert ASKED in w.awaiting()["prompt"]
        assert "Not sent yet: ad group, ad" in w.awaiting()["prompt"]
        assert (await w.end()).exit_code == 5
        await w.say("go on")
        assert len(w.ads()) == 1


@pytest.mark.parametrize("words", ["ok, cancel it", "ok stop", "yes cancel", "stop", "no, stop", "basta", "annulez"])
async def test_a_no_behind_an_assent_is_a_no(tmp_path: Path, words: str) -> None:
    async with world(tmp_path, full_brief(), AIMessage("hi")) as w:
        await at_an_unknown_outcome(w)
        await w.say(words)
        assert STOPPED in w.seen()
        await w.say("ok")
        assert w.ads() == []


async def test_with_the_guard_off_words_that_are_not_clear_send_it(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(holds, "hold", lambda *_: ())
    async with world(tmp_path, full_brief(), AIMessage("hi")) as w:
        await at_an_unknown_outcome(w, drop="before")
        await w.say("hold on")

        assert len(w.ads()) == 1


@pytest.mark.parametrize("words", ["go on", "try again", "please go on", "weiter", "继续", "send the rest"])
async def test_a_clear_word_lets_it_go_on(tmp_path: Path, words: str) -> None:
    async with world(tmp_path, full_brief()) as w:
        await at_an_unknown_outcome(w)
        await w.say("hold on", words)

        assert len(w.ads()) == 1
        assert w.awaiting()["what"] == "reply"


async def test_its_fingerprint_lets_it_go_on_and_another_does_not(tmp_path: Path) -> None:
    async with world(tmp_path, full_brief()) as w:
        await at_an_unknown_outcome(w)
        await w.say("hold on")
        await w.say('{"approve": "0000000000000000"}')
        assert w.ads() == []
        await w.say(f'{{"approve": "{w.awaiting()["fingerprint"]}"}}')

        assert len(w.ads()) == 1


async def test_the_journal_alone_refuses_a_held_write(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    async with world(tmp_path, full_brief()) as w:
        await at_the_login(w)
        await w.say("hold on")
        monkeypatch.setattr(
            gate,
            "judge_begun",
            lambda facts: judge_begun(
                facts.model_copy(
                    update={
                        "plan_state": facts.plan_state.model_copy(update={"is_held": False}),
                        "waits_for_login": False,
                    }
                )
            ),
        )
        await w.say("hmm")
        await w.say('{"browser": "approve"}')

        assert w.ads() == []
        assert ASKED in w.seen()


async def test_a_change_takes_the_old_ad_back_and_makes_one_new(tmp_path: Path) -> None:
    again = calls(("update_draft", {"text": "Three for one"}), ("submit_ad_mock", {}))
    async with world(tmp_path, full_brief(), again) as w:
        await at_an_unknown_outcome(w)
        await w.say("wait, change the text to Three for one")
        assert STOPPED in w.seen()
        await w.say("yes")

        assert [one["text"] for one in w.ads()] == ["Three for one"]


async def test_what_is_held_rests_when_the_conversation_is_opened_again(tmp_path: Path) -> None:
    async with world(tmp_path, full_brief()) as w:
        await at_an_unknown_outcome(w)
        await w.say("hold on")
    async with world(tmp_path) as w:
        assert w.ads() == []
        assert ASKED in w.seen()
        await w.say("go on")
        assert len(w.ads()) == 1


async def test_what_nobody_spoke_about_finishes_by_itself_when_opened_again(tmp_path: Path) -> None:
    async with world(tmp_path, full_brief()) as w:
        await at_an_unknown_outcome(w)
    async with world(tmp_path) as w:
        assert len(w.ads()) == 1


async def test_a_press_of_ctrl_c_holds_it(tmp_path: Path) -> None:
    async with world(tmp_path, full_brief()) as w:
        await at_an_unknown_outcome(w)
        await w.opened.session.hold()
    async with world(tmp_path) as w:
        assert w.ads() == []


@pytest.mark.parametrize("line", ["no", "hold on", "wait, change the text", '{"browser": "deny"}'])
async def test_a_process_that_dies_before_it_reads_a_line_sends_nothing_later(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, line: str
) -> None:
    async def dies(*_: Any, **__: Any) -> Any:
        raise ConnectionAbortedError
        yield

    async with world(tmp_path, full_brief()) as w:
        await at_the_login(w)
        with monkeypatch.context() as broken:
            broken.setattr(Session, "_run", dies)
            with pytest.raises(ConnectionAbortedError):
                await w.say(line)
    async with world(tmp_path) as w:
        assert w.ads() == []


@pytest.mark.parametrize("words", ["hold on", "ok, cancel it"])
async def test_a_login_in_the_browser_does_not_send_what_words_hold(tmp_path: Path, words: str) -> None:
    async with world(tmp_path, full_brief()) as w:
        await at_the_login(w)
        await w.say(words, '{"browser": "approve"}')

        assert w.ads() == []


@pytest.mark.parametrize("words", ["ok, cancel it", "hold on, do not go on yet please"])
async def test_a_login_that_came_back_while_a_line_was_typed_does_not_send_what_the_line_holds(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, words: str
) -> None:
    async with world(tmp_path, full_brief()) as w:
        await at_the_login(w)
        login = w.opened.platform.login
        brought = await login.keep(await w.opened.platform.browse(w.awaiting()["url"], "approve"))

        async def came_back(*_: Any) -> str:
            return brought

        monkeypatch.setattr(TikTokLogin, "came_back", came_back)
        await w.say(words)
        assert w.ads() == []
        async for _ in w.opened.session.say(Line(kind="callback", text=brought)):
            pass
        assert w.ads() == []


async def test_a_no_beside_what_the_browser_brought_back_is_a_no(tmp_path: Path) -> None:
    async with world(tmp_path, full_brief()) as w:
        await at_the_login(w)
        url = await w.opened.platform.browse(w.awaiting()["url"], "approve")
        await w.say(f"no, stop: {url}")

        assert w.ads() == []
        assert STOPPED in w.seen()
        assert "no, stop:" in w.seen()


async def test_a_tiktok_that_cannot_be_asked_behind_a_login_is_told(tmp_path: Path) -> None:
    async with world(tmp_path, full_brief()) as w:
        await at_the_login(w)
        w.fault({"on": "any", "times": 9, "do": {"http": 503}})
        await w.say("go on")
        assert w.of("failure")[-1]["code"] == "HTTP_503"
        w.fault()
        await w.say("hold on")
        assert w.ads() == []


async def test_with_plan_nothing_is_sent_of_what_was_begun(tmp_path: Path) -> None:
    async with world(tmp_path, full_brief()) as w:
        await at_the_login(w, "campaign_create")
    async with world(tmp_path, plan_only=True) as w:
        assert len(w.creates()) == 1
        assert "With --plan nothing is sent" in w.seen()
        await w.say("go on")
        assert w.ads() == []


@pytest.mark.parametrize("plan_only", [True, False])
async def test_what_broke_off_while_it_was_sent_is_held_where_it_is_only_planned(
    tmp_path: Path, plan_only: bool
) -> None:
    async with world(tmp_path, full_brief()) as w:
        await at_the_login(w, "campaign_create")
        journal, platform = w.opened.session.ports.journal, w.opened.platform
        begun, *_ = await journal.unsettled("talk")
        ears = server_ears(w.opened.settings.target)
        deps = make_deps(w.opened.settings, platform, journal, w.clock, ears, plan_only=plan_only)
        await Submit(deps, platform.writer)(State(messages=[], plan=begun.plan.fingerprint), CONFIG)

        after = await journal.unsettled("talk")
        assert any(one.is_held for one in after) == plan_only


async def test_another_target_neither_looks_up_nor_sends_what_was_begun(tmp_path: Path) -> None:
    async with world(tmp_path, full_brief()) as w:
        await at_an_unknown_outcome(w)
        plan_state, *_ = await w.opened.session.ports.journal.unsettled("talk")
        elsewhere = plan_state.plan.model_copy(update={"place": "http://127.0.0.1:1"}).model_dump_json()
        journal = w.opened.session.ports.journal
        assert isinstance(journal, SqliteJournal)
        await journal._database.run(lambda db: db.execute("update plans set body = ?", (elsewhere,)))
    async with world(tmp_path) as w:
        asked = len([one for one in w.requests() if "/adgroup/get/" in one])
        assert "approved for another place" in w.seen()
        await w.say("go on")
        assert w.ads() == []
        assert len([one for one in w.requests() if "/adgroup/get/" in one]) == asked


async def test_a_yes_of_long_ago_is_asked_for_anew(tmp_path: Path) -> None:
    clock = FakeClock()
    async with world(tmp_path, full_brief(), clock=clock) as w:
        await at_an_unknown_outcome(w)
    clock.advance(31 * 60)
    async with world(tmp_path, clock=clock) as w:
        assert w.ads() == []
        assert "more than half an hour ago" in w.seen()
        await w.say("yes")
        assert len(w.ads()) == 1


async def test_a_clock_that_jumps_between_the_yes_and_the_sending_sends_nothing_and_says_so(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    clock, stands_still = FakeClock(), Submit._stands_still

    async def an_hour_later(node: Submit, *given: Any) -> bool:
        clock.advance(3600)
        return await stands_still(node, *given)

    async with world(tmp_path, full_brief(), calls(("submit_ad_mock", {})), clock=clock) as w:
        await w.say("brief")
        with monkeypatch.context() as jumping:
            jumping.setattr(Submit, "_stands_still", an_hour_later)
            await w.say("yes")
        assert w.ads() == []
        assert "Nothing was sent: by the clock of this machine more than half an hour has passed" in w.seen()
        await w.say("submit it", "yes")
        assert len(w.ads()) == 1


async def test_a_no_from_before_the_card_takes_back_no_later_yes(tmp_path: Path) -> None:
    asks = calls(("update_draft", {"campaign_name": "Spring Sale", "objective": "TRAFFIC"}))
    async with world(tmp_path, asks, full_brief(), AIMessage("hi")) as w:
        await w.say("brief", "none")
        w.fault({"on": "adgroup_create", "times": 1, "do": {"drop": "after"}}, NOBODY_KNOWS)
        await w.say("yes")
    async with world(tmp_path) as w:
        w.fault()
        assert STOPPED not in w.seen()
        await w.say("go on")
        assert len(w.ads()) == 1


@pytest.mark.parametrize("words", ["the link does not work", "i am not logged in", "it's not there"])
async def test_a_complaintat_the_login_holds_and_helps(tmp_path: Path, words: str) -> None:
    async with world(tmp_path, full_brief()) as w:
        await at_the_login(w)
        await w.say(words)
        assert STOPPED not in w.seen()
        assert "copy the whole address below" in w.seen()
        assert w.awaiting()["what"] == "authorization"
        await w.say('{"browser": "approve"}', "go on")
        assert len(w.ads()) == 1


@pytest.mark.parametrize("words", ["don't cancel", "please don't stop", "nicht abbrechen", "不要取消", "não cancele"])
async def test_not_to_cancel_is_no_cancel_and_not_to_go_on(tmp_path: Path, words: str) -> None:
    async with world(tmp_path, full_brief()) as w:
        await at_the_login(w)
        await w.say(words)
        assert STOPPED not in w.seen()
        assert w.ads() == []
        await log_in_elsewhere(w.opened.platform)
        await w.say("go on")
        assert len(w.ads()) == 1


async def test_a_login_that_took_too_long_is_begun_anew(tmp_path: Path) -> None:
    clock = FakeClock()
    async with world(tmp_path, full_brief(), clock=clock) as w:
        await at_the_login(w)
        clock.advance(11 * 60)
        await w.say("hmm")

        assert w.awaiting()["url"]


async def test_an_ad_that_had_arrived_before_the_no_is_told_as_it_is(tmp_path: Path) -> None:
    async with world(tmp_path, full_brief()) as w:
        await at_an_unknown_outcome(w, "ad_create")
        await w.say("no, stop")

        assert "It had arrived before you stopped it" in w.seen()
        assert "without an ad" not in w.seen()
        assert len(w.of("receipt")) == 1


async def test_an_ad_that_had_arrived_before_words_that_hold_is_reported(tmp_path: Path) -> None:
    async with world(tmp_path, full_brief(), AIMessage("hi")) as w:
        await at_an_unknown_outcome(w, "ad_create")
        await w.say("hold on")

        assert len(w.creates()) == 3
        assert len(w.of("receipt")) == 1


async def test_a_no_of_which_nobody_knows_what_arrived_is_heard_and_the_next_words_are_answered(tmp_path: Path) -> None:
    async with world(tmp_path, full_brief(), AIMessage("hello back")) as w:
        await at_an_unknown_outcome(w)
        w.fault(NOBODY_KNOWS)
        await w.say("no, stop")
        assert STOPPED in w.seen()
        assert "not known yet whether this arrived" in w.seen()
        await w.say("hello")
        assert "hello back" in w.seen()
        assert (await w.end()).exit_code == 6


async def test_input_that_ends_at_a_login_in_the_middle_is_a_login_that_is_needed(tmp_path: Path) -> None:
    async with world(tmp_path, full_brief()) as w:
        await at_the_login(w)
        assert (await w.end()).exit_code == 4


@pytest.mark.parametrize("value", [{"answer": "x", "words": "no"}, [{"type": "reject"}], "no"])
async def test_a_no_in_whatever_form_it_is_handed_on_is_a_no(tmp_path: Path, value: Any) -> None:
    async with world(tmp_path, full_brief()) as w:
        await at_the_login(w)
        graph = w.opened.session.ports.graph
        state = await graph.ainvoke(Command(resume=value), CONFIG)

        assert w.ads() == []
        assert STOPPED in str(state["messages"][-1].text)


@asynccontextmanager
async def _served(home: Path) -> AsyncIterator[tuple[Graph, Platform]]:
    """The graph as LangGraph's server has it, at a login in the middle of a submission."""
    settings, clock, journal = (
        load_settings({"TIKTOK_ADS_HOME": str(home)}, {}),
        FakeClock(),
        SqliteJournal(home / "j.db"),
    )
    async with open_platform(settings, clock) as platform:
        assert platform.sandbox is not None
        speaker = Scripted(replies=[full_brief(), AIMessage("hi")])
        ears = server_ears(settings.target)
        deps = make_deps(settings, platform, journal, clock, ears, model=lambda: speaker, is_served=True)
        graph = build_graph(deps, platform.writer, InMemorySaver())
        platform.sandbox.set_faults([{"on": "ad_create", **REVOKED}])
        await graph.ainvoke(Input(messages=[HumanMessage("brief")]), CONFIG)
        await graph.ainvoke(Command(resume="yes"), CONFIG)
        yield graph, platform
        await journal.close()


def _ads(platform: Platform) -> list[dict[str, Any]]:
    assert platform.sandbox is not None
    return platform.sandbox.state()["ads"]


@pytest.mark.parametrize("words", ["hold on", "ok, cancel it", "wait"])
@pytest.mark.parametrize("is_new", [True, False])
async def test_langgraphs_server_holds_what_waits_for_its_login(tmp_path: Path, words: str, is_new: bool) -> None:
    async with _served(tmp_path) as (graph, platform):
        await graph.ainvoke(Input(messages=[HumanMessage(words)]) if is_new else Command(resume=words), CONFIG)
        await log_in_elsewhere(platform)

        assert _ads(platform) == []


async def test_langgraphs_server_lets_it_go_on_at_a_clear_word(tmp_path: Path) -> None:
    async with _served(tmp_path) as (graph, platform):
        await graph.ainvoke(Input(messages=[HumanMessage("hold on")]), CONFIG)
        await graph.ainvoke(Input(messages=[HumanMessage("go on")]), CONFIG)
        assert _ads(platform) == []
        await log_in_elsewhere(platform)
        await graph.ainvoke(Command(resume="go on"), CONFIG)

        assert len(_ads(platform)) == 1


async def test_a_forged_go_on_lifts_nothing_in_the_program(tmp_path: Path) -> None:
    async with world(tmp_path, full_brief()) as w:
        await at_an_unknown_outcome(w)
        await w.say("hold on")
        await w.opened.session.ports.graph.ainvoke(Input(messages=[HumanMessage("go on")]), CONFIG)

        assert w.ads() == []
