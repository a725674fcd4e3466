"""The search that looks for a way around the gate, a little of it: it finds none, and one where a guard is missing."""

import pytest

from tests.proof.fixpoint.gate_guards import Guard, guards, without
from tests.proof.fixpoint.gate_search import explore, explore_blindly

_A_FEW = 40


async def test_no_way_around_the_gate_is_found_in_the_first_worlds() -> None:
    found = await explore(most_plans=1, most_states=_A_FEW)
    assert found.wrong == ""
    assert found.transitions > _A_FEW


async def test_without_a_yes_the_same_search_finds_one() -> None:
    yes = next(one for one in guards() if one.name == "the yes")
    with without(yes):
        found = await explore(most_plans=1, most_states=_A_FEW)
    assert found.wrong == "without a yes to exactly this plan"


async def test_worlds_that_are_taken_for_alike_lead_to_the_same_worlds() -> None:
    found = await explore(most_plans=1, most_states=_A_FEW, compares=True)
    assert found.compared > 0
    assert found.unlike == 0


async def test_worlds_that_differ_in_the_age_of_a_plan_are_not_alike() -> None:
    found = await explore_blindly("plans", "made_at", most_states=_A_FEW)
    assert found.unlike > 0


@pytest.mark.parametrize("guard", guards(), ids=lambda one: one.name)
def test_the_words_of_a_guard_still_stand_where_it_is_said(guard: Guard) -> None:
    with without(guard):
        pass
