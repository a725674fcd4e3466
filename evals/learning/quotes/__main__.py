"""Learn to guess what quotes are for: ``python -m evals.learning.quotes``; ``--measure`` holds lines out."""

import sys

from agent.language.learned.quote_roles import NO_COPY
from agent.language.learned.weights import packed
from evals.learning import spans
from evals.learning.held_out import measure
from evals.learning.quotes import LEARNED, examples, learn

_BOUNDS = (0.5, 0.6, 0.7, 0.8, 0.85, 0.9, 0.95)


def main() -> None:
    """Learn from all lines and write the weights, or say how well quotes are guessed that were not learned from."""
    if "--measure" not in sys.argv:
        LEARNED.write_bytes(packed(learn()))
        return
    measure(spans.told(), learn, lambda line: examples([line]), none=NO_COPY, bounds=_BOUNDS)


if __name__ == "__main__":
    main()
