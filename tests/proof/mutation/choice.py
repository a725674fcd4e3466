"""Which tests a mutant is shown to, and in which order: what noticed the like of it first, then a few of every file."""

from collections import Counter, defaultdict
from collections.abc import Iterable, Sequence
from dataclasses import dataclass, field
from itertools import chain, zip_longest

from tests.proof.mutation.rooms import Mutant
from tests.proof.mutation.seen import SeenTest

_QUICK = 1.0  # seconds


@dataclass
class Choice:
    """Chooses tests, and learns from what notices a mutant."""

    tests: Sequence[SeenTest]
    _by_file: dict[str, list[SeenTest]] = field(default_factory=lambda: defaultdict(list))
    _noticed: Counter[tuple[str, str]] = field(default_factory=Counter)

    def __post_init__(self) -> None:
        """Sort the tests by what they look at."""
        for one in self.tests:
            for path in one.lines:
                self._by_file[path].append(one)

    def covering(self, mutant: Mutant) -> list[SeenTest]:
        """Give the tests that run what is changed; of data, which ran before any test, the room's and its file's."""
        of_file = self._by_file[mutant.file.path]
        if mutant.change.is_data:
            of_room = [one for one in self.tests if mutant.room.is_own(one.file)]
            return list({one.name: one for one in (*of_room, *of_file)}.values())
        return [one for one in of_file if mutant.change.statement in one.lines[mutant.file.path]]

    def in_order(self, mutant: Mutant, most_seconds: float) -> list[SeenTest]:
        """Give them in the order in which they are shown, as many as the time allows, and one at least."""
        ordered = _turn_about(sorted(self.covering(mutant), key=lambda one: (one.seconds, one.name)))
        ordered = sorted(ordered, key=lambda one: (-self._likelihood(mutant, one.name), _is_far(mutant, one)))
        chosen: list[SeenTest] = []
        seconds = 0.0
        for one in ordered:
            seconds += one.seconds
            if chosen and seconds > most_seconds:
                break
            chosen.append(one)
        return chosen

    def quickest(self) -> list[str]:
        """Name the quickest test of every file that has quick ones."""
        quick = [one for one in self.tests if one.seconds < _QUICK]
        by_seconds = sorted(quick, key=lambda one: (-one.seconds, one.name))
        return list({one.file: one.name for one in by_seconds}.values())

    def learn(self, mutant: Mutant, noticed_by: str) -> None:
        """Remember what noticed it."""
        self._noticed[mutant.file.path, noticed_by] += 1
        self._noticed[f"{mutant.file.path}: {mutant.change.inside}", noticed_by] += 3

    def _likelihood(self, mutant: Mutant, name: str) -> int:
        in_function = self._noticed[f"{mutant.file.path}: {mutant.change.inside}", name]
        return in_function + self._noticed[mutant.file.path, name]


def _is_far(mutant: Mutant, test: SeenTest) -> bool:
    return mutant.change.is_data and not mutant.room.is_own(test.file)


def _turn_about(tests: Iterable[SeenTest]) -> list[SeenTest]:
    by_file: dict[str, list[SeenTest]] = defaultdict(list)
    for one in tests:
        by_file[one.file].append(one)
    return [one for one in chain.from_iterable(zip_longest(*by_file.values())) if one is not None]
