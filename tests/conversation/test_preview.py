"""The ad as a phone shows it, before the yes: named on the card, shown by /preview and for words that ask to see it."""

from collections.abc import AsyncIterator
from contextlib import asynccontextmanager
from pathlib import Path

import pytest
from langchain_core.messages import AIMessage

from agent.bootstrap import Opened, open_session
from agent.conversation.events import AwaitingEvent, Event
from agent.conversation.line import read_line
from agent.wiring.home_files import previews_in
from agent.wiring.settings import load_settings
from tests.doubles.clock import FakeClock
from tests.doubles.media import png
from tests.doubles.scripted import Scripted, calls
from tests.doubles.world import full_brief, world
from tools.core.phone_view import PhoneView

ASKED = (
    ("can I see it?", "On a phone it appears as Practice shop"),
    ("how will it look?", "On a phone it appears as Practice shop"),
    ("zeig mir wie das aussieht", "Auf dem Telefon erscheint sie als Practice shop"),
    ("¿cómo se va a ver el anuncio en el teléfono?", "En un teléfono aparece como Practice shop"),
    ("montre-moi à quoi ça va ressembler, s'il te plaît", "Sur un téléphone, elle apparaît"),
    ("me mostra como fica o anúncio, por favor", "No celular ele aparece"),
    ("给我看看广告的样子", "在手机上以 Practice shop"),
    ("プレビューを見せてください", "スマートフォンでは Practice shop"),
)


@asynccontextmanager
async def chat(home: Path, *replies: object) -> AsyncIterator[Opened]:
    """Open a conversation as the chat does: it keeps pages."""
    settings = load_settings({"TIKTOK_ADS_HOME": str(home)}, {})
    preview = previews_in(home, lambda text: text)
    model = Scripted(replies=list(replies))
    async with open_session(
        settings,
        "talk",
        is_interactive=True,
        has_browser=False,
        clock=FakeClock(),
        model=lambda: model,
        preview=preview,
    ) as opened:
        yield opened


async def say(opened: Opened, line: str) -> list[Event]:
    return [event async for event in opened.session.say(read_line(line))]


def asked(events: list[Event]) -> AwaitingEvent:
    (found,) = (one for one in events if isinstance(one, AwaitingEvent))
    return found


def page(home: Path, event: AwaitingEvent) -> Path:
    return home / "previews" / f"{event.fingerprint}.html"


def view_of(event: AwaitingEvent) -> PhoneView:
    assert event.phone is not None
    return event.phone


async def test_the_card_names_the_page_and_its_event_brings_the_view(tmp_path: Path) -> None:
    async with chat(tmp_path, full_brief()) as opened:
        card = asked(await say(opened, "everything, please"))

    address = page(tmp_path, card).as_uri()
    assert f"\n  As a phone shows it: {address}\n" in card.prompt
    assert "Two for one all week" in page(tmp_path, card).read_text(encoding="utf-8")
    assert (view_of(card).name, view_of(card).button, view_of(card).address) == ("Practice shop", "Shop now", address)


async def test_preview_shows_it_again_and_writes_anew_what_is_gone(tmp_path: Path) -> None:
    async with chat(tmp_path, full_brief()) as opened:
        card = asked(await say(opened, "everything, please"))
        page(tmp_path, card).unlink()
        _, told, again = (one.line() for one in await say(opened, "/preview"))

    assert told["text"] == f"As a phone shows it: {page(tmp_path, card).as_uri()}"
    assert page(tmp_path, card).exists()
    assert (again["what"], again["fingerprint"]) == ("approval", card.fingerprint)


async def test_it_is_the_same_when_one_comes_back(tmp_path: Path) -> None:
    async with chat(tmp_path, full_brief()) as opened:
        card = asked(await say(opened, "everything, please"))
    page(tmp_path, card).unlink()
    async with chat(tmp_path) as opened:
        again = asked([event async for event in opened.session.open()])

    assert again.prompt == card.prompt
    assert view_of(again) == view_of(card)
    assert page(tmp_path, card).exists()


async def test_who_looks_has_decided_nothing_and_a_yes_still_counts(tmp_path: Path) -> None:
    async with chat(tmp_path, full_brief()) as opened:
        card = asked(await say(opened, "everything, please"))
        await say(opened, "/preview")
        again = asked(await say(opened, "can I see it?"))
        assert opened.platform.sandbox is not None
        assert opened.platform.sandbox.state()["ads"] == []
        await say(opened, "yes")
        assert len(opened.platform.sandbox.state()["ads"]) == 1

    assert again.fingerprint == card.fingerprint


@pytest.mark.parametrize(("words", "answer"), ASKED)
async def test_words_that_ask_to_see_it_are_answered_with_what_a_phone_shows(
    tmp_path: Path, words: str, answer: str
) -> None:
    async with world(tmp_path, full_brief()) as here:
        await here.say("everything, please")
        await here.say(words)
        prompt = here.awaiting()["prompt"]

    assert answer in prompt
    assert "Two for one all week" in prompt.split("\n")[0]
    assert len(prompt.split("\n")) < 25
    assert here.of("receipt") == []


async def test_without_a_chat_no_page_is_kept_and_the_card_has_no_such_line(tmp_path: Path) -> None:
    async with world(tmp_path, full_brief()) as here:
        await here.say("everything, please")
        _, told, _ = await here.say("/preview")

    assert "As a phone shows it" not in here.awaiting()["prompt"]
    assert told["text"].startswith("On a phone it appears as Practice shop")
    assert not (tmp_path / "previews").exists()


async def test_where_the_page_cannot_be_kept_the_card_goes_on_without_it(tmp_path: Path) -> None:
    (tmp_path / "previews").write_text("in the way")
    async with chat(tmp_path, full_brief()) as opened:
        card = asked(await say(opened, "everything, please"))

    assert "As a phone shows it" not in card.prompt
    assert view_of(card).address == ""


async def test_without_a_card_preview_says_when_there_is_one(tmp_path: Path) -> None:
    async with world(tmp_path, AIMessage("Hello.")) as here:
        await here.say("hello")
        _, told, _ = await here.say("/preview")

    assert told["text"].startswith("No card waits at the moment")


async def test_an_own_picture_is_shown_and_where_it_rests_is_told_to_nobody(tmp_path: Path) -> None:
    for name in ("a.png", "b.png"):
        (tmp_path / name).write_bytes(png())
    paths = [str(tmp_path / name) for name in ("a.png", "b.png")]
    replies = (calls(("add_creative", {"paths": paths})), full_brief(music="music_001"))
    async with chat(tmp_path, *replies) as opened:
        await say(opened, f"Here are {paths[0]} and {paths[1]}")
        card = asked(await say(opened, "and the rest, please"))

    assert [one.name for one in view_of(card).pieces] == ["a.png", "b.png"]
    assert all(one.here is None for one in view_of(card).pieces)
    assert page(tmp_path, card).read_text(encoding="utf-8").count('<img src="data:image/png;base64,') == 2
    told = [one for one in opened.session.events if one.line()["type"] == "awaiting"][-1]
    assert str(tmp_path / "a.png") not in str(told.line())
