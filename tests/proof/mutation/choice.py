"""Which tests a mutant is shown to, and in which order: what noticed the like of it first, then what costs little."""

from collections import Counter, defaultdict
from collections.abc import Sequence
from dataclasses import dataclass, field

from tests.proof.mutation.rooms import Mutant
from tests.proof.mutation.seen import SeenTest

_QUICK = 1.0  # seconds
_AT_LEAST = 0.002  # seconds, which pytest itself takes around a test
_OF_OTHERS = 3  # times as many seconds as they take is what tests of another room are counted for


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
        """Give the tests that run what is changed; of what ran before any test, the room's and its file's."""
        of_file = self._by_file[mutant.file.path]
        if _ran_before(mutant):
            of_room = [one for one in self.tests if mutant.room.is_own(one.file)]
            return list({one.name: one for one in (*of_room, *of_file)}.values())
        return [one for one in of_file if mutant.change.statement in one.lines[mutant.file.path]]

    def in_order(self, mutant: Mutant, most_seconds: float) -> list[SeenTest]:
        """Give them in the order in which they are shown, as many as the time allows, and one at least."""
        covering = sorted(self.covering(mutant), key=lambda one: (one.seconds, one.name))
        ordered = sorted(_with_turns(covering), key=lambda one: self._cost(mutant, *one))
        chosen: list[SeenTest] = []
        seconds = 0.0
        for one, _ in ordered:
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
        self._noticed[f"{mutant.file.path}: {mutant.change.inside}", noticed_by] += 1

    def _cost(self, mutant: Mutant, test: SeenTest, turn: int) -> tuple[int, bool, float]:
        """Say what showing a test costs: one that is like others before it teaches less, so it counts for more."""
        in_function = self._noticed[f"{mutant.file.path}: {mutant.change.inside}", test.name]
        is_own = mutant.room.is_own(test.file)
        seconds = max(test.seconds, _AT_LEAST) * turn * (1 if is_own else _OF_OTHERS)
        return (
            -in_function,
            mutant.change.is_data and not is_own,
            seconds / (1 + self._noticed[mutant.file.path, test.name]),
        )


def _ran_before(mutant: Mutant) -> bool:
    """Say whether what is changed may have run at the import alone."""
    return mutant.change.is_data or mutant.file.is_kept


def _with_turns(tests: Sequence[SeenTest]) -> list[tuple[SeenTest, int]]:
    """Give each test with its number among those that differ from it in their parameters alone."""
    turns: Counter[str] = Counter()
    found = []
    for one in tests:
        alike = one.name.partition("[")[0]
        turns[alike] += 1
        found.append((one, turns[alike]))
    return found
