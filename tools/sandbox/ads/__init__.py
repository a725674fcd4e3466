"""Campaigns, ad groups and ads: created, changed, switched, listed, reviewed, and spending."""
