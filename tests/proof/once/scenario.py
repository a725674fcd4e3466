"""What befalls one session, drawn by lot from a seed."""

from dataclasses import dataclass
from random import Random
from typing import Any

from tests.proof.once.deaths import MOST_MOMENTS, Death

WINDOW = 88.0  # seconds: a little less than the journal waits at a served sandbox
_BEYOND = (100.0, 400.0)
DAY = 86_400.0
_CLOCKS = (-DAY, -3600.0, -90.0, 90.0, 3600.0, DAY, 30 * DAY, 365 * DAY)
_CREATES = ("campaign_create", "adgroup_create", "ad_create")
_IS_BEYOND, _IS_LATE, _LAGS, _IS_COPIED, _IS_SET = 0.1, 0.5, 0.2, 0.12, 0.1
Fault = dict[str, Any]


@dataclass(frozen=True)
class Scenario:
    """One session to be."""

    seed: int
    number: int
    deaths: tuple[Death, ...]
    faults: tuple[Fault, ...] = ()
    is_late: bool = False
    lags: bool = False
    is_beyond: bool = False  # something is late, or not shown, for longer than the journal waits
    copied_at: int = 0
    clock_set_at: int = 0  # a moment of the first life
    clock_set_after: int = 0  # lives
    ahead: float = 0
    boots_anew: bool = False
    removes: bool = False

    @property
    def sorts(self) -> tuple[str, ...]:
        """Name what it is counted under."""
        named = {
            "late or lost": self.is_late,
            "lagging lists": self.lags,
            "copied": bool(self.copied_at),
            "clock set": bool(self.ahead),
            "beyond the window": self.is_beyond,
        }
        return tuple(name for name, applies in named.items() if applies)


def drawn(seed: int, number: int) -> Scenario:
    """Draw a session by lot."""
    chance = Random(f"{seed}/{number}")
    is_late, lags = chance.random() < _IS_LATE, chance.random() < _LAGS
    kills = chance.choices((1, 2, 3), (5, 3, 2))[0]
    deaths = tuple(Death.by_lot(chance, is_late=is_late) for _ in range(kills))
    is_copied, is_set = chance.random() < _IS_COPIED, chance.random() < _IS_SET
    is_beyond = (is_late or lags) and chance.random() < _IS_BEYOND
    most = WINDOW / 2 if is_late and lags else WINDOW
    faults = (*_late(chance, most, is_beyond=is_beyond and is_late), *_unlisted(chance)) if is_late else ()
    if lags:
        faults += _lagging(chance, most, is_beyond=is_beyond and not is_late)
    in_a_life = chance.random() < 1 / 2
    return Scenario(
        seed,
        number,
        deaths,
        faults,
        is_late,
        lags,
        is_beyond,
        copied_at=chance.randint(1, _before(deaths[0])) if is_copied else 0,
        clock_set_at=chance.randint(1, MOST_MOMENTS) if is_set and in_a_life else 0,
        clock_set_after=1 if is_set and not in_a_life else 0,
        ahead=chance.choice(_CLOCKS) if is_set else 0,
        boots_anew=is_set and chance.random() < 1 / 2,
        removes=chance.random() < 1 / 2,
    )


def _before(death: Death) -> int:
    """Give a moment that comes before a death, as far as that can be known."""
    return int(death.at) if death.kind == "moment" else MOST_MOMENTS // 3


def _late(chance: Random, most: float, *, is_beyond: bool) -> tuple[Fault, ...]:
    at = chance.sample(_CREATES, chance.randint(1, 3))
    found = [{"on": on, "times": 1, "do": _misfortune(chance, most)} for on in at]
    if is_beyond:
        found[0] = {"on": at[0], "times": 1, "do": {"late": chance.uniform(*_BEYOND)}}
    return tuple(found)


def _misfortune(chance: Random, most: float) -> dict[str, Any]:
    return chance.choice(
        (
            {"late": chance.uniform(0, most)},
            {"late": chance.uniform(0, most)},
            {"drop": "after"},
            {"drop": "before"},
            {"delay": chance.uniform(0, 60)},
        )
    )


def _unlisted(chance: Random) -> tuple[Fault, ...]:
    """Let some look-ups go unanswered, too."""
    if chance.random() < 4 / 5:
        return ()
    do = chance.choice(({"drop": "after"}, {"http": 503}, {"code": 50000}))
    return ({"on": "lookup", "times": chance.randint(1, 4), "do": do},)


def _lagging(chance: Random, most: float, *, is_beyond: bool) -> tuple[Fault, ...]:
    seconds = chance.uniform(*_BEYOND) if is_beyond else chance.uniform(0, most)
    return ({"on": chance.choice((*_CREATES, "lookup")), "times": chance.randint(1, 3), "do": {"stale": seconds}},)
