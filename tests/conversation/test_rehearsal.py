"""From a practice ad to all that TikTok asks for, with the same draft; and where an ad may go at all."""

from pathlib import Path

import pytest

import tools.objectives
from agent.models.offline.chat_model import OfflineChatModel
from tests.doubles.world import World, world
from tools.core.objective import Objective
from tools.core.target import Target
from tools.discovery import collect

BRIEF = 'Traffic campaign called "Glow Week", text "Everything glows this week", shop now, no music'
WHOLE = ("Practice account", "summer sale.mp4", "https://shop.example.com/glow", "30 dollars a day", "no end", "Spain")


def embedded() -> OfflineChatModel:
    return OfflineChatModel(objectives=collect(tools.objectives, "OBJECTIVE", Objective))


def submitted(at: World) -> dict[str, object]:
    assert at.opened.platform.sandbox is not None
    ads = at.opened.platform.sandbox.state()["ads"]
    return dict(ads[-1])


async def test_a_practice_ad_is_made_real_and_submitted_in_under_ten_turns(tmp_path: Path) -> None:
    lines = (BRIEF, "yes", "great, now make it real", *WHOLE, "yes")
    async with world(tmp_path, model=embedded()) as at:
        await at.say(*lines)
        assert at.opened.session.ports.target is Target.REHEARSAL
        assert len(at.of("receipt")) == 2
        plan = [one["plan"] for one in at.of("awaiting") if one.get("plan")][-1]
    assert plan["identity_name"] == "Practice account"
    assert plan["files"][0]["name"] == "summer sale.mp4"
    assert plan["standins"] == []
    assert len(lines) == 10


async def test_the_same_in_spanish(tmp_path: Path) -> None:
    async with world(tmp_path, model=embedded()) as at:
        await at.say(
            'Campaña "Semana Glow", tráfico, texto "Todo brilla esta semana", botón comprar ahora, sin música',
            "sí",
            "vale, ahora de verdad",
            "la segunda",
            "el de founder talk",
            "https://tienda.example.com",
            "30 dólares al día",
            "sin fin",
            "España",
            "sí, envíalo",
        )
        assert len(at.of("receipt")) == 2
        assert submitted(at)["campaign_name"] == "Semana Glow"


async def test_a_card_that_waits_is_put_away_and_its_yes_is_worth_nothing_there(tmp_path: Path) -> None:
    async with world(tmp_path, model=embedded()) as at:
        await at.say(BRIEF, "make it real", "yes")
        assert at.of("receipt") == []
        assert at.creates() == []


async def test_production_is_reached_by_no_words_and_by_its_command_only_with_both_keys(tmp_path: Path) -> None:
    async with world(tmp_path, model=embedded()) as at:
        await at.say(BRIEF, "switch to production", "/target production")
        assert at.opened.session.ports.target.is_practice
        assert "tiktok-ads auth setup" in at.seen()
        assert "TIKTOK_" not in at.seen()


@pytest.mark.parametrize("taken", ["yes", "all of it", "the whole country"])
async def test_the_country_that_is_offered_is_taken_with_a_word(tmp_path: Path, taken: str) -> None:
    async with world(tmp_path, model=embedded()) as at:
        await at.say(BRIEF, "make it real", *WHOLE[:-1], taken)
        assert at.awaiting()["plan"]["locations"] == ["United States (6252001)"]


@pytest.mark.parametrize("line", ["/target", "/target moon", "/target \x1b[31m", "/target sandbox"])
async def test_a_target_that_there_is_not_changes_nothing(tmp_path: Path, line: str) -> None:
    async with world(tmp_path, model=embedded()) as at:
        await at.say(BRIEF, line)
        assert at.opened.session.ports.target is Target.SANDBOX
        assert at.awaiting()["what"] == "approval"


async def test_words_that_may_be_copy_move_nothing(tmp_path: Path) -> None:
    async with world(tmp_path, model=embedded()) as at:
        await at.say("I want a traffic ad", "For real now")
        assert at.opened.session.ports.target is Target.SANDBOX


async def test_what_was_sent_and_is_unknown_is_settled_before_anything_moves(tmp_path: Path) -> None:
    async with world(tmp_path, model=embedded()) as at:
        lost, blind = {"drop": "after"}, {"http": 503}
        at.fault({"on": "ad_create", "times": 9, "do": lost}, {"on": "lookup", "times": 99, "do": blind})
        await at.say(BRIEF, "yes", "make it real")
        assert at.opened.session.ports.target is Target.SANDBOX
        assert "became of the earlier submission" in at.seen()
