"""Talking: the graph, its nodes, prompts, models and the terminal."""

VERSION = "0.1.0"  # as in pyproject.toml: asking the installed package takes a quarter as long as all of --help
