"""Shows mutants of what decides to the tests: ``make mutants``, for less with ARGS="--room journal --minutes 9"."""

import argparse
import os
import sys
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, field
from fnmatch import fnmatch
from itertools import chain, zip_longest
from math import inf
from random import Random
from time import monotonic

from tests.proof.ledger import Control, Proof
from tests.proof.mutation.choice import Choice
from tests.proof.mutation.kept import known_so_far
from tests.proof.mutation.outcomes import Outcome, Showing, outcome, reasons, still_holds, write_outcomes
from tests.proof.mutation.rooms import Mutant, Room, mutants, rooms, shown_to
from tests.proof.mutation.seen import SeenTest, look_again, tests
from tests.proof.mutation.trial import Result, Stage, Task

LEAST_NOTICED = 0.9
_CONTROLS = 8  # mutants of a room that are shown to all tests but its own
_AS_IT_IS = 2  # times that a room's code as it is is shown to its tests
_WRITTEN_EVERY = 20
_ALL, _OTHERS, _UNCHANGED = "all", "others", "unchanged"


@dataclass
class Run:
    """One run over some rooms."""

    rooms: Sequence[Room]
    share: float
    seed: int
    seconds: float
    workers: int
    choice: Choice
    until: float = inf
    outcomes: dict[str, Outcome] = field(default_factory=known_so_far)
    _drawn: dict[str, list[Mutant]] = field(default_factory=dict)
    _controls: dict[str, list[bool]] = field(default_factory=dict)
    _false_alarms: list[str] = field(default_factory=list)
    _done: int = 0

    def chosen(self, room: Room) -> list[Mutant]:
        """Draw mutants of a room by the seed."""
        if room.name not in self._drawn:
            self._drawn[room.name] = self._draw(room)
        return self._drawn[room.name]

    def _draw(self, room: Room) -> list[Mutant]:
        """Draw in an order by chance, so that whatever was tried when time was up is a fair share, too."""
        drawn = list(mutants(room))
        Random(f"{self.seed} {room.name}").shuffle(drawn)
        return drawn[: round(len(drawn) * self.share)]

    def play(self) -> None:
        """Try what is not known yet, and then the controls; what noticed mutants earlier comes first for their like."""
        for one in chain.from_iterable(map(mutants, self.rooms)):
            if (known := self.outcomes.get(one.key)) is not None and not known.survived:
                self.choice.learn(one, known.noticed_by)
        Stage(self._tasks(), self.workers, self.choice.quickest(), self._told).play(self._files())
        write_outcomes(self.outcomes)

    def _files(self) -> list[str]:
        """Name the files of tests that may be shown: what no mutant needs is not even collected."""
        needed = (test.file for room in self.rooms for one in self.chosen(room) for test in self.choice.covering(one))
        return sorted({*needed})

    def _tasks(self) -> Iterator[Task]:
        """Give one task after the other, each chosen when it is its turn: by then more is known of what notices."""
        yield from self._untried()
        for room in self.rooms:
            yield from self._without_own(room)
            yield from self._as_it_is(room)

    def settle(self) -> bool:
        """Tell what was found, room by room; say whether all of it is well."""
        settled = [self._settle(room) for room in self.rooms]
        return all(settled)

    def _untried(self) -> Iterator[Task]:
        """Give what is not known, of each room in turn; where time is up, the rest is left out."""
        in_turn = chain.from_iterable(zip_longest(*map(self.chosen, self.rooms)))
        for at, one in enumerate(in_turn):
            if monotonic() > self.until:
                self._drawn = {room.name: self.chosen(room)[: at // len(self.rooms)] for room in self.rooms}
                return
            if one is None:
                continue
            if still_holds(self.outcomes.get(one.key), one, self._showing(one, ())):
                continue
            if shown := self.choice.in_order(one, self.seconds):
                yield Task(one, shown, _ALL)
            else:
                self.outcomes[one.key] = outcome(one, "", self._showing(one, ()))

    def _showing(self, mutant: Mutant, shown: Sequence[SeenTest]) -> Showing:
        return Showing(shown, self.choice.covering(mutant), self.seconds)

    def _without_own(self, room: Room) -> Iterator[Task]:
        known = [(one, self.outcomes.get(one.key)) for one in self.chosen(room)]
        noticed = [one for one, kept in known if kept is not None and not kept.survived]
        for one in Random(self.seed).sample(noticed, min(_CONTROLS, len(noticed))):
            left = [test for test in self.choice.in_order(one, self.seconds) if not room.is_own(test.file)]
            self._controls.setdefault(room.name, [])
            if left:
                yield Task(one, left, f"{_OTHERS}:{room.name}")
            else:
                self._controls[room.name].append(True)

    def _as_it_is(self, room: Room) -> Iterator[Task]:
        drawn = self.chosen(room)
        for one in Random(self.seed).sample(drawn, min(_AS_IT_IS, len(drawn))):
            if shown := self.choice.in_order(one, self.seconds):
                yield Task(None, shown, _UNCHANGED)

    def _told(self, result: Result) -> None:
        task, noticed_by = result
        if task.mutant is None:
            self._false_alarms += [noticed_by] if noticed_by else []
        elif task.name == _ALL:
            if noticed_by:
                self.choice.learn(task.mutant, noticed_by)
            self.outcomes[task.mutant.key] = outcome(task.mutant, noticed_by, self._showing(task.mutant, task.tests))
            sys.stderr.write("." if noticed_by else "s")
        else:
            self._controls[task.name.partition(":")[2]].append(not noticed_by)
        self._done += 1
        if self._done % _WRITTEN_EVERY == 0:
            write_outcomes(self.outcomes)
            sys.stderr.write(f" {self._done}\n")

    def _settle(self, room: Room) -> bool:
        drawn = self.chosen(room)
        survivors = sorted((one for one in drawn if self.outcomes[one.key].survived), key=lambda one: one.key)
        known = reasons()
        _tell(survivors, self.outcomes, known)
        controls = self._controls.get(room.name, [])
        try:
            Proof(
                name=f"mutants-{room.name}",
                claim="of the small changes of what decides, at least nine of ten are noticed by a test",
                n=len(drawn),
                failures=len(survivors),
                seed=self.seed,
                controls=(Control("the room's own tests", len(controls), sum(controls)),),
                figures={
                    "mutants": sum(1 for _ in mutants(room)),
                    "noticed": f"{1 - len(survivors) / max(1, len(drawn)):.1%}",
                    "survivors with a reason": sum(one.key in known for one in survivors),
                    "alarms at unchanged code": len(self._false_alarms),
                },
                allowed=int(len(drawn) * (1 - LEAST_NOTICED)),
            ).settle()
        except AssertionError as error:
            sys.stderr.write(f"{error}\n")
            return False
        return all(one.key in known for one in survivors) and not self._false_alarms


def _tell(survivors: Sequence[Mutant], outcomes: dict[str, Outcome], known: dict[str, str]) -> None:
    for one in survivors:
        kept = outcomes[one.key]
        why = known.get(one.key, "NO REASON GIVEN")
        sys.stdout.write(
            f"{one.place} {one.key.partition(': ')[2]}\n    {kept.shown} of {kept.covering} tests; {why}\n"
        )


def main(arguments: Sequence[str]) -> int:
    """Run it."""
    parser = argparse.ArgumentParser(prog="make mutants")
    parser.add_argument("--room", action="append", help="only this part of what decides; may be said again")
    parser.add_argument("--share", type=float, default=1.0, help="of the mutants, drawn by the seed")
    parser.add_argument("--seed", type=int, default=0)
    parser.add_argument("--seconds", type=float, default=15.0, help="of tests that a mutant is shown to, at the most")
    parser.add_argument(
        "--shown", action="append", help="only these files of tests, by a pattern: quicker, and less is noticed"
    )
    parser.add_argument("--minutes", type=float, default=inf, help="after which the mutants not tried yet are left out")
    parser.add_argument("--workers", type=int, default=2)
    given = parser.parse_args(arguments)
    os.environ["CI"] = "true"  # what is made by chance is the same each time
    shown = [one for one in shown_to() if given.shown is None or any(fnmatch(one, name) for name in given.shown)]
    look_again(given.workers, shown)
    chosen = [one for one in rooms() if given.room is None or one.name in given.room]
    until = monotonic() + 60 * given.minutes
    run = Run(chosen, given.share, given.seed, given.seconds, given.workers, Choice(tests(shown)), until)
    run.play()
    return 0 if run.settle() else 1


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
