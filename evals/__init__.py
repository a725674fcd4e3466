"""Conversations as data, the runner, scores and reports."""
