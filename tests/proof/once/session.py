"""One session from its brief to its end: lives that are killed, and persons who go on."""

import time
from collections.abc import Callable
from dataclasses import dataclass, field
from pathlib import Path

from tests.proof.once.deaths import AtMoments, Death
from tests.proof.once.lives import Life, born, in_shared_time
from tests.proof.once.person import Person
from tests.proof.once.scenario import Scenario
from tests.proof.once.served import Served
from tests.proof.once.shared_time import SANDBOX, Cells

_ORIGINAL, _COPY = 1, 2
_ALL_IS_OVER_SECONDS = 4_000.0
_A_SUBMISSION_SECONDS = 0.35
_POLL_SECONDS = 0.001
_MOST_LIVES = 8
_REQUESTS_BEFORE_THE_YES = 3


@dataclass
class Side:
    """One home, who sits at it, and the deaths that are left for its programs."""

    home: Path
    place: int
    person: Person
    deaths: list[Death]
    lives: list[Life] = field(default_factory=list)
    kills: int = 0
    told: int = 0  # events of the present life that the person has answered
    is_over: bool = False


@dataclass
class Session:
    """What is played, and what came of it."""

    scenario: Scenario
    folder: Path
    served: Served
    changes: Callable[[], None]  # to the program, in each of its processes
    token: str = ""
    sides: list[Side] = field(default_factory=list)
    is_faulty: bool = False

    def play(self) -> list[Side]:
        """Play it to its end."""
        cells, scenario = self.served.cells, self.scenario
        cells.clear()
        self.token = self.served.begin_anew()
        person = Person(removes=scenario.removes)
        self.sides = [Side(self.folder / "home", _ORIGINAL, person, list(scenario.deaths))]
        self._is_born(self.sides[0])
        self._until_all_rest()
        self.served.be_quiet()
        cells.pass_to(SANDBOX, cells.passed() + _ALL_IS_OVER_SECONDS)
        self.served.state()  # what was late lands now
        for side in self.sides:
            side.person.is_looking_once_more, side.is_over, side.deaths = True, False, []
            side.lives[-1].kill_after = None
        self._until_all_rest()
        for side in self.sides:
            self.end(side)
        return self.sides

    def end(self, side: Side) -> None:
        """Close the input; whoever is killed while it ends is followed by another, who ends by itself."""
        while True:
            life = side.lives[-1]
            if life.exit_code is None:
                life.fall_silent()
            while life.goes_on():
                time.sleep(_POLL_SECONDS)
            side.person.seen += life.events[side.told :]
            if not life.was_killed:
                return
            side.kills += 1
            self._is_born(side)

    def _until_all_rest(self) -> None:
        while not all(side.is_over for side in self.sides):
            for side in self.sides:
                if not side.is_over and not side.lives[-1].goes_on():
                    self._go_on(side)
            time.sleep(_POLL_SECONDS)

    def _go_on(self, side: Side) -> None:
        life = side.lives[-1]
        new = life.events[side.told :]
        side.told = len(life.events)
        if life.exit_code is not None:
            side.person.seen += new
            self._after_a_life(side, life)
            return
        line = side.person.answers(new)
        if line is None:
            side.is_over = True
            return
        if line == "yes" and not self.is_faulty:
            self.served.fault(*self.scenario.faults)
            self.is_faulty = True
        life.say(line)

    def _after_a_life(self, side: Side, life: Life) -> None:
        side.kills += life.was_killed
        cells, scenario = self.served.cells, self.scenario
        self.served.be_quiet()
        if len(side.lives) == scenario.clock_set_after:
            cells.numbers[Cells.AHEAD] = scenario.ahead
        if scenario.boots_anew and len(side.lives) == 1 and side.place == _ORIGINAL:
            cells.numbers[Cells.BOOT] += 1
        copy = side.home.with_name("copy")
        if copy.exists() and len(self.sides) == 1:
            person = Person(removes=scenario.removes, said=list(side.person.said), seen=list(side.person.seen))
            self.sides.append(Side(copy, _COPY, person, []))
            self._is_born(self.sides[-1])
        if len(side.lives) < _MOST_LIVES:
            self._is_born(side)
        else:
            side.is_over = True

    def _is_born(self, side: Side) -> None:
        cells, scenario, is_first = self.served.cells, self.scenario, not side.lives
        is_original = side.place == _ORIGINAL
        death = side.deaths.pop(0) if side.deaths else None
        dies_at = death.at if death is not None and death.kind == "moment" else 0
        moments = AtMoments(
            cells,
            dies_at=dies_at,
            copied_at=scenario.copied_at if is_first and is_original else 0,
            home=side.home,
            clock_set_at=scenario.clock_set_at if is_first and is_original else 0,
            ahead=scenario.ahead,
            since_the_yes=is_first and is_original,
        )

        def prepare() -> None:
            in_shared_time(cells, side.place)
            self.changes()
            moments.watch()

        side.told = 0
        cells.numbers[Cells.IS_YES_SAID] = 0
        changes = {"TIKTOK_ADS_SANDBOX_URL": self.served.address, "TIKTOK_ACCESS_TOKEN": self.token}
        side.lives.append(born(side.home, cells, side.place, prepare, changes))
        self._doom(side.lives[-1], death, since_the_yes=is_first and is_original)

    def _doom(self, life: Life, death: Death | None, *, since_the_yes: bool) -> None:
        if death is None:
            return
        numbers = self.served.cells.numbers
        if death.kind == "delay":
            life.kill_after, life.since_the_yes = death.at * _A_SUBMISSION_SECONDS, since_the_yes
        elif death.kind in ("request", "answer"):
            numbers[Cells.VICTIM], numbers[Cells.IS_DONE_FIRST] = life.pid, death.kind == "answer"
            before = _REQUESTS_BEFORE_THE_YES if since_the_yes else 0
            numbers[Cells.DIES_AT] = numbers[Cells.REQUESTS] + before + death.at
