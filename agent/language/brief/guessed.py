"""An objective that no word of a message names or implies: guessed, where a guess is sure enough to be shown."""

from agent.language.aims.goals import ImpliedGoal, implied_wish
from agent.language.brief.decisions import Decisions
from agent.language.brief.said_values import opening_objective
from agent.language.ground.smallwords import readings
from agent.language.learned.goal_guesses import guessed_goal
from tools.core.objective import Objective

_SURE = 0.85
_SURE_WHERE_ASKED = 0.7  # who was asked what the ad is for tells it
_SURE_WHERE_SAID_TO_BE_ONE = 0.6


def with_guess(decisions: Decisions, awaiting: str) -> Decisions:
    """Add the objective that a message seems to tell, as inferred; it stands on the card with the words it is from."""
    if "objective" in decisions.fields or not decisions.beside.strip():
        return decisions
    guess = guessed_goal(decisions.beside, least=_SURE_WHERE_ASKED if awaiting == "objective" else _SURE)
    if guess is None:
        return decisions
    fields, inferred = {"objective": guess.goal, **decisions.fields}, ("objective", *decisions.inferred)
    return decisions.model_copy(update={"fields": fields, "inferred": inferred})


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
    guess = guessed_goal(said, least=_SURE_WHERE_ASKED)
    return ImpliedGoal(goal, guess.words) if guess is not None and guess.goal == goal else None
