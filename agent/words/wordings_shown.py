"""Wordings that were suggested, as they are shown to the person: each with its length, and how to take one."""

from collections.abc import Mapping, Sequence

from pydantic import JsonValue

from agent.words.sentences import say
from tools.core.suggested import SUGGESTS


def wordings_told(rows: Sequence[Mapping[str, JsonValue]], language: str) -> str:
    """Show wordings, one a line."""
    shown = (say(language, f"{SUGGESTS}.row", place=place, **row) for place, row in enumerate(rows, 1))
    how = "how_to_take_it" if len(rows) == 1 else "how_to_take_one"
    return "\n".join((say(language, f"{SUGGESTS}.told"), *shown, say(language, f"{SUGGESTS}.{how}")))
