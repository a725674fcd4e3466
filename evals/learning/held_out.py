"""How well a linear reader guesses lines that it was not learned from: each fifth of them by the other four."""

import random
import sys
from collections.abc import Callable, Iterable, Sequence
from typing import NamedTuple, TypeVar

from agent.language.learned.weights import Weights, shares
from evals.learning.linear import Example

T = TypeVar("T")  # a line

_FOLDS = 5
_SEED = 1


class _Guess(NamedTuple):
    """What was guessed, in a line of a language, and how likely that is."""

    language: str
    meant: str
    guessed: str
    share: float


def measure(
    told: Iterable[tuple[str, T]],
    learn: Callable[[list[T]], Weights],
    examples: Callable[[T], Iterable[Example]],
    *,
    none: str,
    bounds: Sequence[float],
) -> None:
    """Say by language, from some likelihood on, how many guesses are right and how much of what is told is found."""
    guesses = _held_out([*told], learn, examples)
    for least in bounds:
        for name in ("all", *sorted({one.language for one in guesses})):
            some = [one for one in guesses if name in ("all", one.language)]
            sys.stdout.write(f"{name}\t{least}\t{_told_of(some, none, least)}\n")


def _held_out(
    lines: list[tuple[str, T]],
    learn: Callable[[list[T]], Weights],
    examples: Callable[[T], Iterable[Example]],
) -> list[_Guess]:
    random.Random(_SEED).shuffle(lines)  # noqa: S311 -- nothing secret hangs on the order
    guesses: list[_Guess] = []
    for fold in range(_FOLDS):
        weights = learn([line for at, (_, line) in enumerate(lines) if at % _FOLDS != fold])
        for language, line in lines[fold::_FOLDS]:
            for one in examples(line):
                likely = shares(weights.scores(one.features))
                best = max(range(len(likely)), key=likely.__getitem__)
                guesses.append(_Guess(language, one.meant, weights.classes[best], likely[best]))
    return guesses


def _told_of(guesses: Sequence[_Guess], none: str, least: float) -> str:
    taken = [one for one in guesses if one.guessed != none and one.share >= least]
    right, there = sum(one.guessed == one.meant for one in taken), sum(one.meant != none for one in guesses)
    found = f"{right / max(there, 1):.3f} of {there} found"
    return f"{right / max(len(taken), 1):.3f} of {len(taken)} right\t{found}"
