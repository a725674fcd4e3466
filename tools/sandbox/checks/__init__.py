"""What TikTok refuses about campaigns, ad groups and ads."""
