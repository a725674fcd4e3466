"""App install: have people install an app. TikTok closed the old wire name in October 2023."""

from tools.core.objective import Goal, Objective

OBJECTIVE = Objective(
    name="APP_INSTALL",
    wire="APP_PROMOTION",
    label="App install",
    means="The ad is shown to people who are likely to install the app.",
    aliases=("APP_DOWNLOAD", "APP_DOWNLOADS", "APP_INSTALLS", "APP_PROMOTIONS", "INSTALL", "INSTALLS"),
    promotion_type=None,  # TikTok's value names the app's system, which only the draft knows
    goal=Goal(optimization_goal="INSTALL", billing_event="OCPM"),
    requires=("app",),
    landing_page=False,
    campaign_extra=(("app_promotion_type", "APP_INSTALL"),),
)
