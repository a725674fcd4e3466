"""Video views: have the video watched for six seconds or more."""

from tools.core.objective import Goal, Objective

OBJECTIVE = Objective(
    name="VIDEO_VIEWS",
    wire="VIDEO_VIEWS",
    label="Video views",
    means="The ad is shown to people who are likely to watch the video for at least six seconds.",
    aliases=("VIDEO_VIEW", "VIEWS"),
    promotion_type=None,
    goal=Goal(optimization_goal="ENGAGED_VIEW", billing_event="CPV", extra=(("bid_display_mode", "CPV"),)),
)
