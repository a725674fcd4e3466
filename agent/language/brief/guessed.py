"""An objective that no word of a message names or implies: guessed, where a guess is sure enough to be shown."""

from agent.language.aims.goals import ImpliedGoal, implied_wish
from agent.language.brief.decisions import Decisions
from agent.language.brief.said_values import opening_objective
from agent.language.ground.pieces import pieces_of
from agent.language.ground.smallwords import readings, sentences_at
from agent.language.learned.goal_guesses import GuessedGoal, guessed_goal
from agent.language.wants.acts import is_titled
from tools.core.objective import Objective

TOLD = "told"  # nothing is awaited of a line that only tells something
_SURE = 0.85
_SURE_WHERE_TOLD = 0.95
_SURE_WHERE_ASKED = 0.6  # who was asked what the ad is for tells it
_SURER_THAN_A_WORD = 0.85  # where words imply another goal than the whole tells
_SURE_WHERE_SAID_TO_BE_ONE = 0.8
_SOLD_BOTH_WAYS = ("CONVERSIONS", "PRODUCT_SALES")  # a catalogue is named by who has one
_SEVERAL = 2
_LONG_FOR_A_NAME = 7  # pieces


def with_guess(decisions: Decisions, awaiting: str) -> Decisions:
    """Add the objective that a message seems to tell, as inferred; it stands on the card with the words it is from."""
    named = decisions.fields.get("objective")
    if (named and "objective" not in decisions.inferred) or not decisions.beside.strip():
        return decisions
    is_asked = awaiting == "objective" and not decisions  # what decides something else answers nothing
    least = _SURE_WHERE_ASKED if is_asked else _SURE_WHERE_TOLD if awaiting == TOLD else _SURE
    least = _SURER_THAN_A_WORD if named else least
    guess = guessed_goal(decisions.beside, least=least, is_answer=is_asked)
    if guess is None or guess.goal == named or not (named is None or _knows_better(guess, named, decisions.beside)):
        return decisions
    inferred = dict.fromkeys(("objective", *decisions.inferred))
    return decisions.model_copy(
        update={"fields": decisions.fields | {"objective": guess.goal}, "inferred": tuple(inferred)}
    )


def _knows_better(guess: GuessedGoal, implied: str, said: str) -> bool:
    """Say whether a guess may take the place of what words imply: of the same sentence alone, "no need to buy"."""
    told = implied_wish(said)
    is_of_one = told is None or any(guess.words in one and told.words in one for _, one in sentences_at(said))
    return is_of_one and (implied, guess.goal) != _SOLD_BOTH_WAYS


def is_a_sentence_for_a_name(said: str, decisions: Decisions) -> bool:
    """Say whether a whole line was taken for a name that is longer than names are, and written as none."""
    is_whole = decisions.fields.get("campaign_name") == said.strip()
    return is_whole and len(pieces_of(said)) >= _LONG_FOR_A_NAME and not is_titled(said)


def is_dates_or_ages(said: str, decisions: Decisions) -> bool:
    """Say whether a whole line with two numbers or more was taken for copy: no slogan counts so much."""
    numbers = sum(piece.kind == "number" for piece in pieces_of(said))
    return numbers >= _SEVERAL and decisions.fields == dict.fromkeys(decisions.fields, said.strip())


def labelled_goal(said: str, objectives: tuple[Objective, ...]) -> str | None:
    """Give the objective of words that are said to tell one: with whose name they begin, or which they mean."""
    opened = filter(None, (opening_objective(one, objectives) for one in readings(said)))
    if (named := next(opened, None)) is not None:
        return named
    meant = implied_wish(said) or guessed_goal(said, least=_SURE_WHERE_SAID_TO_BE_ONE)
    return None if meant is None else meant.goal


def words_for_goal(said: str, goal: str) -> ImpliedGoal | None:
    """Give the words of a message from which an objective was taken; None where that cannot be told."""
    implied = implied_wish(said)
    if implied is not None and implied.goal == goal:
        return implied
    guess = guessed_goal(said, least=_SURE_WHERE_ASKED, is_answer=True)
    return ImpliedGoal(goal, guess.words) if guess is not None and guess.goal == goal else None
