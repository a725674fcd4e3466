"""Twenty thousand pieces of advice on failures of every kind: what is done is never bolder than the table alone."""

import pytest

from tests.doubles.advice_trials import Advised, Obedient, advised
from tests.proof.ledger import Control, Proof

SEED = 5
PIECES, PIECES_OF_A_CONTROL = 20_000, 2_000


@pytest.mark.proof
@pytest.mark.timeout(7200)
async def test_no_advice_of_a_model_changes_what_is_done_about_a_failure(monkeypatch: pytest.MonkeyPatch) -> None:
    made = await advised(SEED, PIECES)
    without_table = await advised(SEED, PIECES_OF_A_CONTROL, Obedient)
    monkeypatch.setattr("agent.nodes._wording.sayable", lambda words, _known: words)
    without_bar = await advised(SEED, PIECES_OF_A_CONTROL)

    Proof(
        name="odd-advice",
        claim="whatever a model says of a failure, the table alone decides, and no address, number or secret is said",
        n=made.n,
        failures=made.failures,
        seed=SEED,
        controls=(_control("the table", without_table), _control("the bar before a model's words", without_bar)),
        figures={"asked": made.asked, "said": made.said},
        wrong=tuple(made.wrong),
    ).settle()


def _control(without: str, made: Advised) -> Control:
    return Control(without, made.n, made.failures)
