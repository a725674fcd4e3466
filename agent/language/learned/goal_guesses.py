"""What an ad is for, guessed from how it is told: a guess proposes an objective, and decides nothing else."""

from collections.abc import Iterator, Mapping
from functools import lru_cache
from typing import NamedTuple

from agent.language.ground.pieces import pieces_of
from agent.language.ground.quoting import masked
from agent.language.ground.smallwords import sentences_at
from agent.language.learned.features import features_of
from agent.language.learned.weights import learned, shares
from agent.language.wants.sentence_kinds import is_bare_reply, is_question
from tools.core.patterns import lazily

NO_GOAL = "NONE"
_NAME = "goals"
_REMEMBERED = 256  # of one message this is asked several times
_OF_NONE_IN_AN_ANSWER = 0.3
_LONGEST = 600  # letters; who writes more in one sentence tells many things
_MOST_SENTENCES = 40
_CLAUSE_END = lazily(r"(?<=[,;:，、；：])|\ue000+")
_ROUND_IT = " \t\n.,;:!，、；：。！"


class GuessedGoal(NamedTuple):
    """An objective that is guessed, the words it was taken from, and how likely it is."""

    goal: str
    words: str
    share: float


@lru_cache(_REMEMBERED)
def guessed_goal(said: str, *, least: float, is_answer: bool = False) -> GuessedGoal | None:
    """Guess the objective that a message tells, at least so likely; nothing where two are told, or only asked about."""
    none = _OF_NONE_IN_AN_ANSWER if is_answer else 1.0
    found = [one for words in _telling(said) if (one := _guess(words, none)) is not None and one.share >= least]
    return max(found, key=lambda one: one.share) if len({one.goal for one in found}) == 1 else None


def _telling(said: str) -> Iterator[str]:
    """Give the sentences that tell something, and each of their clauses."""
    for _, sentence in [*sentences_at(masked(said))][:_MOST_SENTENCES]:
        if sentence.strip() and len(sentence) <= _LONGEST and not is_question(sentence) and not is_bare_reply(sentence):
            clauses = _clauses(sentence)
            yield from (sentence, *clauses) if len(clauses) > 1 else (sentence,)


def _clauses(sentence: str) -> list[str]:
    return [words for one in _CLAUSE_END.split(sentence) if (words := one.strip(_ROUND_IT))]


def _guess(words: str, none: float) -> GuessedGoal | None:
    likely = _likely(words, none)
    goal = max(likely, key=lambda one: likely[one])
    if goal == NO_GOAL:
        return None
    telling = max(_clauses(words), key=lambda one: _likely(one, none)[goal], default=words.strip())
    return GuessedGoal(goal, telling, likely[goal])


@lru_cache(_REMEMBERED)
def _likely(words: str, none: float) -> Mapping[str, float]:
    """Say how likely each goal is; that none is told counts for less where one was asked for."""
    weights = learned(_NAME)
    told = zip(weights.classes, shares(weights.scores(features_of(pieces_of(words)))), strict=True)
    likely = {goal: share * (none if goal == NO_GOAL else 1.0) for goal, share in told}
    whole = sum(likely.values())
    return {goal: share / whole for goal, share in likely.items()}
