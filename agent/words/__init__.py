"""Sentences for people, made from facts."""
