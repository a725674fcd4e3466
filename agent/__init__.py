"""Talking: the graph, its nodes, prompts, models and the terminal."""
