"""Engagement: have people follow a TikTok account, as which the ad appears."""

from tools.core.objective import Goal, Objective

OBJECTIVE = Objective(
    name="ENGAGEMENT",
    wire="ENGAGEMENT",
    label="Engagement",
    means="The ad appears as your TikTok account, and is shown to people who are likely to follow it.",
    aliases=("COMMUNITY_INTERACTION", "FOLLOWERS", "FOLLOWS", "NEW_FOLLOWERS"),
    promotion_type=None,
    goal=Goal(optimization_goal="FOLLOWERS", billing_event="OCPM"),
    landing_page=False,
    identity_type="TT_USER",
)
