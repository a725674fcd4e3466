"""No approval lets what is committed go over a cap: random ledgers over all paths, on the real journal."""

import asyncio
import os
from concurrent.futures import ProcessPoolExecutor
from functools import partial
from itertools import pairwise
from multiprocessing import get_context

import pytest

from tests.proof.ledger import Control, Proof
from tests.proof.spending_world import CAPS, Lived, lived
from tools.core.spending_caps import ChosenCaps

LEDGERS = int(os.environ.get("LEDGERS", "10000"))
SEED = 41
_WORKERS = int(os.environ.get("WORKERS", "2"))


def _part(ledgers: range, caps: ChosenCaps) -> Lived:
    return asyncio.run(lived(SEED, ledgers, caps))


@pytest.mark.proof
@pytest.mark.timeout(7200)
def test_no_approval_on_any_path_lets_the_sum_go_over_a_cap() -> None:
    bounds = [LEDGERS * at // (_WORKERS * 4) for at in range(_WORKERS * 4 + 1)]
    parts = [range(first, last) for first, last in pairwise(bounds)]
    with ProcessPoolExecutor(_WORKERS, mp_context=get_context("spawn")) as pool:
        done = list(pool.map(partial(_part, caps=CAPS), parts))
        without = pool.submit(_part, range(LEDGERS // 20), ChosenCaps()).result()

    wrong = tuple(told for one in done for told in one.wrong)
    over = sum(one.over_a_cap for one in done)
    assert over > LEDGERS
    Proof(
        name="caps",
        claim="no approval and no first write lets what is committed go over a cap, on any path",
        n=sum(one.n for one in done),
        failures=len(wrong),
        seed=SEED,
        controls=(Control("the caps", without.n, len(without.wrong)),),
        figures={"approvals": sum(one.approvals for one in done), "held back by a cap": over},
        wrong=wrong,
    ).settle()
