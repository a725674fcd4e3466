"""Places in people's words."""
