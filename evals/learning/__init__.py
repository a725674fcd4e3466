"""How what is learned is made: from text that stands here, the same bytes every time."""
