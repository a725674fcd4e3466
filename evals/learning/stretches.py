"""A reader of names and texts, learned from lines in which they are known: the same text gives the same weights."""

import random
from collections import Counter
from collections.abc import Sequence
from typing import NamedTuple

from agent.language.learned.copy_spans import FIELDS, PLACES, Scores, Stretches, best_stretches
from agent.language.learned.weights import LARGEST, Weights

_SEED = 7
_FEWEST = 3  # lines in which a feature is seen before it tells anything
_UNSEEN = 0.3  # of the features of a line, each time: none may be relied on alone
_COST = 2.0  # by so much, at each end, what is right has to be better than what is not
_CLASSES = tuple(f"{field}.{place}" for field in FIELDS for place in PLACES)

FeaturePlaces = Sequence[Sequence[int]]  # of each piece: where the weights of its features are


class MarkedLine(NamedTuple):
    """The features of a line's pieces, and where its name and its text stand."""

    rows: Sequence[Sequence[int]]
    meant: Stretches


class _Learner:
    """Weights while they are learned, and what they sum up to over time: their average errs less than the last."""

    def __init__(self, lines: Sequence[MarkedLine]) -> None:
        seen = Counter(one for line in lines for one in {one for row in line.rows for one in row})
        self.places = {one: at for at, one in enumerate(sorted(one for one in seen if seen[one] >= _FEWEST))}
        self.rows = [[0.0] * len(_CLASSES) for _ in self.places]
        self.sums = [[0.0] * len(_CLASSES) for _ in self.places]
        self.time = 1

    def known(self, line: MarkedLine) -> FeaturePlaces:
        return [[self.places[one] for one in row if one in self.places] for row in line.rows]

    def learn(self, places: FeaturePlaces, meant: Stretches) -> None:
        self.time += 1
        scores: Scores = [
            [sum(column) for column in zip([0.0] * len(_CLASSES), *map(self.rows.__getitem__, row), strict=False)]
            for row in places
        ]
        found, _ = best_stretches(_harder(scores, meant))
        for field, (right, taken) in enumerate(zip(meant, found, strict=True)):
            if right != taken:
                self._move(places, field, right, 1.0)
                self._move(places, field, taken, -1.0)

    def _move(self, places: FeaturePlaces, field: int, stretch: tuple[int, int] | None, by: float) -> None:
        if stretch is None:
            return
        first, inside, last = (len(PLACES) * field + at for at in range(len(PLACES)))
        self._add(places[stretch[0]], first, by)
        self._add(places[stretch[1]], last, by)
        for row in places[stretch[0] : stretch[1] + 1]:
            self._add(row, inside, by)

    def _add(self, row: Sequence[int], column: int, by: float) -> None:
        for place in row:
            self.rows[place][column] += by
            self.sums[place][column] += by * self.time

    def averaged(self) -> dict[int, list[float]]:
        pairs = zip(self.places, self.rows, self.sums, strict=True)
        return {one: [now - past / self.time for now, past in zip(row, sums, strict=True)] for one, row, sums in pairs}


def learned_from(lines: Sequence[MarkedLine], *, times: int, most: int, digest: str = "") -> Weights:
    """Learn where copy begins and ends, going through the lines some times; keep the most telling features."""
    learner, chance = _Learner(lines), random.Random(_SEED)  # noqa: S311 -- nothing secret hangs on the order
    order = [(places, line.meant) for line in lines if (places := learner.known(line))]
    for _ in range(times):
        chance.shuffle(order)
        for places, meant in order:
            learner.learn([[one for one in row if chance.random() >= _UNSEEN] for row in places], meant)
    return _in_steps(learner.averaged(), most, digest)


def _harder(scores: Scores, meant: Stretches) -> Scores:
    """Make what is wrong look better than it is, so that what is right has to be better by more than nothing."""
    for field, right in enumerate(meant):
        first, last = len(PLACES) * field, len(PLACES) * (field + 1) - 1
        for at, row in enumerate(scores):
            row[first] += 0.0 if right is not None and at == right[0] else _COST
            row[last] += 0.0 if right is not None and at == right[1] else _COST
        if right is not None:
            scores[right[0]][first] -= _COST
            scores[right[1]][last] -= _COST
    return scores


def _in_steps(learned: dict[int, list[float]], most: int, digest: str) -> Weights:
    """Keep the features that tell most, each weight as a whole number of steps."""
    telling = sorted(learned, key=lambda one: (-max(map(abs, learned[one])), one))[:most]
    step = max((abs(one) for feature in telling for one in learned[feature]), default=1.0) / LARGEST
    rows = [round(one / step) for feature in sorted(telling) for one in learned[feature]]
    places = {feature: at * len(_CLASSES) for at, feature in enumerate(sorted(telling))}
    return Weights(_CLASSES, digest, step, (0.0,) * len(_CLASSES), places, rows)
