"""Logins: consent becomes a code, a code becomes a token, and a token opens some doors."""
