"""Numbers in people's words."""
