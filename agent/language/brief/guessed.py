"""An objective that no word of a message names or implies: guessed, where a guess is sure enough to be shown."""

from agent.language.aims.goals import ImpliedGoal, implied_wish
from agent.language.brief.decisions import Decisions
from agent.language.learned.goal_guesses import guessed_goal

_SURE = 0.85
_SURE_WHERE_ASKED = 0.7  # who was asked what the ad is for tells it


def with_guess(decisions: Decisions, awaiting: str) -> Decisions:
    """Add the objective that a message seems to tell, as inferred; it stands on the card with the words it is from."""
    if "objective" in decisions.fields or not decisions.beside.strip():
        return decisions
    guess = guessed_goal(decisions.beside, least=_SURE_WHERE_ASKED if awaiting == "objective" else _SURE)
    if guess is None:
        return decisions
    fields, inferred = {"objective": guess.goal, **decisions.fields}, ("objective", *decisions.inferred)
    return decisions.model_copy(update={"fields": fields, "inferred": inferred})


def words_for_goal(said: str, goal: str) -> ImpliedGoal | None:
    """Give the words of a message from which an objective was taken; None where that cannot be told."""
    implied = implied_wish(said)
    if implied is not None and implied.goal == goal:
        return implied
    guess = guessed_goal(said, least=_SURE_WHERE_ASKED)
    return ImpliedGoal(goal, guess.words) if guess is not None and guess.goal == goal else None
