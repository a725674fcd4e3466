"""Lead generation: have people leave their details in a form on TikTok."""

from tools.core.objective import Goal, Objective

OBJECTIVE = Objective(
    name="LEAD_GENERATION",
    wire="LEAD_GENERATION",
    label="Lead generation",
    means="The ad is shown to people who are likely to fill in your form on TikTok.",
    aliases=("LEAD", "LEADS", "LEAD_GEN", "LEADGEN"),
    promotion_type="LEAD_GENERATION",
    goal=Goal(optimization_goal="LEAD_GENERATION", billing_event="OCPM"),
    requires=("lead_form",),
    landing_page=False,
)
