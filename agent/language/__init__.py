"""The reader of people: words, clauses, what counts as a yes, what a brief says, what was said beside it."""
