"""Odd advice on failures of every kind; `make proof` tries twenty thousand pieces of it."""

import pytest

from tests.doubles.advice_trials import Obedient, advised

SEED = 55


async def test_no_advice_of_a_model_changes_what_is_done_about_a_failure() -> None:
    made = await advised(SEED, 300)

    assert made.wrong == []
    assert min(made.asked, made.said) > 10


async def test_without_the_table_or_the_bar_it_is_seen(monkeypatch: pytest.MonkeyPatch) -> None:
    assert (await advised(SEED, 100, Obedient)).wrong

    monkeypatch.setattr("agent.nodes._wording.sayable", lambda words, _known: words)
    assert (await advised(SEED, 100)).wrong
