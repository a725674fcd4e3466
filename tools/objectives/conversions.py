"""Conversions: have people buy or sign up on a page. TikTok closed the old wire name in October 2023."""

from tools.core.objective import Goal, Objective

OBJECTIVE = Objective(
    name="CONVERSIONS",
    wire="WEB_CONVERSIONS",
    label="Conversions",
    means="The ad is shown to people who are likely to buy or sign up on the landing page.",
    aliases=("CONVERSION", "WEB_CONVERSION", "WEBSITE_CONVERSION", "WEBSITE_CONVERSIONS"),
    promotion_type="WEBSITE",
    goal=Goal(optimization_goal="CONVERT", billing_event="OCPM"),
    requires=("pixel",),
)
