"""Two thousand hostile replies in one conversation: no ad, always an end, and then an honest ad."""

import sys
import time
from pathlib import Path
from random import Random

import pytest

from agent.deps import Caps
from tests.doubles.hostile import Hostile, Mind, endure, honest_ad
from tests.doubles.world import world

REPLIES = 2000
SEED = 2000


@pytest.mark.proof
@pytest.mark.timeout(1800)
async def test_two_thousand_hostile_replies_make_no_ad_and_an_honest_conversation_still_does(
    tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    mind = Mind(Random(SEED))
    began = time.monotonic()
    async with world(tmp_path, model=Hostile(mind=mind)) as w:
        endured = await endure(w, mind, REPLIES)
        creates = w.creates()
        honest = await honest_ad(w, mind)

    with capsys.disabled():
        sys.stdout.write(f"\n{endured}, {len(creates)} writes sent, in {time.monotonic() - began:.0f} s\n")
    assert creates == []
    assert endured.plans_shown > REPLIES / 20
    assert endured.most_replies_a_turn <= Caps().model_calls_per_turn
    assert [ad["campaign_name"] for ad in honest] == ["Spring Sale"]
