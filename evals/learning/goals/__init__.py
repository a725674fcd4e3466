"""What an ad is for, as it is told in seven languages: the text from which the guessing of goals is learned."""

import hashlib
from collections.abc import Iterator
from pathlib import Path

from agent.language.ground.pieces import pieces_of
from agent.language.learned import features, weights
from agent.language.learned.features import features_of
from agent.language.learned.goal_guesses import NO_GOAL
from agent.language.learned.weights import Weights
from evals.learning import linear, said
from evals.learning.linear import Example, learned_from

_FOLDER = Path(__file__).parent
_TIMES = 8
_MOST_FEATURES = 30_000
_MADE_BY = (Path(__file__), *(Path(str(one.__file__)) for one in (features, linear, said)))

LEARNED = Path(weights.__file__).parent / "goals.weights"


def told() -> Iterator[tuple[str, str, str]]:
    """Give every line: its language, the objective that it tells or ``NONE``, and the line."""
    for path in _texts():
        for line in path.read_text(encoding="utf-8").splitlines():
            goal, _, words = line.partition("\t")
            yield path.stem, goal, words
    yield from ((one.language, one.goal or NO_GOAL, one.beside_its_copy()) for one in said.told())


def examples() -> list[Example]:
    """Give the lines as what is learned from."""
    return [Example(goal, features_of(pieces_of(words))) for _, goal, words in told()]


def digest() -> str:
    """Give what changes when the text or the way of learning does."""
    made_of = hashlib.sha256()
    for path in (*_texts(), *said.texts(), *_MADE_BY):
        made_of.update(path.read_bytes())
    return made_of.hexdigest()


def learn(from_these: list[Example] | None = None) -> Weights:
    """Learn to guess goals, from all lines or from some of them."""
    return learned_from(
        examples() if from_these is None else from_these, times=_TIMES, most=_MOST_FEATURES, digest=digest()
    )


def _texts() -> list[Path]:
    return sorted(_FOLDER.glob("*.tsv"))
