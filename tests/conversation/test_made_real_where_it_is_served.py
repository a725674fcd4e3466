"""From a practice ad over `make this real` to an ad at a strict sandbox that is served over HTTP."""

from pathlib import Path
from typing import Any

import pytest

from agent.bootstrap import load_catalogue
from agent.models.offline.chat_model import OfflineChatModel
from tests.doubles.clock import FakeClock
from tests.doubles.gemini_embedded import embedded
from tests.doubles.gemini_server import gemini_server
from tests.doubles.gemini_world import gemini_world
from tests.doubles.sdk_bodies import flat
from tests.doubles.strict_tiktok import StrictTikTok, strict_tiktok
from tests.doubles.world import World, world
from tools.core.plan import Step
from tools.core.target import Target

PRACTICE = {
    "en": 'Traffic campaign called "Glow Week", text "Everything glows this week", shop now, no music',
    "es": 'Campaña "Semana Glow", tráfico, texto "Todo brilla esta semana", botón comprar ahora, sin música',
}
REAL = {
    "en": (
        "make this real",
        "Practice account",
        "summer sale.mp4",
        "https://shop.example.com/glow",
        "30 dollars a day",
        "no end",
        "Spain",
        "yes",
    ),
    "es": (
        "hazlo de verdad",
        "la segunda",
        "el de summer sale",
        "https://shop.example.com/glow",
        "30 dólares al día",
        "sin fin",
        "España",
        "sí, envíalo",
    ),
}
YES = {"en": "yes", "es": "sí"}


async def made_real(at: World, served: StrictTikTok, language: str) -> dict[str, Any]:
    """Practise, and go on from there; give what was asked to be created, and hold that it was."""
    await at.say(PRACTICE[language], YES[language])
    assert len(at.of("receipt")) == 1
    assert len(REAL[language]) < 10
    await at.say(*REAL[language])
    assert at.opened.session.ports.target is Target.REHEARSAL
    receipts = at.of("receipt")
    assert len(receipts) == 2
    assert served.sandbox.state()["ads"][-1]["ad_id"] == receipts[-1]["ids"]["ad_id"]
    sent = served.last()
    return {name: value for step in Step for name, value in flat(sent[step]).items()}


def held(sent: dict[str, Any]) -> None:
    assert (sent["identity_id"], sent["identity_type"]) == ("7000000000000000102", "TT_USER")
    assert (sent["video_id"], sent["image_ids"]) == ("v_summer", ["v_summer_cover_1"])
    assert (sent["landing_page_url"], sent["location_ids"]) == ("https://shop.example.com/glow", ["2510769"])
    assert (sent["budget"], sent["schedule_type"]) == (30.0, "SCHEDULE_FROM_NOW")


@pytest.mark.parametrize("language", REAL)
async def test_a_practice_ad_is_made_real_in_under_ten_turns(language: str, tmp_path: Path) -> None:
    clock, model = FakeClock(), OfflineChatModel(objectives=load_catalogue().objectives)
    async with (
        strict_tiktok(tmp_path, clock) as served,
        world(tmp_path / "talk", model=model, clock=clock, TIKTOK_ADS_SANDBOX_URL=served.address) as at,
    ):
        held(await made_real(at, served, language))


async def test_the_same_over_the_wire_of_gemini(tmp_path: Path) -> None:
    clock = FakeClock()
    with gemini_server(embedded) as gemini:
        async with (
            strict_tiktok(tmp_path, clock) as served,
            gemini_world(tmp_path / "talk", gemini, clock=clock, TIKTOK_ADS_SANDBOX_URL=served.address) as at,
        ):
            held(await made_real(at, served, "en"))
            assert at.opened.session.ports.model.startswith("gemini")
        assert gemini.asked
        assert gemini.refused == []


async def test_a_question_about_who_sees_it_is_answered_for_where_the_ad_goes(tmp_path: Path) -> None:
    clock, model = FakeClock(), OfflineChatModel(objectives=load_catalogue().objectives)
    async with (
        strict_tiktok(tmp_path, clock) as served,
        world(tmp_path / "talk", model=model, clock=clock, TIKTOK_ADS_SANDBOX_URL=served.address) as at,
    ):
        await at.say(PRACTICE["en"], "make this real")
        at.events.clear()
        await at.say("who sees it?", "do I need a video?")
        assert "practice fills in" not in at.seen()
        assert "stand-in" not in at.seen()
        await at.say("Practice account")
        assert at.awaiting()["what"] == "creative"
        assert "demo.mp4" in at.of("message")[-1]["text"]
        assert "TikTok account" not in at.of("message")[-1]["text"]
