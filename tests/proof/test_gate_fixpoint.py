"""The gate, the routes, the nodes and the journal as shipped, explored until nothing new is found: no way around."""

import pytest

from tests.proof.fixpoint.gate_guards import Guard, guards, without
from tests.proof.fixpoint.gate_search import Explored, explore, explore_blindly
from tests.proof.ledger import Control, Proof


@pytest.mark.proof
@pytest.mark.timeout(7200)
async def test_no_way_leads_around_the_gate_and_without_any_guard_one_does() -> None:
    found = await explore(most_plans=1, compares=True)
    more = await explore(most_plans=2, most_states=6_000)
    blind = await explore_blindly("plans", "made_at", most_states=60)
    controls = [(guard, await _without(guard)) for guard in guards()]

    wrong = [f"{one.wrong}: {' > '.join(one.path)}" for one in (found, more) if one.wrong]
    assert wrong == []
    assert found.is_at_its_end
    assert found.submitted > 0
    Proof(
        name="gate-fixpoint",
        claim="no way to a write without login, rules, place and a standing yes to exactly this plan, nor twice",
        n=found.transitions + more.transitions,
        failures=len(wrong) + found.unlike,
        seed=0,
        controls=(
            *(Control(guard.name, one.transitions, int(bool(one.wrong))) for guard, one in controls),
            Control("what a world is told apart by", blind.compared, blind.unlike),
        ),
        figures={
            "states": found.states,
            "states compared with the one they were taken for": found.compared,
            "transitions": found.transitions,
            "new states by depth": ", ".join(map(str, found.by_depth)),
            "states with two plans": more.states,
            "new states with two plans by depth": ", ".join(map(str, more.by_depth)),
            "transitions with two plans": more.transitions,
        },
    ).settle()


async def _without(guard: Guard) -> Explored:
    with without(guard):
        return await explore(guard.most_plans)
