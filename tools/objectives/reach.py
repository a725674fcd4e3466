"""Reach: be seen by many."""

from tools.core.objective import Goal, Objective

OBJECTIVE = Objective(
    name="REACH",
    wire="REACH",
    label="Reach",
    means="The ad is shown to as many people as the budget allows.",
    aliases=("AWARENESS", "BRAND_AWARENESS", "REACHES"),
    promotion_type=None,
    goal=Goal(optimization_goal="REACH", billing_event="CPM"),
)
