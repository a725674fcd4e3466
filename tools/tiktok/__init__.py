"""The only code that speaks to TikTok."""
