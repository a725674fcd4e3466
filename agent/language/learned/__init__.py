"""What was learned from text: weights that are read, and what may be guessed with them."""
