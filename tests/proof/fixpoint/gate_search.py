"""Every world that can be come upon, breadth first, until nothing new is found or something was sent wrongly."""

from collections import deque
from dataclasses import dataclass

from tests.proof.fixpoint.gate_moves import Moves, quiet
from tests.proof.fixpoint.gate_world import Bench, Violation, World


@dataclass(frozen=True)
class Explored:
    """What a search came to."""

    states: int
    transitions: int
    deepest: int
    submitted: int  # worlds in which a whole ad stands
    wrong: str = ""
    path: tuple[str, ...] = ()


async def explore(most_plans: int, most_states: int = 10**7) -> Explored:
    """Search from an empty journal with a fit login."""
    quiet()
    bench = Bench()
    moves = Moves(bench, most_plans)
    start = World(image=bench.empty)
    bench.enter(start)
    came: dict[object, tuple[object, str, int]] = {bench.key_of(start): (None, "", 0)}
    waiting = deque([(bench.key_of(start), start)])
    whole = 0
    while waiting and len(came) < most_states:
        key, world = waiting.popleft()
        depth = came[key][2]
        label = ""
        try:
            async for label, found in moves.of(world):
                if found is world:
                    continue
                bench.enter(found)
                known = bench.key_of(found)
                if known not in came:
                    came[known] = (key, label, depth + 1)
                    whole += len(found.made) >= 3
                    waiting.append((known, found))
        except Violation as wrong:
            return Explored(len(came), moves.tried, depth, whole, str(wrong), _path(came, key))
    return Explored(len(came), moves.tried, max(one[2] for one in came.values()), whole)


def _path(came: dict[object, tuple[object, str, int]], key: object) -> tuple[str, ...]:
    labels = []
    while key is not None:
        before, label, _ = came[key]
        labels.append(label)
        key = before
    return tuple(labels[::-1])
