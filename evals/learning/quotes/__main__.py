"""Learn to guess what quotes are for: ``python -m evals.learning.quotes``; ``--measure`` holds lines out."""

import random
import sys
from collections.abc import Sequence
from typing import NamedTuple

from agent.language.learned.quote_roles import NO_COPY, features_of_quotes
from agent.language.learned.weights import packed, shares
from evals.learning import spans
from evals.learning.quotes import LEARNED, examples, learn

_FOLDS = 5
_SEED = 1
_BOUNDS = (0.5, 0.6, 0.7, 0.8, 0.85, 0.9, 0.95)


class _Guess(NamedTuple):
    """What was guessed of a quote in a line that was not learned from."""

    language: str
    meant: str
    role: str
    share: float


def measured() -> Sequence[_Guess]:
    """Guess the quotes of every line by what was learned from four fifths of the others."""
    lines = [*spans.told()]
    random.Random(_SEED).shuffle(lines)  # noqa: S311 -- nothing secret hangs on the order
    guesses: list[_Guess] = []
    for fold in range(_FOLDS):
        weights = learn([line for at, (_, line) in enumerate(lines) if at % _FOLDS != fold])
        for language, line in lines[fold::_FOLDS]:
            for one, (_, row) in zip(examples([line]), features_of_quotes(line["says"]), strict=True):
                likely = shares(weights.scores(row))
                best = max(range(len(likely)), key=likely.__getitem__)
                guesses.append(_Guess(language, one.meant, weights.classes[best], likely[best]))
    return guesses


def _told_of(name: str, guesses: Sequence[_Guess], least: float) -> str:
    taken = [one for one in guesses if one.role != NO_COPY and one.share >= least]
    right, copy = sum(one.role == one.meant for one in taken), sum(one.meant != NO_COPY for one in guesses)
    found = f"{right / max(copy, 1):.3f} of {copy} found"
    return f"{name}\t{least}\t{right / max(len(taken), 1):.3f} of {len(taken)} right\t{found}"


def main() -> None:
    """Learn from all lines and write the weights, or say how well quotes are guessed that were not learned from."""
    if "--measure" not in sys.argv:
        LEARNED.write_bytes(packed(learn()))
        return
    guesses = measured()
    for least in _BOUNDS:
        for name in ("all", *sorted({one.language for one in guesses})):
            some = [one for one in guesses if name in ("all", one.language)]
            sys.stdout.write(f"{_told_of(name, some, least)}\n")


if __name__ == "__main__":
    main()
