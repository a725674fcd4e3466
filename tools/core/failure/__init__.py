"""Failure as one table: what came back, why, what became of the write, what happens next, and what a person reads."""
