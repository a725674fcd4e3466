"""Traffic: bring visitors to a page."""

from tools.core.objective import Goal, Objective

OBJECTIVE = Objective(
    name="TRAFFIC",
    wire="TRAFFIC",
    label="Traffic",
    means="The ad is shown to people who are likely to visit the landing page.",
    aliases=("CLICKS", "SITE_VISITS", "VISITS", "WEB_TRAFFIC", "WEBSITE_TRAFFIC", "WEBSITE_VISITS"),
    promotion_type="WEBSITE",
    goal=Goal(optimization_goal="CLICK", billing_event="CPC"),
)
