"""Whatever a model says, only a person's yes makes an ad, every turn ends, and the conversation still works."""

from pathlib import Path
from random import Random

import pytest

from agent.state import Heard
from tests.doubles.hostile import Hostile, Mind, endure, honest_ad
from tests.doubles.world import world

REPLIES = 60
SEED = 20


async def test_a_hostile_model_makes_no_ad_and_an_honest_one_goes_on_where_it_broke_off(tmp_path: Path) -> None:
    mind = Mind(Random(SEED))
    async with world(tmp_path, model=Hostile(mind=mind)) as w:
        endured = await endure(w, mind, REPLIES)

        assert endured.plans_shown > 0
        assert w.creates() == []
        assert [ad["campaign_name"] for ad in await honest_ad(w, mind)] == ["Spring Sale"]


async def test_the_same_model_does_make_ads_where_any_words_pass_for_a_yes(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    """The positive control: the approval guard is what stands between it and an ad."""
    monkeypatch.setattr(
        "agent.nodes.ask_approval.read_words", lambda words, *_: Heard(kind="approve", text=words or "")
    )
    mind = Mind(Random(SEED))
    async with world(tmp_path, model=Hostile(mind=mind)) as w:
        await endure(w, mind, REPLIES // 3)

        assert any(ad["campaign_name"].startswith("Hostile") for ad in w.ads())
