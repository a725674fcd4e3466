"""Learn to guess goals, and keep what was learned: ``python -m evals.learning.goals``; ``--measure`` holds it out."""

import sys

from agent.language.ground.pieces import pieces_of
from agent.language.learned.features import features_of
from agent.language.learned.goal_guesses import NO_GOAL
from agent.language.learned.weights import packed
from evals.learning.goals import LEARNED, learn, told
from evals.learning.held_out import measure
from evals.learning.linear import Example

_BOUNDS = (0.5, 0.6, 0.7, 0.8, 0.9, 0.95)


def main() -> None:
    """Learn from all lines and write the weights, or say how well lines are guessed that were not learned from."""
    if "--measure" not in sys.argv:
        LEARNED.write_bytes(packed(learn()))
        return
    known = ((language, Example(goal, features_of(pieces_of(said)))) for language, goal, said in told())
    measure(known, learn, lambda one: (one,), none=NO_GOAL, bounds=_BOUNDS)


if __name__ == "__main__":
    main()
