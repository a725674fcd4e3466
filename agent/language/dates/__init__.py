"""Days and hours in people's words."""
