"""Where a name and a text stand in a message, guessed: the two stretches for which most speaks, and how surely."""

from collections.abc import Iterable, Iterator, Sequence
from typing import NamedTuple

from agent.language.ground.pieces import Piece
from agent.language.learned.copy_features import Signs, features_of_copy
from agent.language.learned.weights import Weights, learned

FIELDS = ("campaign_name", "text")
PLACES = ("first", "inside", "last")  # of a stretch: what speaks for a piece in each of them
_NAME = "spans"
_NEVER = -1e6
_OPENS_BEFORE = "¿¡"

Stretch = tuple[int, int]  # the first piece and the last one
Stretches = tuple[Stretch | None, Stretch | None]  # of the name and of the text
Scores = list[list[float]]  # of each piece: for each field, what speaks for each place
_Best = tuple[float, Stretch | None]


class GuessedCopy(NamedTuple):
    """What a field is guessed to be, where that stands, and by how much it is better than anything else."""

    field: str
    start: int
    end: int
    margin: float


def guessed_copy(said: str, pieces: Sequence[Piece], signs: Signs, least: float) -> tuple[GuessedCopy, ...]:
    """Guess the name and the text that stand in a message, at least so surely; quotes are left to others."""
    scores = scored(features_of_copy(said, pieces, signs), learned(_NAME))
    found, best = best_stretches(scores)
    guesses = (_guessed(field, one, scores, best, said, pieces) for field, one in enumerate(found) if one)
    return tuple(one for one in guesses if one.margin >= least)


def scored(rows: Iterable[Iterable[int]], weights: Weights) -> Scores:
    """Sum up what the features of each piece say."""
    many, step = len(weights.classes), weights.step
    scores: Scores = []
    for row in rows:
        known = [weights.rows[at : at + many] for one in row if (at := weights.places.get(one)) is not None]
        scores.append([step * sum(column) for column in zip(*known, strict=True)] if known else [0.0] * many)
    return scores


def best_stretches(scores: Scores) -> tuple[Stretches, float]:
    """Find the stretches for which most speaks, none of them or both, that share no piece."""
    before = [[*_ending(scores, field)] for field in range(len(FIELDS))]
    behind = [[*_beginning(scores, field)] for field in range(len(FIELDS))]
    best: tuple[float, Stretches] = (0.0, (None, None))
    for cut in range(len(scores) + 1):
        for first, second in ((0, 1), (1, 0)):
            one, other = before[first][cut], behind[second][cut]
            if one[0] + other[0] > best[0]:
                best = one[0] + other[0], (one[1], other[1]) if first == 0 else (other[1], one[1])
    return best[1], best[0]


def margin(scores: Scores, field: int, found: Stretch, best: float) -> float:
    """Say by how much the best is better than anything in which this field is not just this stretch."""
    first, _, last = (len(PLACES) * field + at for at in range(len(PLACES)))
    others = (_without(scores, piece, place) for piece, place in ((found[0], first), (found[1], last)))
    return best - max(others)


def _without(scores: Scores, piece: int, place: int) -> float:
    kept, scores[piece][place] = scores[piece][place], _NEVER
    _, best = best_stretches(scores)
    scores[piece][place] = kept
    return best


def _ending(scores: Scores, field: int) -> Iterator[_Best]:
    """Give, for every cut, the best stretch of a field that ends before it."""
    first, inside, last = (len(PLACES) * field + at for at in range(len(PLACES)))
    best: _Best = (0.0, None)
    yield best
    open_since, so_far = 0, _NEVER
    for at, row in enumerate(scores):
        if row[first] >= so_far:
            open_since, so_far = at, row[first]
        so_far += row[inside]
        if so_far + row[last] > best[0]:
            best = so_far + row[last], (open_since, at)
        yield best


def _beginning(scores: Scores, field: int) -> Iterator[_Best]:
    """Give, for every cut, the best stretch of a field that begins behind it."""
    first, inside, last = (len(PLACES) * field + at for at in range(len(PLACES)))
    best: _Best = (0.0, None)
    found, closed_at, so_far = [best], 0, _NEVER
    for at in range(len(scores) - 1, -1, -1):
        row = scores[at]
        if row[last] >= so_far:
            closed_at, so_far = at, row[last]
        so_far += row[inside]
        if so_far + row[first] > best[0]:
            best = so_far + row[first], (at, closed_at)
        found.append(best)
    yield from reversed(found)


def _guessed(
    field: int, found: Stretch, scores: Scores, best: float, said: str, pieces: Sequence[Piece]
) -> GuessedCopy:
    start, end = pieces[found[0]].start, pieces[found[1]].end
    while start and said[start - 1] in _OPENS_BEFORE:
        start -= 1
    return GuessedCopy(FIELDS[field], start, end, margin(scores, field, found, best))
