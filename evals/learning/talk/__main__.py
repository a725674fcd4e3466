"""Learn to tell talk from copy: ``python -m evals.learning.talk``; ``--measure`` holds lines out."""

import sys

from agent.language.learned.talk_guesses import COPY
from agent.language.learned.weights import packed
from evals.learning.held_out import measure
from evals.learning.talk import LEARNED, example, learn, told

_BOUNDS = (0.5, 0.7, 0.8, 0.9, 0.95)


def main() -> None:
    """Learn from all lines and write the weights, or say how well lines are told apart that were not learned from."""
    if "--measure" not in sys.argv:
        LEARNED.write_bytes(packed(learn()))
        return
    measure(told(), learn, lambda line: (example(line),), none=COPY, bounds=_BOUNDS)


if __name__ == "__main__":
    main()
