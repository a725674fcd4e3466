"""Files of this machine that a person hands over."""
