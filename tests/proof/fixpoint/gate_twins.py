"""Whether worlds that are taken for alike are: what differs in what is written down leads to the same worlds."""

from dataclasses import dataclass, field

from tests.proof.fixpoint.gate_key import Place, place_of, written
from tests.proof.fixpoint.gate_moves import Moves
from tests.proof.fixpoint.gate_world import World

_MOST_IN_A_PLACE = 3


@dataclass
class Twins:
    """The first few worlds that were found in each place, no two of which are the same."""

    moves: Moves
    worlds: dict[Place, list[World]] = field(default_factory=dict)
    seen: set[object] = field(default_factory=set)
    compared: int = 0
    unlike: int = 0

    def meet(self, place: Place, world: World) -> bool:
        """Keep a world that was just entered, if it is one of the first of its place."""
        known = self.worlds.setdefault(place, [])
        if len(known) == _MOST_IN_A_PLACE or (it := (place, written(self.moves.bench))) in self.seen:
            return False
        self.seen.add(it)
        known.append(world)
        return True

    async def compare(self) -> None:
        """Find the worlds that do not lead to where the first of their place does; where they lead is compared, too."""
        waiting = [(place, world) for place, some in self.worlds.items() for world in some[1:]]
        firsts: dict[Place, set[Place]] = {}
        for place, world in waiting:
            found = await self._leads_to(world)
            waiting += [(at, left) for at, left in found.items() if at in self.worlds and self._meet_anew(at, left)]
            if place not in firsts:
                firsts[place] = set(await self._leads_to(self.worlds[place][0]))
            self.compared += 1
            self.unlike += set(found) != firsts[place]

    def _meet_anew(self, place: Place, world: World) -> bool:
        self.moves.bench.enter(world)
        return self.meet(place, world)

    async def _leads_to(self, world: World) -> dict[Place, World]:
        bench = self.moves.bench
        bench.enter(world)
        found = {place_of(bench, world): world}
        async for _, left in self.moves.of(world):
            if left is not world:
                bench.enter(left)
                found.setdefault(place_of(bench, left), left)
        return found
