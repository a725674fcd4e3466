"""Learn to guess goals, and keep what was learned: ``python -m evals.learning.goals``; ``--measure`` holds it out."""

import random
import sys
from collections import defaultdict
from collections.abc import Sequence

from agent.language.ground.pieces import pieces_of
from agent.language.learned.features import features_of
from agent.language.learned.goal_guesses import NO_GOAL
from agent.language.learned.weights import packed, shares
from evals.learning.goals import LEARNED, learn, told
from evals.learning.linear import Example

_FOLDS = 5
_SEED = 1
_BOUNDS = (0.5, 0.6, 0.7, 0.8, 0.9, 0.95)

Guess = tuple[str, str, str, float]  # a language, what was meant, what is guessed, how likely that is


def measured() -> Sequence[Guess]:
    """Guess every line by what was learned from four fifths of the others."""
    lines = [*told()]
    random.Random(_SEED).shuffle(lines)  # noqa: S311 -- nothing secret hangs on the order
    known = [Example(goal, features_of(pieces_of(said))) for _, goal, said in lines]
    found: list[Guess] = []
    for fold in range(_FOLDS):
        weights = learn([one for at, one in enumerate(known) if at % _FOLDS != fold])
        for at in range(fold, len(lines), _FOLDS):
            likely = shares(weights.scores(known[at].features))
            best = max(range(len(likely)), key=likely.__getitem__)
            found.append((lines[at][0], lines[at][1], weights.classes[best], likely[best]))
    return found


def _told_of(name: str, found: Sequence[Guess], least: float) -> str:
    taken = [one for one in found if one[2] != NO_GOAL and one[3] >= least]
    right = sum(one[1] == one[2] for one in taken)
    goals = sum(one[1] != NO_GOAL for one in found)
    return f"{name}\t{least}\t{right / max(len(taken), 1):.3f} of {len(taken)} right\t{right / goals:.3f} of goals read"


def main() -> None:
    """Learn from all lines and write the weights, or say how well lines are guessed that were not learned from."""
    if "--measure" not in sys.argv:
        LEARNED.write_bytes(packed(learn()))
        return
    found, by_language = measured(), defaultdict(list)
    for one in found:
        by_language[one[0]].append(one)
    for least in _BOUNDS:
        for name, some in (("all", found), *sorted(by_language.items())):
            sys.stdout.write(f"{_told_of(name, some, least)}\n")


if __name__ == "__main__":
    main()
