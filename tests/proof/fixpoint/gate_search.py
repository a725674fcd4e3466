"""Every world that can be come upon, breadth first, until nothing new is found or something was sent wrongly."""

from collections import Counter, deque
from dataclasses import dataclass, field
from typing import NamedTuple

import pytest

from tests.proof.fixpoint import gate_key
from tests.proof.fixpoint.gate_key import Place, place_of
from tests.proof.fixpoint.gate_moves import Moves, quiet
from tests.proof.fixpoint.gate_twins import Twins
from tests.proof.fixpoint.gate_world import Bench, Violation, World, plans_known_by_heart


@dataclass(frozen=True)
class Explored:
    """What a search came to."""

    states: int
    transitions: int
    by_depth: tuple[int, ...]
    submitted: int  # worlds in which a whole ad stands
    is_at_its_end: bool = False
    wrong: str = ""
    path: tuple[str, ...] = ()
    compared: int = 0  # worlds that were taken for alike, with the first of them
    unlike: int = 0  # and are not


class _Found(NamedTuple):
    """A world that was found, and by what."""

    world: World
    place: Place
    before: "_Found | None"
    label: str
    depth: int


@dataclass
class _Known:
    """The worlds that were found, and the strictest of them.

    No node reads what the person has against a send, every move adds to it or takes from it alike, and it alone makes a
    send wrong: where nothing goes wrong with more against it, nothing does with less.
    """

    strictest: dict[object, list[frozenset[tuple[int, str]]]] = field(default_factory=dict)
    at_depth: Counter[int] = field(default_factory=Counter)
    whole: int = 0

    def is_new(self, found: _Found) -> bool:
        key, objections = found.place
        known = self.strictest.setdefault(key, [])
        if any(one >= objections for one in known):
            return False
        known[:] = [*(one for one in known if not one < objections), objections]
        self.at_depth[found.depth] += 1
        self.whole += len(found.world.made) >= 3
        return True

    def is_surpassed(self, found: _Found) -> bool:
        return found.place.objections not in self.strictest[found.place.key]


async def explore(most_plans: int, most_states: int | None = None, *, compares: bool = False) -> Explored:
    """Search from an empty journal; compare worlds, if that is wanted, that were taken for alike."""
    quiet()
    with plans_known_by_heart():
        return await _explored(Bench(), most_plans, most_states, compares=compares)


async def explore_blindly(table: str, column: str, most_states: int) -> Explored:
    """Search, and compare, where worlds that differ in something more are taken for alike."""
    with pytest.MonkeyPatch.context() as patch:
        patch.setattr(gate_key, "UNREAD", gate_key.UNREAD | {(table, column)})
        return await explore(1, most_states, compares=True)


async def _explored(bench: Bench, most_plans: int, most_states: int | None, *, compares: bool) -> Explored:
    moves, known, twins = Moves(bench, most_plans), _Known(), Twins(Moves(bench, most_plans))
    first = _entered(bench, World(image=bench.empty), None, "")
    known.is_new(first)
    waiting = deque([first])
    wrong, at = "", first
    try:
        while waiting and (most_states is None or known.at_depth.total() < most_states):
            at = waiting.popleft()
            if known.is_surpassed(at):
                continue
            async for label, world in moves.of(at.world):
                if world is at.world:
                    continue
                if known.is_new(found := _entered(bench, world, at, label)):
                    waiting.append(found)
                if compares and not known.is_surpassed(found):
                    twins.meet(found.place, world)
        await twins.compare()
    except Violation as violation:
        wrong = str(violation)
    return Explored(
        states=known.at_depth.total(),
        transitions=moves.tried,
        by_depth=tuple(known.at_depth[depth] for depth in sorted(known.at_depth)),
        submitted=known.whole,
        is_at_its_end=not waiting and not wrong,
        wrong=wrong,
        path=_path(at) if wrong else (),
        compared=twins.compared,
        unlike=twins.unlike,
    )


def _entered(bench: Bench, world: World, before: _Found | None, label: str) -> _Found:
    bench.enter(world)
    depth = 0 if before is None else before.depth + 1
    return _Found(world, place_of(bench, world), before, label, depth)


def _path(found: _Found) -> tuple[str, ...]:
    labels = []
    at: _Found | None = found
    while at is not None and at.before is not None:
        labels.append(at.label)
        at = at.before
    return tuple(labels[::-1])
