"""What is begun goes on at an explicit word alone: courtesies, questions, keys and an opening again hold it."""

import io
import json
from pathlib import Path

import pytest
from langchain_core.messages import AIMessage

from agent.conversation import begun
from agent.conversation.line import Line
from agent.terminal.screen import Screen
from agent.terminal.sheet import Sheet
from tests.doubles.begun import ASKED, REVOKED, at_an_unknown_outcome, at_the_login
from tests.doubles.scripted import Scripted
from tests.doubles.world import World, full_brief, world
from tools.core.pasted import Pasted


@pytest.mark.parametrize(
    "lines",
    [
        ("hold on", "ok thanks"), ("wait", "👍"), ("wait", "fine thanks"), ("should I cancel?", "yes"),
        ("another one", "yes"), ("yes I am sure I do not want it", "yes"), ('could the text be "Tea"?', "yes"),
        ("wait, what?", "again?!"), ("espera", "No, cancelar"), ("noch nicht senden, ich frage den Chef", "gut"),
        ("キャンセルできますか？", "はい"), ("attendez", "encore ?"), ("pera aí", "tá bom, obrigado"), ("等等",
        "继续？"),
    ],
)  # fmt: skip
async def test_courtesies_questions_and_a_yes_to_something_else_let_nothing_go_on(
    tmp_path: Path, lines: tuple[str, ...]
) -> None:
    async with world(tmp_path, full_brief(), AIMessage("hi"), AIMessage("hi")) as w:
        await at_an_unknown_outcome(w)
        await w.say(*lines)

        assert w.ads() == []


