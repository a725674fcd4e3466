"""What every reader stands on: tokens, lists and shapes of the languages, and how a line is matched with them."""
