"""Names of what an account has, said in any message and beside anything else, in a rehearsal."""

from collections.abc import Mapping
from pathlib import Path
from typing import Any

import pytest

import tools.objectives
from agent.models.offline.chat_model import OfflineChatModel
from tests.doubles.world import World, world
from tools.core.objective import Objective
from tools.core.target import Target
from tools.discovery import collect

FIRST_LINES: Mapping[str, Mapping[str, str]] = {
    "as practice acc, summer sale vid, no music, 15 bucks a day": {
        "identity": "Practice account",
        "creative": "summer sale.mp4",
    },
    "take the founder talk video with its own sound": {"creative": "founder talk.mov"},
    "Wir wollen Leads, und zwar übers Newsletter Formular": {"lead_form": "Newsletter form"},
    "Va con summer sale, sin música": {"creative": "summer sale.mp4"},
    "vidéo demo avec le son d'origine, au nom de Practice shop": {"creative": "demo.mp4", "identity": "Practice shop"},
    "fotos front.jpg e back.jpg com a música Velvet Room": {"creative": "front.jpg", "music": "music_009"},
    "表示名はPractice accountで、音楽なし": {"identity": "Practice account"},
    "用 Practice shop 账号，视频 demo": {"identity": "Practice shop", "creative": "demo.mp4"},
    "- Goal: app installs (Practice app, Android only)\n- Identity: Practice shop": {"app": "ANDROID"},
}


def embedded() -> OfflineChatModel:
    return OfflineChatModel(objectives=collect(tools.objectives, "OBJECTIVE", Objective))


def drafted(at: World) -> dict[str, Any]:
    return {name: one["value"] for name, one in at.of("draft")[-1]["fields"].items()}


@pytest.mark.parametrize(("said", "named"), FIRST_LINES.items())
async def test_a_first_line_names_what_the_account_has(tmp_path: Path, said: str, named: Mapping[str, str]) -> None:
    async with world(tmp_path, model=embedded(), TIKTOK_ADS_TARGET=Target.REHEARSAL.value) as at:
        await at.say(said)
        draft = drafted(at)
    assert {field: value for field, value in named.items() if value not in str(draft.get(field))} == {}


@pytest.mark.parametrize(
    "said",
    [
        'traffic ad, text "Practice shop opens its doors"',
        "don't use Practice shop, traffic ad",
        "a traffic ad for our shop, the front door is at the back",
    ],
)
async def test_copy_and_what_is_turned_down_choose_nothing(tmp_path: Path, said: str) -> None:
    async with world(tmp_path, model=embedded(), TIKTOK_ADS_TARGET=Target.REHEARSAL.value) as at:
        await at.say(said)
        assert drafted(at).keys() & {"identity", "creative"} == set()


async def test_a_video_that_is_too_long_says_so(tmp_path: Path) -> None:
    async with world(tmp_path, model=embedded(), TIKTOK_ADS_TARGET=Target.REHEARSAL.value) as at:
        await at.say("traffic ad, no music, full tour.mp4")
        assert "75 seconds" in at.seen()


async def test_an_event_is_one_of_the_pixel_that_was_named_before(tmp_path: Path) -> None:
    async with world(tmp_path, model=embedded(), TIKTOK_ADS_TARGET=Target.REHEARSAL.value) as at:
        await at.say("conversions with the Practice pixel", "event is add to cart, or no, purchase is better")
        assert "ON_WEB_ORDER" in str(drafted(at)["pixel"])
        assert "Practice pixel" in str(drafted(at)["pixel"])
