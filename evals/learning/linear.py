"""A linear reader, learned from features and classes: the same text gives the same weights."""

import math
import random
from collections import Counter
from collections.abc import Iterable, Sequence
from typing import NamedTuple

from agent.language.learned.weights import LARGEST, Weights, shares

_SEED = 7
_FEWEST = 2  # times a feature is seen before it tells anything
_FIRST_RATE, _SLOWING = 4.0, 0.3
_LEAN_RATE = 0.02  # of the rate of a feature
_FORGOTTEN = 0.03  # of every weight, each time around
_TOO_SMALL = 0.01  # an error, to be learned from


class Example(NamedTuple):
    """The features of something, and the class that it is of."""

    meant: str
    features: tuple[int, ...]


class _Learner:
    """Weights while they are learned: a list for each class, by the places of the features."""

    def __init__(self, classes: Sequence[str], examples: Sequence[Example]) -> None:
        seen = Counter(one for example in examples for one in example.features)
        self.classes = tuple(classes)
        self.places = {one: at for at, one in enumerate(sorted(one for one in seen if seen[one] >= _FEWEST))}
        self.rows = [[0.0] * len(self.places) for _ in classes]
        self.leanings = [0.0] * len(classes)

    def known(self, example: Example) -> tuple[int, tuple[int, ...]]:
        places = tuple(self.places[one] for one in example.features if one in self.places)
        return self.classes.index(example.meant), places

    def learn(self, meant: int, places: tuple[int, ...], rate: float) -> None:
        share = 1 / math.sqrt(len(places))
        said = [share * sum(map(row.__getitem__, places)) for row in self.rows]
        guessed = shares([lean + one for lean, one in zip(self.leanings, said, strict=True)])
        for at, row in enumerate(self.rows):
            error = guessed[at] - (at == meant)
            if abs(error) > _TOO_SMALL:
                change = rate * share * error
                for place in places:
                    row[place] -= change
                self.leanings[at] -= rate * error * _LEAN_RATE

    def forget(self) -> None:
        self.rows = [[one * (1 - _FORGOTTEN) for one in row] for row in self.rows]


def learned_from(examples: Iterable[Example], *, times: int, most: int, digest: str = "") -> Weights:
    """Learn which features speak for which class, going through the examples some times; keep the most telling ones."""
    every = list(examples)
    learner = _Learner(sorted({one.meant for one in every}), every)
    order = [known for one in every if (known := learner.known(one))[1]]
    shuffled = random.Random(_SEED)  # noqa: S311 -- nothing secret hangs on the order
    for time in range(times):
        shuffled.shuffle(order)
        for meant, places in order:
            learner.learn(meant, places, _FIRST_RATE / (1 + time * _SLOWING))
        learner.forget()
    return _in_steps(learner, most, digest)


def _in_steps(learner: _Learner, most: int, digest: str) -> Weights:
    """Keep the features that tell most, each weight as a whole number of steps."""
    columns = dict(zip(learner.places, zip(*learner.rows, strict=True), strict=True))
    telling = sorted(columns, key=lambda one: (-max(map(abs, columns[one])), one))[:most]
    step = max((abs(one) for feature in telling for one in columns[feature]), default=1.0) / LARGEST
    rows = [round(one / step) for feature in sorted(telling) for one in columns[feature]]
    places = {feature: at * len(learner.classes) for at, feature in enumerate(sorted(telling))}
    leanings = tuple(round(one, 4) for one in learner.leanings)
    return Weights(learner.classes, digest, step, leanings, places, rows)
