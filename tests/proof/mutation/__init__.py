"""Mutation testing of what decides: small changes of the code, each of which some test has to notice."""
