"""Two hundred thousand odd answers to all that is asked and written at TikTok: each has one verdict and its words."""

import pytest

from tests.doubles.odd_answer_guards import GUARDS, Without
from tests.doubles.odd_answer_trials import Tried, tried
from tests.proof.ledger import Control, Proof

SEEDS = (41, 42, 43, 44)
ANSWERS, ANSWERS_OF_A_CONTROL = 50_000, 1_000  # with each seed
MOST_TIMES = 80  # that a control is given so many, until one of them is judged wrongly: ids are seldom odd


@pytest.mark.proof
@pytest.mark.timeout(7200)
@pytest.mark.parametrize("seed", SEEDS)
async def test_every_answer_has_one_verdict_and_what_may_have_arrived_is_never_called_refused(seed: int) -> None:
    made = await tried(seed, ANSWERS)
    controls = {name: await _without(guard, seed) for name, guard in GUARDS.items()}

    Proof(
        name="odd-answers",
        claim="any answer to a write or a question is judged and said; none raises, none is taken for what it is not",
        n=made.n,
        failures=made.failures,
        seed=seed,
        controls=tuple(Control(name, one.n, one.failures) for name, one in controls.items()),
        figures=dict(made.came),
        wrong=tuple(made.wrong),
    ).settle()


async def _without(guard: Without, seed: int) -> Tried:
    made = Tried()
    with pytest.MonkeyPatch.context() as patch:
        guard(patch)
        for further in range(MOST_TIMES):
            more = await tried(seed + 1_000 * further, ANSWERS_OF_A_CONTROL)
            made.n, made.failures = made.n + more.n, made.failures + more.failures
            if made.failures:
                return made
    return made
