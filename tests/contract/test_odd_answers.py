"""Odd answers to all that is asked and written at TikTok; `make proof` tries two hundred thousand of them."""

import pytest

from tests.doubles.odd_answer_guards import GUARDS
from tests.doubles.odd_answer_trials import tried

SEED = 2026


async def test_every_answer_has_one_verdict_and_what_may_have_arrived_is_never_called_refused() -> None:
    made = await tried(SEED, 1000)

    assert made.wrong == []
    assert min(made.came.values()) > 50, "answers, refusals and other refusals were all met"


@pytest.mark.parametrize("name", ["the row of time that is up", "the look-up of what is unknown"])
async def test_without_a_row_or_a_guard_it_is_seen(name: str, monkeypatch: pytest.MonkeyPatch) -> None:
    GUARDS[name](monkeypatch)

    assert (await tried(SEED, 300)).wrong
