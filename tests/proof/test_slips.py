"""Every amount of over ten times what is usual is asked about before its card."""

from random import Random

import pytest

from tests.proof.ledger import Control, Proof
from tests.proof.slipped import slipped
from tools.core import slips

AMOUNTS = 2_000
SEED = 41


@pytest.mark.proof
@pytest.mark.timeout(3600)
async def test_every_amount_of_over_ten_times_the_usual_is_asked_about(monkeypatch: pytest.MonkeyPatch) -> None:
    tried = [await slipped(Random(f"{SEED} {at}")) for at in range(AMOUNTS)]
    monkeypatch.setattr(slips, "_MOST_TIMES", 1000)
    without = [await slipped(Random(f"{SEED} {at}")) for at in range(AMOUNTS // 10)]

    wrong = [one.told for one in tried if one.is_over != one.is_asked]
    Proof(
        name="slips",
        claim="every amount of over ten times what is usual in an account, or the floor, is asked about before a card",
        n=AMOUNTS,
        failures=len(wrong),
        seed=SEED,
        controls=(Control("the question", len(without), sum(one.is_over and not one.is_asked for one in without)),),
        figures={
            "over ten times": sum(one.is_over for one in tried),
            "asked about": sum(one.is_asked for one in tried),
        },
        wrong=tuple(wrong),
    ).settle()
