"""Agents that must fail, one a file: what a suite lets them do shows what the suite, and the gates, are worth."""
