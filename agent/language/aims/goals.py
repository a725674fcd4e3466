"""What an ad is for, told by a wish: the shapes stand in the data files of the languages."""

from collections.abc import Iterator
from typing import NamedTuple

from agent.language.aims.stated import Sighting, found
from agent.language.ground.pieces import tokens_of

# The narrower wish first: "installs of our app" is no visit.
_GOALS = (
    "APP_INSTALL", "LEAD_GENERATION", "VIDEO_VIEWS", "ENGAGEMENT", "PRODUCT_SALES", "CONVERSIONS", "REACH", "TRAFFIC",
)  # fmt: skip


class ImpliedGoal(NamedTuple):
    """An objective that is implied, and the words that imply it."""

    goal: str
    words: str


def implied_wish(said: str) -> ImpliedGoal | None:
    """Find the objective that a wish implies; what people do themselves is no wish."""
    tokens = tokens_of(said)
    wishes = [*_wishes(tuple(found("objectives", tokens)))]
    goal = next((goal for goal in _GOALS if any(one.match.kind == goal for one in wishes)), None)
    if goal is None:
        return None
    longest = max((one for one in wishes if one.match.kind == goal), key=lambda one: one.match.end - one.start)
    return ImpliedGoal(goal, said[tokens[longest.start].start : tokens[min(longest.match.end, len(tokens)) - 1].end])


def _wishes(matched: tuple[Sighting, ...]) -> Iterator[Sighting]:
    doings = [one for one in matched if one.match.kind == "doing"]
    for one in matched:
        if one.match.kind in _GOALS and not any(_is_part_of(doing, one) for doing in doings):
            yield one


def _is_part_of(doing: Sighting, wish: Sighting) -> bool:
    goes_on = wish.start == doing.start and wish.match.end > doing.match.end  # "vendo más"
    return doing.start <= wish.start < doing.match.end and not goes_on
