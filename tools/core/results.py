"""What an objective pays for, one of which is a result: what a cost cap is said of."""

from typing import Literal, get_args

from tools.core.objective import Objective

PaidResult = Literal["result", "click", "conversion", "install", "lead", "view", "thousand", "follower"]

RESULTS: tuple[PaidResult, ...] = get_args(PaidResult)
_OF_GOAL: dict[str, PaidResult] = {
    "CLICK": "click",
    "CONVERT": "conversion",
    "INSTALL": "install",
    "LEAD_GENERATION": "lead",
    "ENGAGED_VIEW": "view",
    "REACH": "thousand",
    "FOLLOWERS": "follower",
}


def result_of(objective: Objective) -> PaidResult:
    """Name what counts as a result for an objective."""
    return _OF_GOAL.get(objective.goal.optimization_goal, "result")
