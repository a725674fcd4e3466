"""Money in people's words."""
