"""Learn to find names and texts, and keep that: ``python -m evals.learning.spans``; ``--measure`` holds lines out."""

import random
import sys
from collections.abc import Sequence
from typing import NamedTuple

from agent.language.learned.copy_spans import FIELDS, best_stretches, margin, scored
from agent.language.learned.weights import packed
from evals.learning.spans import LEARNED, learn, marked, told

_FOLDS = 5
_SEED = 1
_BOUNDS = (0.0, 10.0, 20.0, 30.0, 40.0, 60.0)


class _Guess(NamedTuple):
    """What was guessed of a field in a line that was not learned from."""

    language: str
    field: str
    is_there: bool
    is_right: bool
    margin: float | None  # None: nothing was guessed


def measured() -> Sequence[_Guess]:
    """Guess every line by what was learned from four fifths of the others."""
    lines = [(language, marked(line)) for language, line in told()]
    random.Random(_SEED).shuffle(lines)  # noqa: S311 -- nothing secret hangs on the order
    guesses: list[_Guess] = []
    for fold in range(_FOLDS):
        weights = learn([line for at, (_, line) in enumerate(lines) if at % _FOLDS != fold])
        for language, line in lines[fold::_FOLDS]:
            scores = scored(line.rows, weights)
            found, best = best_stretches(scores)
            for at, (field, meant, one) in enumerate(zip(FIELDS, line.meant, found, strict=True)):
                sure = margin(scores, at, one, best) if one else None
                guesses.append(_Guess(language, field, meant is not None, meant == one, sure))
    return guesses


def _told_of(name: str, guesses: Sequence[_Guess], least: float) -> str:
    taken = [one for one in guesses if one.margin is not None and one.margin >= least]
    right, there = sum(one.is_right for one in taken), sum(one.is_there for one in guesses)
    return f"{name}\t{least}\t{right / max(len(taken), 1):.3f} of {len(taken)} right\t{right / max(there, 1):.3f} found"


def main() -> None:
    """Learn from all lines and write the weights, or say how well lines are read that were not learned from."""
    if "--measure" not in sys.argv:
        LEARNED.write_bytes(packed(learn()))
        return
    guesses = measured()
    languages = sorted({one.language for one in guesses})
    for field in FIELDS:
        of_field = [one for one in guesses if one.field == field]
        for name in ("all", *languages):
            some = [one for one in of_field if name in ("all", one.language)]
            for least in _BOUNDS:
                sys.stdout.write(f"{field}\t{_told_of(name, some, least)}\n")


if __name__ == "__main__":
    main()
