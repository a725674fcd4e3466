"""What the account has, as people choose from it."""

from collections.abc import Mapping, Sequence

from pydantic import JsonValue

from agent.words.names import part_name
from agent.words.sentences import ENGLISH, has, say

_MOST = 12


def choices_words(field: str, choices: Sequence[Mapping[str, JsonValue]], language: str) -> str:
    """List what a field can be given, by number; say what to do where there is nothing."""
    if not choices:
        return say(language, none) if has(ENGLISH, none := f"owned.no_{field}") else ""
    if has(ENGLISH, offer := f"owned.offer_{field}"):
        return say(language, offer, name=choices[0].get("name"))
    numbered = (f"{number}. {row_words(one, language)}" for number, one in enumerate(choices[:_MOST], start=1))
    more = say(language, "tool.more", count=len(choices) - _MOST) if len(choices) > _MOST else ""
    hint = say(language, "owned.or_new") if field == "identity" else ""
    return say(language, "owned.choices", listed="; ".join(numbered) + more, hint=hint).strip()


def row_words(row: Mapping[str, JsonValue], language: str) -> str:
    """Name one thing: its name, and what tells it from others."""
    name, *parts = str(row.get("name", "")).split(", ")
    about, seconds = f"owned.{row.get('about') or ''}", row.get("seconds")
    facts = [say(language, about)] if has(ENGLISH, about) else []
    facts += [f"{seconds:g} s"] if isinstance(seconds, int | float) else []
    beside = f" ({', '.join(facts)})" if facts else ""
    return ", ".join((f"“{name}”", *(part_name(part, language) for part in parts))) + beside
