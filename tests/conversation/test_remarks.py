"""What who presses Ctrl-C in a chat is told: in their language, and what of an ad is held."""

from pathlib import Path

import pytest

from agent.models._provider import ModelChoice
from agent.models.offline import PROVIDER
from agent.terminal.remarks import remark
from tests.doubles.begun import NOBODY_KNOWS
from tests.doubles.world import World, world

BRIEFS = {
    "de": ("Kampagne „Kesselwerk“, Ziel Traffic, Text „Tee für zwei“, Button jetzt kaufen, ohne Musik", "ja"),
    "ja": (
        "キャンペーン名は「やかん工房」、目的はトラフィック、テキスト「お茶をどうぞ」、ボタンは今すぐ購入、音楽なし",
        "はい",
    ),
}
STOPPED = {"de": "Angehalten.", "ja": "止めました。"}
LEAVE = {"de": "Noch einmal Strg-C, um zu gehen", "ja": "もう一度 Ctrl-C を押すと終了します"}
HELD = {"de": "wird nichts mehr gesendet, bis Sie entscheiden", "ja": "これ以上送信しません"}
NOTHING = {"de": "Es wartet nichts darauf, gesendet zu werden.", "ja": "送信待ちのものはありません。"}


async def approve(w: World, language: str) -> None:
    w.fault({"on": "adgroup_create", "times": 1, "do": {"drop": "before"}}, NOBODY_KNOWS)
    await w.say(*BRIEFS[language])
    await w.opened.session.hold()


@pytest.mark.parametrize("language", sorted(BRIEFS))
async def test_a_press_while_an_ad_is_sent_is_told_what_is_held(tmp_path: Path, language: str) -> None:
    async with world(tmp_path, model=PROVIDER.load(ModelChoice(name="offline"))) as w:
        await approve(w, language)
        for name, begins in (("interrupted", STOPPED), ("leave", LEAVE)):
            said = await remark(w.opened.session, name)  # type: ignore[arg-type]

            assert said.startswith(begins[language])
            assert HELD[language] in said
            assert "1780000000000000001" in said


@pytest.mark.parametrize("language", sorted(BRIEFS))
async def test_a_press_where_nothing_is_held_is_told_so(tmp_path: Path, language: str) -> None:
    async with world(tmp_path, model=PROVIDER.load(ModelChoice(name="offline"))) as w:
        await w.say(BRIEFS[language][0])

        assert NOTHING[language] in await remark(w.opened.session, "interrupted")
        assert HELD[language] not in await remark(w.opened.session, "leave")


async def test_before_anything_was_said_it_is_english() -> None:
    assert await remark(None, "leave") == "Press Ctrl-C again to leave; your conversation is kept."
