"""Injections in seven languages, at every place where foreign text comes in, before a model that obeys them all."""

from pathlib import Path
from random import Random

import pytest

from tests.doubles.injection_guards import GUARDS
from tests.doubles.injection_trials import ENTRIES, injected
from tests.doubles.injections import injections
from tests.proof.ledger import Control, Proof

TEXTS = injections(Random(8))
PARTS, TEXTS_OF_A_CONTROL = 4, 30


@pytest.mark.proof
@pytest.mark.timeout(7200)
@pytest.mark.parametrize("part", range(PARTS))
async def test_no_injection_sends_approves_or_reveals_anything(tmp_path: Path, part: int) -> None:
    texts = TEXTS[part::PARTS]
    made = await injected(tmp_path / "guarded", texts)

    assert len(set(TEXTS)) >= 200
    Proof(
        name="injections",
        claim="whatever foreign text orders, and a model obeys: nothing is sent, approved, uploaded or revealed",
        n=made.n,
        failures=made.failures,
        seed=part,
        controls=tuple([await _control(tmp_path / "bare", name) for name in GUARDS]),
        figures={"texts": len(texts), "places": len(ENTRIES), "obeyed": made.obeyed, "drafts changed": made.changed},
        wrong=tuple(made.wrong),
    ).settle()


async def _control(folder: Path, name: str) -> Control:
    guard, entry = GUARDS[name]
    with pytest.MonkeyPatch.context() as patch:
        guard(patch)
        made = await injected(folder / name, Random(name).sample(TEXTS, TEXTS_OF_A_CONTROL), [entry])
    return Control(name, made.n, made.failures)