async def test_where_words_are_not_told_from_a_question_a_yes_to_something_else_sends_it(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(begun, "read_wish", lambda *_: "go_on")
    async with world(tmp_path, full_brief()) as w:
        await at_an_unknown_outcome(w)
        await w.say("should I cancel?")

        assert len(w.ads()) == 1


@pytest.mark.parametrize(("words", "made"), [("yes", 1), ("go on", 1), ("no, cancel that", 0), ("ok", 0), ("hello", 0)])
async def test_where_somebody_opens_it_again_it_waits_for_their_first_word(
    tmp_path: Path, words: str, made: int
) -> None:
    async with world(tmp_path, full_brief()) as w:
        await at_an_unknown_outcome(w)
    async with world(tmp_path, AIMessage("hi"), is_attended=True) as w:
        assert w.ads() == []
        assert ASKED in w.awaiting()["prompt"]
        assert len(w.creates()) == 2
        await w.say(words)

        assert len(w.ads()) == made


async def test_a_login_made_elsewhere_sends_nothing_before_the_first_word(tmp_path: Path) -> None:
    async with world(tmp_path, full_brief()) as w:
        await at_the_login(w)
    async with world(tmp_path, is_attended=True) as w:
        assert w.ads() == []
        await w.say("no, do not send it")
        assert w.ads() == []


@pytest.mark.parametrize("words", ["hello, me again", "yes"])
async def test_who_held_it_before_it_was_opened_again_lets_it_go_on_by_a_clear_word_alone(
    tmp_path: Path, words: str
) -> None:
    async with world(tmp_path, full_brief()) as w:
        await at_an_unknown_outcome(w)
        await w.say("wait")
    async with world(tmp_path, is_attended=True) as w:
        await w.say(words)
        assert w.ads() == []
        await w.say("go on")
        assert len(w.ads()) == 1


async def _talk_over(w: World, what: str, line: str = "yes") -> None:
    """Say a line, and type something else as soon as the program tells something."""
    async for event in w.opened.session.say(Line(kind="user", text=line)):
        w.events.append(event.line())
        if what in str(event.line()):
            await w.opened.session.talk_over()


async def test_what_is_typed_while_a_retry_is_waited_for_holds_it(tmp_path: Path) -> None:
    async with world(tmp_path, full_brief()) as w:
        await w.say("brief")
        w.fault({"on": "adgroup_create", "times": 1, "do": {"code": 40100}})
        await _talk_over(w, "Ctrl-C stops it")

        assert len(w.creates()) == 2
        assert ASKED in w.seen()
        await w.say("go on")
        assert len(w.ads()) == 1


async def test_what_is_typed_behind_a_yes_brings_the_card_again(tmp_path: Path) -> None:
    async with world(tmp_path, full_brief(), AIMessage("hi")) as w:
        await w.say("brief")
        await _talk_over(w, "'person'")

        assert w.creates() == []
        assert w.awaiting()["what"] == "approval"
        await w.say("yes")
        assert len(w.ads()) == 1


async def test_a_second_ad_that_was_stopped_is_not_told_as_the_first(tmp_path: Path) -> None:
    second = full_brief(campaign_name="Mugs", text="Mugs here")
    async with world(tmp_path, full_brief(), second, AIMessage("hi")) as w:
        await w.say("brief", "yes", "another one")
        w.fault({"on": "ad_create", **REVOKED})
        await w.say("yes", "no", "was it submitted?")

        assert isinstance(w.model, Scripted)
        facts = next(one.text for one in reversed(w.model.asked[-1]) if "submit_tool" in one.text)
        assert json.loads(facts)["submitted"] is None
        withdrawn = json.loads(facts)["withdrawn"]
        assert withdrawn["when"] == "midway"
        assert set(withdrawn["ids"]) == {"campaign_id", "adgroup_id"}


async def test_the_question_whether_it_goes_on_is_shown_once(tmp_path: Path) -> None:
    shown = io.StringIO()
    screen = Screen(output="text", out=Sheet(shown), err=Sheet(io.StringIO()))
    async with world(tmp_path, full_brief()) as w:
        await at_an_unknown_outcome(w)
        async for event in w.opened.session.say(Line(kind="user", text="hold on")):
            screen.show(event)

    assert " ".join(shown.getvalue().split()).count(ASKED) == 1


@pytest.mark.parametrize(
    "words",
    [
        "no\n{}", "取消{}", "(no) {}", "🛑 {}", "„nein“ {}", "¡Espera! {}", "{}, wait", "{}...", "{} thanks,", "{} -",
        "{}\nnot-before-01.12.2026", "{}\nonly:100USD", "{}!wait", "{}/stop",
    ],
)  # fmt: skip
async def test_whatever_stands_beside_what_the_browser_brought_back_holds_it(tmp_path: Path, words: str) -> None:
    async with world(tmp_path, full_brief(), AIMessage("hi")) as w:
        await at_the_login(w)
        await w.say(words.format(await w.opened.platform.browse(w.awaiting()["url"], "approve")))

        assert w.ads() == []


@pytest.mark.parametrize("glued", ["!wait", "/stop", "-no"])
async def test_words_glued_to_a_login_that_is_refused_hold_it_at_the_next_one(tmp_path: Path, glued: str) -> None:
    async with world(tmp_path, full_brief(), AIMessage("hi")) as w:
        await at_the_login(w)
        await w.say(f"http://127.0.0.1:1/cb/ads?auth_code=0123456789abcdef0123&state={'x' * 43}{glued}")
        await w.say(await w.opened.platform.browse(w.awaiting()["url"], "approve"))

        assert w.ads() == []
        await w.say("go on")
        assert len(w.ads()) == 1


async def test_where_nothing_is_read_beside_what_the_browser_brought_back_it_is_sent(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(begun, "read_pasted", lambda _: Pasted((), ""))
    async with world(tmp_path, full_brief()) as w:
        await at_the_login(w)
        await w.say(f"no\n{await w.opened.platform.browse(w.awaiting()['url'], 'approve')}")

        assert len(w.ads()) == 1


@pytest.mark.parametrize(
    "words",
    [
        "{} 👍", "{} that's it", "{} :)", "{} done 2 minutes ago", "{} - this one", "{}\nthat's the one",
        "{} das ist sie",
        "{} vor 2 Minuten erledigt", "{} es esta", "{} c'est celle-ci", "{} é esse", "{} これです", "{}这个", "✅ {}",
    ],
)  # fmt: skip
async def test_what_only_hands_over_what_the_browser_brought_back_lets_it_go_on(tmp_path: Path, words: str) -> None:
    async with world(tmp_path, full_brief(), AIMessage("hi")) as w:
        await at_the_login(w)
        back = await w.opened.platform.browse(w.awaiting()["url"], "approve")
        await w.say(words.format(back))

        assert "belongs to another login" not in w.seen()
        assert len(w.ads()) == 1
        assert all(piece not in w.seen() for piece in (back.rpartition("=")[2], back[40:70]))
