"""Product sales: have people buy on a page. TikTok also sells from catalogues and shops; an ad here holds neither."""

from tools.core.objective import Goal, Objective

OBJECTIVE = Objective(
    name="PRODUCT_SALES",
    wire="PRODUCT_SALES",
    label="Product sales",
    means="The ad is shown to people who are likely to buy products on the landing page.",
    aliases=("PRODUCT_SALE", "PRODUCTS_SALES", "SALES_OF_PRODUCTS", "SELL_PRODUCTS"),
    promotion_type="WEBSITE",
    goal=Goal(optimization_goal="CONVERT", billing_event="OCPM"),
    requires=("pixel",),
)
